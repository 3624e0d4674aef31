package longtang.register;

/// Why a file comes first: 重点关注在建、新增及存在严重安全隐患的违建.
public enum Focus {
    /// 在建
    UNDER_CONSTRUCTION,
    /// 新增
    NEW,
    /// 重大隐患
    MAJOR_HAZARD
}
