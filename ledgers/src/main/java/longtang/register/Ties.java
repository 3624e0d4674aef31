package longtang.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is settled before the match: groups that are one structure, pairs that are not.
final class Ties {

    private final Map<SightingKey, Integer> index = new HashMap<>();
    private final List<List<Integer>> group = new ArrayList<>();
    private final Map<Integer, StructureNumber> numbers = new HashMap<>();
    private final Set<SightingPair> different;
    private final Sightings sightings;

    Ties(Sightings sightings, Known known) {
        this.sightings = sightings;
        this.different = known.different();
        for (int i = 0; i < sightings.size(); i++) {
            group.add(List.of(i));
            index.put(sightings.key(i), i);
        }
        new TreeMap<>(known.files()).forEach(this::tieFile);
        known.same().stream()
                .sorted((a, b) -> {
                    int byFirst = a.first().compareTo(b.first());
                    return byFirst != 0 ? byFirst : a.second().compareTo(b.second());
                })
                .filter(pair -> !different.contains(pair))
                .forEach(this::tiePair);
    }

    /// Members of each known file, and of each group a person tied together, in order.
    List<List<Integer>> groups() {
        var groups = new ArrayList<List<Integer>>();
        for (int i = 0; i < group.size(); i++) {
            if (group.get(i).getFirst() == i && isTied(i)) groups.add(group.get(i));
        }
        return groups;
    }

    @Nullable
    StructureNumber file(List<Integer> group) {
        return numbers.get(group.getFirst());
    }

    boolean isTied(int sighting) {
        return group.get(sighting).size() > 1 || number(sighting) != null;
    }

    boolean areApart(int left, int right) {
        return !different.isEmpty()
                && left != right
                && different.contains(new SightingPair(sightings.key(left), sightings.key(right)));
    }

    private @Nullable StructureNumber number(int sighting) {
        return numbers.get(group.get(sighting).getFirst());
    }

    private void tieFile(StructureNumber number, Set<SightingKey> members) {
        var here = new TreeSet<Integer>();
        for (var member : members) {
            var i = index.get(member);
            if (i != null && number(i) == null) here.add(i);
        }
        if (here.isEmpty()) return;
        here.forEach(member -> join(here.first(), member));
        numbers.put(here.first(), number);
    }

    // Two files never become one by themselves, and what a person set apart stays apart.
    private void tiePair(SightingPair pair) {
        var left = index.get(pair.first());
        var right = index.get(pair.second());
        if (left == null || right == null || group.get(left) == group.get(right)) return;
        if (number(left) != null && number(right) != null) return;
        for (int a : group.get(left)) for (int b : group.get(right)) if (areApart(a, b)) return;
        join(left, right);
    }

    private void join(int left, int right) {
        if (group.get(left) == group.get(right)) return;
        var number = number(left) != null ? number(left) : number(right);
        var all = new TreeSet<>(group.get(left));
        all.addAll(group.get(right));
        var joined = List.copyOf(all);
        numbers.remove(group.get(left).getFirst());
        numbers.remove(group.get(right).getFirst());
        joined.forEach(member -> group.set(member, joined));
        if (number != null) numbers.put(joined.getFirst(), number);
    }
}
