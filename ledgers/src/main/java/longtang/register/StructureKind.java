package longtang.register;

/// What was built (类型), the ten kinds of the structure ledger.
public enum StructureKind {
    /// 车棚
    CARPORT("车棚"),
    /// 厨房
    KITCHEN("厨房"),
    /// 卫生间
    BATHROOM("卫生间"),
    /// 雨棚
    CANOPY("雨棚"),
    /// 阳光房
    SUNROOM("阳光房"),
    /// 加层
    EXTRA_STOREY("加层"),
    /// 搭间
    SHED("搭间"),
    /// 围墙栅栏
    FENCE("围墙栅栏"),
    /// 设施
    FACILITY("设施"),
    /// 其他
    OTHER("其他");

    private final String word;

    StructureKind(String word) {
        this.word = word;
    }

    /// The word of the ledger's own list.
    public String word() {
        return word;
    }
}
