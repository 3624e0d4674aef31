package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void nearly_all_true_pairs_are_compared(long seed) {
        assertThat(Blocking.of(Lanes.invented(folder, 500, seed, "a")).completeness())
                .isGreaterThan(0.97);
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void few_others_are(long seed) {
        assertThat(Blocking.of(Lanes.invented(folder, 500, seed, "a")).share()).isLessThan(0.15);
    }
}
