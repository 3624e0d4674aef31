package longtang.place;

/// The rooms of a Shanghai lane house that have a name instead of a number.
public enum RoomKind {
    /// 亭子间
    PAVILION_ROOM,
    /// 前楼
    FRONT_ROOM,
    /// 后楼
    BACK_ROOM,
    /// 厢房
    WING_ROOM,
    /// 灶披间
    KITCHEN,
    /// 客堂
    PARLOUR,
    /// 统楼, 统间
    THROUGH_ROOM,
    /// 过街楼
    ROOM_OVER_LANE
}
