package longtang.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import longtang.law.Derivation.Step;

/// One count of a term of days, months or years.
final class DayCount {

    private final LegalCalendar calendar;
    private final Counting.RestDays rest;
    private final List<Step> steps = new ArrayList<>();
    private final SortedSet<Integer> awaited = new TreeSet<>();

    /// What is left, the day it runs from, and the day it ends before rolling.
    private Term left;
    private LocalDate from;
    private LocalDate end;

    DayCount(LegalCalendar calendar, Counting.RestDays rest, Term term, Start start, List<Pause> pauses) {
        this.calendar = calendar;
        this.rest = rest;
        this.left = term;
        this.from = start.day();
        this.end = end(term, from);
        steps.add(Step.of("run", start.origin(), from, term));
        if (clamped(term, from)) steps.add(Step.of("month-end", end));
        pauses.forEach(this::pause);
    }

    DueDate due() {
        tell(from, end);
        var last = rolled(end);
        if (!(left instanceof Term.WorkDays)) await(end, last);
        if (!last.equals(end)) steps.add(whyRolled());
        steps.add(Step.of("ends", last));
        if (!awaited.isEmpty()) steps.add(Step.of("provisional", List.copyOf(awaited)));
        var midnight = last.plusDays(1).atStartOfDay(LegalCalendar.SHANGHAI).toInstant();
        return new DueDate(last, midnight, awaited, new Derivation(steps));
    }

    /// What would be left if it paused on that day.
    Remainder left(LocalDate paused) {
        return switch (leftBefore(paused)) {
            case Term.WorkDays(var count) -> new Remainder(count, Remainder.Unit.WORKING_DAYS);
            case Term.Days(var count) -> new Remainder(count, Remainder.Unit.DAYS);
            case Term other ->
                new Remainder(Math.max(1, from.until(end(other, from), ChronoUnit.DAYS)), Remainder.Unit.DAYS);
        };
    }

    private void pause(Pause pause) {
        var stopped = pause.firstDay();
        var resumed = pause.lastDay();
        if (!resumed.isAfter(from) || stopped.isAfter(rolled(end))) return;
        var kept = leftBefore(stopped);
        tell(from, stopped.minusDays(1));
        if (stopped.isAfter(end)) await(end, stopped);
        left = kept;
        from = resumed;
        end = end(left, from);
        steps.add(Step.of("paused", stopped, resumed, left));
    }

    private Term leftBefore(LocalDate stopped) {
        if (!stopped.isAfter(from)) return left;
        var counted = stopped.minusDays(1);
        return switch (left) {
            case Term.WorkDays(var count) -> new Term.WorkDays(Math.max(1, count - workdays(from, counted)));
            case Term.Days _, Term.Months _, Term.Years _, Term.Until _ ->
                new Term.Days((int) Math.max(1, counted.until(end, ChronoUnit.DAYS)));
            case Term.Hours _, Term.WorkHours _, Term.Longest _ -> throw new IllegalArgumentException(left.toString());
        };
    }

    private LocalDate end(Term term, LocalDate from) {
        return switch (term) {
            case Term.WorkDays(var count) -> workday(from, count);
            case Term.Days(var count) -> from.plusDays(count);
            case Term.Months(var count) -> from.plusMonths(count);
            case Term.Years(var count) -> from.plusYears(count);
            case Term.Until(var day) ->
                day.atYear(from.getYear()).isAfter(from) ? day.atYear(from.getYear()) : day.atYear(from.getYear() + 1);
            case Term.Hours _, Term.WorkHours _, Term.Longest _ -> throw new IllegalArgumentException(term.toString());
        };
    }

    private static boolean clamped(Term term, LocalDate from) {
        return switch (term) {
            case Term.Months(var count) -> from.plusMonths(count).getDayOfMonth() != from.getDayOfMonth();
            case Term.Years(var count) -> from.plusYears(count).getDayOfMonth() != from.getDayOfMonth();
            case Term _ -> false;
        };
    }

    private LocalDate workday(LocalDate from, int count) {
        var day = from;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (calendar.isWorkday(day)) left--;
        }
        return day;
    }

    private int workdays(LocalDate after, LocalDate last) {
        return (int) after.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(calendar::isWorkday)
                .count();
    }

    private LocalDate rolled(LocalDate end) {
        var day = end;
        while (isRest(day)) day = day.plusDays(1);
        return day;
    }

    private boolean isRest(LocalDate day) {
        return switch (rest) {
            case WEEKENDS_AND_HOLIDAYS -> !calendar.isWorkday(day);
            case HOLIDAYS_ONLY -> calendar.isHoliday(day);
        };
    }

    private Step whyRolled() {
        return calendar.isHoliday(end)
                ? Step.of("rolled-holiday", end, calendar.holiday(end).orElse(""))
                : Step.of("rolled", end);
    }

    private void await(LocalDate first, LocalDate last) {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            calendar.awaited(day).ifPresent(awaited::add);
        }
    }

    // Only working days depend on each day in between; natural days run through.
    private void tell(LocalDate after, LocalDate last) {
        if (!(left instanceof Term.WorkDays) || !last.isAfter(after)) return;
        await(after.plusDays(1), last);
        var madeUp = after.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(calendar::isMadeUp)
                .toList();
        tellHolidays(after, last);
        if (!madeUp.isEmpty()) steps.add(Step.of("made-up", madeUp));
    }

    private void tellHolidays(LocalDate after, LocalDate last) {
        for (var day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (!calendar.isHoliday(day)) continue;
            var first = day;
            var name = calendar.holiday(first).orElse("");
            while (day.isBefore(last) && sameHoliday(day.plusDays(1), name)) day = day.plusDays(1);
            steps.add(first.equals(day) ? Step.of("skipped-day", name, first) : Step.of("skipped", name, first, day));
        }
    }

    private boolean sameHoliday(LocalDate day, String name) {
        return calendar.isHoliday(day) && calendar.holiday(day).orElse("").equals(name);
    }
}
