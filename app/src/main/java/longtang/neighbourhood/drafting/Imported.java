package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import longtang.neighbourhood.LanePlan;
import longtang.neighbourhood.LanePlan.Point;
import longtang.neighbourhood.earth.ControlPoint;

/// What a file holds, in the plan's metres, and what in it could not be taken.
///
/// @param anchors the tie to the earth that the file brought along, empty when the lane has one or there is none
record Imported(
        List<LanePlan.Building> buildings,
        List<LanePlan.Spot> spots,
        List<LanePlan.Street> streets,
        List<LanePlan.Alley> alleys,
        List<ControlPoint> anchors,
        List<Flaw> flaws) {

    private static final double MARGIN = 2;

    static Imported houses(List<LanePlan.Building> buildings, List<LanePlan.Spot> spots, List<Flaw> flaws) {
        return new Imported(buildings, spots, List.of(), List.of(), List.of(), flaws);
    }

    /// A file of which nothing could be taken.
    static Imported refused(String code, Object... args) {
        return houses(List.of(), List.of(), List.of(Flaw.whole(code, args)));
    }

    /// The plan with what the file brings: a house of the same door is replaced, all others stay.
    LanePlan addedTo(LanePlan plan) {
        var houses = new LinkedHashMap<String, LanePlan.Building>();
        plan.buildings().forEach(building -> houses.put(building.door(), building));
        buildings.forEach(building -> houses.put(building.door(), building));
        var brought = buildings.stream().map(LanePlan.Building::door).toList();
        var there = new ArrayList<>(plan.spots());
        if (!spots.isEmpty()) there.removeIf(spot -> brought.contains(spot.door()));
        there.addAll(spots);
        return fitted(
                plan,
                List.copyOf(houses.values()),
                there,
                joined(plan.streets(), streets),
                joined(plan.alleys(), alleys));
    }

    /// The file in the place of the plan.
    LanePlan insteadOf(LanePlan plan) {
        return fitted(plan, buildings, spots, streets, alleys);
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        var all = new ArrayList<>(some);
        more.stream().filter(one -> !some.contains(one)).forEach(all::add);
        return all;
    }

    /// The sheet grows so that every house is on it; it never shrinks.
    private LanePlan fitted(
            LanePlan plan,
            List<LanePlan.Building> houses,
            List<LanePlan.Spot> there,
            List<LanePlan.Street> streets,
            List<LanePlan.Alley> alleys) {
        return new LanePlan(
                plan.names(),
                plan.committee(),
                plan.road(),
                plan.lane(),
                plan.origin(),
                grown(
                        plan.width(),
                        houses.stream()
                                .flatMap(house -> house.outline().stream())
                                .mapToDouble(Point::x)
                                .max()
                                .orElse(0)),
                grown(
                        plan.height(),
                        houses.stream()
                                .flatMap(house -> house.outline().stream())
                                .mapToDouble(Point::y)
                                .max()
                                .orElse(0)),
                streets,
                alleys,
                houses,
                there,
                anchors.isEmpty() ? plan.anchors() : anchors);
    }

    private static double grown(double length, double farthest) {
        return farthest <= length ? length : Math.ceil(farthest + MARGIN);
    }
}
