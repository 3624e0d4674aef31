package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import longtang.linkage.column.Cells;
import longtang.linkage.column.Column;
import longtang.linkage.column.Exact;
import longtang.linkage.column.Kind;
import longtang.linkage.column.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Columns that are compared side by side say what they say one by one.
class SideBySideTest {

    private static final int RECORDS = 300;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {44, 1, 2, 3, 4, 5})
    void at_once_or_one_by_one_the_patterns_are_the_same(long seed) {
        var random = new SplittableRandom(seed);
        var comparisons = comparisons(random);
        var patterns = new Patterns(comparisons);
        var bound = patterns.bound();
        var beside = new Beside();
        for (int left = 0; left < RECORDS; left++) {
            var rights = random.ints(random.nextInt(80), 0, RECORDS).toArray();
            bound.of(left, rights, rights.length, beside);
            for (int i = 0; i < rights.length; i++)
                assertThat(beside.patterns[i]).isEqualTo(patterns.of(left, rights[i]));
        }
    }

    // Up to eleven columns, from one that nobody fills to one in which every row says something else.
    private static List<Comparison> comparisons(SplittableRandom random) {
        var comparisons = new ArrayList<Comparison>();
        int columns = 1 + random.nextInt(11);
        for (int c = 0; c < columns; c++) {
            int values = random.nextInt(4) == 0 ? random.nextInt(2) : 1 << random.nextInt(20);
            double silent = random.nextDouble();
            var cells = IntStream.range(0, RECORDS)
                    .mapToObj(_ -> values == 0 || random.nextDouble() < silent ? "" : "" + random.nextInt(values))
                    .toList();
            comparisons.add(comparison("c" + c, random.nextInt(4) == 0 ? usual() : new Exact(), cells));
        }
        return comparisons;
    }

    private static Kind usual() {
        return new Quantity(Quantity.USUAL, true);
    }

    private static Comparison comparison(String name, Kind kind, List<String> cells) {
        var bound = Cells.of(List.of(Column.of(cells)));
        return ColumnComparison.of(
                new LinkModel.Compared(name, List.of(name), null, kind, false, null), bound, bound::frequency);
    }
}
