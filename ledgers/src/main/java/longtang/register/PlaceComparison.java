package longtang.register;

import java.util.List;
import longtang.linkage.Comparison;
import longtang.place.RoadNames;

/// Where, as one comparison: road, lane and door are one geography and count once; a room tells apart only
/// what stands at one door.
///
/// Numbers are equal or not; a slip of one digit has its own level and its own small worth.
final class PlaceComparison implements Comparison {

    static final int DOOR = 1;
    static final int DOOR_OF_CORRECTED_ROAD = 2;
    static final int DOOR_WITHOUT_ROAD = 3;
    static final int BESIDE = 4;
    static final int LANE = 5;
    static final int DIGIT_SLIP = 6;
    static final int OTHER_DOOR = 7;
    static final int ELSEWHERE = 8;

    private enum Lane {
        SAME,
        CORRECTED,
        WITHOUT_ROAD,
        OTHER,
        UNKNOWN
    }

    private final Sightings sightings;

    PlaceComparison(Sightings sightings) {
        this.sightings = sightings;
    }

    @Override
    public String name() {
        return "place";
    }

    @Override
    public List<String> levels() {
        return List.of(
                "door",
                "door_of_corrected_road",
                "door_without_road",
                "beside",
                "lane",
                "digit_slip",
                "other_door",
                "elsewhere");
    }

    /// 1 when a room is the same at a door that is the same, 2 when the rooms differ there, else silence.
    int room(int left, int right) {
        int closest = 0;
        for (var a : sightings.spots(left)) {
            for (var b : sightings.spots(right)) {
                int level = room(a, b);
                if (level == 0 || closest != 0 && level >= closest) continue;
                if (isSameDoor(level(a, b))) closest = level;
            }
        }
        return closest;
    }

    private static int room(Spot a, Spot b) {
        if (a.rooms().length > 0 && b.rooms().length > 0) return Spot.overlap(a.rooms(), b.rooms()) ? 1 : 2;
        if (a.roomKinds().length == 0 || b.roomKinds().length == 0) return 0;
        return Spot.overlap(a.roomKinds(), b.roomKinds()) ? 1 : 2;
    }

    @Override
    public int level(int left, int right) {
        int closest = 0;
        for (var a : sightings.spots(left)) {
            for (var b : sightings.spots(right)) {
                int level = level(a, b);
                if (level != 0 && (closest == 0 || level < closest)) closest = level;
            }
        }
        return closest;
    }

    static boolean isSameDoor(int level) {
        return level >= DOOR && level <= DOOR_WITHOUT_ROAD;
    }

    private int level(Spot a, Spot b) {
        var lane = lane(a, b);
        return switch (lane) {
            case UNKNOWN -> 0;
            case OTHER -> ELSEWHERE;
            case SAME, CORRECTED, WITHOUT_ROAD -> doors(a, b, lane);
        };
    }

    private Lane lane(Spot a, Spot b) {
        if (a.lane() >= 0 && b.lane() >= 0) return a.lane() == b.lane() ? road(a, b) : Lane.OTHER;
        if (a.named() >= 0 && b.named() >= 0) {
            return a.named() == b.named() && committeesAgree(a, b) && streetsAgree(a, b) ? Lane.SAME : Lane.OTHER;
        }
        if (a.hasLane() && b.hasLane() || !a.isPlaced() || !b.isPlaced()) return Lane.UNKNOWN;
        if (a.hasLane() || b.hasLane()) return Lane.OTHER;
        return road(a, b);
    }

    private Lane road(Spot a, Spot b) {
        if (a.road() < 0 || b.road() < 0) return committeesAgree(a, b) ? Lane.WITHOUT_ROAD : Lane.OTHER;
        if (a.road() == b.road()) return a.corrected() || b.corrected() ? Lane.CORRECTED : Lane.SAME;
        return alike(a.road(), b.road()) && committeesAgree(a, b) ? Lane.CORRECTED : Lane.OTHER;
    }

    private boolean alike(int left, int right) {
        var likeness = RoadNames.likeness(sightings.road(left), sightings.road(right));
        return likeness == RoadNames.Likeness.ONE_CHARACTER || likeness == RoadNames.Likeness.SOUNDS_ALIKE;
    }

    // Many a street has its 德和里.
    private static boolean streetsAgree(Spot a, Spot b) {
        return a.street() < 0 || b.street() < 0 || a.street() == b.street();
    }

    private static boolean committeesAgree(Spot a, Spot b) {
        return a.committee() < 0 || b.committee() < 0 || a.committee() == b.committee();
    }

    private static int doors(Spot a, Spot b, Lane lane) {
        if (!a.hasDoor() || !b.hasDoor()) return LANE;
        if (!Spot.overlap(a.doors(), b.doors())) return slip(a.doors(), b.doors()) ? DIGIT_SLIP : OTHER_DOOR;
        if (a.beside() || b.beside()) return BESIDE;
        return switch (lane) {
            case CORRECTED -> DOOR_OF_CORRECTED_ROAD;
            case WITHOUT_ROAD -> DOOR_WITHOUT_ROAD;
            case SAME, OTHER, UNKNOWN -> DOOR;
        };
    }

    private static boolean slip(int[] left, int[] right) {
        return left.length == 1 && right.length == 1 && isDigitSlip(left[0] >> 12, right[0] >> 12);
    }

    /// One digit wrong, two swapped, or one left out: 12 and 13, 12 and 21, 3 and 13.
    static boolean isDigitSlip(int left, int right) {
        var a = Integer.toString(Math.min(left, right));
        var b = Integer.toString(Math.max(left, right));
        if (a.equals(b) || b.length() == 1) return false;
        if (a.length() == b.length()) return a.length() > 1 && isSubstitutionOrSwap(a, b);
        if (b.length() - a.length() != 1) return false;
        for (int i = 0; i < b.length(); i++) {
            if (a.equals(b.substring(0, i) + b.substring(i + 1))) return true;
        }
        return false;
    }

    private static boolean isSubstitutionOrSwap(String a, String b) {
        int first = -1;
        int differences = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) == b.charAt(i)) continue;
            if (first < 0) first = i;
            differences++;
        }
        if (differences == 1) return true;
        return differences == 2
                && first + 1 < a.length()
                && a.charAt(first) == b.charAt(first + 1)
                && a.charAt(first + 1) == b.charAt(first);
    }
}
