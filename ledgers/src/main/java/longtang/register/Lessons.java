package longtang.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longtang.linkage.Label;

/// What a match learns from people: the pairs they have looked at and decided on. That two rows are in one file is no
/// lesson, for mostly it was the machine that put them there.
final class Lessons {

    private final Sightings sightings;
    private final Map<SightingKey, Integer> index = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();

    private Lessons(Sightings sightings) {
        this.sightings = sightings;
        for (int i = 0; i < sightings.size(); i++) index.put(sightings.key(i), i);
    }

    /// One for each pair of rows that are at hand; where people contradict each other, `different` wins.
    static List<Label> of(Sightings sightings, Known known) {
        if (known.same().isEmpty() && known.different().isEmpty()) return List.of();
        var same = new HashSet<>(known.same());
        same.removeAll(known.different());
        same.removeAll(known.unseen());
        var lessons = new Lessons(sightings);
        lessons.add(same, true);
        lessons.add(known.different(), false);
        return lessons.labels;
    }

    // Two rows of one survey are never compared: nothing is learned from what was said of them.
    private void add(Set<SightingPair> pairs, boolean same) {
        for (var pair : pairs) {
            var left = index.get(pair.first());
            var right = index.get(pair.second());
            if (left == null || right == null || !sightings.mayBeSame(left, right)) continue;
            labels.add(new Label(left, right, same));
        }
    }
}
