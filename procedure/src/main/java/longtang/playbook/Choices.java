package longtang.playbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.playbook.Chart.Way;

/// Which of an event's ways the facts can lead to: the first whose guard holds, for every combination of facts.
final class Choices {

    private final FactSpace space;
    private final Set<String> raised;
    private final Map<List<Way>, Map<Long, List<Way>>> known = new java.util.IdentityHashMap<>();
    private final Map<List<Way>, BitSet> left = new HashMap<>();

    Choices(Book book, FactSpace space) {
        this.space = space;
        this.raised = raisedBy(book);
    }

    /// The events that follow from others and do not happen by themselves.
    static Set<String> raisedBy(Book book) {
        return java.util.stream.Stream.concat(
                        book.law().remedies().stream(),
                        book.law().clocks().values().stream().map(Clock::then))
                .flatMap(move -> move.raise().stream())
                .collect(Collectors.toSet());
    }

    Set<String> raised() {
        return raised;
    }

    /// The ways of one event that some combination of facts takes when these duties are done.
    List<Way> possible(List<Way> event, long duties) {
        long open = 0;
        for (int i = 0; i < event.size(); i++) if (event.get(i).open(duties)) open |= 1L << i;
        return known.computeIfAbsent(event, _ -> new HashMap<>()).computeIfAbsent(open, set -> choose(event, set));
    }

    private List<Way> choose(List<Way> event, long open) {
        var chosen = new ArrayList<Way>();
        var rest = space.everything();
        for (int i = 0; i < event.size() && !rest.isEmpty(); i++) {
            if ((open & 1L << i) == 0) continue;
            var takes = (BitSet) space.where(event.get(i).move().when()).clone();
            takes.and(rest);
            if (takes.isEmpty()) continue;
            chosen.add(event.get(i));
            taken.computeIfAbsent(event.get(i), _ -> new BitSet()).or(takes);
            rest.andNot(takes);
        }
        if (!chosen.isEmpty()) left.put(List.copyOf(chosen), rest);
        return List.copyOf(chosen);
    }

    private final Map<Way, BitSet> taken = new java.util.IdentityHashMap<>();

    /// The combinations of facts in which a way is taken, over everything asked so far.
    BitSet takenBy(Way way) {
        return taken.getOrDefault(way, new BitSet());
    }

    /// Ways of one event that differ by facts and leave some combination without any.
    Map<List<Way>, BitSet> gaps() {
        var gaps = new HashMap<List<Way>, BitSet>();
        left.forEach((ways, rest) -> {
            long guarded = ways.stream().filter(way -> way.move().when() != Guard.ALWAYS).count();
            if (guarded > 1 && !rest.isEmpty()) gaps.put(ways, rest);
        });
        return gaps;
    }

    Set<Way> everTaken() {
        return new HashSet<>(taken.keySet());
    }

    FactSpace space() {
        return space;
    }
}
