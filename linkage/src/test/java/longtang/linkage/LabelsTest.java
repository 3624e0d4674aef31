package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import longtang.linkage.Calibration.Judged;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final int[] VALUES = {60, 40, 30};
    private static final double[] RIGHT = {0.95, 0.6, 0.8};

    private final Planted planted = new Planted(3, 300, VALUES, RIGHT, 0.1);
    private final Linkage linkage = Linkage.of(
            planted.records(),
            planted.comparisons(),
            planted.rules(),
            Settings.standard().withThreads(1));

    @Test
    void what_people_said_brings_m_nearer_to_the_truth() {
        double before = distance(linkage.estimate().weights());
        double after = distance(linkage.estimate(truth()).weights());

        assertThat(after).isLessThan(before);
        assertThat(after).isLessThan(0.06);
    }

    @Test
    void nobodys_word_changes_nothing() {
        assertThat(linkage.estimate(List.of())).isEqualTo(linkage.estimate());
    }

    @Test
    void the_order_of_words_leaves_no_trace() {
        assertThat(linkage.estimate(truth().reversed())).isEqualTo(linkage.estimate(truth()));
    }

    @Test
    void an_agreement_that_people_contradict_is_worth_less() {
        var apart = strangersThatAgree(20);

        double before = bits(linkage.estimate());
        double after = bits(linkage.estimate(apart));

        assertThat(after).isLessThan(before);
        assertThat(bits(linkage.estimate(apart.subList(0, 3)))).isBetween(before - 0.1, before);
    }

    @Test
    void words_on_the_doubtful_do_not_hide_the_clear() {
        var tooFew = Linkage.of(
                planted.records(),
                planted.comparisons(),
                planted.rules(),
                Settings.standard().withThreads(1).withMatches(new Settings.Matches(10, 50, Double.POSITIVE_INFINITY)));
        var doubtful = new ArrayList<Label>();
        for (int r = 0; r < 600; r += 2) if (differs(r, 0)) doubtful.add(new Label(r, r + 1, true));
        for (int r = 0; r < 600; r += 2) if (differs(r, 1)) doubtful.add(new Label(r, r + 1, true));

        var learned = tooFew.estimate(doubtful);

        assertThat(doubtful).hasSizeBetween(80, 200);
        assertThat(learned.matches()).isBetween(200.0, 400.0);
    }

    @Test
    void blocking_is_measured_against_what_is_known() {
        var quality =
                linkage.blockingQuality(truth().stream().filter(Label::same).toList());

        assertThat(quality.completeness()).isBetween(0.9, 1.0);
        assertThat(quality.candidates()).isEqualTo(linkage.count());
        assertThat(quality.reduction()).isCloseTo(1 - linkage.count() / (600.0 * 599 / 2), within(1e-12));
    }

    @Test
    void a_threshold_keeps_its_promise_with_certainty() {
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < 1000; i++) judged.add(new Judged(8, i >= 2));
        for (int i = 0; i < 100; i++) judged.add(new Judged(2, i >= 50));

        assertThat(Calibration.of(judged).threshold(0.99)).hasValue(8);
        assertThat(Calibration.of(judged).threshold(0.9)).hasValue(2);
        assertThat(Calibration.of(judged).threshold(0.999)).isEmpty();
        assertThat(Calibration.of(List.of(new Judged(20, true))).threshold(0.9))
                .as("one right link proves little")
                .isEmpty();
    }

    @Test
    void a_higher_score_is_never_less_likely() {
        var random = new SplittableRandom(9);
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < 500; i++) {
            double bits = random.nextDouble() * 12 - 6;
            judged.add(new Judged(bits, random.nextDouble() < Weights.probability(bits)));
        }
        var calibration = Calibration.of(judged);

        double last = 0;
        for (double bits = -7; bits <= 7; bits += 0.25) {
            assertThat(calibration.probability(bits)).isGreaterThanOrEqualTo(last);
            last = calibration.probability(bits);
        }
        assertThat(calibration.probability(0)).isCloseTo(0.5, within(0.2));
        assertThat(calibration.error()).isLessThan(0.08);
    }

    @Test
    void scores_that_promise_too_much_are_found_out() {
        var judged = new ArrayList<Judged>();
        for (int i = 0; i < 200; i++) judged.add(new Judged(10, i % 2 == 0));

        assertThat(Calibration.of(judged).error()).isCloseTo(0.5, within(0.01));
        assertThat(Calibration.of(judged).probability(10)).isEqualTo(0.5);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Label(3, 3, true)).hasMessageContaining("itself");
        assertThatThrownBy(() -> Calibration.of(List.of())).hasMessageContaining("Nothing");
        assertThatThrownBy(() -> Calibration.of(List.of(new Judged(1, true))).threshold(1))
                .hasMessageContaining("share");
    }

    // Every true pair, and as many others.
    private List<Label> truth() {
        var labels = new ArrayList<Label>();
        for (int r = 0; r < 600; r += 2) {
            labels.add(new Label(r, r + 1, true));
            labels.add(new Label(r, (r + 3) % 600, false));
        }
        return labels;
    }

    // Pairs of two things that have the first column in common.
    private List<Label> strangersThatAgree(int most) {
        var labels = new ArrayList<Label>();
        for (int r = 0; r < 600 && labels.size() < most; r += 2) {
            for (int s = r + 2; s < 600; s += 2) {
                if (planted.value[0][r] < 0 || planted.value[0][r] != planted.value[0][s]) continue;
                labels.add(new Label(r, s, false));
                break;
            }
        }
        return labels;
    }

    private boolean differs(int record, int column) {
        int a = planted.value[column][record];
        int b = planted.value[column][record + 1];
        return a >= 0 && b >= 0 && a != b;
    }

    private static double bits(Learned learned) {
        return learned.weights().comparisons().getFirst().bits(1);
    }

    private static double distance(Weights weights) {
        double apart = 0;
        for (int c = 0; c < VALUES.length; c++) {
            double expected = RIGHT[c] + (1 - RIGHT[c]) / VALUES[c];
            double m = weights.comparisons().get(c).levels().getFirst().m();
            apart = Math.max(apart, Math.abs(m - expected));
        }
        return apart;
    }
}
