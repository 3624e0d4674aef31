package longtang.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import longtang.place.LaneNames;
import longtang.place.Place;
import longtang.place.Plate;
import longtang.place.Road;
import org.jspecify.annotations.Nullable;

/// Which lane a name means, and where: 德和里 of one street is not 德和里 of another.
///
/// What rows tell outright comes from [LaneNames]; what only fits together is found by [LaneGuesses].
final class LaneDirectory {

    /// A lane by its plate.
    record Lane(Road road, Plate plate) implements Comparable<Lane> {
        @Override
        public int compareTo(Lane other) {
            int byRoad = road.name().compareTo(other.road.name());
            return byRoad != 0 ? byRoad : plate.compareTo(other.plate);
        }
    }

    private record Call(String street, String label) {}

    private final LaneNames names;
    private final LaneNames listed;
    private final Taught taught;
    private final Map<String, Set<String>> streetsOfLane = new HashMap<>();
    private final Map<String, Set<String>> streetsOfCommittee = new HashMap<>();
    private final Map<Call, Set<Lane>> lanes = new HashMap<>();

    private LaneDirectory(LaneNames names, LaneNames listed, Taught taught) {
        this.names = names;
        this.listed = listed;
        this.taught = taught;
    }

    /// @param listed those among the names that a list gives
    static LaneDirectory of(LaneNames names, LaneNames listed, Collection<Place> places, Taught taught) {
        var directory = new LaneDirectory(names, listed, taught);
        var resolved = places.stream().map(place -> place.resolve(names)).toList();
        resolved.forEach(directory::noteStreets);
        resolved.forEach(directory::noteLane);
        return directory;
    }

    LaneNames names() {
        return names;
    }

    /// The place with its road and lane, where exactly one lane can be meant; `street` is where the row says it
    /// belongs.
    Place find(Place place, @Nullable String street) {
        if (place.road() != null && place.lane() != null) return place;
        var label = label(place);
        if (label == null) return place;
        var known = place.resolve(names);
        if (known.road() != null && known.lane() != null && fits(known)) return known;
        var here = place.street() != null ? place.street() : street;
        if (here == null) return known.lane() == null || fits(known) ? known : place;
        var found = lanes.getOrDefault(new Call(here, label), Set.of());
        if (found.size() != 1) return place;
        var lane = found.iterator().next();
        return place.withRoad(lane.road).withLane(lane.plate);
    }

    // A name that only another street's rows explain explains nothing here.
    private boolean fits(Place place) {
        if (place.street() == null) return true;
        var streets = streetsOf(place);
        return streets.isEmpty() || streets.contains(place.street());
    }

    private void noteStreets(Place place) {
        if (place.street() == null) return;
        if (place.committee() != null) {
            streetsOfCommittee
                    .computeIfAbsent(place.committee(), c -> new HashSet<>())
                    .add(place.street());
        }
        if (place.road() != null && place.lane() != null) {
            streetsOfLane.computeIfAbsent(lane(place), l -> new HashSet<>()).add(place.street());
        }
    }

    private void noteLane(Place place) {
        var road = place.road();
        var plate = place.lane();
        if (road == null || plate == null) return;
        for (var street : streetsOf(place)) {
            var lane = new Lane(road, plate);
            lanes.computeIfAbsent(new Call(street, plate + "弄"), c -> new HashSet<>())
                    .add(lane);
            if (place.namedLane() != null && !isRefused(place.namedLane(), lane)) {
                lanes.computeIfAbsent(new Call(street, place.namedLane()), c -> new HashSet<>())
                        .add(lane);
            }
        }
    }

    private boolean isRefused(String name, Lane lane) {
        return taught.isRefused(new Taught.Name(name, lane.road.name(), lane.plate.toString()));
    }

    private Set<String> streetsOf(Place place) {
        var streets = new HashSet<>(streetsOfLane.getOrDefault(lane(place), Set.of()));
        if (place.committee() != null) streets.addAll(streetsOfCommittee.getOrDefault(place.committee(), Set.of()));
        return streets;
    }

    private static @Nullable String label(Place place) {
        if (place.namedLane() != null) return place.namedLane();
        return place.lane() == null ? null : place.lane() + "弄";
    }

    private static String lane(Place place) {
        var road = place.road();
        return road == null ? "" : road.name() + place.lane();
    }

    /// For the report: what names mean, as far as rows tell it. What the list alone gives needs no evidence.
    List<NamedLane> named() {
        var given = new HashMap<String, Integer>();
        for (var alias : listed.aliases()) given.put(alias.committee() + called(alias), alias.support());
        var named = new TreeMap<String, NamedLane>();
        for (var alias : names.aliases()) {
            var name = alias.name();
            int times = alias.support() - given.getOrDefault(alias.committee() + called(alias), 0);
            if (name == null || times == 0) continue;
            var lane = new NamedLane(name, alias.road().name(), alias.lane().toString(), times);
            named.merge(
                    called(alias), lane, (a, b) -> new NamedLane(a.name(), a.road(), a.lane(), a.times() + b.times()));
        }
        return List.copyOf(named.values());
    }

    private static String called(LaneNames.Alias alias) {
        return alias.name() + alias.road().name() + alias.lane();
    }
}
