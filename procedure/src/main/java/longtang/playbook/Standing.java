package longtang.playbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Where a case stands: under which book, in which state, what it goes back to, what has been done, what is known.
///
/// Nothing else decides what may happen next; replaying a case's entries gives the same standing.
///
/// @param history states to go back to, the last one last
/// @param facts declared facts, and what the engine itself remembers: `送达·paper` (the day), `公告期满·paper`
/// (the last day of a notice), `经办·state` (who),
///     `期限·name` (how a deadline runs)
public record Standing(String book, String leaf, List<String> history, Set<String> duties, Map<String, String> facts) {

    static final String SERVED = "送达·";
    static final String HANGS = "公告期满·";

    public Standing {
        history = List.copyOf(history);
        duties = java.util.Collections.unmodifiableSet(new TreeSet<>(duties));
        facts = java.util.Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /// The day on which a paper was served, if it was.
    public Optional<LocalDate> served(String paper) {
        return Optional.ofNullable(facts.get(SERVED + paper)).map(LocalDate::parse);
    }

    /// The last day of the public notice by which a paper is being served, while it hangs.
    public Optional<LocalDate> hangs(String paper) {
        return Optional.ofNullable(facts.get(HANGS + paper)).map(LocalDate::parse);
    }
}
