package longtang.linkage;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import longtang.linkage.column.Cells;
import longtang.linkage.column.Column;
import longtang.linkage.column.EditDistance;
import longtang.linkage.column.Exact;
import longtang.linkage.column.Kind;
import longtang.linkage.column.Text;

/// How many pairs one core compares a second: eight coded columns within blocks, their pattern and the histogram
/// included, and descriptions of 6 to 14 Chinese characters, each pair of them once:
///
///     ./dev bench compare
public final class CompareSpeed {

    private static final int BLOCK = 500;
    private static final int ROUNDS = 7;
    private static final String CHARACTERS = "天井晒台楼道公共平台底层门前搭建厨房雨棚阳光房彩钢砖混木约平方米新存量在建油烟居民反映违章加层披间";

    private CompareSpeed() {}

    public static void main(String[] arguments) {
        coded();
        fuzzy();
    }

    private static void coded() {
        int records = 40_000;
        var random = new SplittableRandom(44);
        var comparisons = new ArrayList<Comparison>();
        for (int c = 0; c < 8; c++) {
            int values = 2 << c;
            var cells = IntStream.range(0, records)
                    .mapToObj(_ -> random.nextInt(10) == 0 ? "" : "v" + random.nextInt(values))
                    .toList();
            comparisons.add(comparison("column" + c, new Exact(), cells));
        }
        var ids = IntStream.range(0, records).mapToObj(i -> "%06d".formatted(i)).toList();
        var linkage = Linkage.of(
                Records.of(ids),
                comparisons,
                List.of(rule()),
                Settings.standard().withThreads(1).withBlockLimit(BLOCK).withSamplePairs(1));
        long pairs = linkage.count();
        rate("eight coded columns in a block, with pattern and histogram", pairs, () -> linkage.histogram(1));
    }

    private static BlockingRule rule() {
        return new BlockingRule() {
            @Override
            public String name() {
                return "block";
            }

            @Override
            public void keys(int record, LongConsumer sink) {
                sink.accept(record / BLOCK);
            }
        };
    }

    private static Comparison comparison(String name, Kind kind, List<String> cells) {
        var bound = Cells.of(List.of(Column.of(cells)));
        return ColumnComparison.of(
                new LinkModel.Compared(name, List.of(name), null, kind, false, null), bound, bound::frequency);
    }

    private static void fuzzy() {
        var texts = descriptions(4_000).toArray(String[]::new);
        int pairs = 4_000_000;
        rate("edit likeness (Myers), every pair to its end", pairs, () -> {
            double sum = 0;
            for (int i = 0, a = 0, b = 1; i < pairs; i++) {
                sum += EditDistance.similarity(texts[a], texts[b]);
                if (++b == texts.length) b = ++a + 1;
            }
            if (sum == 0) throw new AssertionError("All texts differ wholly");
        });
        var cells = Cells.of(List.of(Column.of(List.of(texts))));
        rate("a text column, as a linkage compares it: words and edit likeness", pairs, () -> {
            var levels = new Text(Text.USUAL).over(cells);
            int same = 0;
            for (int i = 0, a = 0, b = 1; i < pairs; i++) {
                if (levels.of(a, b) < 4) same++;
                if (++b == texts.length) b = ++a + 1;
            }
            if (same == pairs) throw new AssertionError("Everything is alike");
        });
    }

    private static List<String> descriptions(int count) {
        var random = new SplittableRandom(45);
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    var text = new StringBuilder();
                    int length = 6 + random.nextInt(9);
                    while (text.length() < length) text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                    return text.toString();
                })
                .toList();
    }

    private static void rate(String what, long pairs, Runnable work) {
        var bean = ManagementFactory.getThreadMXBean();
        var rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = bean.getCurrentThreadCpuTime();
            work.run();
            rates[round] = pairs * 1e3 / (bean.getCurrentThreadCpuTime() - before);
        }
        Arrays.sort(rates);
        System.out.printf("%-64s %,8.1f M/s (median of %d, %,d pairs each)%n", what, rates[ROUNDS / 2], ROUNDS, pairs);
    }
}
