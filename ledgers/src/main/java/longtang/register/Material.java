package longtang.register;

/// What a structure is made of (材料, 结构).
public enum Material {
    /// 砖混
    BRICK,
    /// 彩钢
    STEEL_SHEET,
    /// 木
    WOOD,
    /// 塑钢玻璃
    GLASS,
    /// 铝合金
    ALUMINIUM,
    /// 其他
    OTHER
}
