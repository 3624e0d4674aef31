package longtang.register;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import longtang.place.Place;

/// Turns places into [Spot]s: equal slots get equal numbers, whoever wrote them.
final class Spots {

    // A row speaks of a handful of places; one that copies out a whole list is compared by the first of them.
    private static final int MOST = 16;

    private final RoadSlips slips;
    private final Codes streets = new Codes();
    private final Codes committees = new Codes();
    private final Codes roads = new Codes();
    private final List<String> roadNames = new ArrayList<>();
    private final Codes lanes = new Codes();
    private final Codes names = new Codes();
    private final Codes suffixes = new Codes();
    private final Codes rooms = new Codes();

    Spots(RoadSlips slips) {
        this.slips = slips;
    }

    Spot[] of(List<Place> places) {
        return places.stream()
                .limit(MOST)
                .map(place -> spot(slips.corrected(place), slips.isSlip(place)))
                .toArray(Spot[]::new);
    }

    String road(int code) {
        return roadNames.get(code);
    }

    private Spot spot(Place place, boolean corrected) {
        var relation = place.relation();
        boolean beside =
                relation != null && !relation.keepsSlots() && place.doors().isEmpty();
        var doors = relation != null && beside ? relation.doors() : place.doors();
        return new Spot(
                place.street() == null ? Codes.NONE : streets.of(place.street()),
                place.committee() == null ? Codes.NONE : committees.of(place.committee()),
                road(place),
                lane(place),
                place.namedLane() == null ? Codes.NONE : names.of(place.namedLane()),
                doors.stream()
                        .mapToInt(d -> (d.number() << 12) + suffixes.of(d.suffix()))
                        .toArray(),
                Floors.of(place),
                place.rooms().stream().mapToInt(rooms::of).toArray(),
                new TreeSet<>(place.roomKinds())
                        .stream().mapToInt(Enum::ordinal).toArray(),
                beside,
                corrected);
    }

    private int road(Place place) {
        if (place.road() == null) return Codes.NONE;
        int before = roads.size();
        int code = roads.of(place.road().name());
        if (code == before) roadNames.add(place.road().name());
        return code;
    }

    private int lane(Place place) {
        return place.lane() == null ? Codes.NONE : lanes.of(place.lane() + "/" + place.subLanes());
    }
}
