package longtang.register;

/// Whether it is being built, has just come, or has long stood (状态).
public enum Status {
    /// 在建
    UNDER_CONSTRUCTION,
    /// 新增
    NEW,
    /// 存量
    STANDING
}
