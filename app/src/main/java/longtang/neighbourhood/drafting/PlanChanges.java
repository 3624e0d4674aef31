package longtang.neighbourhood.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import longtang.neighbourhood.Doors;
import longtang.neighbourhood.LanePlan;

/// What lies between two plans, by door; and how two people's changes to one plan come together.
record PlanChanges(Set<String> added, Set<String> removed, Set<String> changed, boolean ground) {

    static PlanChanges between(LanePlan before, LanePlan after) {
        var old = houses(before);
        var now = houses(after);
        var added = new TreeSet<>(Doors.ORDER);
        var removed = new TreeSet<>(Doors.ORDER);
        var changed = new TreeSet<>(Doors.ORDER);
        now.forEach((door, house) -> {
            if (!old.containsKey(door)) added.add(door);
            else if (!house.equals(old.get(door))) changed.add(door);
        });
        old.keySet().stream().filter(door -> !now.containsKey(door)).forEach(removed::add);
        return new PlanChanges(added, removed, changed, !ground(before).equals(ground(after)));
    }

    boolean isNothing() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && !ground;
    }

    /// The doors that both touched.
    Set<String> alsoIn(PlanChanges other) {
        var both = doors();
        both.retainAll(other.doors());
        return both;
    }

    private Set<String> doors() {
        var doors = new TreeSet<>(Doors.ORDER);
        doors.addAll(added);
        doors.addAll(removed);
        doors.addAll(changed);
        return doors;
    }

    /// Their plan with my changes on it. Where both changed the same, mine is taken: I am looking at it.
    static LanePlan together(LanePlan base, LanePlan mine, LanePlan theirs) {
        var houses = merged(houses(base), houses(mine), houses(theirs));
        return new LanePlan(
                theirs.names(),
                theirs.committee(),
                theirs.road(),
                theirs.lane(),
                theirs.origin(),
                pick(base, mine, theirs, LanePlan::width),
                pick(base, mine, theirs, LanePlan::height),
                pick(base, mine, theirs, LanePlan::streets),
                pick(base, mine, theirs, LanePlan::alleys),
                houses.stream().map(House::building).toList(),
                houses.stream().flatMap(house -> house.spots().stream()).toList(),
                pick(base, mine, theirs, LanePlan::anchors));
    }

    private static <T> T pick(LanePlan base, LanePlan mine, LanePlan theirs, Function<LanePlan, T> part) {
        return part.apply(mine).equals(part.apply(base)) ? part.apply(theirs) : part.apply(mine);
    }

    private static List<House> merged(Map<String, House> base, Map<String, House> mine, Map<String, House> theirs) {
        var doors = new LinkedHashSet<>(theirs.keySet());
        doors.addAll(mine.keySet());
        var houses = new ArrayList<House>();
        for (var door : doors) {
            var untouched = Objects.equals(base.get(door), mine.get(door));
            var house = untouched ? theirs.get(door) : mine.get(door);
            if (house != null) houses.add(house);
        }
        return houses;
    }

    private record House(LanePlan.Building building, Set<LanePlan.Spot> spots) {}

    private static Map<String, House> houses(LanePlan plan) {
        var houses = new LinkedHashMap<String, House>();
        for (var building : plan.buildings()) {
            houses.put(building.door(), new House(building, new LinkedHashSet<>(Draft.spotsOf(plan, building.door()))));
        }
        return houses;
    }

    private static List<Object> ground(LanePlan plan) {
        return List.of(plan.width(), plan.height(), plan.streets(), plan.alleys(), plan.anchors());
    }
}
