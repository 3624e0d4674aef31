package longtang.neighbourhood;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A lane's plan ready to be shown as SVG: houses, alleys, the road, and the marks that somebody put on them.
///
/// Houses and marks are links with words of their own; a mark says what it means by shape and sign, never by colour
/// alone. The template `neighbourhood/plan` writes it.
public record LaneDrawing(
        String label,
        int width,
        int height,
        boolean drawnFromPlan,
        List<Strip> strips,
        List<Street> streets,
        List<House> houses,
        List<Mark> marks,
        List<More> more,
        @Nullable Pin pin) {

    /// What stands at a door, to be drawn on its house.
    public record Standing(String door, Sign sign, boolean grave, String href, String label) {}

    /// The sign of a structure's status.
    public enum Sign {
        UNDER_CONSTRUCTION,
        NEW,
        STANDING,
        REMOVED,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public record Strip(String path, String strokeWidth, String name, String x, String y) {}

    public record Street(String path, String name, String x, String y) {}

    public record House(String door, String path, String x, String y, boolean selected, String href, String label) {}

    public record Mark(Sign sign, boolean grave, String x, String y, String href, String label) {}

    /// How many more marks a house has than fit on it.
    public record More(String x, String y, int count) {}

    public record Pin(String x, String y) {}

    private static final double WIDTH = 360;
    private static final int MOST_MARKS = 4;
    private static final double FIRST_MARK = 14;
    private static final double MARK_STEP = 17;
    private static final double MARK_DROP = 27;

    /// Draws a lane. Without a plan the doors are set out in rows, and `drawnFromPlan` says so.
    ///
    /// @param selected the door to bring out, or empty
    /// @param houseHref where a house leads to, by its door
    /// @param houseLabel what a house is in words, by its door
    public static LaneDrawing of(
            String label,
            @Nullable LanePlan plan,
            Collection<String> doors,
            Collection<Standing> standings,
            String selected,
            Function<String, String> houseHref,
            Function<String, String> houseLabel) {
        var drawn = plan != null ? plan : RowsOfDoors.plan(doors);
        return new Pen(drawn).draw(label, plan != null, standings, selected, houseHref, houseLabel);
    }

    /// Draws one plan on a sheet of fixed width; the sheet's y runs down, the plan's up.
    private static final class Pen {

        private final LanePlan plan;
        private final double scale;

        Pen(LanePlan plan) {
            this.plan = plan;
            this.scale = WIDTH / plan.width();
        }

        LaneDrawing draw(
                String label,
                boolean fromPlan,
                Collection<Standing> standings,
                String selected,
                Function<String, String> houseHref,
                Function<String, String> houseLabel) {
            var houses = new ArrayList<House>();
            var marks = new ArrayList<Mark>();
            var more = new ArrayList<More>();
            Pin pin = null;
            var inOrder = plan.buildings().stream()
                    .sorted(Comparator.comparing(LanePlan.Building::door, Doors.ORDER))
                    .toList();
            for (var building : inOrder) {
                var door = building.door();
                var corner = corner(building);
                var isSelected = door.equals(selected);
                houses.add(new House(
                        door,
                        path(building.outline()) + "z",
                        number(corner.x() + 9),
                        number(corner.y() + 16),
                        isSelected,
                        houseHref.apply(door),
                        houseLabel.apply(door)));
                mark(corner, standingAt(door, standings), marks, more);
                if (isSelected) pin = new Pin(number(corner.x() + middle(building)), number(corner.y() + 8));
            }
            return new LaneDrawing(
                    label,
                    (int) WIDTH,
                    (int) Math.ceil(plan.height() * scale),
                    fromPlan,
                    strips(),
                    streets(),
                    houses,
                    marks,
                    more,
                    pin);
        }

        private static List<Standing> standingAt(String door, Collection<Standing> standings) {
            return standings.stream()
                    .filter(standing -> standing.door().equals(door))
                    .toList();
        }

        private void mark(LanePlan.Point corner, List<Standing> here, List<Mark> marks, List<More> more) {
            var shown = here.size() > MOST_MARKS ? MOST_MARKS - 1 : here.size();
            for (var i = 0; i < shown; i++) {
                var standing = here.get(i);
                marks.add(new Mark(
                        standing.sign(),
                        standing.grave(),
                        number(corner.x() + FIRST_MARK + i * MARK_STEP),
                        number(corner.y() + MARK_DROP),
                        standing.href(),
                        standing.label()));
            }
            if (here.size() > shown) {
                more.add(new More(
                        number(corner.x() + FIRST_MARK + shown * MARK_STEP),
                        number(corner.y() + MARK_DROP + 3.4),
                        here.size() - shown));
            }
        }

        private List<Strip> strips() {
            return plan.alleys().stream()
                    .map(alley -> {
                        var first = on(alley.line().getFirst());
                        var last = on(alley.line().getLast());
                        return new Strip(
                                path(alley.line()),
                                number(alley.width() * scale),
                                upright(first, last) ? alley.name() : "",
                                number((first.x() + last.x()) / 2),
                                number((first.y() + last.y()) / 2));
                    })
                    .toList();
        }

        private static boolean upright(LanePlan.Point first, LanePlan.Point last) {
            return Math.abs(first.x() - last.x()) < Math.abs(first.y() - last.y());
        }

        private List<Street> streets() {
            return plan.streets().stream()
                    .map(street -> new Street(
                            path(street.polygon()) + "z",
                            street.name(),
                            number(WIDTH - 12),
                            number(on(middle(street.polygon())).y() + 4)))
                    .toList();
        }

        private static LanePlan.Point middle(List<LanePlan.Point> polygon) {
            return new LanePlan.Point(
                    polygon.stream().mapToDouble(LanePlan.Point::x).average().orElse(0),
                    polygon.stream().mapToDouble(LanePlan.Point::y).average().orElse(0));
        }

        /// The upper left corner of the building on the sheet.
        private LanePlan.Point corner(LanePlan.Building building) {
            return on(new LanePlan.Point(
                    building.outline().stream()
                            .mapToDouble(LanePlan.Point::x)
                            .min()
                            .orElse(0),
                    building.outline().stream()
                            .mapToDouble(LanePlan.Point::y)
                            .max()
                            .orElse(0)));
        }

        private double middle(LanePlan.Building building) {
            var xs = building.outline().stream().mapToDouble(LanePlan.Point::x).summaryStatistics();
            return (xs.getMax() - xs.getMin()) * scale * 0.7;
        }

        private String path(List<LanePlan.Point> points) {
            return points.stream()
                    .map(this::on)
                    .map(point -> number(point.x()) + " " + number(point.y()))
                    .collect(Collectors.joining("L", "M", ""));
        }

        private LanePlan.Point on(LanePlan.Point point) {
            return new LanePlan.Point(point.x() * scale, (plan.height() - point.y()) * scale);
        }

        private static String number(double value) {
            var rounded = Math.round(value * 10) / 10.0;
            return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
        }
    }
}
