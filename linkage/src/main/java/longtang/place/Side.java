package longtang.place;

/// On which side of the building: 南侧, 北面, 后门.
public enum Side {
    EAST,
    SOUTH,
    WEST,
    NORTH,
    FRONT,
    BACK
}
