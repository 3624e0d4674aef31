package longtang.place;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes a place the one way we write it, so that reading it again gives the same place.
final class Spelling {

    private final StringBuilder text = new StringBuilder();

    private Spelling() {}

    static String of(Place place) {
        var spelling = new Spelling();
        spelling.writeArea(place);
        spelling.writeLane(place);
        spelling.writeHouse(place);
        spelling.writeSpot(place);
        return spelling.text.toString();
    }

    private void writeArea(Place place) {
        write(place.district(), "");
        write(place.street(), "");
        write(place.committee(), "居委会");
    }

    private void writeLane(Place place) {
        if (place.road() != null) write(place.road().name(), "");
        write(place.lane(), "弄");
        place.subLanes().forEach(lane -> write(lane, "支弄"));
        write(place.namedLane(), "");
    }

    private void writeHouse(Place place) {
        write(listed(place.doors(), "号"), "");
        if (place.unit() != null) write(place.unit(), place.unit().matches("\\d+[A-Z]?|[A-Z甲乙丙丁戊己]") ? "单元" : "");
        if (place.floor() != null) text.append(of(place.floor()));
        write(listed(place.rooms(), "室"), "");
        place.roomKinds().stream()
                .sorted()
                .forEach(kind -> text.append(prefix(place, kind)).append(Words.of(kind)));
    }

    private void writeSpot(Place place) {
        var relation = place.relation();
        boolean said =
                place.roomKinds().stream().anyMatch(kind -> !prefix(place, kind).isEmpty());
        if (place.side() != null && !said) text.append(Words.of(place.side()));
        place.parts().stream()
                .filter(part -> !impliedBy(place.floor(), part))
                .sorted()
                .forEach(part -> text.append(Words.of(part)));
        if (relation != null) text.append(of(relation));
    }

    // 东厢房 and 前客堂: the side is in the room's name.
    private static String prefix(Place place, RoomKind kind) {
        if (place.side() == null) return "";
        boolean wing = kind == RoomKind.WING_ROOM;
        boolean parlour = kind == RoomKind.PARLOUR;
        return switch (place.side()) {
            case EAST -> wing ? "东" : "";
            case WEST -> wing ? "西" : "";
            case FRONT -> wing || parlour ? "前" : "";
            case BACK -> wing || parlour ? "后" : "";
            case NORTH, SOUTH -> "";
        };
    }

    private static boolean impliedBy(@Nullable Floor floor, Part part) {
        if (floor == null) return false;
        return (part == Part.GROUND_FLOOR && floor.kind() == Floor.Kind.GROUND)
                || (part == Part.BASEMENT && floor.kind() == Floor.Kind.BASEMENT);
    }

    private static String of(Floor floor) {
        var number = floor.number() == 0 ? "" : String.valueOf(Math.abs(floor.number()));
        return switch (floor.kind()) {
            case ORDINARY -> number + "楼";
            case GROUND -> "底层";
            case FALSE -> number.isEmpty() ? "假层" : "假" + number + "层";
            case MEZZANINE -> number.isEmpty() ? "夹层" : number + "楼夹层";
            case ATTIC -> number.isEmpty() ? "阁楼" : number + "层阁";
            case TOP -> number.isEmpty() ? "顶楼" : number + "楼顶楼";
            case BASEMENT -> floor.number() == -1 ? "地下室" : "地下" + number + "层";
        };
    }

    private static String of(Relation relation) {
        return relation.kind() == Relation.Kind.NTH
                ? relation.anchor() + "第" + relation.count() + "个门洞"
                : relation.anchor() + Words.of(relation.kind());
    }

    private static String listed(Collection<?> items, String unit) {
        return items.stream().map(item -> item + unit).collect(Collectors.joining("、"));
    }

    private void write(@Nullable Object slot, String unit) {
        if (slot != null && !slot.toString().isEmpty()) text.append(slot).append(unit);
    }
}
