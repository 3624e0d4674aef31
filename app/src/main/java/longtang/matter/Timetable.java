package longtang.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longtang.law.Counting;
import longtang.law.LegalCalendar;
import longtang.law.LegalTime;
import longtang.law.Start;
import longtang.law.Term;
import longtang.playbook.Basis;
import longtang.playbook.Clock;
import longtang.playbook.Entry;
import org.springframework.stereotype.Component;

/// Draws from the lines of a step which deadlines run now, and reckons when each of them is over.
@Component
class Timetable {

    private final LegalTime time = new LegalTime(LegalCalendar.bundled(), Counting.usual());

    /// The deadlines after a step, in the order in which they began.
    List<CaseClock> after(List<CaseClock> before, List<Entry> entries, Map<String, String> facts) {
        var running = new LinkedHashMap<String, CaseClock>();
        before.forEach(clock -> running.put(clock.name(), clock));
        for (var entry : entries) {
            switch (entry) {
                case Entry.Started(var clock, var from, var served) ->
                    running.put(clock.name(), started(clock, from, served));
                case Entry.Stopped(var name) -> running.remove(name);
                case Entry.Paused(var name, var at) -> running.computeIfPresent(name, (_, clock) -> clock.resting(at));
                case Entry.Resumed(var name, var at) -> running.computeIfPresent(name, (_, clock) -> clock.goingOn(at));
                case Entry.Moved _, Entry.Done _, Entry.Undone _, Entry.Known _ -> {}
                case Entry.Wanted _, Entry.Served _, Entry.Told _ -> {}
            }
        }
        var reckoned = new ArrayList<CaseClock>();
        running.values().forEach(clock -> reckoned.add(reckon(clock, facts)));
        return reckoned;
    }

    private static CaseClock started(Clock clock, Instant from, boolean served) {
        return new CaseClock(
                clock.name(),
                clock.then().event(),
                clock.limit().toString(),
                clock.basis().toString(),
                clock.basis() instanceof Basis.Internal,
                from,
                served,
                List.of(),
                null,
                null,
                null,
                true,
                "");
    }

    /// Anew, with the calendar as it is known now.
    CaseClock reckon(CaseClock clock, Map<String, String> facts) {
        if (clock.restingSince() != null) return clock.due(null, null, true);
        var term = Term.read(clock.term());
        if (term.isEmpty()) return agreed(clock, facts.get(clock.term()));
        var day = LocalDate.ofInstant(clock.runsFrom(), LegalCalendar.SHANGHAI);
        var start = clock.served() ? Start.served(day) : Start.at(clock.runsFrom());
        var due = time.due(term.get(), start, clock.pauses());
        return clock.due(due.day(), due.lapses(), due.certain());
    }

    // A day agreed upon is that day: it does not roll.
    private static CaseClock agreed(CaseClock clock, @org.jspecify.annotations.Nullable String day) {
        if (day == null) return clock.due(null, null, true);
        var last = LocalDate.parse(day);
        return clock.due(
                last, last.plusDays(1).atStartOfDay(LegalCalendar.SHANGHAI).toInstant(), true);
    }
}
