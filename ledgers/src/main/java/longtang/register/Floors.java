package longtang.register;

import java.util.regex.Pattern;
import longtang.place.Floor;
import longtang.place.Place;

/// On which floor a place is: as written, or as its room number tells (201 is on the second).
final class Floors {

    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final Pattern ROOM = Pattern.compile("[1-9]\\d{2}[A-Z甲乙丙丁]?");

    private Floors() {}

    static int of(Place place) {
        var floor = place.floor();
        if (floor != null) return of(floor);
        for (var room : place.rooms()) {
            if (ROOM.matcher(room).matches()) return room.charAt(0) - '0';
        }
        return UNKNOWN;
    }

    private static int of(Floor floor) {
        return switch (floor.kind()) {
            case ORDINARY, FALSE -> floor.number() == 0 ? UNKNOWN : floor.number();
            case GROUND -> 1;
            case BASEMENT -> floor.number() < 0 ? floor.number() : -1;
            case MEZZANINE, ATTIC, TOP -> UNKNOWN;
        };
    }
}
