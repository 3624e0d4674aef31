package longtang.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import longtang.place.Token.Area;
import longtang.place.Token.InUnit;
import org.jspecify.annotations.Nullable;

/// A place while it is being put together from tokens.
final class Draft {

    static final int MOST = 100;

    @Nullable
    String district;

    @Nullable
    String street;

    @Nullable
    String committee;

    @Nullable
    Road road;

    @Nullable
    Plate lane;

    List<Plate> subLanes = new ArrayList<>();

    @Nullable
    String namedLane;

    List<Plate> doors = List.of();
    boolean doorIsBuilding;

    @Nullable
    String unit;

    @Nullable
    Floor floor;

    List<String> rooms = List.of();
    final Set<RoomKind> roomKinds = EnumSet.noneOf(RoomKind.class);
    final Set<Part> parts = EnumSet.noneOf(Part.class);

    @Nullable
    Side side;

    @Nullable
    Relation relation;

    int start = -1;
    int end = -1;

    Told told;

    Draft(Told told) {
        this.told = told;
    }

    /// A draft of a place that has nothing in common with this one.
    Draft elsewhere() {
        return new Draft(told.afresh());
    }

    /// A draft of another place in the same district, street and committee.
    Draft inSameArea() {
        var next = new Draft(told.downTo(Slot.Kind.COMMITTEE));
        next.district = district;
        next.street = street;
        next.committee = committee;
        return next;
    }

    Draft onSameRoad() {
        var next = inSameArea();
        next.road = road;
        next.told = told.downTo(Slot.Kind.ROAD);
        return next;
    }

    /// A draft of another place in the same lane, be it off another branch of it.
    Draft offSameLane() {
        var next = onSameRoad();
        next.lane = lane;
        next.namedLane = namedLane;
        next.told = told.downTo(Slot.Kind.NAMED_LANE);
        return next;
    }

    Draft inSameLane() {
        var next = offSameLane();
        next.subLanes = new ArrayList<>(subLanes);
        next.told = told.downTo(Slot.Kind.SUB_LANE);
        return next;
    }

    Draft atSameDoor() {
        var next = inSameLane();
        next.doors = doors;
        next.unit = unit;
        next.told = told.downTo(Slot.Kind.UNIT);
        return next;
    }

    boolean isUnread() {
        return start < 0;
    }

    boolean isBelowArea() {
        return road != null || isInLane() || isInside();
    }

    boolean isInLane() {
        return lane != null || namedLane != null || !subLanes.isEmpty();
    }

    private boolean isInside() {
        return !doors.isEmpty() || !rooms.isEmpty() || relation != null;
    }

    void covers(Token token) {
        if (start < 0) start = token.start();
        end = Math.max(end, token.end());
    }

    /// The first telling holds.
    void liesIn(Area area) {
        switch (area.kind()) {
            case DISTRICT -> district = firstTold(district, area, Slot.Kind.DISTRICT);
            case STREET -> street = firstTold(street, area, Slot.Kind.STREET);
            case COMMITTEE -> committee = firstTold(committee, area, Slot.Kind.COMMITTEE);
        }
    }

    private String firstTold(@Nullable String name, Area area, Slot.Kind slot) {
        if (name != null) return name;
        told.say(slot, area);
        return area.name();
    }

    /// The nearer telling holds.
    void liesIn(InUnit token) {
        if (token.unit().equals(unit)) return;
        unit = token.unit();
        told.unsay(Slot.Kind.UNIT);
        told.say(Slot.Kind.UNIT, token);
    }

    void relate(Token token, Relation newRelation) {
        relation = newRelation;
        told.say(Slot.Kind.RELATION, token);
        covers(token);
    }

    /// Whether any of these doors is new.
    boolean addDoors(List<Plate> more) {
        if (doors.size() > MOST) return false;
        var all = new TreeSet<>(doors);
        boolean news = all.addAll(more);
        doors = List.copyOf(all);
        return news;
    }

    /// Whether any of these rooms is new.
    boolean addRooms(List<String> more) {
        if (rooms.size() > MOST) return false;
        var all = new TreeSet<>(rooms);
        boolean news = all.addAll(more);
        rooms = List.copyOf(all);
        return news;
    }

    void leaveLane() {
        lane = null;
        namedLane = null;
        subLanes.clear();
        told.move(Slot.Kind.LANE, Slot.Kind.RELATION);
        told.move(Slot.Kind.NAMED_LANE, Slot.Kind.RELATION);
        told.move(Slot.Kind.SUB_LANE, Slot.Kind.RELATION);
    }

    void leaveDoors() {
        doors = List.of();
        told.move(Slot.Kind.DOOR, Slot.Kind.RELATION);
    }

    void leaveUnit() {
        unit = null;
        told.move(Slot.Kind.UNIT, Slot.Kind.RELATION);
    }

    void leaveFloor() {
        floor = null;
        told.move(Slot.Kind.FLOOR, Slot.Kind.RELATION);
    }

    void leaveRooms() {
        rooms = List.of();
        told.move(Slot.Kind.ROOM, Slot.Kind.RELATION);
    }

    void leaveRoomKinds() {
        roomKinds.clear();
        told.move(Slot.Kind.ROOM_NAME, Slot.Kind.RELATION);
    }

    void forgetDoors() {
        doors = List.of();
        told.unsay(Slot.Kind.DOOR);
    }

    void forgetRooms() {
        rooms = List.of();
        told.unsay(Slot.Kind.ROOM);
    }

    void forgetPassage() {
        parts.remove(Part.PASSAGE);
        told.unsay(Part.PASSAGE);
    }

    Place place() {
        return new Place(
                district,
                street,
                committee,
                road,
                lane,
                subLanes,
                namedLane,
                doors,
                unit,
                floor,
                rooms,
                fixed(roomKinds),
                impliedParts(),
                side,
                relation);
    }

    // None or one is the rule, and needs no copy.
    private static <T> Set<T> fixed(Set<T> some) {
        return switch (some.size()) {
            case 0 -> Set.of();
            case 1 -> Set.of(some.iterator().next());
            default -> Set.copyOf(some);
        };
    }

    // 底层 and 地下室 are storeys that also tell the part, unless something more exact does.
    private Set<Part> impliedParts() {
        if (!parts.isEmpty() || floor == null) return fixed(parts);
        return switch (floor.kind()) {
            case GROUND -> Set.of(Part.GROUND_FLOOR);
            case BASEMENT -> Set.of(Part.BASEMENT);
            default -> Set.of();
        };
    }

    /// The words that told this place, as they were typed; none when nobody asked.
    List<Slot> slots(Written written) {
        if (parts.isEmpty() && !impliedParts().isEmpty()) told.repeat(Slot.Kind.FLOOR, Slot.Kind.PART);
        return told.slots(written);
    }
}
