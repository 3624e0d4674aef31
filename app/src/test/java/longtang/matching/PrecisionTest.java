package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import longtang.ledger.LedgerKind;
import org.junit.jupiter.api.Test;

class PrecisionTest {

    /// Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I,
    /// method 3.
    @Test
    void the_interval_is_that_of_wilson() {
        isBetween(of(263, 81), 0.2553, 0.3662);
        isBetween(of(148, 15), 0.0624, 0.1605);
        isBetween(of(20, 0), 0.0000, 0.1611);
        isBetween(of(29, 1), 0.0061, 0.1718);
    }

    @Test
    void all_right_is_not_certainty() {
        assertThat(of(5, 5).high()).isEqualTo(1);
        assertThat(of(5, 5).low()).isCloseTo(0.5655, within(0.0001));
    }

    private static Precision of(int looked, int same) {
        return new Precision(LedgerKind.PATROL, LedgerKind.SURVEY, 0.5, 0.8, looked, same);
    }

    private static void isBetween(Precision it, double low, double high) {
        assertThat(it.low()).isCloseTo(low, within(0.0001));
        assertThat(it.high()).isCloseTo(high, within(0.0001));
    }
}
