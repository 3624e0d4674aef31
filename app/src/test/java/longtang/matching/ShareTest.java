package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

    /// Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I,
    /// method 3.
    @Test
    void the_interval_is_that_of_wilson() {
        isBetween(new Share(263, 81), 0.2553, 0.3662);
        isBetween(new Share(148, 15), 0.0624, 0.1605);
        isBetween(new Share(20, 0), 0.0000, 0.1611);
        isBetween(new Share(29, 1), 0.0061, 0.1718);
    }

    @Test
    void all_right_is_not_certainty() {
        assertThat(new Share(5, 5).high()).isEqualTo(1);
        assertThat(new Share(5, 5).low()).isCloseTo(0.5655, within(0.0001));
    }

    @Test
    void one_more_right_pair_is_what_was_missing() {
        int least = Share.leastFor(0.995);

        assertThat(new Share(least, least).low()).isGreaterThanOrEqualTo(0.995);
        assertThat(new Share(least - 1, least - 1).low()).isLessThan(0.995);
    }

    private static void isBetween(Share it, double low, double high) {
        assertThat(it.low()).isCloseTo(low, within(0.0001));
        assertThat(it.high()).isCloseTo(high, within(0.0001));
    }
}
