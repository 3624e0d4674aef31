package longtang.place;

import java.util.ArrayList;
import java.util.List;
import longtang.place.NumberList.Item;
import longtang.place.Token.AtDoors;
import longtang.place.Token.InLane;
import longtang.place.Token.InNamedLane;
import longtang.place.Token.InRooms;
import longtang.place.Token.InSubLane;
import longtang.place.Token.InUnit;
import longtang.place.Token.OnFloor;
import longtang.place.Token.OnRoad;

/// Reads numbers with their units: 44弄, 3、5号, 3号楼, 二楼, 201室, and the shorthand 3-201.
final class NumberScan {

    // After a number without a unit these make it a count, not a plate.
    private static final String COUNTED = "个户人家年月日天米次名只间位平条辆时点元块%万千公多余岁分秒度期届点寸厘斤吨台张项处起件票";
    private static final String NOT_A_DOOR_AFTER = "线文令公通工机井台位码早晚";
    private static final List<String> DATES = List.of("上午", "下午", "凌晨", "中午", "傍晚", "当天", "开始", "以前", "以后", "之前", "夜里");
    private static final String BUILT = "加盖搭建造共高仅是只仅";

    private final Scan scan;
    private final ShorthandScan shorthand;
    private List<Item> items = List.of();
    private String joints = "";

    NumberScan(Scan scan) {
        this.scan = scan;
        this.shorthand = new ShorthandScan(scan);
    }

    /// Understands the number at this place, or steps over it.
    void read() {
        int start = scan.at;
        var list = NumberList.at(scan, start);
        items = list.items();
        joints = list.joints();
        int end = items.getLast().end();
        var unit = Unit.at(scan, end);
        boolean understood = (joints.indexOf('-') >= 0 && shorthand.read(start, unit, list))
                || switch (unit.kind()) {
                    case LANE -> readLanes(unit);
                    case SUB_LANE -> readSubLane(start, unit);
                    case DOOR, HASH, BUILDING -> readDoors(start, unit);
                    case UNIT -> readUnit(start, unit);
                    case FLOOR -> readFloor(start, unit);
                    case ROOM -> readRooms(start, unit);
                    case NONE -> readBare(start);
                };
        if (!understood) stepOver(unit);
    }

    // A list without a unit has none inside either; one with a unit may still hold a number that stands by itself.
    private void stepOver(Unit unit) {
        var read = unit.kind() == Unit.Kind.NONE ? items.getLast() : items.getFirst();
        scan.at = read.numeral().end();
    }

    private boolean readLanes(Unit unit) {
        if (!arePlates()) return false;
        for (int i = 0; i + 1 < items.size(); i++) {
            var item = items.get(i);
            scan.add(new InLane(item.numeral().start(), item.end(), item.plate()));
        }
        var last = items.getLast();
        var second = DoorSuffix.ofLane(scan, unit.end());
        var plate = second.suffix().isEmpty()
                ? last.plate()
                : new Plate(last.numeral().value(), second.suffix());
        scan.add(new InLane(last.numeral().start(), second.end(), plate));
        return true;
    }

    private boolean arePlates() {
        for (var item : items) {
            if (!item.isPlate()) return false;
        }
        return true;
    }

    private boolean readSubLane(int start, Unit unit) {
        var item = items.getLast();
        if (!item.isPlate()) return false;
        scan.add(new InSubLane(start, unit.end(), item.plate()));
        return true;
    }

    private boolean readDoors(int start, Unit unit) {
        if (!arePlates() || isNoDoor(start, unit)) return false;
        if (isDoorway(start, unit)) return readUnit(start, unit);
        var doors = DoorList.of(items, joints, scan.last() instanceof OnRoad);
        var plate = DoorSuffix.after(scan, unit);
        if (!plate.suffix().isEmpty()) doors = DoorList.withLast(doors, plate.suffix());
        scan.add(new AtDoors(
                prefixedStart(start),
                plate.end(),
                withPrefix(start, doors),
                unit.kind() == Unit.Kind.BUILDING,
                asWritten()));
        return true;
    }

    private Basis asWritten() {
        return joints.indexOf('-') >= 0 ? Basis.RANGE : Basis.WRITTEN_OUT;
    }

