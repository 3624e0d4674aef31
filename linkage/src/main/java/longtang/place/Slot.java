package longtang.place;

/// The words that told one slot of a place.
///
/// @param written exactly as typed: `text.substring(from, to)` of the text that was given
/// @param from    where they begin in that text, in `char`s, included
/// @param to      where they end, excluded
public record Slot(Kind kind, String written, int from, int to, Basis basis) {

    /// What the words tell, from the wide to the narrow. Each says which component of [Place] it fills.
    public enum Kind {
        /// 黄浦区: `district`
        DISTRICT,
        /// 外滩街道, 佘山镇: `street`
        STREET,
        /// 宁波路居委会: `committee`
        COMMITTEE,
        /// 天津路: `road`
        ROAD,
        /// 44弄: `lane`
        LANE,
        /// 慈德里, 阳光苑二期, and 原慈德里 with its remark: `namedLane`
        NAMED_LANE,
        /// 12支弄: one of `subLanes`
        SUB_LANE,
        /// 3号, 3#, 3、5号, 3-7号: some of `doors`
        DOOR,
        /// 3号楼, which is a door in most mouths: some of `doors`
        HOUSE,
        /// 5幢, 5栋, B座: some of `doors`, or the `unit` when lettered or where a 号 stands beside it
        BUILDING,
        /// 2单元, 2号门洞: `unit`
        UNIT,
        /// 二楼, 底层, 夹层: `floor`
        FLOOR,
        /// 201室, 201、202: some of `rooms`
        ROOM,
        /// 亭子间: one of `roomKinds`
        ROOM_NAME,
        /// 天井: one of `parts`; 底层 and 地下室 tell the floor and the part
        PART,
        /// 东侧: `side`; 东厢房 tells the room and the side
        SIDE,
        /// 3号隔壁, 进去第三个门洞: `relation`, the neighbour included; in more than one piece when it was told so
        RELATION
    }

    static Slot of(Kind kind, Written written, int start, int end, Basis basis) {
        int from = written.placeOf(start);
        int to = written.placeAfter(end);
        return new Slot(kind, written.original().substring(from, to), from, to, basis);
    }

    public Confidence confidence() {
        return basis.confidence();
    }

    Slot amongContradictions() {
        return kind.compareTo(Kind.COMMITTEE) > 0 ? this : new Slot(kind, written, from, to, Basis.CONTRADICTED);
    }

    /// Without the words: logs and stack traces are no place for addresses.
    @Override
    public String toString() {
        return "Slot[" + kind + " " + from + "-" + to + " " + basis + "]";
    }
}
