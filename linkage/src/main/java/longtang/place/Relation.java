package longtang.place;

import java.util.List;

/// A place told by its neighbour: 3号隔壁, 老王家对面, 进去第三个门洞.
///
/// The neighbour's number stays in here and is never the place's own door. The one exception is [Kind#NEAR] and
/// [Kind#BETWEEN], which loosen a place without moving it: there the place keeps its slots.
///
/// @param anchor the neighbour as written, empty when none was named
/// @param doors  the neighbour's doors, when it was a door
/// @param count  the N of 第N个门洞, otherwise 0
public record Relation(Kind kind, String anchor, List<Plate> doors, int count) {

    public Relation {
        doors = List.copyOf(doors);
    }

    public enum Kind {
        /// 隔壁, 旁边
        NEXT_DOOR,
        /// 对面
        OPPOSITE,
        /// 楼上
        ABOVE,
        /// 楼下
        BELOW,
        /// 后面, 背后
        BEHIND,
        /// 第N个门洞, 第N家
        NTH,
        /// 附近
        NEAR,
        /// 之间
        BETWEEN
    }

    /// Whether the place lies where its slots say, and only loosely so.
    public boolean keepsSlots() {
        return kind == Kind.NEAR || kind == Kind.BETWEEN;
    }
}
