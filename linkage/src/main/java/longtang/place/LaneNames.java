package longtang.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the rows themselves teach: 慈德里 is 天津路44弄, and the 44弄 of this committee is on 天津路. Immutable.
///
/// What it knows does not depend on the order of the rows.
public final class LaneNames {

    /// One lane as rows wrote it.
    ///
    /// @param name    the lane's name, null where rows gave only its number
    /// @param support how many places said so
    public record Alias(
            @Nullable String committee, @Nullable String name, Road road, Plate lane, int support) {}

    /// Where a lane is.
    private record Spot(Road road, Plate lane) implements Comparable<Spot> {
        boolean isSlipOf(Spot other) {
            return lane.equals(other.lane) && RoadNames.alike(road, other.road);
        }

        @Override
        public int compareTo(Spot other) {
            int byRoad = road.name().compareTo(other.road.name());
            if (byRoad != 0) return byRoad;
            int byLane = lane.compareTo(other.lane);
            return byLane != 0 ? byLane : Boolean.compare(other.road.known(), road.known());
        }
    }

    /// What a place calls its lane (慈德里, or 44弄), and under which committee; "" where it does not say.
    private record Call(String committee, String label) implements Comparable<Call> {
        @Override
        public int compareTo(Call other) {
            int byCommittee = committee.compareTo(other.committee);
            return byCommittee != 0 ? byCommittee : label.compareTo(other.label);
        }
    }

    private static final String ANYWHERE = "*";

    public static final LaneNames NONE = new LaneNames(new TreeMap<>());

    private final Map<Call, Map<Spot, Integer>> told;
    private final Map<Call, Map<Spot, Integer>> meant;

    private LaneNames(Map<Call, Map<Spot, Integer>> told) {
        this.told = told;
        this.meant = meant(told);
    }

    /// Learns from places that give both. A name that means two lanes in one committee stays ambiguous.
    public static LaneNames learn(Stream<Place> places) {
        var told = new TreeMap<Call, Map<Spot, Integer>>();
        places.sequential().forEach(place -> note(told, place));
        return new LaneNames(told);
    }

    private static void note(Map<Call, Map<Spot, Integer>> told, Place place) {
        var road = place.road();
        var lane = place.lane();
        if (road == null || lane == null) return;
        var spot = new Spot(road, lane);
        var committee = place.committee() == null ? "" : place.committee();
        add(told, new Call(committee, number(lane)), spot, 1);
        if (place.namedLane() != null) add(told, new Call(committee, place.namedLane()), spot, 1);
    }

    /// Both.
    public LaneNames and(LaneNames other) {
        var both = new TreeMap<Call, Map<Spot, Integer>>();
        told.forEach((call, spots) -> spots.forEach((spot, support) -> add(both, call, spot, support)));
        other.told.forEach((call, spots) -> spots.forEach((spot, support) -> add(both, call, spot, support)));
        return new LaneNames(both);
    }

    /// This without the names of which it is said that they mean another lane; numbers stay.
    public LaneNames without(Predicate<Alias> refused) {
        var kept = new TreeMap<Call, Map<Spot, Integer>>();
        told.forEach((call, spots) -> spots.forEach((spot, support) -> {
            boolean stays = isNumber(call.label()) || !refused.test(alias(call, spot, support));
            if (stays) add(kept, call, spot, support);
        }));
        return new LaneNames(kept);
    }

    /// Only what this knows of names.
    LaneNames withoutNumbers() {
        var named = new TreeMap<Call, Map<Spot, Integer>>();
        told.forEach((call, spots) -> {
            if (!isNumber(call.label())) named.put(call, spots);
        });
        return new LaneNames(named);
    }

    /// Each lane that rows tell of without contradiction, by committee.
    public List<Alias> aliases() {
        return list(true);
    }

    /// Names that mean more than one lane in one committee: for a person to decide. [#resolve] leaves them alone.
    public List<Alias> ambiguous() {
        return list(false);
    }

    private List<Alias> list(boolean certain) {
        var aliases = new ArrayList<Alias>();
        meant.forEach((call, spots) -> {
            if (call.committee().equals(ANYWHERE)) return;
            boolean named = !isNumber(call.label());
            if (certain ? spots.size() > 1 && named : spots.size() < 2 || !named) return;
            spots.forEach((spot, support) -> aliases.add(alias(call, spot, support)));
        });
        return List.copyOf(aliases);
    }

    private static Alias alias(Call call, Spot spot, int support) {
        return new Alias(
                call.committee().isEmpty() ? null : call.committee(),
                isNumber(call.label()) ? null : call.label(),
                spot.road(),
                spot.lane(),
                support);
    }

    /// The place with its road and lane filled in, where exactly one lane can be meant.
    Place resolve(Place place) {
        if (place.road() != null && place.lane() != null) return place;
        var label = place.namedLane() != null ? place.namedLane() : place.lane() != null ? number(place.lane()) : null;
        var spot = label == null ? null : spot(place, label);
        if (spot == null) return place;
        if (place.contradicts(Place.NOWHERE.withRoad(spot.road()).withLane(spot.lane()))) return place;
        return place.withRoad(place.road() == null ? spot.road() : place.road()).withLane(spot.lane());
    }

    private @Nullable Spot spot(Place place, String label) {
        var here = place.committee() == null ? null : meant.get(new Call(place.committee(), label));
        var spots = here != null ? here : meant.getOrDefault(new Call(ANYWHERE, label), Map.of());
        return spots.size() == 1 ? spots.keySet().iterator().next() : null;
    }

    private static Map<Call, Map<Spot, Integer>> meant(Map<Call, Map<Spot, Integer>> told) {
        var all = new TreeMap<Call, Map<Spot, Integer>>();
        told.forEach((call, spots) -> spots.forEach((spot, support) -> {
            add(all, call, spot, support);
            add(all, new Call(ANYWHERE, call.label()), spot, support);
        }));
        var meant = new LinkedHashMap<Call, Map<Spot, Integer>>();
        all.forEach((call, spots) -> meant.put(call, withoutSlips(spots)));
        return meant;
    }

    // 天金路44弄 beside a 天津路44弄 that is on the list, or that more rows give, is that lane with a wrong character.
    private static Map<Spot, Integer> withoutSlips(Map<Spot, Integer> spots) {
        if (spots.size() == 1) return spots;
        var kept = new TreeMap<Spot, Integer>();
        spots.forEach((spot, support) -> kept.merge(intended(spot, support, spots), support, Integer::sum));
        return kept;
    }

    private static Spot intended(Spot spot, int support, Map<Spot, Integer> spots) {
        if (spot.road().known()) return spot;
        return spots.entrySet().stream()
                .filter(other -> spot.isSlipOf(other.getKey()))
                .filter(other -> other.getKey().road().known() || other.getValue() > support)
                .max(Map.Entry.<Spot, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(spot);
    }

    private static void add(Map<Call, Map<Spot, Integer>> all, Call call, Spot spot, int support) {
        all.computeIfAbsent(call, _ -> new TreeMap<>()).merge(spot, support, Integer::sum);
    }

    private static String number(Plate lane) {
        return lane + "弄";
    }

    private static boolean isNumber(String label) {
        return Chars.isDigit(label.charAt(0));
    }
}
