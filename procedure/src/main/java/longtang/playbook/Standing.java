package longtang.playbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where a case stands: under which book, in which state, what it goes back to, what has been done, what is known.
///
/// Nothing else decides what may happen next; replaying a case's entries gives the same standing.
///
/// @param history states to go back to, the last one last
/// @param facts declared facts, and what the engine itself remembers: `送达·paper` (the day), `经办·state` (who),
///     `期限·name` (how a deadline runs)
public record Standing(String book, String leaf, List<String> history, Set<String> duties, Map<String, String> facts) {

    public Standing {
        history = List.copyOf(history);
        duties = java.util.Collections.unmodifiableSet(new TreeSet<>(duties));
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /// The day on which a paper was served, if it was.
    public java.util.Optional<java.time.LocalDate> served(String paper) {
        return java.util.Optional.ofNullable(facts.get("送达·" + paper)).map(java.time.LocalDate::parse);
    }
}
