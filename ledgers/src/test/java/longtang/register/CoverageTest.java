package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    private static final double HARDLY = 0.001;
    private static final double TOO_HIGH = 0.03;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"101,a", "102,b", "103,a"})
    void what_a_run_says_of_its_blocking_is_the_truth_or_a_little_more(long seed, String words) {
        var lanes = Lanes.invented(folder, 1_000, seed, words);
        var truth = Blocking.of(lanes);
        var report = CrossMatch.match(lanes.entries(), Known.nothing(), Progress.silent())
                .report();

        var coverage = Objects.requireNonNull(report.coverage());
        assertThat(coverage.completeness()).isBetween(truth.completeness() - HARDLY, truth.completeness() + TOO_HIGH);
        assertThat(coverage.reduction()).isCloseTo(1 - truth.share(), within(1e-9));
    }

    @Test
    void of_rows_that_no_two_rules_bring_together_nothing_can_be_said() {
        var rows = List.of(
                Row.survey("MP-1", "天津路44弄", "3号", "天井", "厨房"), Row.survey("MP-2", "四川中路998弄", "7号", "晒台", "雨棚"));

        var coverage = Objects.requireNonNull(CrossMatch.match(rows, Known.nothing(), Progress.silent())
                .report()
                .coverage());
        assertThat(coverage.completeness()).isNull();
        assertThat(coverage.reduction()).isEqualTo(1);
    }
}
