package longtang.place;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/// How many addresses one core reads in a second of its own time:
///
///     ./mvnw -q -pl linkage -am test-compile
///     java -cp linkage/target/classes:linkage/target/test-classes longtang.place.ReadingSpeed
public final class ReadingSpeed {

    private static final String[] CELLS = {
        "天津路44弄3号201室",
        "黄浦区天津路44弄3号二楼平台",
        "慈德里3号(天津路44弄)",
        "44弄内3号楼二楼",
        "天津路四十四弄三号",
        "天金路４４弄３号201室",
        "瑞金二路118弄7号后楼",
        "天津路44弄3#201"
    };
    private static final String[] COMPLAINTS = {
        "市民反映宁波路居委天津路44弄3号二楼有人在公共平台上搭建厨房，面积约6平方米，堆放杂物影响通行，希望相关部门尽快处理，联系电话13800000000。"
    };
    private static final int ROUNDS = 7;

    private ReadingSpeed() {}

    public static void main(String[] arguments) {
        var reader = PlaceReader.shanghai();
        report(
                "address cells",
                CELLS,
                500_000,
                cell -> reader.readCell(cell).doors().size());
        report("complaints", COMPLAINTS, 200_000, text -> reader.read(text).size());
        report(
                "explained cells",
                CELLS,
                500_000,
                cell -> reader.explainCell(cell).orElseThrow().slots().size());
    }

    private static void report(String what, String[] texts, int times, ToIntFunction<String> read) {
        var rates = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) rates[round] = perSecond(texts, times, read);
        Arrays.sort(rates);
        System.out.printf("%s: %,d a second (median of %d rounds)%n", what, rates[ROUNDS / 2], ROUNDS);
    }

    private static long perSecond(String[] texts, int times, ToIntFunction<String> read) {
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        int found = 0;
        for (int i = 0; i < times; i++) found += read.applyAsInt(texts[i % texts.length]);
        if (found == 0) throw new IllegalStateException("Nothing was read");
        return (long) (times * 1e9 / (clock.getCurrentThreadCpuTime() - start));
    }
}
