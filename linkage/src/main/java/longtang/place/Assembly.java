package longtang.place;

import java.util.ArrayList;
import java.util.List;
import longtang.place.Token.Area;
import longtang.place.Token.AtDoors;
import longtang.place.Token.AtPart;
import longtang.place.Token.Beside;
import longtang.place.Token.InLane;
import longtang.place.Token.InNamedLane;
import longtang.place.Token.InRoomKind;
import longtang.place.Token.InRooms;
import longtang.place.Token.InSubLane;
import longtang.place.Token.InUnit;
import longtang.place.Token.OnFloor;
import longtang.place.Token.OnRoad;
import longtang.place.Token.OnSide;
import org.jspecify.annotations.Nullable;

/// Puts tokens together into places: what belongs to one place, where the next one begins, what it takes over.
final class Assembly {

    private final String text;
    private final List<Token> tokens;
    private final List<Draft> done = new ArrayList<>();
    private Draft now;
    private @Nullable Token last;
    private int index;

    Assembly(String text, List<Token> tokens, Told told) {
        this.text = text;
        this.tokens = tokens;
        this.now = new Draft(told);
    }

    List<Draft> drafts() {
        for (index = 0; index < tokens.size(); index++) take(tokens.get(index));
        finish();
        return done;
    }

    private void take(Token token) {
        switch (token) {
            case Area area -> takeArea(area);
            case OnRoad road -> takeRoad(road);
            case InLane lane -> takeLane(lane);
            case InSubLane lane -> takeSubLane(lane);
            case InNamedLane lane -> takeNamedLane(lane);
            case AtDoors doors -> takeDoors(doors);
            case InUnit unit -> takeUnit(unit);
            case OnFloor floor -> takeFloor(floor);
            case InRooms rooms -> takeRooms(rooms);
            case InRoomKind room -> takeRoomKind(room);
            case AtPart part -> takePart(part);
            case OnSide side -> takeSide(side);
            case Beside beside -> takeBeside(beside);
        }
        last = token;
    }

    private void takeArea(Area area) {
        if (now.isBelowArea()) {
            if (beginsAddress(area)) begin(now.elsewhere());
            else if (!isClose(area)) return;
        }
        now.liesIn(area);
        now.covers(area);
    }

    // Whether an area name is the head of an address that follows, as against a remark behind one.
    private boolean beginsAddress(Area area) {
        int end = area.end();
        for (int i = index + 1; i < tokens.size(); i++) {
            var next = tokens.get(i);
            if (!Scan.isClose(text, end, next.start())) return false;
            if (!(next instanceof Area))
                return next instanceof OnRoad || next instanceof InLane || next instanceof InNamedLane;
            end = next.end();
        }
        return false;
    }

    private void takeRoad(OnRoad token) {
        var road = now.road;
        if (road != null && isCrossing(token)) {
            takeCrossing(token);
            return;
        }
        boolean repeated = road != null && road.equals(token.road()) && now.lane == null && isClose(token);
        boolean belongs = road == null && (isClose(token) || !now.isBelowArea());
        if (!repeated && !belongs) begin(isClose(token) ? now.inSameArea() : now.elsewhere());
        if (!repeated) now.told.say(Slot.Kind.ROAD, token);
        now.road = token.road();
        now.covers(token);
    }

    // 天津路(近江西中路)44弄, 天津路江西中路路口
    private boolean isCrossing(OnRoad token) {
        if (last == null || token.start() - last.end() > 8) return false;
        var between = text.substring(last.end(), token.start());
        boolean near = between.endsWith("近") || between.endsWith("邻");
        var next = followedClosely(token);
        boolean hasNumber = next instanceof InLane || next instanceof AtDoors;
        if (near) return !hasNumber || next == null || next.start() > token.end();
        return !hasNumber && last instanceof OnRoad && isClose(token);
    }

    private void takeCrossing(OnRoad token) {
        if (now.relation == null)
            now.relate(token, new Relation(Relation.Kind.NEAR, token.road().name(), List.of(), 0));
        now.covers(token);
    }

    private void takeLane(InLane token) {
        if (now.lane == null) {
            if (!now.doors.isEmpty() && !isClose(token)) begin(now.onSameRoad());
            takeOwnLane(token);
        } else if (!now.lane.equals(token.lane())) {
            boolean inside = isClose(token) && now.doors.isEmpty() && !isListed(token);
            if (inside) {
                takeBranch(token, token.lane());
            } else {
                begin(now.onSameRoad());
                takeOwnLane(token);
            }
        }
        now.covers(token);
    }

    private void takeOwnLane(InLane token) {
        now.lane = token.lane();
        now.told.say(Slot.Kind.LANE, token);
    }

    private void takeBranch(Token token, Plate branch) {
        now.subLanes.add(branch);
        now.told.say(Slot.Kind.SUB_LANE, token);
    }

    private void takeSubLane(InSubLane token) {
        if (now.subLanes.contains(token.subLane())) return;
        if (!now.doors.isEmpty()) begin(now.offSameLane());
        if (now.subLanes.size() < Draft.MOST) takeBranch(token, token.subLane());
        now.covers(token);
    }

