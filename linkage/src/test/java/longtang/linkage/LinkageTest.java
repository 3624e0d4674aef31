package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkageTest {

    private static final int[] VALUES = {400, 300, 500, 50, 20};
    private static final double[] RIGHT = {0.95, 0.9, 0.8, 0.9, 0.7};

    private static Linkage linkageOf(Planted planted, Settings settings) {
        return Linkage.of(planted.records(), planted.comparisons(), planted.rules(), settings);
    }

    @Test
    void learns_the_rates_that_were_planted() {
        var planted = new Planted(1, 3_000, VALUES, RIGHT, 0.1);
        var learned = linkageOf(planted, Settings.standard()).estimate();

        assertThat(learned.settled()).isTrue();
        assertThat(learned.matches()).isCloseTo(3_000, within(100.0));
        for (int c = 0; c < VALUES.length; c++) {
            var same = learned.weights().comparisons().get(c).levels().getFirst();
            double chance = 1.0 / VALUES[c];
            assertThat(same.m()).as("m of column " + c).isCloseTo(RIGHT[c] + (1 - RIGHT[c]) * chance, within(0.02));
            assertThat(same.u()).as("u of column " + c).isCloseTo(chance, within(chance * 0.15));
        }
    }

    // 4,000 doors, and a sample of 16,384 pairs: it meets about four that share one by chance, or one, or eight.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void no_agreement_is_taken_for_rarer_than_what_was_proposed_shows(long seed) {
        var planted =
                new Planted(seed, 6_000, new int[] {4_000, 400, 300, 500}, new double[] {0.95, 0.95, 0.9, 0.8}, 0);
        var weights = linkageOf(planted, Settings.standard().withSamplePairs(16_000))
                .estimate()
                .weights();

        var same = weights.comparisons().getFirst().levels().getFirst();
        assertThat(same.u()).isGreaterThan(0.9 / 4_000);
    }

    @Test
    void a_probability_means_what_it_says() {
        var planted = new Planted(2, 2_000, VALUES, RIGHT, 0.05);
        var linkage = linkageOf(planted, Settings.standard());
        var pairs = linkage.score(linkage.estimate().weights(), -10);

        double promised = 0;
        double right = 0;
        for (int p = 0; p < pairs.size(); p++) {
            boolean isRight = planted.thing[pairs.left(p)] == planted.thing[pairs.right(p)];
            if (pairs.bits(p) > -3 && pairs.bits(p) < 3) {
                promised += pairs.probability(p);
                right += isRight ? 1 : 0;
            }
        }
        assertThat(right)
                .as("doubtful pairs that are right")
                .isGreaterThan(50)
                .isCloseTo(promised, within(0.2 * right));
    }

    @Test
    void links_what_is_the_same_and_little_else() {
        assertThat(rightAndWrong(new Planted(2, 2_000, VALUES, RIGHT, 0.05))).satisfies(found -> {
            assertThat(found[0]).isGreaterThan(1_850);
            assertThat(found[1]).isLessThan(150);
        });
    }

    @Test
    void sixty_records_are_enough_to_link() {
        int right = 0;
        int wrong = 0;
        for (int seed = 0; seed < 20; seed++) {
            var found = rightAndWrong(new Planted(seed, 30, VALUES, RIGHT, 0.05));
            right += found[0];
            wrong += found[1];
        }
        assertThat(right).isGreaterThan(20 * 28);
        assertThat(wrong).isLessThan(20 * 2);
    }

    private static int[] rightAndWrong(Planted planted) {
        var linkage = linkageOf(planted, Settings.standard());
        var pairs = linkage.score(linkage.estimate().weights(), 0);
        int right = 0;
        for (int p = 0; p < pairs.size(); p++) {
            if (planted.thing[pairs.left(p)] == planted.thing[pairs.right(p)]) right++;
        }
        return new int[] {right, pairs.size() - right};
    }

    @Test
    void the_order_of_input_and_the_number_of_threads_leave_no_trace() {
        var planted = new Planted(4, 500, VALUES, RIGHT, 0.1);
        var once = outcome(planted, Settings.standard().withThreads(1).withSamplePairs(50_000));

        for (int seed = 0; seed < 3; seed++) {
            var again = outcome(
                    planted.shuffled(seed),
                    Settings.standard().withThreads(2 + seed).withSamplePairs(50_000));
            assertThat(again).isEqualTo(once);
        }
    }

    private static List<String> outcome(Planted planted, Settings settings) {
        var linkage = linkageOf(planted, settings);
        var weights = linkage.estimate().weights();
        var pairs = linkage.score(weights, -5);
        var lines = new ArrayList<String>();
        lines.add(weights.toYaml());
        for (int p = 0; p < pairs.size(); p++) {
            lines.add("%s %s %s %s"
                    .formatted(
                            planted.ids.get(pairs.left(p)),
                            planted.ids.get(pairs.right(p)),
                            pairs.bits(p),
                            pairs.pattern(p)));
        }
        return lines;
    }

    @Test
    void proposes_each_pair_once_and_exactly_those_that_share_a_key() {
        var planted = new Planted(5, 200, new int[] {30, 20, 10}, new double[] {0.9, 0.9, 0.9}, 0.2);
        var linkage = linkageOf(planted, Settings.standard());
        var pairs = linkage.score(even(planted), Double.NEGATIVE_INFINITY);

        var found = new HashSet<String>();
        for (int p = 0; p < pairs.size(); p++) {
            assertThat(found.add(pairs.left(p) + "-" + pairs.right(p))).isTrue();
        }
        var expected = new HashSet<String>();
        for (int a = 0; a < planted.ids.size(); a++) {
            for (int b = a + 1; b < planted.ids.size(); b++) {
                for (var column : planted.value) {
                    if (column[a] >= 0 && column[a] == column[b]) expected.add(a + "-" + b);
                }
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_pair_that_may_not_be_compared_is_never_proposed() {
        var planted = new Planted(6, 200, VALUES, RIGHT, 0);
        var records = planted.records().pairedWhen((a, b) -> a % 2 != b % 2);
        var linkage = Linkage.of(records, planted.comparisons(), planted.rules(), Settings.standard());
        var pairs = linkage.score(linkage.estimate().weights(), Double.NEGATIVE_INFINITY);

        assertThat(pairs.size()).isPositive();
        assertThat(IntStream.range(0, pairs.size()).filter(p -> pairs.left(p) % 2 == pairs.right(p) % 2))
                .isEmpty();
    }

    @Test
    void silence_is_no_evidence() {
        var planted = new Planted(7, 300, VALUES, RIGHT, 0.3);
        var linkage = linkageOf(planted, Settings.standard());
        var weights = linkage.estimate().weights();

        var silent = IntStream.range(0, planted.ids.size())
                .filter(r -> planted.value[0][r] < 0)
                .findFirst()
                .orElseThrow();
        var step = linkage.explain(weights, silent, (silent + 5) % 600).steps().getFirst();
        assertThat(step.level()).isZero();
        assertThat(step.bits()).isZero();
    }

    @Test
    void closer_is_never_worth_less_than_farther() {
        for (int seed = 0; seed < 30; seed++) {
            var planted = new Planted(seed, 5 + seed, new int[] {3, 4, 5}, new double[] {0.3, 0.9, 0.5}, 0.3);
            var weights = linkageOf(planted, Settings.standard()).estimate().weights();
            for (var comparison : weights.comparisons()) {
                for (int l = 2; l <= comparison.levels().size(); l++) {
                    assertThat(comparison.bits(l - 1)).isGreaterThanOrEqualTo(comparison.bits(l) - 1e-9);
                }
                assertThat(comparison.bits(1)).isGreaterThanOrEqualTo(-1e-9);
            }
        }
    }

    @Test
    void a_score_is_its_waterfall() {
        var planted = new Planted(8, 100, VALUES, RIGHT, 0.1);
        var linkage = linkageOf(planted, Settings.standard());
        var weights = linkage.estimate().weights();
        var pairs = linkage.score(weights, -20);

        for (int p = 0; p < pairs.size(); p++) {
            var why = linkage.explain(weights, pairs.left(p), pairs.right(p));
            var turned = linkage.explain(weights, pairs.right(p), pairs.left(p));
            assertThat(why.bits()).isCloseTo(pairs.bits(p), within(1e-4));
            assertThat(turned.bits()).isEqualTo(why.bits());
        }
    }

    @Test
    void one_huge_block_is_left_out_and_said_so() {
        var planted = new Planted(9, 2_000, new int[] {1, 900}, new double[] {1, 1}, 0);
        var linkage = linkageOf(planted, Settings.standard().withBlockLimit(100));

        var huge = linkage.blocking().rules().getFirst();
        assertThat(huge.leftOut()).isEqualTo(1);
        assertThat(huge.leftOutRecords()).isEqualTo(4_000);
        assertThat(huge.leftOutPairs()).isEqualTo(4_000L * 3_999 / 2);
        assertThat(linkage.blocking().leftSomethingOut()).isTrue();
        assertThat(linkage.count())
                .as("the other rule still proposes its pairs")
                .isGreaterThan(2_000);
    }

    @Test
    void a_block_too_large_goes_on_by_a_finer_key() {
        var planted = new Planted(10, 500, new int[] {2, 100}, new double[] {1, 1}, 0);
        var byFirst = planted.rules().getFirst();
        var bySecond = planted.rules().getLast();
        BlockingRule both = new BlockingRule() {
            @Override
            public String name() {
                return "first, then second";
            }

            @Override
            public void keys(int record, LongConsumer sink) {
                byFirst.keys(record, sink);
            }

            @Override
            public BlockingRule finer() {
                return bySecond;
            }
        };
        var linkage = Linkage.of(
                planted.records(),
                planted.comparisons(),
                List.of(both),
                Settings.standard().withBlockLimit(50));

        var report = linkage.blocking().rules().getFirst();
        assertThat(report.split()).isEqualTo(2);
        assertThat(report.leftOut()).isZero();
        assertThat(linkage.blocking().leftSomethingOut())
                .as("a split parts pairs, and says so")
                .isTrue();
        long before = 0;
        for (int key = 0; key < 2; key++) {
            int wanted = key;
            long size = Arrays.stream(planted.value[0])
                    .filter(value -> value == wanted)
                    .count();
            before += size * (size - 1) / 2;
        }
        assertThat(report.leftOutPairs()).isEqualTo(before - linkage.count());
        var pairs = linkage.score(even(planted), Double.NEGATIVE_INFINITY);
        assertThat(pairs.size()).isPositive();
        for (int p = 0; p < pairs.size(); p++) {
            assertThat(linkage.levels(pairs.pattern(p))).containsExactly(1, 1);
        }
    }

    @Test
    void nothing_at_all_links_to_nothing() {
        var linkage = Linkage.of(Records.of(List.of()), List.of(), List.of(), Settings.standard());
        assertThat(linkage.score(linkage.estimate().weights(), 0).size()).isZero();
    }

    private static Weights even(Planted planted) {
        return new Weights(
                0.5,
                planted.comparisons().stream()
                        .map(c -> new Weights.Comparison(
                                c.name(),
                                c.levels().stream()
                                        .map(level -> new Weights.Level(level, 0.5, 0.5))
                                        .toList()))
                        .toList());
    }
}
