package longtang.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import longtang.linkage.Component.Link;

/// Second thoughts after agglomeration: a node moves to where it fits better, and a cluster whose parts hang
/// together by one good link only, while all else speaks against it, is taken apart there.
///
/// Constraints hold at every moment.
final class Refinement {

    private static final int MOST_PASSES = 8;
    private static final double BETTER = 1e-3;

    private final Component component;
    private final int[] cluster;
    private final Map<Integer, NavigableSet<Integer>> members = new HashMap<>();
    private int freeName;

    Refinement(Component component, int[] clusters) {
        this.component = component;
        this.cluster = clusters;
        this.freeName = clusters.length;
        for (int i = 0; i < clusters.length; i++) membersOf(clusters[i]).add(i);
    }

    int[] run() {
        boolean moved = true;
        for (int pass = 0; moved && pass < MOST_PASSES; pass++) {
            moved = false;
            for (int node = 0; node < cluster.length; node++) {
                if (component.file[node] < 0 && moveToBest(node)) moved = true;
            }
        }
        splitBridges();
        return namedByNode();
    }

    private boolean moveToBest(int node) {
        var around = new TreeMap<Integer, Link>();
        for (var entry : component.links.get(node).entrySet()) {
            around.merge(cluster[entry.getKey()], entry.getValue(), Link::with);
        }
        int own = cluster[node];
        int to = own;
        double best = fit(node, own, around.getOrDefault(own, new Link()));
        if (best < component.threshold) {
            best = component.threshold;
            to = freeName;
        }
        for (var entry : around.entrySet()) {
            int other = entry.getKey();
            if (other == own || entry.getValue().apart) continue;
            double fit = fit(node, other, entry.getValue());
            if (fit > best + BETTER && mayJoin(node, other)) {
                best = fit;
                to = other;
            }
        }
        if (to == own) return false;
        put(node, to);
        return true;
    }

    /// Average bits between the node and the others of a cluster; the threshold when there are no others.
    private double fit(int node, int other, Link link) {
        long records = 0;
        for (int member : membersOf(other)) {
            if (member != node) records += component.size[member];
        }
        return records == 0 ? component.threshold : component.average(link, records * component.size[node]);
    }

    private boolean mayJoin(int node, int other) {
        for (int member : membersOf(other)) {
            if (Groups.intersect(component.sources[node], component.sources[member])) return false;
        }
        return true;
    }

    private void put(int node, int to) {
        membersOf(cluster[node]).remove(node);
        membersOf(to).add(node);
        cluster[node] = to;
        freeName = Math.max(freeName, to + 1);
    }

    private NavigableSet<Integer> membersOf(int name) {
        return members.computeIfAbsent(name, key -> new TreeSet<>());
    }

    private void splitBridges() {
        var waiting = new ArrayList<>(new TreeSet<>(members.keySet()));
        while (!waiting.isEmpty()) {
            int name = waiting.removeLast();
            if (membersOf(name).size() < 3) continue;
            var side = new Bridges(name).weakestSide();
            if (side.isEmpty()) continue;
            int other = freeName;
            for (int node : side) put(node, other);
            waiting.add(name);
            waiting.add(other);
        }
    }

    private int[] namedByNode() {
        var names = new int[cluster.length];
        Arrays.setAll(names, i -> membersOf(cluster[i]).first());
        return names;
    }

    /// Looks for the good link whose loss leaves two parts that do not belong together on average.
    private final class Bridges {

        private final NavigableSet<Integer> nodes;
        private final Map<Integer, Integer> entered = new HashMap<>();
        private final List<Integer> order = new ArrayList<>();
        private Collection<Integer> weakest = List.of();
        private double weakestAverage = component.threshold;

        Bridges(int name) {
            this.nodes = membersOf(name);
        }

        List<Integer> weakestSide() {
            var above = new HashMap<Integer, Integer>();
            walk(above);
            var lowest = new int[order.size()];
            var end = new int[order.size()];
            for (int at = order.size() - 1; at >= 0; at--) {
                int node = order.get(at);
                lowest[at] = at;
                end[at] = Math.max(end[at], at + 1);
                for (int next : goodLinks(node)) {
                    int there = entered.getOrDefault(next, at);
                    if (there == above.getOrDefault(node, -1)) continue;
                    boolean isBelow = above.getOrDefault(next, -1) == at;
                    lowest[at] = Math.min(lowest[at], isBelow ? lowest[there] : there);
                }
                if (above.containsKey(node)) end[above.get(node)] = Math.max(end[above.get(node)], end[at]);
                if (at > 0 && lowest[at] == at) consider(order.subList(at, end[at]));
            }
            if (order.size() < nodes.size()) consider(order);
            return List.copyOf(weakest);
        }

        // Depth first (Tarjan 1974), without recursion, for clusters may be long.
        private void walk(Map<Integer, Integer> above) {
            var stack = new ArrayList<int[]>();
            stack.add(new int[] {nodes.first(), -1});
            while (!stack.isEmpty()) {
                var step = stack.removeLast();
                if (entered.containsKey(step[0])) continue;
                entered.put(step[0], order.size());
                if (step[1] >= 0) above.put(step[0], step[1]);
                int at = order.size();
                order.add(step[0]);
                for (int next : goodLinks(step[0]).descendingSet()) stack.add(new int[] {next, at});
            }
        }

        private NavigableSet<Integer> goodLinks(int node) {
            var good = new TreeSet<Integer>();
            for (var entry : component.links.get(node).entrySet()) {
                int next = entry.getKey();
                if (cluster[next] != cluster[node]) continue;
                long pairs = (long) component.size[node] * component.size[next];
                if (component.average(entry.getValue(), pairs) >= component.threshold) good.add(next);
            }
            return good;
        }

        private void consider(List<Integer> side) {
            var within = new TreeSet<>(side);
            var across = new Link();
            long inside = 0;
            for (int node : within) {
                inside += component.size[node];
                for (var entry : component.links.get(node).entrySet()) {
                    int other = entry.getKey();
                    if (nodes.contains(other) && !within.contains(other)) across = across.with(entry.getValue());
                }
            }
            long all = nodes.stream().mapToLong(node -> component.size[node]).sum();
            double average = component.average(across, inside * (all - inside));
            if (average < weakestAverage) {
                weakestAverage = average;
                weakest = within;
            }
        }
    }
}
