package longtang.linkage.column;

import java.util.ArrayList;
import java.util.List;
import longtang.place.LaneNames;
import longtang.place.Place;
import longtang.place.PlaceReader;

/// Blocking keys out of Shanghai addresses. A lane with its road gives two keys, with the road and without it, so
/// that it also meets the rows that leave the road out or have a wrong character in it. A name that the reader's list
/// knows gives the keys of its lane too.
public final class LaneKey {

    private final PlaceReader reader;
    private final LaneNames listed;

    LaneKey(PlaceReader reader) {
        this.reader = reader;
        this.listed = reader.gazetteer().laneNames();
    }

    List<String> lanes(String address) {
        return lanes(reader.readCell(address).resolve(listed));
    }

    /// Each lane key with each door; a lane without a door has none.
    List<String> doors(String address) {
        var place = reader.readCell(address).resolve(listed);
        var keys = new ArrayList<String>();
        for (var lane : lanes(place)) {
            for (var door : place.doors()) keys.add(lane + door + "号");
        }
        return keys;
    }

    private static List<String> lanes(Place place) {
        var keys = new ArrayList<String>();
        var road = place.road() == null ? "" : place.road().name();
        if (place.lane() != null) {
            keys.add(place.lane() + "弄");
            if (!road.isEmpty()) keys.add(road + place.lane() + "弄");
        }
        if (place.namedLane() != null) keys.add(place.namedLane());
        if (keys.isEmpty() && !road.isEmpty()) keys.add(road);
        return keys;
    }
}
