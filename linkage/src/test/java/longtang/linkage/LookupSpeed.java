package longtang.linkage;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// How long one row takes to find its like in a table of a million, and what the table takes:
///
///     ./dev bench lookup [ROWS]
public final class LookupSpeed {

    private static final int SEARCHES = 50_000;
    private static final int WARMING_UP = 5_000;
    private static final String NAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗明芳伟娜静敏强磊军洋勇艳杰娟涛超霞平刚桂英华玉兰";
    private static final String ROADS = "春夏秋冬东南西北江河湖海山川云雨风雪日月星辰金木水火土石花草";
    private static final List<String> KINDS = List.of("雨棚", "阳光房", "阁楼", "搭间", "厨房", "卫生间", "棚屋", "围墙");
    private static final String MODEL = """
            format: longtang-link/1
            id: id
            comparisons:
              - {column: address, kind: lane}
              - {column: kind, kind: exact, term_frequency: true}
              - {column: area, kind: number}
              - {column: party, kind: name}
              - {column: phone, kind: exact}
            blocking:
              - [address/door]
              - [party, kind, area]
              - [phone]
            """;

    private final SplittableRandom random = new SplittableRandom(44);

    private LookupSpeed() {}

    public static void main(String[] arguments) throws UnreadableInput {
        new LookupSpeed().run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000);
    }

    private void run(int rows) throws UnreadableInput {
        var clock = ManagementFactory.getThreadMXBean();
        var model = LinkModel.read("lookup", MODEL);
        var lookup = Lookup.of(model, weights(model));
        long start = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < rows; i++) lookup.add("r" + i, row());
        System.out.printf("%,d rows taken in, %.1f CPU s%n", rows, (clock.getCurrentThreadCpuTime() - start) / 1e9);

        System.gc();
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        System.out.printf("heap in use %,d MB%n", heap.getUsed() >> 20);

        var wall = new long[SEARCHES];
        var processor = new long[SEARCHES];
        long compared = 0;
        for (int i = -WARMING_UP; i < SEARCHES; i++) {
            var row = row();
            long from = System.nanoTime();
            long cpu = clock.getCurrentThreadCpuTime();
            compared += lookup.find(row, 0).compared();
            if (i < 0) continue;
            processor[i] = clock.getCurrentThreadCpuTime() - cpu;
            wall[i] = System.nanoTime() - from;
        }
        System.out.printf("%.1f rows compared a search%n", (double) compared / (SEARCHES + WARMING_UP));
        show("wall", wall);
        show("processor", processor);
    }

    private static void show(String what, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                "%-9s p50 %.3f ms, p99 %.3f ms, worst %.1f ms%n",
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times[times.length - 1] / 1e6);
    }

    private Map<String, String> row() {
        var row = new HashMap<String, String>();
        row.put(
                "address",
                one(ROADS) + one(ROADS) + "路" + (1 + random.nextInt(400)) + "弄" + (1 + random.nextInt(60)) + "号");
        row.put("kind", KINDS.get(random.nextInt(KINDS.size())));
        row.put("area", String.valueOf((1 + random.nextInt(300)) / 10.0));
        row.put("party", one(NAMES) + one(NAMES) + one(NAMES));
        row.put("phone", random.nextInt(3) == 0 ? "" : "13" + (100_000_000 + random.nextInt(800_000_000)));
        return row;
    }

    private String one(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    // What is learned does not matter for the time.
    private static Weights weights(LinkModel model) {
        return new Weights(
                1e-5,
                model.comparisons().stream()
                        .map(compared -> new Weights.Comparison(
                                compared.name(),
                                compared.kind().levels().stream()
                                        .map(level ->
                                                new Weights.Level(level, level.equals("different") ? 0.1 : 0.6, 0.1))
                                        .toList()))
                        .toList());
    }
}
