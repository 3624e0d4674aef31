package longtang.place;

/// A storey: 二楼, 底层, 三层阁. A number of 0 means that only the kind was written (阁楼, 夹层); below ground it is negative.
public record Floor(int number, Kind kind) {

    /// What sort of storey an old lane house has.
    public enum Kind {
        /// 二楼, 三层
        ORDINARY,
        /// 底层, 底楼
        GROUND,
        /// 假层, 假三层
        FALSE,
        /// 夹层
        MEZZANINE,
        /// 阁楼, 三层阁
        ATTIC,
        /// 顶楼, 顶层: the highest storey, whatever its number
        TOP,
        /// 地下室, 地下一层, B1
        BASEMENT
    }

    public static Floor of(int number) {
        return new Floor(number, Kind.ORDINARY);
    }
}
