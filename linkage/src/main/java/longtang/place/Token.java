package longtang.place;

import java.util.List;

/// A piece of a text that says something about a place, from `start` to `end` of the [Written] text.
sealed interface Token {

    int start();

    int end();

    default Basis basis() {
        return Basis.WRITTEN_OUT;
    }

    /// A district, a street or a committee.
    record Area(int start, int end, Kind kind, String name, Basis basis) implements Token {
        enum Kind {
            DISTRICT,
            STREET,
            COMMITTEE
        }
    }

    record OnRoad(int start, int end, Road road) implements Token {
        @Override
        public Basis basis() {
            return road.known() ? Basis.LISTED : Basis.UNLISTED;
        }
    }

    record InLane(int start, int end, Plate lane) implements Token {}

    record InSubLane(int start, int end, Plate subLane) implements Token {}

    record InNamedLane(int start, int end, String name, Basis basis) implements Token {}

    /// One or more doors.
    ///
    /// @param building written as 幢, 栋 or 座
    record AtDoors(int start, int end, List<Plate> doors, boolean building, Basis basis) implements Token {}

    record InUnit(int start, int end, String unit, Basis basis) implements Token {}

    record OnFloor(int start, int end, Floor floor) implements Token {}

    record InRooms(int start, int end, List<String> rooms, Basis basis) implements Token {}

    record InRoomKind(int start, int end, RoomKind kind) implements Token {}

    record AtPart(int start, int end, Part part) implements Token {}

    record OnSide(int start, int end, Side side) implements Token {}

    /// A word like 隔壁 or 第二个门洞.
    ///
    /// @param anchor a neighbour told by words (老王家), otherwise empty
    record Beside(int start, int end, Relation.Kind kind, String anchor, int count) implements Token {}
}
