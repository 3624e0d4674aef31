package longtang.playbook;

import java.util.List;

/// What a happening led to: the new standing and the lines of the act.
public record Step(Standing standing, List<Entry> entries) {

    public Step {
        entries = List.copyOf(entries);
    }
}
