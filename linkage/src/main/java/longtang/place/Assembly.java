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
    private Draft now = new Draft();
    private @Nullable Token last;
    private int index;

    Assembly(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
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
            if (beginsAddress(area)) begin(new Draft());
            else if (!isClose(area)) return;
        }
        switch (area.kind()) {
            case DISTRICT -> now.district = now.district == null ? area.name() : now.district;
            case STREET -> now.street = now.street == null ? area.name() : now.street;
            case COMMITTEE -> now.committee = now.committee == null ? area.name() : now.committee;
        }
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
            if (now.relation == null)
                now.relation = new Relation(Relation.Kind.NEAR, token.road().name(), List.of(), 0);
            now.covers(token);
            return;
        }
        boolean repeated = road != null && road.equals(token.road()) && now.lane == null && isClose(token);
        boolean belongs = road == null && (isClose(token) || !now.isBelowArea());
        if (!repeated && !belongs) begin(isClose(token) ? now.inSameArea() : new Draft());
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

    private void takeLane(InLane token) {
        if (now.lane == null) {
            if (!now.doors.isEmpty() && !isClose(token)) begin(now.onSameRoad());
            now.lane = token.lane();
        } else if (!now.lane.equals(token.lane())) {
            boolean inside = isClose(token) && now.doors.isEmpty() && !isListed(token);
            if (inside) now.subLanes.add(token.lane());
            else beginLane(token);
        }
        now.covers(token);
    }

    private void beginLane(InLane token) {
        begin(now.onSameRoad());
        now.lane = token.lane();
    }

    private void takeSubLane(InSubLane token) {
        if (now.subLanes.contains(token.subLane())) return;
        if (!now.doors.isEmpty()) {
            var next = now.onSameRoad();
            next.lane = now.lane;
            next.namedLane = now.namedLane;
            begin(next);
        }
        if (now.subLanes.size() < Draft.MOST) now.subLanes.add(token.subLane());
        now.covers(token);
    }

    private void takeNamedLane(InNamedLane token) {
        boolean belongs = now.namedLane == null && (!now.isBelowArea() || isClose(token));
        if (!belongs && !token.name().equals(now.namedLane)) begin(now.inSameArea());
        now.namedLane = token.name();
        now.covers(token);
    }

    private void takeDoors(AtDoors token) {
        if (now.doors.isEmpty()) {
            boolean beyondRoad = now.road != null && !now.isInLane() && !isClose(token);
            if (beyondRoad || (!now.rooms.isEmpty() && !isClose(token))) begin(now.inSameLane());
            now.doors = token.doors();
            now.doorIsBuilding = token.building();
        } else {
            takeMoreDoors(token);
        }
        now.covers(token);
    }

    private void takeMoreDoors(AtDoors token) {
        if (isClose(token) && token.building() != now.doorIsBuilding && now.rooms.isEmpty()) {
            takeBuildingAndDoor(token);
        } else if (last instanceof AtDoors && isRow(token)) {
            now.addDoors(DoorList.row(now.doors.getLast(), token.doors().getFirst(), !now.isInLane()));
            now.addDoors(token.doors());
        } else if (last instanceof AtDoors && isListed(token)) {
            now.addDoors(token.doors());
        } else if (!now.doors.equals(token.doors())) {
            begin(now.inSameLane());
            now.doors = token.doors();
        }
    }

    // 5幢12号 and 12号5幢: the 号 is the door, the 幢 a unit.
    private void takeBuildingAndDoor(AtDoors token) {
        var building = token.building() ? token.doors() : now.doors;
        now.unit = building.getFirst() + "幢";
        if (!token.building()) now.doors = token.doors();
        now.doorIsBuilding = false;
    }

    private void takeUnit(InUnit token) {
        if (now.unit != null && !now.unit.equals(token.unit()) && !isClose(token)) return;
        now.unit = token.unit();
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
        now.covers(token);
    }

    private void takeRooms(InRooms token) {
        if (now.rooms.isEmpty()) {
            now.rooms = token.rooms();
        } else if (last instanceof InRooms && (isListed(token) || isRow(token))) {
            now.addRooms(token.rooms());
        } else if (!now.rooms.equals(token.rooms())) {
            begin(now.atSameDoor());
            now.rooms = token.rooms();
        }
        now.covers(token);
    }

    private void takeRoomKind(InRoomKind token) {
        if (!now.roomKinds.isEmpty() && isNewSentence(token)) return;
        now.roomKinds.add(token.kind());
        now.covers(token);
    }

    private void takePart(AtPart token) {
        if (!now.parts.isEmpty() && isNewSentence(token)) return;
        now.parts.add(token.part());
        now.covers(token);
    }

    private void takeSide(OnSide token) {
        if (now.side != null || (!isClose(token) && !isFollowed(token))) return;
        now.side = token.side();
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
