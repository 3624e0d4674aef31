package longtang.law;

import static longtang.law.LegalCalendar.SHANGHAI;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import longtang.law.Derivation.Step;

/// One count of a term of hours: by the clock, or while the office is open.
final class HourCount {

    private final LegalCalendar calendar;
    private final List<Counting.OpenHours> office;
    private final boolean working;
    private final List<Step> steps = new ArrayList<>();
    private final SortedSet<Integer> awaited = new TreeSet<>();

    private Duration left;
    private Instant from;

    HourCount(LegalCalendar calendar, List<Counting.OpenHours> office, Term term, Start start, List<Pause> pauses) {
        this.calendar = calendar;
        this.office = office;
        this.working = term instanceof Term.WorkHours;
        this.left = Duration.ofHours(
                switch (term) {
                    case Term.Hours(var count) -> count;
                    case Term.WorkHours(var count) -> count;
                    case Term other -> throw new IllegalArgumentException(other.toString());
                });
        this.from = begin(start);
        steps.add(Step.of("run-hours", start.origin(), start.at(), term));
        if (!from.equals(start.at())) steps.add(Step.of("next-hour", from));
        pauses.forEach(this::pause);
    }

    private static Instant begin(Start start) {
        return switch (start.hour()) {
            case COUNTED -> start.at();
            case NOT_COUNTED -> start.at().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        };
    }

    DueDate due() {
        var end = end();
        steps.add(Step.of("ends-at", end));
        if (!awaited.isEmpty()) steps.add(Step.of("provisional", List.copyOf(awaited)));
        return new DueDate(LocalDate.ofInstant(end, SHANGHAI), end, awaited, new Derivation(steps));
    }

    /// What would be left if it paused at that moment.
    Remainder left(Instant paused) {
        long minutes = Math.max(1, leftBefore(paused).toMinutes());
        return new Remainder(minutes, working ? Remainder.Unit.WORKING_MINUTES : Remainder.Unit.MINUTES);
    }

    private void pause(Pause pause) {
        if (!pause.to().isAfter(from) || !pause.from().isBefore(end())) return;
        left = leftBefore(pause.from());
        from = pause.to();
        steps.add(Step.of("paused-hours", pause.from(), pause.to(), left.toMinutes()));
    }

    private Duration leftBefore(Instant stopped) {
        if (!stopped.isAfter(from)) return left;
        return left.minus(working ? openBetween(from, stopped) : Duration.between(from, stopped));
    }

    private Instant end() {
        if (!working) return from.plus(left);
        var rest = left;
        for (var day = LocalDate.ofInstant(from, SHANGHAI); ; day = day.plusDays(1)) {
            calendar.awaited(day).ifPresent(awaited::add);
            if (!calendar.isWorkday(day)) continue;
            for (var hours : office) {
                var opens = later(from, moment(day, hours.from()));
                var closes = moment(day, hours.to());
                if (!opens.isBefore(closes)) continue;
                var open = Duration.between(opens, closes);
                if (open.compareTo(rest) >= 0) return opens.plus(rest);
                rest = rest.minus(open);
            }
        }
    }

    private Duration openBetween(Instant start, Instant stop) {
        var sum = Duration.ZERO;
        var last = LocalDate.ofInstant(stop, SHANGHAI);
        for (var day = LocalDate.ofInstant(start, SHANGHAI); !day.isAfter(last); day = day.plusDays(1)) {
            if (!calendar.isWorkday(day)) continue;
            for (var hours : office) {
                var opens = later(start, moment(day, hours.from()));
                var closes = moment(day, hours.to());
                if (closes.isAfter(stop)) closes = stop;
                if (opens.isBefore(closes)) sum = sum.plus(Duration.between(opens, closes));
            }
        }
        return sum;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SHANGHAI).toInstant();
    }
}
