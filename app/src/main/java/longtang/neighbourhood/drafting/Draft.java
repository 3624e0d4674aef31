package longtang.neighbourhood.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlan.Point;
import longtang.neighbourhood.earth.ControlPoint;
import longtang.neighbourhood.earth.Crs;
import org.springframework.util.MultiValueMap;

/// A plan as it stands in the form: text, right or wrong, so that nothing typed is lost.
///
/// @param base the version that was drawn on, 0 for none
record Draft(int base, String width, String height, String why, List<House> houses, List<Way> ways, Earth earth) {

    /// One building. `points` is its outline, the five numbers its [Box]; whichever of the two was changed counts.
    record House(
            String door,
            String x,
            String y,
            String width,
            String depth,
            String turn,
            String floors,
            String built,
            String points,
            String spots) {

        static final House BLANK = new House("", "", "", "", "", "", "", "", "", "");

        static House of(LanePlan.Building building, List<LanePlan.Spot> spots) {
            var box = Box.around(building.outline());
            return new House(
                    building.door(),
                    Metres.text(box.x()),
                    Metres.text(box.y()),
                    Metres.text(box.width()),
                    Metres.text(box.depth()),
                    Metres.text(Math.round(box.turn() * 100) / 100.0),
                    building.floors() == null ? "" : building.floors().toString(),
                    building.built() == null ? "" : building.built().toString(),
                    Metres.text(building.outline()),
                    SpotText.write(spots));
        }

        boolean isBlank() {
            return (door + x + y + width + depth + floors + built + points + spots).isBlank();
        }
    }

    /// An alley (a line with a width) or a street (a surface).
    record Way(String kind, String name, String width, String points) {

        static final String ALLEY = "alley";
        static final String STREET = "street";
        static final Way BLANK = new Way(ALLEY, "", "", "");

        boolean isBlank() {
            return (name + points).isBlank();
        }
    }

    /// The control points, and in what system they were typed.
    record Earth(String crs, String accuracy, String source, List<Tie> ties) {

        static final Earth NOWHERE = new Earth(Crs.CGCS2000.code(), "", "", List.of());

        static Earth of(List<ControlPoint> anchors) {
            if (anchors.isEmpty()) return NOWHERE;
            var first = anchors.getFirst().at();
            return new Earth(
                    Crs.CGCS2000.code(),
                    Metres.text(first.accuracy()),
                    first.source(),
                    anchors.stream()
                            .map(anchor -> new Tie(
                                    Metres.text(anchor.x()),
                                    Metres.text(anchor.y()),
                                    degrees(anchor.at().longitude()),
                                    degrees(anchor.at().latitude())))
                            .toList());
        }
    }

    record Tie(String x, String y, String longitude, String latitude) {

        static final Tie BLANK = new Tie("", "", "", "");

        boolean isBlank() {
            return (x + y + longitude + latitude).isBlank();
        }
    }

    static Draft of(LanePlan plan, int base) {
        return new Draft(
                base,
                Metres.text(plan.width()),
                Metres.text(plan.height()),
                "",
                plan.buildings().stream()
                        .map(building -> House.of(building, spotsOf(plan, building.door())))
                        .toList(),
                ways(plan),
                Earth.of(plan.anchors()));
    }

    static List<LanePlan.Spot> spotsOf(LanePlan plan, String door) {
        return plan.spots().stream().filter(spot -> spot.door().equals(door)).toList();
    }

    private static List<Way> ways(LanePlan plan) {
        var ways = new ArrayList<Way>();
        plan.streets().forEach(street -> ways.add(way(Way.STREET, street.name(), "", street.polygon())));
        plan.alleys()
                .forEach(alley -> ways.add(way(Way.ALLEY, alley.name(), Metres.text(alley.width()), alley.line())));
        return ways;
    }

    private static Way way(String kind, String name, String width, List<Point> points) {
        return new Way(kind, name, width, Metres.text(points));
    }

    static String degrees(double degrees) {
        return BigDecimal.valueOf(degrees)
                .setScale(9, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// A form that was sent. Rows are counted by their first column; what is missing is empty.
    static Draft of(MultiValueMap<String, String> form) {
        var fields = new Fields(form);
        return new Draft(
                fields.base(),
                fields.one("width"),
                fields.one("height"),
                fields.one("why"),
                fields.houses(),
                fields.ways(),
                new Earth(fields.one("crs"), fields.one("accuracy"), fields.one("source"), fields.ties()));
    }

    Draft withHouses(List<House> houses) {
        return new Draft(base, width, height, why, List.copyOf(houses), ways, earth);
    }

    Draft because(String why) {
        return new Draft(base, width, height, why, houses, ways, earth);
    }

    private record Fields(MultiValueMap<String, String> form) {

        int base() {
            var typed = one("base");
            return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
        }

        String one(String name) {
            var value = form.getFirst(name);
            return value == null ? "" : value.strip();
        }

        private String cell(String column, int row) {
            var values = form.get(column);
            var value = values != null && row < values.size() ? values.get(row) : null;
            return value == null ? "" : value.strip();
        }

        private int rows(String column) {
            var values = form.get(column);
            return values == null ? 0 : values.size();
        }

        private Set<String> removed(String column) {
            var values = form.get(column);
            return values == null ? Set.of() : new HashSet<>(values);
        }

        List<House> houses() {
            var removed = removed("remove");
            var houses = new ArrayList<House>();
            for (var row = 0; row < rows("door"); row++) {
                var house = new House(
                        cell("door", row),
                        cell("x", row),
                        cell("y", row),
                        cell("w", row),
                        cell("d", row),
                        cell("turn", row),
                        cell("floors", row),
                        cell("built", row),
                        cell("points", row),
                        cell("spots", row));
                if (!house.isBlank() && !removed.contains(String.valueOf(row))) houses.add(house);
            }
            return houses;
        }

        List<Way> ways() {
            var removed = removed("removeWay");
            var ways = new ArrayList<Way>();
            for (var row = 0; row < rows("wayKind"); row++) {
                var way = new Way(
                        cell("wayKind", row), cell("wayName", row), cell("wayWidth", row), cell("wayPoints", row));
                if (!way.isBlank() && !removed.contains(String.valueOf(row))) ways.add(way);
            }
            return ways;
        }

        List<Tie> ties() {
            var ties = new ArrayList<Tie>();
            for (var row = 0; row < rows("px"); row++) {
                var tie = new Tie(cell("px", row), cell("py", row), cell("lon", row), cell("lat", row));
                if (!tie.isBlank()) ties.add(tie);
            }
            return ties;
        }
    }
}
