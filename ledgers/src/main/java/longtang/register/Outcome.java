package longtang.register;

/// What became of a structure, as the old ledger or a patrol says (处置状态).
public enum Outcome {
    /// 未处置, 处置中, 暂缓: it stands
    STANDING,
    /// 部分拆除
    PARTLY_REMOVED,
    /// 已拆, 已整改, 已销案
    REMOVED,
    /// 复建, 回潮
    REBUILT
}
