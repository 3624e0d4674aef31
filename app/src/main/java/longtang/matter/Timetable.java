package longtang.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longtang.law.DueDate;
import longtang.playbook.Basis;
import longtang.playbook.Clock;
import longtang.playbook.Engine;
import longtang.playbook.Entry;
import longtang.playbook.Standing;

/// Draws from the lines of a step which deadlines there are now. When each is over the engine reckons, from the
/// standing and with the calendar as it is known now.
final class Timetable {

    private Timetable() {}

    /// The deadlines after a step, in the order in which they began.
    static List<CaseClock> after(List<CaseClock> before, List<Entry> entries, Engine engine, Standing standing) {
        var clocks = new LinkedHashMap<String, CaseClock>();
        before.forEach(clock -> clocks.put(clock.name(), clock));
        for (var entry : entries) {
            switch (entry) {
                case Entry.Started started -> clocks.put(started.clock().name(), begun(started.clock()));
                case Entry.Stopped(var name) -> clocks.remove(name);
                case Entry.Paused(var name, var at) -> clocks.computeIfPresent(name, (_, clock) -> clock.resting(at));
                case Entry.Resumed(var name, var at) ->
                    clocks.computeIfPresent(name, (_, clock) -> clock.resting(null));
                case Entry.Moved _, Entry.Done _, Entry.Undone _, Entry.Known _ -> {}
                case Entry.Wanted _, Entry.Served _, Entry.Told _ -> {}
            }
        }
        return reckoned(List.copyOf(clocks.values()), engine, standing);
    }

    private static CaseClock begun(Clock clock) {
        return new CaseClock(
                clock.name(),
                clock.then().event(),
                clock.limit().toString(),
                clock.basis().toString(),
                clock.basis() instanceof Basis.Internal,
                null,
                null,
                null,
                true,
                "");
    }

    static List<CaseClock> reckoned(List<CaseClock> clocks, Engine engine, Standing standing) {
        Map<String, DueDate> dues = engine.deadlines(standing);
        return clocks.stream()
                .map(clock -> {
                    var due = dues.get(clock.name());
                    return due == null || clock.restingSince() != null
                            ? clock.due(null, null, true)
                            : clock.due(due.day(), due.lapses(), due.certain());
                })
                .toList();
    }
}
