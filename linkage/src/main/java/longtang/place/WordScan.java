package longtang.place;

import java.util.List;
import longtang.place.Token.AtPart;
import longtang.place.Token.Beside;
import longtang.place.Token.InRoomKind;
import longtang.place.Token.InSubLane;
import longtang.place.Token.InUnit;
import longtang.place.Token.OnFloor;
import longtang.place.Token.OnSide;
import longtang.place.Words.Meaning;

/// Understands the words for parts, rooms, storeys, sides and neighbours.
final class WordScan {

    private static final int LONGEST_ANCHOR = 6;
    private static final String BUILDERS = "搭建造盖";
    private static final String ANCHOR_ENDS = "家店部馆铺摊厂所站户";
    private static final String ANCHOR_STOPS = "在住于的到是和与就把被从至及或请向由为说称让给经过往去来了着将,。;:、()号室弄楼层映诉";

    private static final List<String> COUNTED_FROM = List.of("倒数", "左手", "右手", "左边", "右边", "左侧", "右侧", "左首", "右首");

    private final Scan scan;

    WordScan(Scan scan) {
        this.scan = scan;
    }

    boolean read() {
        int length = Words.longestAt(scan.text, scan.at);
        if (length == 0) return false;
        int start = scan.at;
        int end = start + length;
        switch (Words.TRIE.get(scan.text, start, length)) {
            case Meaning.APart(var part) -> addUnlessBuilt(new AtPart(start, end, part));
            case Meaning.ARoom(var kind) -> addRoom(start, end, kind);
            case Meaning.AFloor(var kind) -> addUnlessBuilt(floor(start, end, kind));
            case Meaning.ASide(var side) -> scan.add(new OnSide(start, end, side));
            case Meaning.ARelation(var kind) -> addRelation(start, end, kind);
            case Meaning.ToStepOver() -> scan.stepTo(end);
        }
        return true;
    }

    // 搭建阁楼 tells what was built, not where.
    private void addUnlessBuilt(Token token) {
        if (isBuilt(token.start())) scan.stepTo(token.end());
        else scan.add(token);
    }

    private boolean isBuilt(int start) {
        int before = start - 1;
        if (scan.isAnyAt(before, "了个间成作为起出")) before--;
        if (scan.isAnyAt(before, "一个间")) before--;
        if (scan.isAnyAt(before, "了成作为起出")) before--;
        boolean built = scan.isAnyAt(before, BUILDERS) || (scan.isAnyAt(before, "改") && before < start - 1);
        return built && before >= scan.understood && !scan.isAnyAt(before - 1, "违在");
    }

    // 灶披间 is a room of the house or a thing that somebody built; only close to its house it is the room.
    private void addRoom(int start, int end, RoomKind kind) {
        if (isBuilt(start) || (kind == RoomKind.KITCHEN && start > 0 && scan.lastCloseTo(start) == null)) {
            scan.stepTo(end);
            return;
        }
        char first = scan.charAt(start);
        scan.add(new InRoomKind(start, end, kind));
        if (first == '东') scan.add(new OnSide(start, end, Side.EAST));
        if (first == '西') scan.add(new OnSide(start, end, Side.WEST));
        // 前楼 and 后楼 are rooms of their own.
        if (kind == RoomKind.FRONT_ROOM || kind == RoomKind.BACK_ROOM) return;
        if (first == '前') scan.add(new OnSide(start, end, Side.FRONT));
        if (first == '后') scan.add(new OnSide(start, end, Side.BACK));
    }

    private static OnFloor floor(int start, int end, Floor.Kind kind) {
        int number = switch (kind) {
            case GROUND -> 1;
            case BASEMENT -> -1;
            default -> 0;
        };
        return new OnFloor(start, end, new Floor(number, kind));
    }

    private void addRelation(int start, int end, Relation.Kind kind) {
        var anchor = anchor(start);
        scan.add(new Beside(start - anchor.length(), end, kind, anchor, 0));
    }

    // 老王家隔壁, 烟纸店对面
    private String anchor(int end) {
        int last = scan.charAt(end - 1) == '的' ? end - 2 : end - 1;
        if (last < scan.understood || !scan.isAnyAt(last, ANCHOR_ENDS)) return "";
        int start = end;
        while (start > scan.understood && end - start < LONGEST_ANCHOR && mayBeInAnchor(start - 1, end)) start--;
        return scan.text.substring(start, end);
    }

    private boolean mayBeInAnchor(int at, int end) {
        char c = scan.charAt(at);
        return Chars.isHan(c) && (ANCHOR_STOPS.indexOf(c) < 0 || (c == '的' && at == end - 1));
    }

    /// 第三个门洞, 第二家, 第3层.
    boolean readOrdinal() {
        int at = scan.at + 1;
        if (scan.charAt(scan.at) != '第' || !Numeral.startsAt(scan.text, at)) return false;
        var numeral = Numeral.at(scan.text, at);
        int counted = scan.charAt(numeral.end()) == '个' ? numeral.end() + 1 : numeral.end();
        int end = ordinalEnd(counted);
        if (numeral.value() >= 1 && scan.isAnyAt(counted, "支横") && scan.charAt(counted + 1) == '弄') {
            scan.add(new InSubLane(scan.at, counted + 2, Plate.of(numeral.value())));
        } else if (numeral.value() >= 1 && end > counted) {
            var from = countedFrom(scan.at);
            scan.add(new Beside(scan.at - from.length(), end, Relation.Kind.NTH, from, numeral.value()));
        } else if (numeral.value() >= 1 && numeral.value() < 100 && scan.isAnyAt(counted, "层楼")) {
            scan.add(new OnFloor(scan.at, counted + 1, Floor.of(numeral.value())));
        } else {
            scan.stepTo(numeral.end());
        }
        return true;
    }

    // 倒数第二家 is not 第二家, and 左手第一家 not 右手第一家.
    private String countedFrom(int at) {
        for (var from : COUNTED_FROM) {
            if (at - from.length() >= scan.understood && scan.text.startsWith(from, at - from.length())) return from;
        }
        return "";
    }

    private int ordinalEnd(int at) {
        if (scan.isAt(at, "门洞") || scan.isAt(at, "门口")) return at + 2;
        return scan.isAnyAt(at, "门家户间排幢栋") ? at + 1 : at;
    }

    /// B座, A栋, 甲单元.
    boolean readLetteredUnit() {
        char c = scan.charAt(scan.at);
        if ((!Chars.isLetter(c) && !Chars.isStem(c)) || Chars.isAlphanumeric(scan.charAt(scan.at - 1))) return false;
        if (scan.isAnyAt(scan.at + 1, "座栋幢")) {
            scan.add(new InUnit(scan.at, scan.at + 2, c + "座", Basis.WRITTEN_OUT));
            return true;
        }
        if (scan.isAt(scan.at + 1, "单元")) {
            scan.add(new InUnit(scan.at, scan.at + 3, String.valueOf(c), Basis.WRITTEN_OUT));
            return true;
        }
        return false;
    }
}
