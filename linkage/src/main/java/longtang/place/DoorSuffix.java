package longtang.place;

/// What hangs on a door number behind its 号: 3号乙, 3号A, 3号之1, 3号-1, 3号临.
///
/// @param end where the door's plate ends
record DoorSuffix(String suffix, int end) {

    private static final String NOT_AFTER_STEM = "方等级醛某家酮醇苯类室座栋幢单";

    static DoorSuffix after(Scan scan, Unit unit) {
        int at = unit.end();
        if (unit.kind() == Unit.Kind.HASH || unit.kind() == Unit.Kind.BUILDING) return new DoorSuffix("", at);
        char c = scan.charAt(at);
        if (Chars.isStem(c)) return stem(scan, at);
        if (Chars.isLetter(c)) return letter(scan, at);
        if (c == '临' || c == '副') return temporary(scan, at);
        if (c == '(' && scan.charAt(at + 2) == ')' && isInBrackets(scan.charAt(at + 1))) {
            return new DoorSuffix(String.valueOf(scan.charAt(at + 1)), at + 3);
        }
        if ((c == '之' || c == '-') && Numeral.startsAt(scan.text, at + 1)) return second(scan, at);
        return new DoorSuffix("", at);
    }

    private static boolean isInBrackets(char c) {
        return c == '临' || c == '副' || Chars.isStem(c);
    }

    /// 之1 of 44弄之1, or nothing.
    static DoorSuffix ofLane(Scan scan, int at) {
        if (scan.charAt(at) != '之' || !Numeral.startsAt(scan.text, at + 1)) return new DoorSuffix("", at);
        var numeral = Numeral.at(scan.text, at + 1);
        return numeral.value() < 1 ? new DoorSuffix("", at) : new DoorSuffix("之" + numeral.value(), numeral.end());
    }

    private static DoorSuffix stem(Scan scan, int at) {
        boolean plate = !scan.isAnyAt(at + 1, NOT_AFTER_STEM);
        return plate ? new DoorSuffix(String.valueOf(scan.charAt(at)), at + 1) : new DoorSuffix("", at);
    }

    private static DoorSuffix letter(Scan scan, int at) {
        char next = scan.charAt(at + 1);
        boolean plate = !Chars.isAlphanumeric(next) && !scan.isAnyAt(at + 1, "座栋幢室楼单型");
        return plate ? new DoorSuffix(String.valueOf(scan.charAt(at)), at + 1) : new DoorSuffix("", at);
    }

    // 3号临 is a temporary plate, 3号临时搭建 is not.
    private static DoorSuffix temporary(Scan scan, int at) {
        char next = scan.charAt(at + 1);
        boolean plate = !Chars.isHan(next) || next == '室' || next == '内';
        return plate ? new DoorSuffix(String.valueOf(scan.charAt(at)), at + 1) : new DoorSuffix("", at);
    }

    // 3号之1 and 3号-1, but 3号-5号 is a row of doors and 3号-201 a room.
    private static DoorSuffix second(Scan scan, int at) {
        var numeral = Numeral.at(scan.text, at + 1);
        var unit = Unit.at(scan, numeral.end()).kind();
        boolean dash = scan.charAt(at) == '-';
        boolean plate = numeral.value() >= 1
                && numeral.value() < 100
                && (unit == Unit.Kind.NONE || (unit == Unit.Kind.ROOM && !dash))
                && !(dash && numeral.chinese());
        return plate ? new DoorSuffix("之" + numeral.value(), numeral.end()) : new DoorSuffix("", at);
    }
}
