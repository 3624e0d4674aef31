package longtang.linkage.column;

import java.util.List;
import longtang.place.Place;
import longtang.place.PlaceReader;
import longtang.place.Plate;
import longtang.place.RoadNames;
import longtang.place.Sameness;
import org.jspecify.annotations.Nullable;

/// Addresses of Shanghai lanes, read slot by slot (`longtang.place`) and compared as one geography: district, street,
/// committee, road, lane, door and room are one piece of evidence, and are not counted as seven.
///
/// `same` tells one spot; `door` one door, of which one row may tell more; `some-doors` lists that overlap; `lane`
/// one lane where somebody tells no door; `slip` all but one digit or one character; `other-door`; `road`; `area` one
/// committee (or street, or district, where both tell nothing finer) without one road; `different`. A cell in which
/// nothing of all this can be read is silence. Two areas for one road are somebody's slip (卢湾 became 黄浦): the pair
/// is then a `door` or less, never the `same`. A name that the reader's list knows is the lane that it is there.
public record Lane(PlaceReader reader) implements Kind {

    /// With the list of Shanghai that is shipped.
    public static Lane shanghai() {
        return new Lane(PlaceReader.shanghai());
    }

    private static final int SILENT = 0;
    private static final int SAME = 1;
    private static final int DOOR = 2;
    private static final int SOME_DOORS = 3;
    private static final int LANE = 4;
    private static final int SLIP = 5;
    private static final int OTHER_DOOR = 6;
    private static final int ROAD = 7;
    private static final int AREA = 8;
    private static final int DIFFERENT = 9;

    @Override
    public List<String> levels() {
        return List.of("same", "door", "some-doors", "lane", "slip", "other-door", "road", "area", "different");
    }

    @Override
    public Levels over(Cells cells) {
        var listed = reader.gazetteer().laneNames();
        var places = new Place[cells.codes()];
        for (int code = 0; code < places.length; code++)
            places[code] = reader.readCell(cells.value(code)).resolve(listed);
        var told = cells.byCode((a, b) -> level(places[a], places[b]));
        return (left, right) -> {
            var place = places[cells.code(left)];
            return isOnMap(place) ? told.of(left, right) : area(place, places[cells.code(right)]);
        };
    }

    private static boolean isOnMap(Place place) {
        return place.road() != null || place.lane() != null || place.namedLane() != null;
    }

    // The finest of committee, street and district that both tell.
    private static int area(Place a, Place b) {
        if (a.committee() != null && b.committee() != null) return area(a.committee(), b.committee());
        if (a.street() != null && b.street() != null) return area(a.street(), b.street());
        if (a.district() != null && b.district() != null) return area(a.district(), b.district());
        return SILENT;
    }

    private static int area(String a, String b) {
        return a.equals(b) ? AREA : DIFFERENT;
    }

    private int level(Place a, Place b) {
        if (!isOnMap(a) || !isOnMap(b)) return area(a, b);
        if (areUnlike(a, b)) return SILENT;
        if (reader.compare(a, b) == Sameness.SAME) return SAME;
        boolean slip = a.road() != null && b.road() != null && RoadNames.alike(a.road(), b.road());
        if (!slip && differ(a.road(), b.road())) return area(a, b) == AREA ? AREA : DIFFERENT;
        if (!isOneLane(a, b)) return isSlip(a.lane(), b.lane()) && a.doors().equals(b.doors()) ? SLIP : ROAD;
        int door = door(a, b);
        return slip && door <= LANE ? SLIP : door;
    }

    // 慈德里 and 天津路44弄 may be one lane or two: as long as nobody says so, the pair tells nothing.
    private static boolean areUnlike(Place a, Place b) {
        boolean numbered = a.lane() != null && b.lane() != null;
        boolean named = a.namedLane() != null && b.namedLane() != null;
        return !numbered && !named && (a.namedLane() == null) != (b.namedLane() == null);
    }

    private static boolean isOneLane(Place a, Place b) {
        if (a.lane() != null && b.lane() != null) return a.lane().equals(b.lane());
        if (a.namedLane() != null && b.namedLane() != null) return a.namedLane().equals(b.namedLane());
        return a.lane() == null && b.lane() == null;
    }

    private static int door(Place a, Place b) {
        if (areDisjoint(a.subLanes(), b.subLanes())) return OTHER_DOOR;
        boolean all =
                !a.doors().isEmpty() && !b.doors().isEmpty() && a.subLanes().equals(b.subLanes());
        if (!all) return LANE;
        if (a.doors().equals(b.doors())) return areDisjoint(a.rooms(), b.rooms()) ? OTHER_DOOR : DOOR;
        if (!areDisjoint(a.doors(), b.doors())) return SOME_DOORS;
        boolean one = a.doors().size() == 1 && b.doors().size() == 1;
        return one && isSlip(a.doors().getFirst(), b.doors().getFirst()) ? SLIP : OTHER_DOOR;
    }

    private static boolean areDisjoint(List<?> a, List<?> b) {
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    private static boolean differ(@Nullable Object a, @Nullable Object b) {
        return a != null && b != null && !a.equals(b);
    }

    // One digit differs, or two neighbours are exchanged: 44弄 and 45弄, 13号 and 31号. Never taken for one, only for
    // less than a plain difference.
    private static boolean isSlip(@Nullable Plate a, @Nullable Plate b) {
        if (a == null || b == null || !a.suffix().equals(b.suffix())) return false;
        var left = String.valueOf(a.number());
        var right = String.valueOf(b.number());
        if (left.length() != right.length() || left.length() < 2) return false;
        int first = 0;
        while (first < left.length() && left.charAt(first) == right.charAt(first)) first++;
        if (first == left.length()) return false;
        if (left.substring(first + 1).equals(right.substring(first + 1))) return true;
        return left.charAt(first) == right.charAt(first + 1)
                && left.charAt(first + 1) == right.charAt(first)
                && left.substring(first + 2).equals(right.substring(first + 2));
    }
}
