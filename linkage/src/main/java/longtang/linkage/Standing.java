package longtang.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How clearly each record belongs where it was put: average bits to its own cluster against the best other.
final class Standing {

    private final Records records;
    private final int[] clusterAtRank;
    private final double threshold;
    private final double unseen;

    Standing(Records records, int[] clusterAtRank, double threshold, double unseen) {
        this.records = records;
        this.clusterAtRank = clusterAtRank;
        this.threshold = threshold;
        this.unseen = unseen;
    }

    Clusters of(ScoredPairs pairs, List<int[]> apart, List<Clusters.Conflict> conflicts) {
        int n = records.size();
        var cluster = numbered();
        var keptApart = keptApart(apart);
        var members = members(cluster);
        var affinity = new float[n];
        var margin = new float[n];
        var second = new int[n];

        var offset = new int[n + 1];
        for (int p = 0; p < pairs.size(); p++) {
            offset[pairs.left(p) + 1]++;
            offset[pairs.right(p) + 1]++;
        }
        for (int r = 0; r < n; r++) offset[r + 1] += offset[r];
        var pairOf = new int[2 * pairs.size()];
        var next = offset.clone();
        for (int p = 0; p < pairs.size(); p++) {
            pairOf[next[pairs.left(p)]++] = p;
            pairOf[next[pairs.right(p)]++] = p;
        }

        var sum = new double[members.length];
        var seen = new int[members.length];
        for (int record = 0; record < n; record++) {
            for (int i = offset[record]; i < offset[record + 1]; i++) {
                int other = cluster[other(pairs, pairOf[i], record)];
                sum[other] += pairs.bits(pairOf[i]);
                seen[other]++;
            }
            int own = cluster[record];
            int others = members[own].length - 1;
            affinity[record] = (float) (others == 0 ? threshold : average(sum[own], seen[own], others));
            second[record] = -1;
            double best = Double.NEGATIVE_INFINITY;
            for (int i = offset[record]; i < offset[record + 1]; i++) {
                int other = cluster[other(pairs, pairOf[i], record)];
                if (other == own || isApart(record, other, cluster, keptApart)) continue;
                double average = average(sum[other], seen[other], members[other].length);
                if (average > best || (average == best && other < second[record])) {
                    best = average;
                    second[record] = other;
                }
            }
            margin[record] = (float) (affinity[record] - best);
            for (int i = offset[record]; i < offset[record + 1]; i++) {
                int other = cluster[other(pairs, pairOf[i], record)];
                sum[other] = 0;
                seen[other] = 0;
            }
        }
        return new Clusters(cluster, members, affinity, margin, second, conflicts);
    }

    private double average(double sum, int seen, int all) {
        return (sum + unseen * (all - seen)) / all;
    }

    private static int other(ScoredPairs pairs, int pair, int record) {
        return pairs.left(pair) == record ? pairs.right(pair) : pairs.left(pair);
    }

    private Map<Integer, List<Integer>> keptApart(List<int[]> apart) {
        var kept = new HashMap<Integer, List<Integer>>();
        for (var pair : apart) {
            int a = records.atRank(pair[0]);
            int b = records.atRank(pair[1]);
            kept.computeIfAbsent(a, key -> new ArrayList<>()).add(b);
            kept.computeIfAbsent(b, key -> new ArrayList<>()).add(a);
        }
        return kept;
    }

    private static boolean isApart(int record, int other, int[] cluster, Map<Integer, List<Integer>> keptApart) {
        if (keptApart.isEmpty()) return false;
        for (int kept : keptApart.getOrDefault(record, List.of())) {
            if (cluster[kept] == other) return true;
        }
        return false;
    }

    private int[] numbered() {
        var number = new int[clusterAtRank.length];
        Arrays.fill(number, -1);
        var cluster = new int[clusterAtRank.length];
        int next = 0;
        for (int rank = 0; rank < clusterAtRank.length; rank++) {
            int name = clusterAtRank[rank];
            if (number[name] < 0) number[name] = next++;
            cluster[records.atRank(rank)] = number[name];
        }
        return cluster;
    }

    private int[][] members(int[] cluster) {
        int count = 0;
        for (int name : cluster) count = Math.max(count, name + 1);
        var size = new int[count];
        for (int name : cluster) size[name]++;
        var members = new int[count][];
        for (int c = 0; c < count; c++) members[c] = new int[size[c]];
        Arrays.fill(size, 0);
        for (int rank = 0; rank < cluster.length; rank++) {
            int record = records.atRank(rank);
            int c = cluster[record];
            members[c][size[c]++] = record;
        }
        return members;
    }
}
