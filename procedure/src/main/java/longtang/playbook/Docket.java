package longtang.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import longtang.law.DueDate;
import longtang.law.LegalTime;

/// The running deadlines of one case, kept from the entries of its steps: what the table of clocks holds in service.
final class Docket {

    private final LegalTime time;
    private final Map<String, Running> running = new LinkedHashMap<>();

    Docket(LegalTime time) {
        this.time = time;
    }

    void note(List<Entry> entries) {
        for (var entry : entries) {
            switch (entry) {
                case Entry.Started started -> running.put(started.clock().name(), Running.started(started));
                case Entry.Stopped(var name) -> running.remove(name);
                case Entry.Paused(var name, var at) -> running.computeIfPresent(name, (_, clock) -> clock.rest(at));
                case Entry.Resumed(var name, var at) -> running.computeIfPresent(name, (_, clock) -> clock.goOn(at));
                case Entry.Moved _, Entry.Done _, Entry.Undone _, Entry.Known _ -> {}
                case Entry.Wanted _, Entry.Served _, Entry.Told _ -> {}
            }
        }
    }

    List<Running> all() {
        return List.copyOf(running.values());
    }

    Optional<DueDate> due(Running clock, Map<String, String> facts) {
        return clock.due(time, facts);
    }

    Optional<Running> named(String name) {
        return Optional.ofNullable(running.get(name));
    }
}
