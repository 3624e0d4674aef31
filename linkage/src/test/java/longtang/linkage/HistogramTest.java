package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Patterns counted by number and by open addressing are the same counts.
class HistogramTest {

    @Test
    void by_number_or_not_the_counts_are_the_same() {
        var random = new SplittableRandom(44);
        var byNumber = Histogram.of(5_000);
        var hashed = new Histogram();
        for (int i = 0; i < 200; i++) {
            var some = random.longs(100, 0, 5_000).toArray();
            byNumber.addAll(some, 90);
            hashed.addAll(some, 90);
        }
        var merged = new Histogram();
        merged.addAll(byNumber);
        assertThat(byNumber.patterns()).isSorted().isEqualTo(hashed.patterns());
        for (long pattern = 0; pattern < 5_000; pattern++) {
            assertThat(byNumber.count(pattern)).isEqualTo(hashed.count(pattern)).isEqualTo(merged.count(pattern));
        }
    }
}
