package longtang.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place as one readable line for test tables: `天津路 44弄 3号 2楼 201室 PLATFORM`.
final class Slots {

    private final List<String> slots = new ArrayList<>();

    static String of(Place place) {
        var slots = new Slots();
        slots.add(place.district(), "");
        slots.add(place.street(), "");
        slots.add(place.committee(), "居委");
        if (place.road() != null) slots.add(place.road().name(), place.road().known() ? "" : "?");
        slots.add(place.lane(), "弄");
        place.subLanes().forEach(lane -> slots.add(lane, "支弄"));
        slots.add(place.namedLane(), "");
        place.doors().forEach(door -> slots.add(door, "号"));
        slots.add(place.unit(), "单元");
        if (place.floor() != null) slots.add(of(place.floor()), "");
        place.rooms().forEach(room -> slots.add(room, "室"));
        place.roomKinds().stream().sorted().forEach(kind -> slots.add(kind, ""));
        place.parts().stream().sorted().forEach(part -> slots.add(part, ""));
        slots.add(place.side(), "");
        if (place.relation() != null) slots.add(of(place.relation()), "");
        return String.join(" ", slots.slots);
    }

    private static String of(Floor floor) {
        var kind = floor.kind() == Floor.Kind.ORDINARY ? "" : floor.kind().name();
        return floor.number() == 0 ? kind : floor.number() + "楼" + kind;
    }

    private static String of(Relation relation) {
        var count = relation.count() > 0 ? String.valueOf(relation.count()) : "";
        return relation.kind() + "(" + relation.anchor() + count + ")";
    }

    private void add(@Nullable Object slot, String unit) {
        if (slot != null) slots.add(slot + unit);
    }
}
