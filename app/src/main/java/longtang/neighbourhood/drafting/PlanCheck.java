package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import longtang.law.Ruling;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlan.Point;
import longtang.neighbourhood.earth.Anchoring;
import org.jspecify.annotations.Nullable;

/// What a plan must be to be kept: within its budgets, and drawn so that others can read it.
final class PlanCheck {

    static final int MOST_HOUSES = 400;
    static final int MOST_POINTS = 60;
    static final int MOST_SPOTS = 16;
    static final int MOST_WAYS = 80;
    static final int MOST_TIES = 12;
    static final int LARGEST = 1000;
    static final int LONGEST_NAME = 20;

    private static final int MARGIN = 20; // metres that a corner may lie outside the sheet
    private static final double SMALLEST = 0.5; // square metres
    private static final int MOST_FLOORS = 60;
    private static final int OLDEST = 1600;
    private static final int NEWEST = 2100;

    private final LanePlan plan;
    private final List<Flaw> flaws = new ArrayList<>();

    private PlanCheck(LanePlan plan) {
        this.plan = plan;
    }

    static List<Flaw> flaws(LanePlan plan) {
        var check = new PlanCheck(plan);
        check.size();
        check.houses();
        check.ways();
        check.earth();
        return check.flaws;
    }

    private void size() {
        if (plan.buildings().isEmpty()) flaws.add(Flaw.whole("neighbourhood.flaw.empty"));
        most(plan.buildings().size(), MOST_HOUSES, "neighbourhood.flaw.houses");
        most(plan.streets().size() + plan.alleys().size(), MOST_WAYS, "neighbourhood.flaw.ways");
        most(plan.anchors().size(), MOST_TIES, "neighbourhood.flaw.ties");
        if (plan.width() > LARGEST || plan.height() > LARGEST) {
            flaws.add(Flaw.at("sheet", "", "neighbourhood.flaw.sheet", LARGEST));
        }
    }

    private void most(int number, int most, String code) {
        if (number > most) flaws.add(Flaw.whole(code, most, number));
    }

    private void houses() {
        var doors = new HashSet<String>();
        for (var i = 0; i < plan.buildings().size(); i++) {
            var building = plan.buildings().get(i);
            var where = "house-" + i;
            var door = building.door();
            if (door.isBlank()) flaws.add(Flaw.at(where, "", "neighbourhood.flaw.door.none", i + 1));
            else if (door.length() > LONGEST_NAME || !door.matches("[\\p{IsHan}\\p{Alnum}\\-/.]+")) {
                flaws.add(Flaw.at(where, door, "neighbourhood.flaw.door.odd", LONGEST_NAME));
            } else if (!doors.add(door)) flaws.add(Flaw.at(where, door, "neighbourhood.flaw.door.twice", door));
            outline(where, door, building.outline());
            between(where, door, building.floors(), 1, MOST_FLOORS, "neighbourhood.flaw.floors");
            between(where, door, building.built(), OLDEST, NEWEST, "neighbourhood.flaw.built");
            spots(where, door);
        }
    }

    private void outline(String where, String door, List<Point> outline) {
        if (outline.size() > MOST_POINTS) flaws.add(Flaw.at(where, door, "neighbourhood.flaw.corners", MOST_POINTS));
        else if (crosses(outline)) flaws.add(Flaw.at(where, door, "neighbourhood.flaw.crosses"));
        else if (Math.abs(Box.area(outline)) < SMALLEST) flaws.add(Flaw.at(where, door, "neighbourhood.flaw.small"));
        if (!outline.stream().allMatch(this::isOnSheet)) flaws.add(Flaw.at(where, door, "neighbourhood.flaw.outside"));
    }

    private boolean isOnSheet(Point point) {
        return point.x() >= -MARGIN
                && point.y() >= -MARGIN
                && point.x() <= plan.width() + MARGIN
                && point.y() <= plan.height() + MARGIN;
    }

    private void between(String where, String door, @Nullable Integer number, int least, int most, String code) {
        if (number != null && (number < least || number > most))
            flaws.add(Flaw.at(where, door, code, number.toString()));
    }

    private void spots(String where, String door) {
        var here = Draft.spotsOf(plan, door);
        if (here.size() > MOST_SPOTS) flaws.add(Flaw.at(where, door, "neighbourhood.flaw.manyspots", MOST_SPOTS));
        if (here.stream().map(LanePlan.Spot::kind).distinct().count() < here.size()) {
            flaws.add(Flaw.at(where, door, "neighbourhood.flaw.spottwice"));
        }
        if (!here.stream().map(LanePlan.Spot::at).allMatch(this::isOnSheet)) {
            flaws.add(Flaw.at(where, door, "neighbourhood.flaw.spotoutside"));
        }
    }

    private void ways() {
        for (var street : plan.streets()) way(street.name(), street.polygon());
        for (var alley : plan.alleys()) way(alley.name(), alley.line());
    }

    private void way(String name, List<Point> points) {
        if (name.length() > LONGEST_NAME) flaws.add(Flaw.at("ways", name, "neighbourhood.flaw.name", LONGEST_NAME));
        if (points.size() > MOST_POINTS) flaws.add(Flaw.at("ways", name, "neighbourhood.flaw.corners", MOST_POINTS));
        if (!points.stream().allMatch(this::isOnSheet)) flaws.add(Flaw.at("ways", name, "neighbourhood.flaw.outside"));
    }

    private void earth() {
        if (plan.anchors().isEmpty()) return;
        if (Anchoring.by(plan.anchors()) instanceof Ruling.Refused(var why)) {
            flaws.add(Flaw.at("earth", "", why.fact()));
        }
    }

    /// Whether two edges that are not neighbours meet.
    private static boolean crosses(List<Point> outline) {
        var n = outline.size();
        for (var i = 0; i < n; i++) {
            for (var j = i + 2; j < n; j++) {
                if (i == 0 && j == n - 1) continue;
                if (meet(outline.get(i), outline.get(i + 1), outline.get(j), outline.get((j + 1) % n))) return true;
            }
        }
        return false;
    }

    private static boolean meet(Point a, Point b, Point c, Point d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
