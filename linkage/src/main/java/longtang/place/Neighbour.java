package longtang.place;

import java.util.List;
import longtang.place.Token.AtDoors;
import longtang.place.Token.Beside;
import longtang.place.Token.InLane;
import longtang.place.Token.InNamedLane;
import longtang.place.Token.InRoomKind;
import longtang.place.Token.InRooms;
import longtang.place.Token.InSubLane;
import longtang.place.Token.InUnit;
import longtang.place.Token.OnFloor;
import longtang.place.Token.OnRoad;
import org.jspecify.annotations.Nullable;

/// Takes a word like 隔壁 into a draft: whoever was named before it is the neighbour, not the place.
///
/// @param last the token before the word
/// @param next the token behind it
record Neighbour(
        String text,
        Beside token,
        @Nullable Token last,
        @Nullable Token next) {

    private static final int ONE_BREATH = 16;

    void take(Draft draft) {
        if (draft.relation != null) return;
        if (isOvertaken()) {
            forget(draft);
            return;
        }
        switch (token.kind()) {
            case NEAR, BETWEEN -> loosen(draft);
            case ABOVE, BELOW -> takeStorey(draft);
            case NEXT_DOOR, OPPOSITE, BEHIND, NTH -> moveAway(draft);
        }
    }

    // 反映隔壁5号, 楼上203室: the number behind the word is the place itself.
    private boolean isOvertaken() {
        if (token.kind() == Relation.Kind.NTH || token.kind() == Relation.Kind.NEAR || next == null) return false;
        var gap = Gap.between(text, token, next);
        if (gap.length() > 1 || !gap.isClose()) return false;
        return next instanceof AtDoors || next instanceof InLane || next instanceof OnRoad || next instanceof InRooms;
    }

    // 3号隔壁5号: No. 3 only showed the way to No. 5.
    private void forget(Draft draft) {
        if (next instanceof InRooms) draft.forgetRooms();
        else if (isClose()) draft.forgetDoors();
    }

    private void loosen(Draft draft) {
        if (!isClose() || draft.isUnread()) return;
        draft.relate(token, new Relation(token.kind(), "", List.of(), 0));
    }

    // Above and below are the same house: 3号楼下 is No. 3 itself, but 201室楼上 is not 201.
    private void takeStorey(Draft draft) {
        if (isClose() && last instanceof AtDoors && !hasAnchor()) {
            if (token.kind() == Relation.Kind.BELOW) takeGroundFloor(draft);
            else draft.relate(token, new Relation(Relation.Kind.ABOVE, "", List.of(), 0));
        } else if (hasAnchor()) {
            draft.forgetRooms();
            draft.relate(token, new Relation(token.kind(), token.anchor(), List.of(), 0));
        } else if ((isInsideHouse() && isClose()) || (last instanceof InRooms && isTellersOwn(draft))) {
            moveAway(draft);
        }
    }

    private void takeGroundFloor(Draft draft) {
        if (draft.parts.add(Part.GROUND_FLOOR)) draft.told.say(Slot.Kind.PART, token);
        draft.covers(token);
    }

    private void moveAway(Draft draft) {
        boolean nth = token.kind() == Relation.Kind.NTH;
        boolean pointsAtLast = last != null && (isClose() || (!hasAnchor() && !nth && isTellersOwn(draft)));
        if (!pointsAtLast && (nth ? !draft.isInLane() : !hasAnchor())) return;
        // 弄口进去第二家: the mouth of the lane only shows the way.
        if (nth) draft.forgetPassage();
        // 44弄老王家隔壁 leaves only 老王家; 3号老王家隔壁 leaves No. 3 too, for nobody knows through which wall.
        boolean leavesLast = pointsAtLast && !nth && !(hasAnchor() && isOutsideHouse());
        boolean staysAtDoor = leavesLast && isInsideHouse();
        var anchor = leavesLast && last != null ? text.substring(last.start(), last.end()) : "";
        var doors = staysAtDoor ? List.<Plate>of() : draft.doors;
        draft.relate(token, new Relation(token.kind(), anchor + token.anchor(), doors, token.count()));
        if (leavesLast && last != null) leave(draft, last);
        else draft.leaveDoors();
    }

    // The slot that named the neighbour is not the place's own.
    private void leave(Draft draft, Token neighbour) {
        draft.told.say(Slot.Kind.RELATION, neighbour, isClose() ? neighbour.basis() : Basis.TAKEN_OVER);
        switch (neighbour) {
            case InRooms _ -> draft.leaveRooms();
            case OnFloor _ -> draft.leaveFloor();
            case InRoomKind _ -> draft.leaveRoomKinds();
            case InUnit _ -> draft.leaveUnit();
            case InLane _, InSubLane _, InNamedLane _ -> draft.leaveLane();
            default -> draft.leaveDoors();
        }
    }

    // 我住在3号201室，反映楼上搭建: the address is the teller's own.
    private boolean isTellersOwn(Draft draft) {
        if (last == null || draft.isUnread()) return false;
        var gap = Gap.between(text, last, token);
        if (gap.length() > ONE_BREATH || gap.endsSentence()) return false;
        var before = text.substring(Math.max(0, draft.start - 4), draft.start);
        return before.contains("住") || before.contains("我是") || before.contains("我家") || before.contains("本人");
    }

    private boolean isClose() {
        return last == null || Gap.between(text, last, token).isClose();
    }

    private boolean hasAnchor() {
        return !token.anchor().isEmpty();
    }

    private boolean isInsideHouse() {
        return last instanceof InRooms
                || last instanceof OnFloor
                || last instanceof InRoomKind
                || last instanceof InUnit;
    }

    private boolean isOutsideHouse() {
        return last instanceof InLane
                || last instanceof InSubLane
                || last instanceof InNamedLane
                || last instanceof OnRoad;
    }
}