    private void takeNamedLane(InNamedLane token) {
        boolean belongs = now.namedLane == null && (!now.isBelowArea() || isClose(token));
        if (!belongs && !token.name().equals(now.namedLane)) begin(now.inSameArea());
        if (now.namedLane == null) now.told.say(Slot.Kind.NAMED_LANE, token);
        now.namedLane = token.name();
        now.covers(token);
    }

    private void takeDoors(AtDoors token) {
        if (now.doors.isEmpty()) {
            boolean beyondRoad = now.road != null && !now.isInLane() && !isClose(token);
            if (beyondRoad || (!now.rooms.isEmpty() && !isClose(token))) begin(now.inSameLane());
            takeOwnDoors(token);
            now.doorIsBuilding = token.building();
        } else {
            takeMoreDoors(token);
        }
        now.covers(token);
    }

    private void takeOwnDoors(AtDoors token) {
        now.doors = token.doors();
        now.told.say(Slot.Kind.DOOR, token);
    }

    private void takeMoreDoors(AtDoors token) {
        if (isClose(token) && token.building() != now.doorIsBuilding && now.rooms.isEmpty()) {
            takeBuildingAndDoor(token);
        } else if (last instanceof AtDoors from && isRow(token)) {
            var row = DoorList.row(now.doors.getLast(), token.doors().getFirst(), !now.isInLane());
            boolean news = now.addDoors(row);
            news |= now.addDoors(token.doors());
            if (news) now.told.sayRow(Slot.Kind.DOOR, from, token);
        } else if (last instanceof AtDoors && isListed(token)) {
            if (now.addDoors(token.doors())) now.told.say(Slot.Kind.DOOR, token);
        } else if (!now.doors.equals(token.doors())) {
            begin(now.inSameLane());
            takeOwnDoors(token);
        }
    }

    // 5幢12号 and 12号5幢: the 号 is the door, the 幢 a unit.
    private void takeBuildingAndDoor(AtDoors token) {
        var building = token.building() ? token.doors() : now.doors;
        now.unit = building.getFirst() + "幢";
        now.told.unsay(Slot.Kind.UNIT);
        if (token.building()) {
            now.told.say(Slot.Kind.UNIT, token);
        } else {
            now.told.move(Slot.Kind.DOOR, Slot.Kind.UNIT);
            takeOwnDoors(token);
        }
        now.doorIsBuilding = false;
    }

    private void takeUnit(InUnit token) {
        if (now.unit != null && !now.unit.equals(token.unit()) && !isClose(token)) return;
        now.liesIn(token);
        now.covers(token);
    }

    private void takeFloor(OnFloor token) {
        var floor = now.floor;
        if (floor == null) {
            now.floor = token.floor();
        } else if (floor.kind() == Floor.Kind.ORDINARY && token.floor().number() == 0 && isClose(token)) {
            now.floor = new Floor(floor.number(), token.floor().kind());
        } else {
            return;
        }
        now.told.say(Slot.Kind.FLOOR, token);
        now.covers(token);
    }

    private void takeRooms(InRooms token) {
        if (now.rooms.isEmpty()) {
            takeOwnRooms(token);
        } else if (last instanceof InRooms && (isListed(token) || isRow(token))) {
            if (now.addRooms(token.rooms())) now.told.say(Slot.Kind.ROOM, token);
        } else if (!now.rooms.equals(token.rooms())) {
            begin(now.atSameDoor());
            takeOwnRooms(token);
        }
        now.covers(token);
    }

    private void takeOwnRooms(InRooms token) {
        now.rooms = token.rooms();
        now.told.say(Slot.Kind.ROOM, token);
    }

    private void takeRoomKind(InRoomKind token) {
        if (!now.roomKinds.isEmpty() && isNewSentence(token)) return;
        if (now.roomKinds.add(token.kind())) now.told.say(Slot.Kind.ROOM_NAME, token);
        now.covers(token);
    }

    private void takePart(AtPart token) {
        if (!now.parts.isEmpty() && isNewSentence(token)) return;
        if (now.parts.add(token.part())) now.told.say(Slot.Kind.PART, token);
        now.covers(token);
    }

    private void takeSide(OnSide token) {
        if (now.side != null || (!isClose(token) && !isFollowed(token))) return;
        now.side = token.side();
        now.told.say(Slot.Kind.SIDE, token);
        now.covers(token);
    }

    private boolean isFollowed(Token token) {
        return followedClosely(token) instanceof AtPart || followedClosely(token) instanceof InRoomKind;
    }

    private void takeBeside(Beside token) {
        new Neighbour(text, token, last, next()).take(now);
    }

    private void begin(Draft next) {
        finish();
        now = next;
    }

    private void finish() {
        if (!now.isUnread()) done.add(now);
    }

    private @Nullable Token next() {
        return index + 1 < tokens.size() ? tokens.get(index + 1) : null;
    }

    private @Nullable Token followedClosely(Token token) {
        var next = next();
        return next != null && Gap.between(text, token, next).isClose() ? next : null;
    }

    private boolean isClose(Token token) {
        return last == null || Gap.between(text, last, token).isClose();
    }

    private boolean isListed(Token token) {
        return last != null && Gap.between(text, last, token).isList();
    }

    private boolean isRow(Token token) {
        return last != null && Gap.between(text, last, token).isRow();
    }

    private boolean isNewSentence(Token token) {
        return last != null && Gap.between(text, last, token).endsSentence();
    }
}
