package longtang.neighbourhood;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import longtang.neighbourhood.LanePlan.Point;

/// A plan drawn in its own metres, ready for `sheet.jte`: the sheet's y runs down, so every y has its sign changed.
public record PlanSheet(
        String label,
        String box,
        String width,
        String height,
        List<Street> streets,
        List<Alley> alleys,
        List<House> houses,
        List<Spot> spots) {

    public record Street(String points, String name, String x, String y) {}

    public record Alley(String points, String width, String name, String x, String y) {}

    public record House(String door, String points, String x, String y) {}

    public record Spot(String door, String kind, String x, String y) {}

    private static final double DOOR = 1.9;

    public static PlanSheet of(String label, LanePlan plan) {
        return new PlanSheet(
                label,
                "-1 " + number(-plan.height() - 1) + " " + number(plan.width() + 2) + " " + number(plan.height() + 2),
                number(plan.width()),
                number(plan.height()),
                plan.streets().stream()
                        .map(street -> new Street(
                                points(street.polygon()), street.name(), x(street.polygon()), y(street.polygon(), 0.4)))
                        .toList(),
                plan.alleys().stream()
                        .map(alley -> new Alley(
                                points(alley.line()),
                                number(alley.width()),
                                alley.name(),
                                x(alley.line()),
                                y(alley.line(), 0.4)))
                        .toList(),
                plan.buildings().stream().map(PlanSheet::house).toList(),
                plan.spots().stream()
                        .map(spot -> new Spot(
                                spot.door(),
                                spot.kind(),
                                number(spot.at().x()),
                                number(-spot.at().y())))
                        .toList());
    }

    /// The door in the upper left corner, where it leaves room for the spots.
    private static House house(LanePlan.Building building) {
        var corner = building.outline().stream()
                .max(Comparator.comparingDouble(Point::y).thenComparing(Point::x, Comparator.reverseOrder()))
                .orElseThrow();
        return new House(
                building.door(), points(building.outline()), number(corner.x() + 0.35), number(DOOR - corner.y()));
    }

    private static String points(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(-point.y()))
                .collect(Collectors.joining(" "));
    }

    private static String x(List<Point> points) {
        var xs = points.stream().mapToDouble(Point::x).summaryStatistics();
        return number((xs.getMin() + xs.getMax()) / 2);
    }

    private static String y(List<Point> points, double down) {
        var ys = points.stream().mapToDouble(Point::y).summaryStatistics();
        return number(down - (ys.getMin() + ys.getMax()) / 2);
    }

    /// Metres to the millimetre, without needless noughts.
    public static String number(double metres) {
        var rounded = BigDecimal.valueOf(metres).setScale(3, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
