package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusteringTest {

    private static Records records(int n) {
        return Records.of(IntStream.range(0, n).mapToObj("r%05d"::formatted).toList());
    }

    /// `1-2:5 2-3:4`: pairs with their bits.
    private static ScoredPairs pairs(String text) {
        var items = text.isBlank() ? new String[0] : text.trim().split("\\s+", -1);
        var left = new int[items.length];
        var right = new int[items.length];
        var bits = new float[items.length];
        for (int i = 0; i < items.length; i++) {
            var parts = items[i].split("[-:]", 3);
            left[i] = Integer.parseInt(parts[0]);
            right[i] = Integer.parseInt(parts[1]);
            bits[i] = Float.parseFloat(parts[2]);
        }
        return ScoredPairs.of(left, right, bits);
    }

    private static String shown(Clusters clusters) {
        return IntStream.range(0, clusters.count())
                .mapToObj(c -> Arrays.toString(clusters.members(c)))
                .reduce("", String::concat);
    }

    @Test
    void what_agrees_comes_together_and_the_rest_stays_alone() {
        var clusters = Clustering.of(records(5)).cut(pairs("0-1:5 1-2:4 0-2:6"));
        assertThat(shown(clusters)).isEqualTo("[0, 1, 2][3][4]");
        assertThat(clusters.of(2)).isZero();
    }

    @Test
    void a_chain_is_not_a_cluster() {
        var clusters = Clustering.of(records(4)).cut(pairs("0-1:5 1-2:3 2-3:5"));
        assertThat(shown(clusters)).isEqualTo("[0, 1][2, 3]");
    }

    // 4 held both halves together until it found a better place; what is left of the bridge is 0-2.
    @Test
    void two_halves_on_one_good_link_are_taken_apart_there() {
        var clusters = Clustering.of(records(7))
                .cut(pairs("0-1:20 2-3:20 5-6:20 0-2:10 0-3:-4 1-2:-4 1-3:-4 0-4:8 1-4:8 2-4:2 3-4:2 4-5:7 4-6:7"));
        assertThat(shown(clusters)).isEqualTo("[0, 1][2, 3][4, 5, 6]");
    }

    @Test
    void two_rows_of_one_survey_never_share_a_file() {
        var clusters = Clustering.of(records(3)).exclusive(r -> r < 2 ? 0 : -1).cut(pairs("0-2:5 1-2:4"));
        assertThat(shown(clusters)).isEqualTo("[0, 2][1]");
        assertThat(clusters.margin(2)).isEqualTo(1);
        assertThat(clusters.second(2)).isEqualTo(clusters.of(1));
    }

    @Test
    void a_persons_no_holds_against_any_score() {
        var clusters = Clustering.of(records(3)).apart(0, 1).cut(pairs("0-1:20 1-2:9 0-2:8"));
        assertThat(shown(clusters)).isEqualTo("[0][1, 2]");
    }

    @Test
    void a_persons_yes_holds_against_any_score() {
        var clusters = Clustering.of(records(3)).together(0, 2).cut(pairs("0-1:5 0-2:-9 1-2:-1"));
        assertThat(clusters.of(0)).isEqualTo(clusters.of(2));
    }

    @Test
    void two_files_never_become_one() {
        var clusters = Clustering.of(records(4))
                .anchored(r -> r < 2 ? r + 7 : -1)
                .cut(pairs("0-1:20 0-2:6 1-3:6 0-3:5 2-3:1"));
        assertThat(shown(clusters)).isEqualTo("[0, 2][1, 3]");
    }

    @Test
    void a_word_that_breaks_another_is_a_conflict() {
        var clusters = Clustering.of(records(5))
                .anchored(r -> r < 2 ? r : -1)
                .exclusive(r -> r == 2 || r == 3 ? 0 : -1)
                .together(0, 1)
                .together(2, 3)
                .together(3, 4)
                .apart(3, 4)
                .cut(pairs(""));
        assertThat(clusters.conflicts())
                .extracting(Clusters.Conflict::code)
                .containsExactly("together-two-files", "together-one-source", "together-and-apart");
        assertThat(clusters.count()).isEqualTo(5);
    }

    @Test
    void constraints_hold_and_the_order_of_input_leaves_no_trace() {
        for (int seed = 0; seed < 40; seed++) {
            var world = new World(seed, 120);
            var clusters = world.cut(0);
            world.holdsIn(clusters, 0);
            for (int shuffle = 1; shuffle < 4; shuffle++) {
                assertThat(world.named(world.cut(shuffle), shuffle)).isEqualTo(world.named(clusters, 0));
            }
        }
    }

    // Processor time, for the machine may be busy with other things.
    @Test
    void many_pairs_are_cut_within_seconds() {
        int n = 80_000;
        var random = new SplittableRandom(5);
        var left = new int[200_000];
        var right = new int[left.length];
        var bits = new float[left.length];
        for (int p = 0; p < left.length; p++) {
            left[p] = random.nextInt(n);
            right[p] = (left[p] / 8) * 8 + random.nextInt(8);
            if (left[p] == right[p]) right[p] = (left[p] + 1) % n;
            bits[p] = (float) (random.nextDouble() * 16 - 6);
        }
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        var clusters = Clustering.of(records(n)).exclusive(r -> r % 3).cut(ScoredPairs.of(left, right, bits));
        assertThat(clusters.count()).isBetween(n / 4, n);
        assertThat(clock.getCurrentThreadCpuTime() - start).isLessThan(8_000_000_000L);
    }

    /// Random pairs under random constraints, handed over in any order.
    private static final class World {

        private final int n;
        private final int[] source;
        private final int[] file;
        private final List<double[]> pairs = new ArrayList<>();
        private final List<int[]> apart = new ArrayList<>();
        private final List<int[]> together = new ArrayList<>();

        World(int seed, int n) {
            var random = new SplittableRandom(seed);
            this.n = n;
            this.source = random.ints(n, -1, 3).toArray();
            this.file =
                    IntStream.range(0, n).map(r -> r % 11 == 0 ? r / 22 : -1).toArray();
            var seen = new HashSet<List<Integer>>();
            for (int p = 0; p < n * 4; p++) {
                int a = random.nextInt(n);
                int b = Math.min(n - 1, (a / 12) * 12 + random.nextInt(14));
                if (a == b || !seen.add(List.of(Math.min(a, b), Math.max(a, b)))) continue;
                pairs.add(new double[] {a, b, random.nextInt(-6, 12)});
                if (random.nextInt(20) == 0) apart.add(new int[] {a, b});
                else if (random.nextInt(20) == 0) together.add(new int[] {a, b});
            }
        }

        private int[] order(int shuffle) {
            var order = IntStream.range(0, n).toArray();
            var random = new SplittableRandom(shuffle);
            for (int i = n - 1; shuffle > 0 && i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            return order;
        }

        Clusters cut(int shuffle) {
            var order = order(shuffle);
            var ids = new String[n];
            for (int r = 0; r < n; r++) ids[order[r]] = "r%04d".formatted(r);
            var original = new int[n];
            for (int r = 0; r < n; r++) original[order[r]] = r;
            var mixed = new ArrayList<>(pairs);
            if (shuffle > 0) java.util.Collections.shuffle(mixed, new java.util.Random(shuffle));
            var clustering = Clustering.of(Records.of(List.of(ids)))
                    .exclusive(r -> source[original[r]])
                    .anchored(r -> file[original[r]]);
            for (var pair : apart) clustering.apart(order[pair[0]], order[pair[1]]);
            for (var pair : together) clustering.together(order[pair[1]], order[pair[0]]);
            return clustering.cut(ScoredPairs.of(
                    mixed.stream().mapToInt(p -> order[(int) p[0]]).toArray(),
                    mixed.stream().mapToInt(p -> order[(int) p[1]]).toArray(),
                    floats(mixed)));
        }

        private static float[] floats(List<double[]> pairs) {
            var bits = new float[pairs.size()];
            for (int i = 0; i < bits.length; i++) bits[i] = (float) pairs.get(i)[2];
            return bits;
        }

        Set<String> named(Clusters clusters, int shuffle) {
            var order = order(shuffle);
            var original = new int[n];
            for (int r = 0; r < n; r++) original[order[r]] = r;
            var named = new TreeSet<String>();
            for (int c = 0; c < clusters.count(); c++) {
                named.add(c
                        + Arrays.toString(Arrays.stream(clusters.members(c))
                                .map(r -> original[r])
                                .toArray()));
            }
            return named;
        }

        void holdsIn(Clusters clusters, int shuffle) {
            assertThat(shuffle).isZero();
            var conflicts = new HashSet<>(clusters.conflicts().stream()
                    .map(c -> Math.min(c.left(), c.right()) + "-" + Math.max(c.left(), c.right()))
                    .toList());
            for (int c = 0; c < clusters.count(); c++) {
                var members = clusters.members(c);
                var files = Arrays.stream(members)
                        .map(r -> file[r])
                        .filter(f -> f >= 0)
                        .distinct();
                assertThat(files.count()).isLessThanOrEqualTo(1);
                for (int s = 0; s < 3; s++) {
                    int which = s;
                    long loose = Arrays.stream(members)
                            .filter(r -> source[r] == which && file[r] < 0)
                            .count();
                    long anchored = Arrays.stream(members)
                            .filter(r -> source[r] == which && file[r] >= 0)
                            .count();
                    assertThat(loose).isLessThanOrEqualTo(anchored > 0 ? 0 : 1);
                }
            }
            for (int r = 0; r < n; r++) {
                if (file[r] >= 0) {
                    int first = r;
                    while (first - 22 >= 0 && file[first - 11] == file[r]) first -= 11;
                    assertThat(clusters.of(r)).isEqualTo(clusters.of(first));
                }
            }
            for (var pair : apart) {
                if (conflicts.contains(Math.min(pair[0], pair[1]) + "-" + Math.max(pair[0], pair[1]))) continue;
                assertThat(clusters.of(pair[0])).isNotEqualTo(clusters.of(pair[1]));
            }
            for (var pair : together) {
                if (conflicts.contains(Math.min(pair[0], pair[1]) + "-" + Math.max(pair[0], pair[1]))) continue;
                assertThat(clusters.of(pair[0])).isEqualTo(clusters.of(pair[1]));
            }
        }
    }
}
