package longtang.place;

/// Where on a building something stands (部位), as the register of illegal structures distinguishes it.
public enum Part {
    /// 楼道, 楼梯间, 过道, 走廊
    CORRIDOR,
    /// 天井
    COURTYARD,
    /// 公共平台, 平台
    PLATFORM,
    /// 屋顶, 楼顶, 屋面
    ROOF,
    /// 露台, 阳台
    TERRACE,
    /// 晒台
    DRYING_DECK,
    /// 底层, when nothing more exact is said
    GROUND_FLOOR,
    /// 绿地, 院落, 绿化带
    YARD,
    /// 通道, 弄口, 门口, 门前
    PASSAGE,
    /// 外墙, 外立面
    OUTER_WALL,
    /// 地下室
    BASEMENT,
    /// 其他, only where a form says so
    OTHER
}
