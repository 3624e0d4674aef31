package longtang.place;

/// How exactly a place is known. A door counts only where its lane or road is known too.
public enum Level {
    NOTHING,
    ROAD,
    LANE,
    DOOR,
    ROOM
}
