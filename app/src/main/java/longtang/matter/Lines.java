package longtang.matter;

import java.util.List;
import longtang.matter.MatterStep.Line;
import longtang.playbook.Entry;

/// The lines of an act as they are kept.
final class Lines {

    private Lines() {}

    static List<Line> of(List<Entry> entries) {
        return entries.stream().map(Lines::of).toList();
    }

    private static Line of(Entry entry) {
        return switch (entry) {
            case Entry.Moved(var from, var to, var event, var by, var at) -> new Line("moved", from, to);
            case Entry.Done(var duty) -> new Line("done", duty, "");
            case Entry.Undone(var duty) -> new Line("undone", duty, "");
            case Entry.Known(var fact, var value) -> new Line("known", fact, value);
            case Entry.Wanted(var paper, var fields) -> new Line("wanted", paper, String.join("、", fields));
            case Entry.Served(var paper, var day) -> new Line("served", paper, day.toString());
            case Entry.Started(var clock, var from, var served) ->
                new Line("started", clock.name(), clock.limit().toString());
            case Entry.Stopped(var clock) -> new Line("stopped", clock, "");
            case Entry.Paused(var clock, var at) -> new Line("paused", clock, at.toString());
            case Entry.Resumed(var clock, var at) -> new Line("resumed", clock, at.toString());
            case Entry.Told(var role, var event) -> new Line("told", role, event);
        };
    }
}
