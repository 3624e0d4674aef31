package longtang.neighbourhood.drafting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longtang.ledger.PlainRows;
import longtang.ledger.PlainRows.Line;
import longtang.neighbourhood.LanePlan;

/// Reads houses from a table (CSV or Excel) in one of three ways: a house a row (门牌, x, y, 宽, 深), a row of houses a
/// row (首号, 户数, x, y, 宽, 深, 间距), or door numbers standing in the cells as the houses stand in the lane.
final class TableReading {

    /// How houses are set out that stand in cells: metres.
    record Spacing(double width, double depth, double gap, double alley) {}

    private static final int MOST_ROWS = 1_000;
    private static final double MARGIN = 2;

    private static final Map<String, List<String>> HEADERS = Map.ofEntries(
            Map.entry("door", List.of("门牌", "门牌号", "号", "door")),
            Map.entry("first", List.of("首号", "起始门牌", "起号", "first")),
            Map.entry("count", List.of("户数", "幢数", "count")),
            Map.entry("step", List.of("号差", "间隔", "step")),
            Map.entry("gap", List.of("间距", "gap")),
            Map.entry("x", List.of("x", "横", "x坐标")),
            Map.entry("y", List.of("y", "纵", "y坐标")),
            Map.entry("width", List.of("宽", "面宽", "width")),
            Map.entry("depth", List.of("深", "进深", "depth")),
            Map.entry("turn", List.of("转角", "角度", "turn", "rotation")),
            Map.entry("floors", List.of("层数", "层", "floors")),
            Map.entry("built", List.of("年份", "建成年份", "建造年份", "built")),
            Map.entry("points", List.of("轮廓", "points", "outline")),
            Map.entry("spots", List.of("部位", "spots")));

    private final Spacing spacing;
    private final List<Line> rows;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<LanePlan.Building> buildings = new ArrayList<>();
    private final List<LanePlan.Spot> spots = new ArrayList<>();

    private TableReading(Spacing spacing, List<Line> rows) {
        this.spacing = spacing;
        this.rows = rows;
    }

    static Imported read(Path file, Spacing spacing, long mostBytes, LanePlan plan) throws IOException {
        var table =
                PlainRows.read(file, mostBytes, MOST_ROWS, row -> columns(row).size());
        if (!table.refusal().isEmpty()) return Imported.refused("neighbourhood.table.refused", table.refusal());
        if (table.lines().isEmpty()) return Imported.refused("neighbourhood.table.empty");
        return new TableReading(spacing, table.lines()).read(plan);
    }

    private static Map<String, Integer> columns(Line row) {
        var columns = new HashMap<String, Integer>();
        for (var i = 0; i < row.cells().size(); i++) {
            var typed = Metres.plain(row.cell(i)).toLowerCase(Locale.ROOT);
            for (var header : HEADERS.entrySet()) {
                if (header.getValue().contains(typed)) columns.putIfAbsent(header.getKey(), i);
            }
        }
        return columns;
    }

    private Imported read(LanePlan plan) {
        var columns = columns(rows.getFirst());
        var body = rows.subList(1, rows.size());
        if (columns.containsKey("first") && columns.containsKey("count")) body.forEach(row -> houses(row, columns));
        else if (columns.containsKey("door") && columns.size() > 1) body.forEach(row -> house(row, columns, plan));
        else grid();
        return Imported.houses(buildings, spots, flaws);
    }

    private void houses(Line row, Map<String, Integer> columns) {
        var read = HouseRow.read(field -> cell(row, columns, field));
        if (read.isEmpty()) flaws.add(Flaw.whole("neighbourhood.table.row", row.number()));
        else buildings.addAll(read.get().houses());
    }

    /// The same reading as for a row of the form, so that a table says exactly what may be typed.
    private void house(Line row, Map<String, Integer> columns, LanePlan plan) {
        var typed = new Draft.House(
                cell(row, columns, "door"),
                cell(row, columns, "x"),
                cell(row, columns, "y"),
                cell(row, columns, "width"),
                cell(row, columns, "depth"),
                cell(row, columns, "turn"),
                cell(row, columns, "floors"),
                cell(row, columns, "built"),
                cell(row, columns, "points"),
                cell(row, columns, "spots"));
        var read = DraftReading.legible(plan, typed);
        if (read.flaws().isEmpty()) {
            buildings.addAll(read.plan().buildings());
            spots.addAll(read.plan().spots());
        }
        read.flaws()
                .forEach(flaw -> flaws.add(Flaw.at(
                        "",
                        "#" + row.number() + " " + typed.door(),
                        flaw.code(),
                        flaw.args().toArray())));
    }

    /// The first row of the sheet is the farthest north; blank cells and blank rows leave their room free.
    private void grid() {
        var last = rows.getLast().number();
        for (var row : rows) {
            for (var column = 0; column < row.cells().size(); column++) {
                var door = Metres.plain(row.cell(column)).replaceFirst("号$", "");
                if (door.isEmpty()) continue;
                if (door.length() > PlanCheck.LONGEST_NAME || !door.matches("\\d.*")) {
                    flaws.add(Flaw.whole(
                            "neighbourhood.table.cell",
                            row.number(),
                            column + 1,
                            door.substring(0, Math.min(20, door.length()))));
                    continue;
                }
                var box = new Box(
                        MARGIN + column * (spacing.width() + spacing.gap()),
                        MARGIN + (last - row.number()) * (spacing.depth() + spacing.alley()),
                        spacing.width(),
                        spacing.depth(),
                        0);
                buildings.add(new LanePlan.Building(door, box.corners(), null, null));
            }
        }
    }

    private static String cell(Line row, Map<String, Integer> columns, String field) {
        var column = columns.get(field);
        return column == null ? "" : row.cell(column).strip();
    }
}
