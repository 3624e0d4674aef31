package longtang.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /// A draft of another place in the same district, street and committee.
    Draft inSameArea() {
        var next = new Draft();
        next.district = district;
        next.street = street;
        next.committee = committee;
        return next;
    }

    Draft onSameRoad() {
        var next = inSameArea();
        next.road = road;
        return next;
    }

    Draft inSameLane() {
        var next = onSameRoad();
        next.lane = lane;
        next.subLanes = new ArrayList<>(subLanes);
        next.namedLane = namedLane;
        return next;
    }

    Draft atSameDoor() {
        var next = inSameLane();
        next.doors = doors;
        next.unit = unit;
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

    void leaveLane() {
        lane = null;
        namedLane = null;
        subLanes.clear();
    }

    void covers(Token token) {
        if (start < 0) start = token.start();
        end = Math.max(end, token.end());
    }

    void addDoors(List<Plate> more) {
        if (doors.size() > MOST) return;
        var all = new TreeSet<>(doors);
        all.addAll(more);
        doors = List.copyOf(all);
    }

    void addRooms(List<String> more) {
        if (rooms.size() > MOST) return;
        var all = new TreeSet<>(rooms);
        all.addAll(more);
        rooms = List.copyOf(all);
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
}
