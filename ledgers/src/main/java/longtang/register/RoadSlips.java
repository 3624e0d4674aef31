package longtang.register;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import longtang.place.Place;
import longtang.place.Plate;
import longtang.place.Road;
import longtang.place.RoadNames;
import org.jspecify.annotations.Nullable;

/// Roads written with a wrong character: 天金路44弄3号 where everybody else writes 天津路44弄3号.
///
/// A name is set right only when the other name is far more frequent at the same lane number and door,
/// and no committee speaks against it.
final class RoadSlips {

    private static final int TIMES_MORE = 4;

    private final Map<String, Map<String, Integer>> byLane = new HashMap<>();
    private final Map<String, Set<Plate>> doors = new HashMap<>();
    private final Map<String, Set<String>> committees = new HashMap<>();
    private final Map<String, @Nullable String> right = new HashMap<>();
    private final Map<String, Boolean> listed = new HashMap<>();

    static RoadSlips learn(Collection<Place> places) {
        var slips = new RoadSlips();
        places.forEach(slips::count);
        slips.byLane.forEach(slips::setRight);
        return slips;
    }

    boolean isSlip(Place place) {
        return rightRoad(place) != null;
    }

    Place corrected(Place place) {
        var name = rightRoad(place);
        if (name == null) return place;
        return new Place(
                place.district(),
                place.street(),
                place.committee(),
                new Road(name, listed.getOrDefault(name, false)),
                place.lane(),
                place.subLanes(),
                place.namedLane(),
                place.doors(),
                place.unit(),
                place.floor(),
                place.rooms(),
                place.roomKinds(),
                place.parts(),
                place.side(),
                place.relation());
    }

    private @Nullable String rightRoad(Place place) {
        return place.road() == null || place.lane() == null
                ? null
                : right.get(key(place.road().name(), lane(place)));
    }

    private void count(Place place) {
        if (place.road() == null || place.lane() == null) return;
        var road = place.road().name();
        listed.put(road, place.road().known());
        byLane.computeIfAbsent(lane(place), l -> new TreeMap<>()).merge(road, 1, Integer::sum);
        doors.computeIfAbsent(key(road, lane(place)), k -> new HashSet<>()).addAll(place.doors());
        if (place.committee() != null) {
            committees
                    .computeIfAbsent(key(road, lane(place)), k -> new HashSet<>())
                    .add(place.committee());
        }
    }

    private void setRight(String lane, Map<String, Integer> roads) {
        if (roads.size() < 2) return;
        roads.forEach((wrong, times) -> {
            var better = roads.entrySet().stream()
                    .filter(other ->
                            other.getValue() >= times * TIMES_MORE && isCorroborated(wrong, other.getKey(), lane))
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())));
            better.ifPresent(other -> right.put(key(wrong, lane), other.getKey()));
        });
    }

    private boolean isCorroborated(String wrong, String other, String lane) {
        var a = new Road(wrong, listed.getOrDefault(wrong, false));
        var b = new Road(other, listed.getOrDefault(other, false));
        if (!RoadNames.alike(a, b) && !lostItsFirstCharacter(wrong, other)) return false;
        var theirs = committees.getOrDefault(key(other, lane), Set.of());
        var ours = committees.getOrDefault(key(wrong, lane), Set.of());
        if (!ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains)) return false;
        var doorsThere = doors.getOrDefault(key(other, lane), Set.of());
        var doorsHere = doors.getOrDefault(key(wrong, lane), Set.of());
        return doorsHere.stream().anyMatch(doorsThere::contains) || doorsHere.isEmpty() && !ours.isEmpty();
    }

    private static boolean lostItsFirstCharacter(String wrong, String other) {
        return other.length() == wrong.length() + 1 && other.endsWith(wrong);
    }

    private static String lane(Place place) {
        return place.lane() + "/" + List.copyOf(place.subLanes());
    }

    private static String key(String road, String lane) {
        return road + "|" + lane;
    }
}
