package longtang.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// Counts terms: from when they run, over which days, and when they end.
///
/// Source of the method: 民事诉讼法第八十五条, to which 行政诉讼法第一百零一条 and 行政复议法第八十八条 refer. The day of
/// the start does not count; a term that ends on a day of rest ends on the next working day; the last day ends at
/// midnight in Shanghai. Clock hours run through and do not roll. A month without the day ends on its last day
/// (民法典第二百零二条, whose text is not among the statutes here). Pure: the same question has the same answer.
public final class LegalTime {

    private final LegalCalendar calendar;
    private final Counting counting;

    public LegalTime(LegalCalendar calendar, Counting counting) {
        this.calendar = calendar;
        this.counting = counting;
    }

    public LegalCalendar calendar() {
        return calendar;
    }

    /// When a term of days ends that runs from a day.
    ///
    /// @throws IllegalArgumentException for a term of hours, which runs from a moment
    public DueDate due(Term term, LocalDate start) {
        if (term.byTheHour()) throw new IllegalArgumentException(term + " runs from a moment");
        return due(term, Start.on(start));
    }

    public DueDate due(Term term, Start start) {
        return due(term, start, List.of());
    }

    /// When a term ends that stood still for a while, or for several whiles, in any order.
    public DueDate due(Term term, Start start, List<Pause> pauses) {
        return switch (term) {
            case Term.Longest(var terms) ->
                longest(term, terms.stream().map(one -> due(one, start, pauses)).toList());
            case Term.Hours _, Term.WorkHours _ -> hours(term, start, pauses).due();
            case Term.WorkDays _, Term.Days _, Term.Months _, Term.Years _, Term.Until _ ->
                days(term, start, pauses).due();
        };
    }

    /// What is left of a term at the moment at which it is paused once more; one for each term of a `max`.
    ///
    /// Empty for what has ended by then.
    public List<Remainder> remaining(Term term, Start start, List<Pause> earlier, Instant pausedAt) {
        if (term instanceof Term.Longest(var terms)) {
            return terms.stream()
                    .flatMap(one -> remaining(one, start, earlier, pausedAt).stream())
                    .toList();
        }
        if (due(term, start, earlier).lapsedAt(pausedAt)) return List.of();
        return List.of(
                term.byTheHour()
                        ? hours(term, start, earlier).left(pausedAt)
                        : days(term, start, earlier).left(LocalDate.ofInstant(pausedAt, LegalCalendar.SHANGHAI)));
    }

    private DayCount days(Term term, Start start, List<Pause> pauses) {
        return new DayCount(calendar, counting.rest(), term, start, inOrder(pauses));
    }

    private HourCount hours(Term term, Start start, List<Pause> pauses) {
        return new HourCount(calendar, counting.office(), term, start, inOrder(pauses));
    }

    private static List<Pause> inOrder(List<Pause> pauses) {
        return pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    // A shorter term in an unannounced year may turn out to be the longer one, so its years are awaited too.
    private static DueDate longest(Term term, List<DueDate> dues) {
        var last = dues.stream().max(Comparator.comparing(DueDate::lapses)).orElseThrow();
        var awaited = new TreeSet<Integer>();
        dues.forEach(due -> awaited.addAll(due.awaited()));
        var steps = new ArrayList<Derivation.Step>();
        steps.add(Derivation.Step.of("longest", term));
        steps.addAll(last.derivation().steps());
        return new DueDate(last.day(), last.lapses(), awaited, new Derivation(steps));
    }
}
