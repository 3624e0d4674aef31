package longtang.place;

import java.util.List;
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
        if (lane == null && namedLane == null && road == null) return Level.NOTHING;
        if (doors.isEmpty()) return lane == null && namedLane == null ? Level.ROAD : Level.LANE;
        return rooms.isEmpty() && roomKinds.isEmpty() ? Level.DOOR : Level.ROOM;
    }

    /// This place with its road and lane filled in from what is known of lanes; unchanged where that is not certain.
    public Place resolve(LaneNames names) {
        return this;
    }
}
