package longtang.place;

/// The unit behind a number, and where it ends.
record Unit(Kind kind, int end) {

    enum Kind {
        LANE,
        SUB_LANE,
        DOOR,
        HASH,
        BUILDING,
        UNIT,
        FLOOR,
        ROOM,
        NONE
    }

    private static final String NOT_AFTER_DOOR_LOU = "顶上下道梯前后楼";

    static Unit at(Scan scan, int at) {
        return switch (scan.charAt(at)) {
            case '弄' -> new Unit(Kind.LANE, at + 1);
            case '支', '横' -> scan.charAt(at + 1) == '弄' ? new Unit(Kind.SUB_LANE, at + 2) : none(at);
            case '号' -> new Unit(Kind.DOOR, afterDoor(scan, at + 1));
            case '#' -> new Unit(Kind.HASH, afterHash(scan, at + 1));
            case '幢', '栋', '座' -> new Unit(Kind.BUILDING, scan.charAt(at + 1) == '楼' ? at + 2 : at + 1);
            case '单' -> scan.charAt(at + 1) == '元' ? new Unit(Kind.UNIT, at + 2) : none(at);
            case '门' -> scan.charAt(at + 1) == '洞' ? new Unit(Kind.UNIT, at + 2) : none(at);
            case '楼', '层' -> new Unit(Kind.FLOOR, afterFloor(scan, at));
            case 'F' -> Chars.isAlphanumeric(scan.charAt(at + 1)) ? none(at) : new Unit(Kind.FLOOR, at + 1);
            case '室' -> new Unit(Kind.ROOM, at + 1);
            case '房' -> room(scan, at);
            default -> none(at);
        };
    }

    private static Unit none(int at) {
        return new Unit(Kind.NONE, at);
    }

    // 3号楼 is the door; in 3号楼顶 and 3号楼下 the 楼 belongs to what follows.
    private static int afterDoor(Scan scan, int at) {
        return switch (scan.charAt(at)) {
            case '楼' -> scan.isAnyAt(at + 1, NOT_AFTER_DOOR_LOU) ? at : at + 1;
            case '门' -> afterGate(scan, at);
            case '房' -> scan.isAnyAt(at + 1, "屋子间") ? at : at + 1;
            default -> at;
        };
    }

    private static int afterGate(Scan scan, int at) {
        if (scan.charAt(at + 1) == '洞') return at + 2;
        return scan.isAnyAt(at + 1, "口前外厅面后") ? at : at + 1;
    }

    private static int afterHash(Scan scan, int at) {
        return scan.charAt(at) == '楼' && !scan.isAnyAt(at + 1, NOT_AFTER_DOOR_LOU) ? at + 1 : at;
    }

    // 三层楼, but 三楼楼顶
    private static int afterFloor(Scan scan, int at) {
        boolean storey = scan.charAt(at) == '层' && scan.charAt(at + 1) == '楼';
        return storey && !scan.isAnyAt(at + 2, NOT_AFTER_DOOR_LOU + "房") ? at + 2 : at + 1;
    }

    private static Unit room(Scan scan, int at) {
        if (scan.charAt(at + 1) == '间') return new Unit(Kind.ROOM, at + 2);
        return scan.isAnyAt(at + 1, "屋产东价子地管租") ? none(at) : new Unit(Kind.ROOM, at + 1);
    }
}
