package longtang.linkage.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import longtang.linkage.Table;
import longtang.linkage.UnreadableInput;

/// Rows of an invented street: every third repeats the one before with a gap, and one in twelve is somebody whom
/// everybody calls by one name, so that a key is crowded.
final class Street {

    static final String MODEL = """
            format: longtang-link/1
            id: id
            comparisons:
              - {column: name, kind: name, term_frequency: true}
              - {column: address, kind: lane}
              - {column: area, kind: number}
              - {column: use, kind: exact, term_frequency: true}
            blocking:
              - [address/door]
              - [name, use]
            unknown: [不详]
            block_limit: 200
            """;

    private Street() {}

    static Table rows(int rows) throws UnreadableInput {
        var random = new SplittableRandom(44);
        var text = new StringBuilder("id,name,address,area,use\n");
        var uses = List.of("厨房", "雨棚", "阁楼", "不详");
        var last = Map.of("", "");
        for (int i = 0; i < rows; i++) {
            var cells = i % 3 == 1 ? new HashMap<>(last) : new HashMap<String, String>();
            if (cells.isEmpty()) {
                boolean isOfTheCrowd = i % 12 == 0;
                cells.put("name", isOfTheCrowd ? "无名氏" : name(random));
                cells.put("address", address(random));
                cells.put("area", String.valueOf(2 + random.nextInt(30)));
                cells.put("use", isOfTheCrowd ? "厨房" : uses.get(random.nextInt(4)));
            } else {
                cells.put(random.nextBoolean() ? "use" : "area", "不详");
            }
            text.append("r%07d,%s,%s,%s,%s\n".formatted(
                    i, cells.get("name"), cells.get("address"), cells.get("area"), cells.get("use")));
            last = cells;
        }
        return Table.of("rows.csv", text.toString());
    }

    private static String name(SplittableRandom random) {
        return "王李张刘陈杨黄赵".charAt(random.nextInt(8)) + "" + (char) ('一' + random.nextInt(300));
    }

    private static String address(SplittableRandom random) {
        return "春夏秋冬江河湖海".charAt(random.nextInt(8)) + "" + (char) ('丁' + random.nextInt(40)) + "路"
                + (1 + random.nextInt(90)) + "弄" + (1 + random.nextInt(30)) + "号";
    }

    static List<Line> lines(Table table) {
        var lines = new ArrayList<Line>();
        for (var row : table.rows()) {
            var cells = new HashMap<String, String>();
            for (int c = 1; c < row.size(); c++) cells.put(table.header().get(c), row.get(c));
            lines.add(Line.of(row.getFirst(), cells));
        }
        return lines;
    }
}
