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
        var items = list.items();
        boolean bare = unit.kind() == Unit.Kind.NONE;
        if ((!bare && unit.kind() != Unit.Kind.ROOM) || !underLane(start) || items.size() > MOST_ROOMS) return false;
        if (items.size() > 2 && list.joints().lastIndexOf('-') == 0) return readRooms(start, unit, items);
        if (list.joints().indexOf(',') >= 0 || items.size() > 3) return false;
        for (var item : items) {
            if (item.numeral().chinese()) return false;
        }
        return readRoom(start, unit, items);
    }

    private boolean readRoom(int start, Unit unit, List<Item> items) {
        boolean bare = unit.kind() == Unit.Kind.NONE;
        var first = items.getFirst();
        var last = items.getLast();
        if (!first.isPlate() || (bare && NumberScan.isCounted(scan, last.end()))) return false;
        if (first.numeral().value() >= 100
                && first.numeral().digits() >= last.numeral().digits()) return false;
        scan.add(new AtDoors(start, first.end(), List.of(first.plate()), false));
        if (bare && last.numeral().digits() < 3) return true;
        if (items.size() == 3) {
            var middle = items.get(1);
            scan.add(new InUnit(first.end() + 1, middle.end(), NumberScan.unitName(middle)));
        }
        scan.add(new InRooms(
                last.numeral().start(), bare ? last.end() : unit.end(), List.of(NumberScan.roomName(last))));
        return true;
    }

    // One door and several rooms.
    private boolean readRooms(int start, Unit unit, List<Item> items) {
        var first = items.getFirst();
        var rooms = items.subList(1, items.size());
        if (!first.isPlate() || NumberScan.isCounted(scan, items.getLast().end())) return false;
        for (var room : rooms) {
            if (room.numeral().chinese() || room.numeral().digits() < 3) return false;
        }
        int end = unit.kind() == Unit.Kind.ROOM ? unit.end() : items.getLast().end();
        scan.add(new AtDoors(start, first.end(), List.of(first.plate()), false));
        scan.add(new InRooms(
                first.end() + 1, end, rooms.stream().map(NumberScan::roomName).toList()));
        return true;
    }

    private boolean underLane(int start) {
        var last = scan.lastCloseTo(start);
        return last instanceof InLane || last instanceof InSubLane || last instanceof InNamedLane;
    }
}
