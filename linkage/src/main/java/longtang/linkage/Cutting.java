package longtang.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// One run of clustering, in ranks: ties records together, finds the components, cuts each.
final class Cutting {

    private final Records records;
    private final double threshold;
    private final double unseen;
    private final Groups groups;
    private final List<Clusters.Conflict> conflicts = new ArrayList<>();
    private final int[] cluster;

    Cutting(Records records, double threshold, double unseen, int[] source, int[] file) {
        this.records = records;
        this.threshold = threshold;
        this.unseen = unseen;
        this.cluster = new int[records.size()];
        this.groups = new Groups(file.clone(), source);
        joinFiles(file);
    }

    /// @param together and apart in pairs of ranks, sorted
    Clusters cut(ScoredPairs pairs, List<int[]> together, List<int[]> apart) {
        joinTied(together, apart);
        cutComponents(pairs, apart);
        return new Standing(records, cluster, threshold, unseen).of(pairs, apart, conflicts);
    }

    private void joinFiles(int[] file) {
        var first = new HashMap<Integer, Integer>();
        for (int rank = 0; rank < file.length; rank++) {
            if (file[rank] < 0) continue;
            int sibling = first.getOrDefault(file[rank], rank);
            first.put(file[rank], sibling);
            groups.join(groups.find(sibling), groups.find(rank));
        }
    }

    private void joinTied(List<int[]> together, List<int[]> apart) {
        for (var pair : apart) {
            if (groups.find(pair[0]) == groups.find(pair[1])) conflict("apart-in-one-file", pair);
        }
        for (var pair : together) {
            int a = groups.find(pair[0]);
            int b = groups.find(pair[1]);
            if (a == b) continue;
            if (groups.areTwoFiles(a, b)) conflict("together-two-files", pair);
            else if (groups.shareSource(a, b)) conflict("together-one-source", pair);
            else if (areApart(a, b, apart)) conflict("together-and-apart", pair);
            else groups.join(a, b);
        }
    }

    // Both lists hold what people said by hand, a few hundred pairs.
    private boolean areApart(int a, int b, List<int[]> apart) {
        for (var pair : apart) {
            int x = groups.find(pair[0]);
            int y = groups.find(pair[1]);
            if ((x == a && y == b) || (x == b && y == a)) return true;
        }
        return false;
    }

    private void conflict(String code, int[] pair) {
        conflicts.add(new Clusters.Conflict(code, records.atRank(pair[0]), records.atRank(pair[1])));
    }

    private void cutComponents(ScoredPairs pairs, List<int[]> apart) {
        int n = cluster.length;
        var root = new int[n];
        Arrays.setAll(root, groups::find);
        var components = components(pairs, root);

        // The groups of each component, ascending, and where each group stands in its own.
        var nodes = new Buckets(n, n);
        for (int r = 0; r < n; r++) if (root[r] == r) nodes.count(components[r]);
        nodes.open();
        var place = new int[n];
        for (int r = 0; r < n; r++) if (root[r] == r) place[r] = nodes.put(components[r], r);

        var scored = new Buckets(n, pairs.size());
        for (int p = 0; p < pairs.size(); p++) {
            int c = componentOf(pairs, p, root, components);
            if (c >= 0) scored.count(c);
        }
        scored.open();
        for (int p = 0; p < pairs.size(); p++) {
            int c = componentOf(pairs, p, root, components);
            if (c >= 0) scored.put(c, p);
        }

        var kept = new Buckets(n, apart.size());
        for (var pair : apart) if (isWithin(pair, root, components)) kept.count(components[root[pair[0]]]);
        kept.open();
        for (int i = 0; i < apart.size(); i++) {
            if (isWithin(apart.get(i), root, components)) kept.put(components[root[apart.get(i)[0]]], i);
        }

        var name = new int[n];
        for (int c = 0; c < n; c++) {
            var roots = nodes.of(c);
            if (roots.length == 1) name[roots[0]] = roots[0];
            if (roots.length < 2) continue;
            var component = new Component(groups, roots, threshold, unseen);
            for (int p : scored.of(c)) {
                component.score(place[rootOf(pairs.left(p), root)], place[rootOf(pairs.right(p), root)], pairs.bits(p));
            }
            for (int i : kept.of(c)) {
                component.apart(place[root[apart.get(i)[0]]], place[root[apart.get(i)[1]]]);
            }
            var cut = component.cut();
            for (int i = 0; i < roots.length; i++) name[roots[i]] = roots[cut[i]];
        }
        Arrays.setAll(cluster, r -> name[root[r]]);
    }

    private int[] components(ScoredPairs pairs, int[] root) {
        var joined = new Groups(filled(-1), filled(-1));
        for (int p = 0; p < pairs.size(); p++) {
            if (pairs.bits(p) < threshold) continue;
            joined.join(joined.find(rootOf(pairs.left(p), root)), joined.find(rootOf(pairs.right(p), root)));
        }
        var components = new int[cluster.length];
        Arrays.setAll(components, joined::find);
        return components;
    }

    private int componentOf(ScoredPairs pairs, int pair, int[] root, int[] components) {
        int a = rootOf(pairs.left(pair), root);
        int b = rootOf(pairs.right(pair), root);
        return a != b && components[a] == components[b] ? components[a] : -1;
    }

    private static boolean isWithin(int[] apart, int[] root, int[] components) {
        int a = root[apart[0]];
        int b = root[apart[1]];
        return a != b && components[a] == components[b];
    }

    private int rootOf(int record, int[] root) {
        return root[records.rank(record)];
    }

    private int[] filled(int value) {
        var array = new int[cluster.length];
        Arrays.fill(array, value);
        return array;
    }

    /// Numbers sorted into buckets in two runs: count, open, put.
    private static final class Buckets {

        private final int[] start;
        private final int[] next;
        private final int[] items;

        Buckets(int buckets, int items) {
            this.start = new int[buckets + 1];
            this.next = new int[buckets];
            this.items = new int[items];
        }

        void count(int bucket) {
            start[bucket + 1]++;
        }

        void open() {
            for (int b = 0; b < next.length; b++) {
                start[b + 1] += start[b];
                next[b] = start[b];
            }
        }

        /// The place within the bucket.
        int put(int bucket, int item) {
            items[next[bucket]] = item;
            return next[bucket]++ - start[bucket];
        }

        int[] of(int bucket) {
            return Arrays.copyOfRange(items, start[bucket], start[bucket + 1]);
        }
    }
}
