package longtang.place;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where something is, slot by slot, each slot only as far as it was written.
///
/// Two places are equal when they say the same, however they were typed. Lists are sorted and without repetition.
///
/// @param committee the neighbourhood committee without its suffix: 宁波路
/// @param subLanes  支弄, from the outer to the inner one
/// @param namedLane a lane or compound that goes by a name: 慈德里, 永安坊, 长白新村
/// @param doors     号, 号楼, 幢 and # alike; several where a text names several
/// @param unit      单元, 门洞, or the 幢 of a compound whose 号 is the door
/// @param rooms     room numbers as written, without 室
/// @param parts     部位; several where a text names several
public record Place(
        @Nullable String district,
        @Nullable String street,
        @Nullable String committee,
        @Nullable Road road,
        @Nullable Plate lane,
        List<Plate> subLanes,
        @Nullable String namedLane,
        List<Plate> doors,
        @Nullable String unit,
        @Nullable Floor floor,
        List<String> rooms,
        Set<RoomKind> roomKinds,
        Set<Part> parts,
        @Nullable Side side,
        @Nullable Relation relation) {

    /// The place of which nothing is known.
    public static final Place NOWHERE = new Place(
            null, null, null, null, null, List.of(), null, List.of(), null, null, List.of(), Set.of(), Set.of(), null,
            null);

    public Place {
        subLanes = List.copyOf(subLanes);
        doors = List.copyOf(doors);
        rooms = List.copyOf(rooms);
        roomKinds = Set.copyOf(roomKinds);
        parts = Set.copyOf(parts);
    }

    /// How exactly this place is known.
    public Level level() {
        if (!isOnMap()) return Level.NOTHING;
        if (doors.isEmpty()) return isInLane() ? Level.LANE : Level.ROAD;
        return rooms.isEmpty() && roomKinds.isEmpty() ? Level.DOOR : Level.ROOM;
    }

    private boolean isOnMap() {
        return road != null || isInLane();
    }

    private boolean isInLane() {
        return lane != null || namedLane != null;
    }

    /// This place with its road and lane filled in from what is known of lanes; unchanged where that is not certain.
    public Place resolve(LaneNames names) {
        return names.resolve(this);
    }

    /// Whether both cannot speak of one spot: a slot that both fill differs. Silence is no contradiction.
    public boolean contradicts(Place other) {
        return differ(district, other.district)
                || differ(street, other.street)
                || differ(committee, other.committee)
                || (road != null && other.road != null && !mayBeOne(road, other.road))
                || differ(lane, other.lane)
                || differ(namedLane, other.namedLane)
                || disjoint(subLanes, other.subLanes)
                || disjoint(doors, other.doors)
                || disjoint(rooms, other.rooms)
                || isBeside(other)
                || other.isBeside(this);
    }

    private static boolean mayBeOne(Road left, Road right) {
        return left.name().equals(right.name()) || RoadNames.alike(left, right);
    }

    // The neighbour of a door is not that door.
    private boolean isBeside(Place other) {
        return relation != null && !relation.keepsSlots() && doors.isEmpty() && !other.doors.isEmpty();
    }

    private static <T> boolean differ(@Nullable T left, @Nullable T right) {
        return left != null && right != null && !left.equals(right);
    }

    private static boolean disjoint(Collection<?> left, Collection<?> right) {
        if (left.isEmpty() || right.isEmpty()) return false;
        for (var one : left) {
            if (right.contains(one)) return false;
        }
        return true;
    }

    /// This place, its silent slots filled from another telling of it. A telling that contradicts it adds nothing.
    public Place filledFrom(Place other) {
        return fusedWith(other).orElse(this);
    }

    /// Both tellings in one, this one first; empty when they contradict each other.
    public Optional<Place> fusedWith(Place other) {
        if (contradicts(other)) return Optional.empty();
        return Optional.of(new Place(
                first(district, other.district),
                first(street, other.street),
                first(committee, other.committee),
                road != null && !road.known() && other.road != null ? other.road : first(road, other.road),
                first(lane, other.lane),
                first(subLanes, other.subLanes),
                first(namedLane, other.namedLane),
                first(doors, other.doors),
                first(unit, other.unit),
                first(floor, other.floor),
                first(rooms, other.rooms),
                roomKinds.isEmpty() ? other.roomKinds : roomKinds,
                parts.isEmpty() ? other.parts : parts,
                first(side, other.side),
                first(relation, other.relation)));
    }

    private static <T> @Nullable T first(@Nullable T mine, @Nullable T other) {
        return mine != null ? mine : other;
    }

    private static <T> List<T> first(List<T> mine, List<T> other) {
        return mine.isEmpty() ? other : mine;
    }

    /// Whether this place says everything that the other says.
    public boolean includes(Place other) {
        return equals(fusedWith(other).orElse(null));
    }

    /// This place as one that is told within another's surroundings: 5号 beside a cell that says 天津路44弄3号.
    Place under(Place other) {
        if (isInLane() || (doors.isEmpty() && rooms.isEmpty() && relation == null)) return this;
        if (road != null) return this;
        return new Place(
                first(district, other.district),
                first(street, other.street),
                first(committee, other.committee),
                other.road,
                other.lane,
                first(subLanes, other.subLanes),
                other.namedLane,
                doors.isEmpty() && relation == null ? other.doors : doors,
                unit,
                floor,
                rooms,
                roomKinds,
                parts,
                side,
                relation);
    }

    /// What may be shown in public: the door at the most, never who lives behind it.
    public Place withoutRoom() {
        return new Place(
                district,
                street,
                committee,
                road,
                lane,
                subLanes,
                namedLane,
                doors,
                null,
                null,
                List.of(),
                Set.of(),
                parts,
                side,
                relation == null ? null : new Relation(relation.kind(), "", List.of(), relation.count()));
    }

    public Place withRoad(@Nullable Road newRoad) {
        return new Place(
                district, street, committee, newRoad, lane, subLanes, namedLane, doors, unit, floor, rooms, roomKinds,
                parts, side, relation);
    }

    public Place withLane(@Nullable Plate newLane) {
        return new Place(
                district, street, committee, road, newLane, subLanes, namedLane, doors, unit, floor, rooms, roomKinds,
                parts, side, relation);
    }

    public Place withNamedLane(@Nullable String newName) {
        return new Place(
                district, street, committee, road, lane, subLanes, newName, doors, unit, floor, rooms, roomKinds, parts,
                side, relation);
    }

    public Place withCommittee(@Nullable String newCommittee) {
        return new Place(
                district,
                street,
                newCommittee,
                road,
                lane,
                subLanes,
                namedLane,
                doors,
                unit,
                floor,
                rooms,
                roomKinds,
                parts,
                side,
                relation);
    }

    public Place withPart(Part part) {
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
                roomKinds,
                Set.of(part),
                side,
                relation);
    }

    Place inAreaOnly() {
        return NOWHERE.filledFrom(new Place(
                district, street, committee, null, null, List.of(), null, List.of(), null, null, List.of(), Set.of(),
                Set.of(), null, null));
    }

    /// The place in our own spelling: 天津路44弄3号2楼201室晒台.
    public String written() {
        return Spelling.of(this);
    }

    /// The lane at the most: logs and stack traces are no place for full addresses.
    @Override
    public String toString() {
        var lane = Spelling.of(inAreaOnly().withRoad(road).withLane(this.lane).withNamedLane(namedLane));
        return "Place[" + lane + (level().compareTo(Level.LANE) > 0 ? "…]" : "]");
    }
}