    // 3号2号门洞
    private boolean isDoorway(int start, Unit unit) {
        return scan.charAt(unit.end() - 1) == '洞' && scan.last() instanceof AtDoors doors && doors.end() == start;
    }

    // 临3号, 副3号, 甲3号
    private int prefixedStart(int start) {
        return hasPrefix(start) ? start - 1 : start;
    }

    private List<Plate> withPrefix(int start, List<Plate> doors) {
        return hasPrefix(start) ? DoorList.withLast(doors, String.valueOf(scan.charAt(start - 1))) : doors;
    }

    private boolean hasPrefix(int start) {
        return start - 1 >= scan.understood && scan.isAnyAt(start - 1, "临副甲乙丙丁戊己");
    }

    // 6月3号, 2号线, 3号上午, 〔2025〕2号, WJ-2025-3号, 一幢: numbers that are no door of ours.
    private boolean isNoDoor(int start, Unit unit) {
        char next = scan.charAt(unit.end());
        if (next == '线' || isFormer(start)) return true;
        if (scan.lastCloseTo(start) != null && !scan.isAnyAt(start - 1, "月年")) return false;
        if (unit.kind() == Unit.Kind.HASH && start > 0) return true;
        if (scan.isAnyAt(start - 1, "共有约达计")) return true;
        if (unit.kind() == Unit.Kind.BUILDING && items.getFirst().numeral().chinese() && start > 0) return true;
        char before = scan.charAt(start - 1);
        if (before == '月' || before == '年' || before == '第' || before == '.' || before == '-' || before == ':')
            return true;
        if (Chars.isAlphanumeric(before)) return true;
        if (before == ')' && Chars.isDigit(scan.charAt(start - 2)) && Chars.isDigit(scan.charAt(start - 5)))
            return true;
        if (NOT_A_DOOR_AFTER.indexOf(next) >= 0 && next != Scan.NONE) return true;
        if (next == '前' && !scan.isAnyAt(unit.end() + 1, "楼门厢间天院客")) return true;
        return scan.isAnyOf(DATES, unit.end());
    }

    // 3号(原5号), 3号(原门牌5号)
    private boolean isFormer(int start) {
        int before = scan.isAt(start - 2, "门牌") ? start - 3 : start - 1;
        return before >= scan.understood && scan.isAnyAt(before, "原旧");
    }

    private boolean readUnit(int start, Unit unit) {
        if (!items.getLast().isPlate()) return false;
        scan.add(new InUnit(start, unit.end(), unitName(items.getLast()), Basis.WRITTEN_OUT));
        return true;
    }

    private boolean readFloor(int start, Unit unit) {
        var numeral = items.getFirst().numeral();
        char next = scan.charAt(unit.end());
        boolean storeys = scan.charAt(items.getLast().end()) == '层';
        if (numeral.value() < 1 || numeral.value() > 150) return false;
        if (storeys && (isBuilt(start) || next == '高' || next == '建' || next == '房' || next == '以')) return false;
        if (storeys && scan.isAt(unit.end(), "楼房")) return false;
        scan.add(floor(start, unit, numeral.value()));
        return true;
    }

    // 加了一层, 搭三层, 共六层: storeys that are counted, not named.
    private boolean isBuilt(int start) {
        char before = scan.charAt(start - 1);
        if (before == '了' || before == '出') before = scan.charAt(start - 2);
        return BUILT.indexOf(before) >= 0 && before != Scan.NONE;
    }

    private OnFloor floor(int start, Unit unit, int number) {
        if (scan.isAt(start - 2, "地下") || scan.charAt(start - 1) == '负' || scan.charAt(start - 1) == 'B') {
            return new OnFloor(start, unit.end(), new Floor(-number, Floor.Kind.BASEMENT));
        }
        if (scan.charAt(start - 1) == '假') return new OnFloor(start, unit.end(), new Floor(number, Floor.Kind.FALSE));
        if (scan.charAt(unit.end()) == '阁') {
            int end = unit.end() + (scan.charAt(unit.end() + 1) == '楼' ? 2 : 1);
            return new OnFloor(start, end, new Floor(number, Floor.Kind.ATTIC));
        }
        return new OnFloor(start, unit.end(), Floor.of(number));
    }

