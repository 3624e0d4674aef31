package longtang.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a reading's words do not say what its place says: numbers are read from the words once more, on their own.
final class Disagreement {

    private final Place place;
    private final Reading reading;
    private final List<String> found = new ArrayList<>();

    private Disagreement(Reading reading) {
        this.place = reading.place();
        this.reading = reading;
    }

    static List<String> of(Reading reading) {
        var disagreement = new Disagreement(reading);
        disagreement.inNames();
        disagreement.inNumbers();
        disagreement.insideTheHouse();
        disagreement.inOrder();
        return disagreement.found;
    }

    private void inNames() {
        one(Slot.Kind.DISTRICT, place.district());
        one(Slot.Kind.STREET, place.street());
        one(Slot.Kind.COMMITTEE, place.committee());
        one(Slot.Kind.ROAD, place.road());
        one(Slot.Kind.NAMED_LANE, place.namedLane());
        var road = place.road();
        if (road != null) check(words(Slot.Kind.ROAD).anyMatch(road.name()::equals), "another road");
        var named = place.namedLane();
        if (named != null)
            check(words(Slot.Kind.NAMED_LANE).anyMatch(word -> word.contains(named.substring(0, 2))), "another lane");
    }

    private void inNumbers() {
        one(Slot.Kind.LANE, place.lane());
        if (place.lane() != null) check(tells(Slot.Kind.LANE, place.lane().number()), "another lane");
        check(count(Slot.Kind.SUB_LANE) == place.subLanes().size(), "other sub-lanes");
        for (var lane : place.subLanes()) check(tells(Slot.Kind.SUB_LANE, lane.number()), "another sub-lane");
        for (var door : place.doors()) check(isTold(door), "nobody told door " + door);
        all(Slot.Kind.DOOR, Slot.Kind.HOUSE, Slot.Kind.BUILDING)
                .forEach(slot -> check(isOurs(slot), "a door that is not ours"));
        for (var room : place.rooms()) check(isRoomTold(room), "nobody told room " + room);
        check(place.rooms().isEmpty() == (count(Slot.Kind.ROOM) == 0), "rooms");
    }

    private boolean isTold(Plate door) {
        return all(Slot.Kind.DOOR, Slot.Kind.HOUSE, Slot.Kind.BUILDING).anyMatch(slot -> holds(slot, door.number()));
    }

    private boolean isRoomTold(String room) {
        boolean numbered = Chars.isDigit(room.charAt(0));
        int number = numbered ? Numeral.at(room, 0).value() : 0;
        return all(Slot.Kind.ROOM)
                .anyMatch(slot -> numbered ? holds(slot, number) : text(slot).contains(room));
    }

    // One character can be typed for several (½), of which only some are the door's.
    private boolean isOurs(Slot slot) {
        boolean door = place.doors().stream().anyMatch(it -> holds(slot, it.number()));
        return door || (place.unit() != null && isUnit(slot));
    }

    private void insideTheHouse() {
        check(count(Slot.Kind.UNIT) <= 1, "two units");
        if (place.unit() == null) check(count(Slot.Kind.UNIT) == 0, "a unit that is not ours");
        else check(all(Slot.Kind.UNIT, Slot.Kind.BUILDING).anyMatch(this::isUnit), "another unit");
        var floor = place.floor();
        check((floor == null) == (count(Slot.Kind.FLOOR) == 0), "floor");
        if (floor != null && floor.kind() == Floor.Kind.ORDINARY)
            check(tells(Slot.Kind.FLOOR, floor.number()), "another floor");
        check(count(Slot.Kind.ROOM_NAME) == place.roomKinds().size(), "other room names");
        check(count(Slot.Kind.PART) == place.parts().size(), "other parts");
        one(Slot.Kind.SIDE, place.side());
        check((place.relation() == null) == (count(Slot.Kind.RELATION) == 0), "relation");
    }

    private boolean isUnit(Slot slot) {
        var unit = Objects.requireNonNull(place.unit());
        return Chars.isDigit(unit.charAt(0))
                ? numbers(slot).anyMatch(number -> unit.startsWith(String.valueOf(number)))
                : text(slot).charAt(0) == unit.charAt(0);
    }

    private void inOrder() {
        var mention = reading.mention();
        int before = 0;
        for (var slot : reading.slots()) {
            check(slot.from() >= before, "out of order");
            // The neighbour may have been named before the place.
            boolean near = mention.start() <= slot.from() || slot.kind() == Slot.Kind.RELATION;
            boolean inside = near && slot.to() <= mention.end();
            check(inside || slot.to() <= mention.start(), "neither here nor before");
            before = slot.from();
        }
    }

    private void one(Slot.Kind kind, @Nullable Object value) {
        check(count(kind) == (value == null ? 0 : 1), kind.toString());
    }

    private boolean tells(Slot.Kind kind, int number) {
        return all(kind).anyMatch(slot -> numbers(slot).anyMatch(it -> it == number));
    }

    // Of a row only the ends are written.
    private static boolean holds(Slot slot, int number) {
        var numbers = numbers(slot).sorted().toArray();
        boolean row = slot.basis() == Basis.RANGE || text(slot).matches(".*[-至到].*");
        return row && numbers.length > 0
                ? numbers[0] <= number && number <= numbers[numbers.length - 1]
                : IntStream.of(numbers).anyMatch(it -> it == number);
    }

    private static IntStream numbers(Slot slot) {
        var text = text(slot);
        var numbers = IntStream.builder();
        for (int at = 0; at < text.length(); at++) {
            if (!Numeral.startsAt(text, at)) continue;
            var numeral = Numeral.at(text, at);
            numbers.add(numeral.value());
            at = numeral.end() - 1;
        }
        return numbers.build();
    }

    private Stream<String> words(Slot.Kind kind) {
        return all(kind).map(Disagreement::text);
    }

    private static String text(Slot slot) {
        return Written.of(slot.written()).text();
    }

    private long count(Slot.Kind kind) {
        return all(kind).count();
    }

    private Stream<Slot> all(Slot.Kind... kinds) {
        return reading.slots().stream().filter(slot -> List.of(kinds).contains(slot.kind()));
    }

    private void check(boolean agreed, String what) {
        if (!agreed) found.add(what);
    }
}
