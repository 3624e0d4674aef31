package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import longtang.matching.Reliability.Asked;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final double THRESHOLD = 0.97;

    @Test
    void every_question_is_in_one_of_five_bands() {
        var found = Reliability.of(
                List.of(asked(0, false), asked(0.2, false), asked(0.79, true), asked(0.8, true), asked(1, true)),
                THRESHOLD);

        assertThat(found.decided()).isEqualTo(5);
        assertThat(found.bands()).extracting(Reliability.Band::from).containsExactly(0.8, 0.6, 0.4, 0.2, 0.0);
        assertThat(found.bands().stream().map(Reliability.Band::share))
                .containsExactly(new Share(2, 2), new Share(1, 1), null, new Share(1, 0), new Share(1, 0));
        assertThat(found.bands().getFirst().promised()).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void a_promise_that_is_kept_half_of_the_time_is_found_out() {
        var found = Reliability.of(many(100, 0.9, 50), THRESHOLD);

        assertThat(found.error()).isCloseTo(0.4, within(0.001));
        assertThat(found.above()).isNull();
    }

    @Test
    void of_the_questions_from_the_threshold_on_the_share_that_was_right_has_its_interval() {
        var asked = new ArrayList<>(many(20, 0.98, 19));
        asked.addAll(many(30, 0.6, 10));

        var above = Objects.requireNonNull(Reliability.of(asked, THRESHOLD).above());
        assertThat(above).isEqualTo(new Share(20, 19));
        assertThat(above.low()).isCloseTo(0.764, within(0.001));
    }

    @Test
    void a_threshold_is_named_only_when_enough_was_decided() {
        int enough = Share.leastFor(Reliability.PROMISED);

        assertThat(Reliability.of(many(enough - 1, 0.985, enough - 1), THRESHOLD)
                        .wanted())
                .isEmpty();
        assertThat(Reliability.of(many(enough, 0.985, enough), THRESHOLD).wanted())
                .hasValueCloseTo(0.985, within(1e-6));
    }

    @Test
    void what_was_wrong_moves_the_threshold_up() {
        var asked = new ArrayList<>(many(2_000, 0.99, 2_000));
        asked.addAll(many(200, 0.98, 150));

        assertThat(Reliability.of(asked, THRESHOLD).wanted()).hasValueCloseTo(0.99, within(1e-6));
    }

    @Test
    void before_anybody_has_decided_nothing_is_said() {
        var found = Reliability.of(List.of(), THRESHOLD);

        assertThat(found.decided()).isZero();
        assertThat(found.above()).isNull();
        assertThat(found.wanted()).isEmpty();
    }

    private static List<Asked> many(int all, double probability, int same) {
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < all; i++) asked.add(asked(probability, i < same));
        return asked;
    }

    private static Asked asked(double probability, boolean same) {
        return new Asked(probability, same);
    }
}
