package longtang.neighbourhood;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A makeshift plan for a lane that has none: its doors in order, two houses on either side of the lane, row by row.
final class RowsOfDoors {

    private static final double[] LEFT_EDGES = {2, 13.5, 29.5, 41};
    private static final double ROW = 9.6;
    private static final double FIRST_ROW = 3;

    private RowsOfDoors() {}

    static LanePlan plan(Collection<String> doors) {
        var inOrder = doors.stream().distinct().sorted(Doors.ORDER).toList();
        var rows = Math.max(1, (inOrder.size() + LEFT_EDGES.length - 1) / LEFT_EDGES.length);
        var height = FIRST_ROW + rows * ROW;
        var buildings = new ArrayList<LanePlan.Building>();
        for (var i = 0; i < inOrder.size(); i++) {
            // The first doors stand at the top: the sheet is read, not walked.
            var row = rows - 1 - i / LEFT_EDGES.length;
            buildings.add(new LanePlan.Building(
                    inOrder.get(i), house(LEFT_EDGES[i % LEFT_EDGES.length], FIRST_ROW + row * ROW), null, null));
        }
        if (buildings.isEmpty()) buildings.add(new LanePlan.Building("", house(LEFT_EDGES[0], FIRST_ROW), null, null));
        return new LanePlan(
                List.of(),
                null,
                "-",
                "",
                null,
                54,
                height,
                List.of(),
                alleys(rows, height),
                buildings,
                List.of(),
                List.of());
    }

    private static List<LanePlan.Alley> alleys(int rows, double height) {
        var alleys = new ArrayList<LanePlan.Alley>();
        alleys.add(new LanePlan.Alley("", 4, List.of(new LanePlan.Point(27, 0), new LanePlan.Point(27, height))));
        for (var row = 0; row < rows; row++) {
            var y = FIRST_ROW + row * ROW - 1.4;
            alleys.add(new LanePlan.Alley("", 2.6, List.of(new LanePlan.Point(1, y), new LanePlan.Point(53, y))));
        }
        return alleys;
    }

    private static List<LanePlan.Point> house(double x, double y) {
        return List.of(
                new LanePlan.Point(x, y),
                new LanePlan.Point(x + 4, y),
                new LanePlan.Point(x + 4, y + 1.6),
                new LanePlan.Point(x + 7.2, y + 1.6),
                new LanePlan.Point(x + 7.2, y),
                new LanePlan.Point(x + 11.2, y),
                new LanePlan.Point(x + 11.2, y + 6.8),
                new LanePlan.Point(x, y + 6.8));
    }
}
