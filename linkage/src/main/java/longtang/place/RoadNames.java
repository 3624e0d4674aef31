package longtang.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// When two different road names may be one road with a slip of the pen: 天津路, 天金路; 宁波路, 宁坡路.
public final class RoadNames {

    private static final int FIRST = 0x4e00;
    private static final String[] SYLLABLES = syllables();
    // 南京东路 and 南京西路 differ in one character and are never a slip.
    private static final String DIVISIONS = "东南西北中前后新支一二三四五六七八九十";

    private RoadNames() {}

    /// How close two names are.
    public enum Likeness {
        SAME,
        SOUNDS_ALIKE,
        ONE_CHARACTER,
        DIFFERENT
    }

    public static Likeness likeness(String left, String right) {
        if (left.equals(right)) return Likeness.SAME;
        if (left.length() != right.length() || left.length() < 3) return Likeness.DIFFERENT;
        int apart = 0;
        for (int i = 0; i < left.length(); i++) {
            if (left.charAt(i) == right.charAt(i)) continue;
            if (areDivisions(left.charAt(i), right.charAt(i)) || i == left.length() - 1) return Likeness.DIFFERENT;
            apart++;
        }
        if (soundKey(left).equals(soundKey(right))) return Likeness.SOUNDS_ALIKE;
        return apart == 1 ? Likeness.ONE_CHARACTER : Likeness.DIFFERENT;
    }

    private static boolean areDivisions(char left, char right) {
        return DIVISIONS.indexOf(left) >= 0 && DIVISIONS.indexOf(right) >= 0;
    }

    /// Different names, yet perhaps one road. Two roads that are both on the list are never alike.
    public static boolean alike(Road left, Road right) {
        if (left.known() && right.known()) return false;
        var likeness = likeness(left.name(), right.name());
        return likeness == Likeness.SOUNDS_ALIKE || likeness == Likeness.ONE_CHARACTER;
    }

    /// 四川路 and 四川中路: one leaves out which part of a divided road it means.
    static boolean isUndivided(String left, String right) {
        var shorter = left.length() < right.length() ? left : right;
        var longer = left.length() < right.length() ? right : left;
        int last = shorter.length() - 1;
        return longer.length() == last + 2
                && last > 0
                && longer.startsWith(shorter.substring(0, last))
                && longer.charAt(last + 1) == shorter.charAt(last)
                && "东南西北中".indexOf(longer.charAt(last)) >= 0;
    }

    /// The sound of a name, without tones and without what Shanghai ears do not part (zh/z, ch/c, sh/s, ng/n):
    /// `tian jin lu`. A character without a known sound stands for itself.
    public static String soundKey(String name) {
        var key = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (i > 0) key.append(' ');
            key.append(sound(name.charAt(i)));
        }
        return key.toString();
    }

    /// Keys of which two alike names share at least one; for blocking.
    public static List<String> likenessKeys(String name) {
        var keys = new ArrayList<String>();
        keys.add(soundKey(name));
        for (int i = 0; i < name.length() - 1; i++) keys.add(name.substring(0, i) + '*' + name.substring(i + 1));
        return List.copyOf(keys);
    }

    private static String sound(char c) {
        int index = c - FIRST;
        var known = index >= 0 && index < SYLLABLES.length ? SYLLABLES[index] : "";
        return known.isEmpty() ? String.valueOf(c) : known;
    }

    private static String[] syllables() {
        var syllables = new String[0x9fff - FIRST + 1];
        Arrays.fill(syllables, "");
        for (var line : Resources.lines("pinyin.txt")) {
            int space = line.indexOf(' ');
            var sound = heard(line.substring(0, space));
            for (int i = space + 1; i < line.length(); i++) syllables[line.charAt(i) - FIRST] = sound;
        }
        return syllables;
    }

    private static String heard(String syllable) {
        return syllable.replace("zh", "z").replace("ch", "c").replace("sh", "s").replace("ng", "n");
    }
}
