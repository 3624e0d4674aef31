package longtang.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Invented people of invented lanes, some written down twice with slips: a table, and the model to link it by.
final class People {

    static final String MODEL = """
            format: longtang-link/1
            id: id
            comparisons:
              - {column: 姓名, kind: name, term_frequency: true}
              - {column: 生日, kind: date}
              - {column: 地址, kind: lane}
              - {column: 面积, kind: number}
              - {column: 用途, kind: exact, term_frequency: true}
              - {column: 备注, kind: text}
            blocking:
              - [地址/door]
              - [姓名]
              - [姓名/first1, 生日/year]
              - [备注/words, 用途]
            unknown: [不详, 无]
            never_within: 来源
            """;
    static final List<String> HEADER = List.of("id", "姓名", "生日", "地址", "面积", "用途", "备注", "来源");

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周";
    private static final String GIVEN = "明芳伟娜静敏强磊军洋勇艳杰娟涛";
    private static final String[] ROADS = {"天津路", "宁波路", "永嘉路", "溧阳路"};
    private static final String[] USES = {"厨房", "卫生间", "卧室", "储物", "不详", "出租"};
    private static final String[] REMARKS = {"搭建阳光房", "雨棚破损", "阁楼出租 堆物", "", "天井加盖", "无"};

    final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final SplittableRandom random;

    /// @param things each once in the survey, two of three once more in the ledger
    People(long seed, int things) {
        this.random = new SplittableRandom(seed);
        for (int i = 0; i < things; i++) {
            var thing = thing();
            rows.put("s%05d".formatted(i), row(thing, "survey"));
            if (i % 3 > 0) rows.put("l%05d".formatted(i), row(slipped(thing), "ledger"));
        }
    }

    static LinkModel model() {
        try {
            return LinkModel.read("people.yaml", MODEL);
        } catch (UnreadableInput e) {
            throw new IllegalStateException(e);
        }
    }

    Table table() {
        return table(List.copyOf(rows.keySet()));
    }

    Table table(List<String> ids) {
        var text = new StringBuilder(String.join(",", HEADER)).append('\n');
        for (var id : ids) {
            var cells = new ArrayList<>(List.of(id));
            for (var column : HEADER.subList(1, HEADER.size()))
                cells.add(rows.getOrDefault(id, Map.of()).getOrDefault(column, ""));
            text.append(String.join(",", cells)).append('\n');
        }
        try {
            return Table.of("people.csv", text.toString());
        } catch (UnreadableInput e) {
            throw new IllegalStateException(e);
        }
    }

    private String[] thing() {
        var name = one(SURNAMES) + one(GIVEN) + (random.nextInt(3) == 0 ? "" : one(GIVEN));
        var born = "%d-%02d-%02d".formatted(1930 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
        var address = one(ROADS) + (1 + random.nextInt(60)) + "弄" + (1 + random.nextInt(40)) + "号";
        return new String[] {name, born, address, String.valueOf(3 + random.nextInt(30)), one(USES), one(REMARKS)};
    }

    private String[] slipped(String[] thing) {
        var slipped = thing.clone();
        switch (random.nextInt(6)) {
            case 0 -> slipped[0] = thing[0].charAt(0) + one(GIVEN);
            case 1 -> slipped[1] = "不详";
            case 2 -> slipped[2] = thing[2] + "二楼";
            case 3 -> slipped[3] = thing[3] + ".2";
            case 4 -> slipped[2] = "";
            default -> slipped[5] = one(REMARKS);
        }
        return slipped;
    }

    private static Map<String, String> row(String[] cells, String source) {
        var row = new LinkedHashMap<String, String>();
        for (int c = 0; c < cells.length; c++) row.put(HEADER.get(c + 1), cells[c]);
        row.put("来源", source);
        return row;
    }

    private String one(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
