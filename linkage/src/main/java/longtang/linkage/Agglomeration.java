package longtang.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import longtang.linkage.Component.Link;

/// Average-link agglomeration: the two clusters that agree best become one, as long as their average reaches
/// the threshold, and never across a constraint.
///
/// Each cluster goes by its lowest node.
final class Agglomeration {

    private record Merge(double average, int a, int b, int versionA, int versionB) {
        static final Comparator<Merge> BEST_FIRST = Comparator.comparingDouble((Merge m) -> -m.average)
                .thenComparingInt(Merge::a)
                .thenComparingInt(Merge::b);
    }

    private final Component component;
    private final List<Map<Integer, Link>> links = new ArrayList<>();
    private final PriorityQueue<Merge> queue = new PriorityQueue<>(Merge.BEST_FIRST);
    private final int[] into;
    private final int[] version;
    private final int[] size;
    private final int[] file;
    private final int[][] sources;

    Agglomeration(Component component) {
        this.component = component;
        this.into = new int[component.nodes()];
        this.version = new int[component.nodes()];
        this.size = component.size.clone();
        this.file = component.file.clone();
        this.sources = component.sources.clone();
        Arrays.setAll(into, i -> i);
        for (var map : component.links) links.add(new HashMap<>(map));
    }

    int[] run() {
        for (int a = 0; a < into.length; a++) {
            for (int b : links.get(a).keySet()) {
                if (a < b) offer(a, b);
            }
        }
        for (var best = queue.poll(); best != null; best = queue.poll()) {
            if (isStale(best) || !mayJoin(best.a, best.b)) continue;
            join(best.a, best.b);
            for (int other : links.get(best.a).keySet()) offer(best.a, other);
        }
        for (int i = 0; i < into.length; i++) into[i] = into[into[i]];
        return into;
    }

    private void offer(int x, int y) {
        int a = Math.min(x, y);
        int b = Math.max(x, y);
        var link = links.get(a).get(b);
        if (link == null || link.apart) return;
        double average = component.average(link, (long) size[a] * size[b]);
        if (average >= component.threshold) queue.add(new Merge(average, a, b, version[a], version[b]));
    }

    private boolean isStale(Merge merge) {
        return version[merge.a] != merge.versionA || version[merge.b] != merge.versionB;
    }

    private boolean mayJoin(int a, int b) {
        if (file[a] >= 0 && file[b] >= 0) return false;
        return !Groups.intersect(sources[a], sources[b]);
    }

    // b is the higher node, so that into[] always points down and one pass from below flattens it.
    private void join(int a, int b) {
        into[b] = a;
        version[a]++;
        version[b]++;
        size[a] += size[b];
        file[a] = Math.max(file[a], file[b]);
        sources[a] = Groups.union(sources[a], sources[b]);
        links.get(a).remove(b);
        for (var entry : links.get(b).entrySet()) {
            int other = entry.getKey();
            if (other == a) continue;
            links.get(other).remove(b);
            var known = links.get(a).get(other);
            var merged = known == null ? entry.getValue() : known.with(entry.getValue());
            links.get(a).put(other, merged);
            links.get(other).put(a, merged);
        }
        links.set(b, Map.of());
    }
}