    private boolean readRooms(int start, Unit unit) {
        char next = scan.charAt(unit.end());
        if (next == '户' || next == '厅' || (Numeral.startsAt(scan.text, unit.end()) && isFlatPlan(unit.end())))
            return false;
        boolean house = scan.charAt(unit.end() - 1) == '房' || scan.charAt(unit.end() - 1) == '间';
        if (house && items.getLast().numeral().value() < 100) return false;
        if (!arePlates()) return false;
        scan.add(new InRooms(start, unit.end(), rooms(), asWritten()));
        return true;
    }

    // 二室一厅
    private boolean isFlatPlan(int at) {
        char after = scan.charAt(Numeral.at(scan.text, at).end());
        return after == '厅' || after == '卫' || after == '户';
    }

    private List<String> rooms() {
        if (items.size() == 1) return List.of(roomName(items.getFirst()));
        var names = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0 && joints.charAt(i - 1) == '-') addRange(names, items.get(i - 1), items.get(i));
            names.add(roomName(items.get(i)));
        }
        return names;
    }

    private static void addRange(List<String> names, Item from, Item to) {
        int first = from.numeral().value();
        int last = to.numeral().value();
        if (last <= first || last - first > NumberList.MOST) return;
        for (int room = first + 1; room < last; room++) names.add(String.valueOf(room));
    }

    /// 3号A201, 3号A201室, 3号乙室: a room that begins with a letter, right behind its door.
    boolean readLetteredRoom() {
        int start = scan.at;
        if (!(scan.last() instanceof AtDoors doors) || doors.end() != start) return false;
        int end = start + 1;
        if (Chars.isDigit(scan.charAt(end))) end = Numeral.at(scan.text, end).end();
        boolean room = scan.charAt(end) == '室';
        if (end - start > 5 || (!room && (end - start < 3 || isCounted(end)))) return false;
        var name = scan.text.substring(start, end);
        scan.add(new InRooms(start, room ? end + 1 : end, List.of(name), room ? Basis.WRITTEN_OUT : Basis.BARE));
        return true;
    }

    static String roomName(Item item) {
        return item.numeral().value() + item.suffix();
    }

    static String unitName(Item item) {
        return item.numeral().value() + item.suffix();
    }

    // 3号201, 44弄3, 44弄3#201: a number that its neighbour explains.
    private boolean readBare(int start) {
        var last = scan.lastCloseTo(start);
        var numeral = items.getFirst().numeral();
        int end = items.getLast().end();
        if (last == null || numeral.chinese() || numeral.value() < 1 || isCounted(end)) return false;
        if (scan.isAnyAt(start - 1, ",、。.") || (scan.charAt(start - 1) == '-' && numeral.digits() < 3)) return false;
        return switch (last) {
            case AtDoors _, InUnit _ -> addBareRooms(start, end, 1);
            case OnFloor _ -> addBareRooms(start, end, 3);
            case InLane _, InSubLane _, InNamedLane _ -> addBareDoor(start);
            default -> false;
        };
    }

    private boolean addBareRooms(int start, int end, int digits) {
        if (!arePlates() || shortest() < digits) return false;
        scan.add(new InRooms(start, end, rooms(), Basis.BARE));
        return true;
    }

    private int shortest() {
        int shortest = Integer.MAX_VALUE;
        for (var item : items) shortest = Math.min(shortest, item.numeral().digits());
        return shortest;
    }

    private boolean addBareDoor(int start) {
        if (items.size() > 1 || Chars.isHan(scan.charAt(items.getFirst().end()))) return false;
        var item = items.getFirst();
        if (scan.charAt(start - 1) == '#' && item.numeral().value() >= 100) {
            scan.add(new InRooms(start, item.end(), List.of(roomName(item)), Basis.BARE));
        } else {
            scan.add(new AtDoors(start, item.end(), List.of(item.plate()), false, Basis.BARE));
        }
        return true;
    }

    private boolean isCounted(int at) {
        return isCounted(scan, at);
    }

    /// Whether the number that ends here counts something: 3户, 6米.
    static boolean isCounted(Scan scan, int at) {
        char next = scan.charAt(at);
        return next != Scan.NONE && (COUNTED.indexOf(next) >= 0 || Chars.isAlphanumeric(next));
    }
}
