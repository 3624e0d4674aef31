package longtang.playbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.playbook.Chart.Event;
import longtang.playbook.Chart.Way;
import org.jspecify.annotations.Nullable;

/// Which of an event's ways the facts can lead to: the first whose guard holds, for every combination of facts.
final class Choices {

    private final FactSpace space;
    private final Set<String> raised;
    private final @Nullable List<Way>[][] chosen;
    private final Map<Way, BitSet> taken = new IdentityHashMap<>();
    private final Map<List<Way>, BitSet> left = new HashMap<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    Choices(Chart chart, FactSpace space) {
        this.space = space;
        this.raised = raisedBy(chart.book());
        this.chosen = new List[chart.eventCount()][];
    }

    /// The events that follow from others and do not happen by themselves.
    static Set<String> raisedBy(Book book) {
        return Stream.concat(
                        book.law().remedies().stream(),
                        book.law().clocks().values().stream().map(Clock::then))
                .flatMap(move -> move.raise().stream())
                .collect(Collectors.toSet());
    }

    boolean raised(Event event) {
        return raised.contains(event.name());
    }

    /// The ways of one event that some combination of facts takes when these duties are done.
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<Way> possible(Event event, long duties) {
        int open = 0;
        var ways = event.ways();
        for (int i = 0; i < ways.size(); i++) if (ways.get(i).open(duties)) open |= 1 << i;
        if (open == 0) return List.of();
        var known = chosen[event.number()];
        if (known == null) chosen[event.number()] = known = new List[1 << ways.size()];
        var found = known[open];
        if (found == null) known[open] = found = choose(ways, open);
        return found;
    }

    private List<Way> choose(List<Way> event, int open) {
        var some = new ArrayList<Way>();
        var rest = space.everything();
        for (int i = 0; i < event.size() && !rest.isEmpty(); i++) {
            if ((open & 1 << i) == 0) continue;
            var takes = (BitSet) space.where(event.get(i).move().when()).clone();
            takes.and(rest);
            if (takes.isEmpty()) continue;
            some.add(event.get(i));
            taken.computeIfAbsent(event.get(i), _ -> new BitSet()).or(takes);
            rest.andNot(takes);
        }
        if (some.size() > 1 && !rest.isEmpty()) left.put(List.copyOf(some), rest);
        return List.copyOf(some);
    }

    /// The combinations of facts in which a way is taken, over everything asked so far.
    BitSet takenBy(Way way) {
        return taken.getOrDefault(way, new BitSet());
    }

    boolean everTaken(Way way) {
        return taken.containsKey(way);
    }

    /// Ways of one event that differ by facts and leave some combination without any.
    Map<List<Way>, BitSet> gaps() {
        return left;
    }

    FactSpace space() {
        return space;
    }
}
