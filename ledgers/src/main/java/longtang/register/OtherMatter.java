package longtang.register;

/// What a complaint may be about that is not a structure.
public enum OtherMatter {
    /// 油烟
    FUMES,
    /// 飞线充电
    FLYING_WIRE,
    /// 堆物
    CLUTTER,
    /// 噪音
    NOISE,
    /// 五乱
    FIVE_DISORDERS,
    /// 停车, 积水, 垃圾, 宠物, 物业 and whatever else
    ELSEWISE
}
