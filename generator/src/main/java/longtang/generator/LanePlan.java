package longtang.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The plan of the demo lane: twenty shikumen houses in five rows, left and right of the main alley.
///
/// Metres from the south-west corner, y to the north. Doors are counted from the lane's mouth on 天津路.
/// Each house opens to the south with its courtyard cut out of the outline; its back door opens to the north.
final class LanePlan {

    private static final double WIDTH = 54;
    private static final double HEIGHT = 56;
    private static final double[] COLUMNS = {2, 13.5, 29.5, 41};
    private static final double FIRST_ROW = 7.5;
    private static final double ROW_STEP = 9.6;
    private static final double HOUSE_WIDTH = 11.2;
    private static final double HOUSE_DEPTH = 6.8;
    private static final double YARD_WIDTH = 3.2;
    private static final double YARD_DEPTH = 1.6;
    private static final int HOUSES = 20;

    private LanePlan() {}

    static String json() {
        return """
                {
                  "name": "天津路44弄",
                  "names": ["慈德里"],
                  "district": "310101",
                  "street": "310101013",
                  "committee": "310101013004",
                  "road": "天津路",
                  "lane": 44,
                  "origin": {"longitude": 121.485, "latitude": 31.24, "crs": "CGCS2000"},
                  "width": %s,
                  "height": %s,
                  "streets": [
                    {"name": "天津路", "polygon": [[0,0],[54,0],[54,4.6],[0,4.6]]}
                  ],
                  "alleys": [
                %s
                  ],
                  "buildings": [
                %s
                  ],
                  "spots": [
                %s
                  ]
                }
                """.formatted(
                        metres(WIDTH), metres(HEIGHT), alleys(), lines(LanePlan::building), lines(LanePlan::spots));
    }

    private static String alleys() {
        var alleys = new ArrayList<String>();
        alleys.add(alley("总弄", 4.0, 27, 4.6, 27, HEIGHT));
        for (var row = 0; row < 5; row++) {
            var y = FIRST_ROW + row * ROW_STEP - 1.4;
            alleys.add(alley("支弄" + (row + 1), 2.6, 1, y, WIDTH - 1, y));
        }
        return String.join(",\n", alleys);
    }

    private static String alley(String name, double width, double x1, double y1, double x2, double y2) {
        return "    {\"name\": \"%s\", \"width\": %s, \"line\": [%s,%s]}"
                .formatted(name, metres(width), at(x1, y1), at(x2, y2));
    }

    private static String building(int door) {
        var floors = door == 19 || door == 20 ? 2 : 3;
        var built = door <= 12 ? 1926 : 1929;
        return "    {\"door\": \"%d\", \"outline\": [%s], \"floors\": %d, \"built\": %d}"
                .formatted(door, outline(door), floors, built);
    }

    private static String outline(int door) {
        var x = west(door);
        var y = south(door);
        var yard = x + (HOUSE_WIDTH - YARD_WIDTH) / 2;
        return String.join(
                ",",
                at(x, y),
                at(yard, y),
                at(yard, y + YARD_DEPTH),
                at(yard + YARD_WIDTH, y + YARD_DEPTH),
                at(yard + YARD_WIDTH, y),
                at(x + HOUSE_WIDTH, y),
                at(x + HOUSE_WIDTH, y + HOUSE_DEPTH),
                at(x, y + HOUSE_DEPTH));
    }

    private static String spots(int door) {
        var x = west(door);
        var y = south(door);
        var middle = x + HOUSE_WIDTH / 2;
        var side = door % 4 <= 1 ? x - 1 : x + HOUSE_WIDTH + 1;
        return lines(
                door,
                List.of(
                        new Spot("天井", middle, y + YARD_DEPTH / 2),
                        new Spot("门前", middle, y - 0.9),
                        new Spot("底层", x + 2.2, y + 2.4),
                        new Spot("楼道", middle, y + 3.6),
                        new Spot("外墙", x + HOUSE_WIDTH - 1.2, y + 1),
                        new Spot("晒台", x + HOUSE_WIDTH - 2.6, y + 5.2),
                        new Spot("屋顶", x + 3, y + 5.2),
                        new Spot("后门", middle, y + HOUSE_DEPTH + 0.5),
                        new Spot("通道", side, y + 3.4)));
    }

    private static String lines(int door, List<Spot> spots) {
        return spots.stream()
                .map(spot -> "    {\"door\": \"%d\", \"kind\": \"%s\", \"at\": %s}"
                        .formatted(door, spot.kind(), at(spot.x(), spot.y())))
                .collect(Collectors.joining(",\n"));
    }

    private record Spot(String kind, double x, double y) {}

    private static double west(int door) {
        return COLUMNS[(door - 1) % COLUMNS.length];
    }

    private static double south(int door) {
        var row = (door - 1) / COLUMNS.length;
        return FIRST_ROW + row * ROW_STEP;
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.rangeClosed(1, HOUSES).mapToObj(line).collect(Collectors.joining(",\n"));
    }

    private static String at(double x, double y) {
        return "[" + metres(x) + "," + metres(y) + "]";
    }

    private static String metres(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
