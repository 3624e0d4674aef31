package longtang.place;

import java.util.List;
import longtang.place.NumberList.Item;
import longtang.place.Token.AtDoors;
import longtang.place.Token.InLane;
import longtang.place.Token.InNamedLane;
import longtang.place.Token.InRooms;
import longtang.place.Token.InSubLane;
import longtang.place.Token.InUnit;

/// Reads the shorthand of doors and rooms, which only holds under a lane: 3-201, 3-201室, 8-3-201, 3-201、202.
///
/// On a road 12-1号 is one door and 12-18号 a row of them.
final class ShorthandScan {

    private static final int MOST_ROOMS = 8;

    private final Scan scan;

    ShorthandScan(Scan scan) {
        this.scan = scan;
    }

    boolean read(int start, Unit unit, NumberList list) {
        boolean fits = unit.kind() == Unit.Kind.NONE || unit.kind() == Unit.Kind.ROOM;
        if (!fits || !underLane(start) || list.items().size() > MOST_ROOMS) return false;
        var plates = list.plates();
        var items = plates.items();
        boolean bare =
                unit.kind() == Unit.Kind.NONE || items.size() < list.items().size();
        int end = bare && !items.isEmpty() ? items.getLast().end() : unit.end();
        if (items.size() > 2 && plates.joints().lastIndexOf('-') == 0) return readRooms(start, end, bare, items);
        boolean dashed = list.joints().charAt(0) == '-' && plates.joints().indexOf(',') < 0;
        if (!dashed || items.isEmpty() || items.size() > 3) return false;
        for (var item : items) {
            if (item.numeral().chinese()) return false;
        }
        return readRoom(start, end, bare, items);
    }

    private boolean readRoom(int start, int end, boolean bare, List<Item> items) {
        var first = items.getFirst();
        var last = items.getLast();
        if (bare && NumberScan.isCounted(scan, last.end())) return false;
        boolean noRoom = items.size() == 1 || (bare && last.numeral().digits() < 3);
        if (items.size() > 1
                && first.numeral().value() >= 100
                && first.numeral().digits() >= last.numeral().digits()) return false;
        scan.add(new AtDoors(start, first.end(), List.of(first.plate()), false, noRoom ? Basis.BARE : Basis.SHORTHAND));
        if (noRoom) return true;
        if (items.size() == 3) {
            var middle = items.get(1);
            scan.add(new InUnit(first.end() + 1, middle.end(), NumberScan.unitName(middle), Basis.SHORTHAND));
        }
        addRooms(last.numeral().start(), end, bare, List.of(last));
        return true;
    }

    // One door and several rooms.
    private boolean readRooms(int start, int end, boolean bare, List<Item> items) {
        var first = items.getFirst();
        var rooms = items.subList(1, items.size());
        if (NumberScan.isCounted(scan, items.getLast().end())) return false;
        for (var room : rooms) {
            if (room.numeral().chinese() || room.numeral().digits() < 3) return false;
        }
        scan.add(new AtDoors(start, first.end(), List.of(first.plate()), false, Basis.SHORTHAND));
        addRooms(first.end() + 1, end, bare, rooms);
        return true;
    }

    private void addRooms(int start, int end, boolean bare, List<Item> rooms) {
        var names = rooms.stream().map(NumberScan::roomName).toList();
        scan.add(new InRooms(start, end, names, bare ? Basis.SHORTHAND : Basis.WRITTEN_OUT));
    }

    private boolean underLane(int start) {
        var last = scan.lastCloseTo(start);
        return last instanceof InLane || last instanceof InSubLane || last instanceof InNamedLane;
    }
}
