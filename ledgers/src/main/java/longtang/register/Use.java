package longtang.register;

/// What a structure is used for (用途).
public enum Use {
    /// 自用生活
    LIVING,
    /// 出租
    LET,
    /// 经营
    BUSINESS,
    /// 仓储
    STORAGE,
    /// 停车
    PARKING,
    /// 空置
    VACANT
}
