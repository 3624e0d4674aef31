package longtang.law;

import static longtang.law.Guardrail.DAY_UNCERTAIN;
import static longtang.law.Guardrail.EMERGENCY_UNRECORDED;
import static longtang.law.Guardrail.GATE_SHUT;
import static longtang.law.Guardrail.HOLIDAY;
import static longtang.law.Guardrail.NIGHT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Removing a finished structure by force, from one moment to another. Guardrails 1, 2 and 6.
///
/// An emergency may open the night and the holiday, never the gate.
public record RemovalDay(
        Gate gate,
        Instant begins,
        Instant ends,
        @Nullable Emergency emergency,
        LegalCalendar calendar,
        ForceWindow window)
        implements Intent {

    private static final Duration LONGEST = Duration.ofDays(31);

    public RemovalDay {
        if (!begins.isBefore(ends) || Duration.between(begins, ends).compareTo(LONGEST) > 0)
            throw new IllegalArgumentException("A removal begins before it ends, and ends within a month");
    }

    @Override
    public List<Refusal> objections() {
        var objections = new ArrayList<Refusal>();
        gate(objections);
        var hours = hours();
        if (emergency == null) objections.addAll(hours);
        else if (!hours.isEmpty() && !emergency.complete(begins)) objections.add(EMERGENCY_UNRECORDED.against());
        return objections;
    }

    private void gate(List<Refusal> objections) {
        switch (gate) {
            case Gate.Blocked blocked -> objections.addAll(blocked.reasons());
            case Gate.Opens opens -> {
                if (day(begins).isBefore(opens.on())) objections.add(GATE_SHUT.against(opens.on(), day(begins)));
                if (!opens.certain()) objections.add(DAY_UNCERTAIN.against(years(opens.awaited())));
            }
        }
    }

    private List<Refusal> hours() {
        var objections = new ArrayList<Refusal>();
        var last = day(ends.minusNanos(1));
        if (touchesNight())
            objections.add(NIGHT.against(
                    window.nightFrom().toString(), window.nightTo().toString()));
        for (var day = day(begins); !day.isAfter(last); day = day.plusDays(1)) {
            var uncertain = calendar.awaited(day);
            if (uncertain.isPresent()) objections.add(DAY_UNCERTAIN.against(String.valueOf(uncertain.getAsInt())));
            if (calendar.isHoliday(day))
                objections.add(HOLIDAY.against(day, calendar.holiday(day).orElse("")));
            else if (window.weekends() == ForceWindow.Weekends.REFUSED && !calendar.isWorkday(day))
                objections.add(HOLIDAY.because("law.guard.weekend", day));
        }
        return objections;
    }

    // Between two days there is always a night.
    private boolean touchesNight() {
        var first = time(begins);
        var last = time(ends.minusNanos(1));
        return !day(begins).equals(day(ends.minusNanos(1)))
                || window.isNight(first)
                || window.isNight(last)
                || window.nightFrom().isAfter(first) && window.nightFrom().isBefore(last);
    }

    private static String years(SortedSet<Integer> years) {
        return String.join("、", years.stream().map(String::valueOf).toList());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, LegalCalendar.SHANGHAI);
    }

    private static LocalTime time(Instant moment) {
        return LocalTime.ofInstant(moment, LegalCalendar.SHANGHAI);
    }
}
