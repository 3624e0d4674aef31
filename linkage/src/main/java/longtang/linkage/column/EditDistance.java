package longtang.linkage.column;

/// Fewest insertions, deletions and replacements between two texts: bit-parallel (Myers 1999) where the shorter
/// has at most 64 characters, by the ordinary table otherwise.
public final class EditDistance {

    /// Characters looked at; what follows is left out, so that a page of text cannot stall a linkage.
    public static final int LONGEST = 256;

    private static final ThreadLocal<Positions> POSITIONS = ThreadLocal.withInitial(Positions::new);

    private EditDistance() {}

    /// 1 - distance / length of the longer, over the first 256 characters; 0 when one is empty.
    public static double similarity(String a, String b) {
        int longer = Math.min(LONGEST, Math.max(a.length(), b.length()));
        if (a.isEmpty() || b.isEmpty()) return 0;
        return 1 - (double) distance(a, b) / longer;
    }

    /// Symmetric; over the first 256 characters of each.
    public static int distance(String a, String b) {
        var shorter = bounded(a.length() <= b.length() ? a : b);
        var longer = bounded(a.length() <= b.length() ? b : a);
        if (shorter.isEmpty()) return longer.length();
        if (shorter.length() > Long.SIZE) return inTwoRows(shorter, longer);
        var positions = POSITIONS.get();
        return positions.isOf(longer) ? inOneWord(positions, longer, shorter) : inOneWord(positions, shorter, longer);
    }

    static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static int inOneWord(Positions positions, String pattern, String text) {
        int m = pattern.length();
        long last = 1L << (m - 1);
        long plus = -1L;
        long minus = 0;
        int distance = m;
        positions.take(pattern);
        for (int j = 0; j < text.length(); j++) {
            long equal = positions.of(text.charAt(j));
            long vertical = equal | minus;
            long horizontal = (((equal & plus) + plus) ^ plus) | equal;
            long up = minus | ~(horizontal | plus);
            long down = plus & horizontal;
            if ((up & last) != 0) distance++;
            if ((down & last) != 0) distance--;
            up = (up << 1) | 1;
            down <<= 1;
            plus = down | ~(vertical | up);
            minus = up & vertical;
        }
        return distance;
    }

    /// Where each character stands in a pattern of at most 64: open addressing. Kept until another pattern comes, for
    /// one text is compared with many.
    private static final class Positions {

        private static final int SLOTS = 256;

        private final char[] characters = new char[SLOTS];
        private final long[] bits = new long[SLOTS];
        private final int[] used = new int[Long.SIZE];
        private int size;
        private String held = "";

        @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // another text of the same letters is just read anew
        boolean isOf(String pattern) {
            return pattern == held;
        }

        void take(String pattern) {
            if (isOf(pattern)) return;
            clear();
            held = pattern;
            for (int i = 0; i < pattern.length(); i++) {
                int slot = slotOf(pattern.charAt(i));
                if (bits[slot] == 0) used[size++] = slot;
                characters[slot] = pattern.charAt(i);
                bits[slot] |= 1L << i;
            }
        }

        long of(char c) {
            return bits[slotOf(c)];
        }

        private void clear() {
            for (int i = 0; i < size; i++) bits[used[i]] = 0;
            size = 0;
        }

        private int slotOf(char c) {
            int slot = c & (SLOTS - 1);
            while (bits[slot] != 0 && characters[slot] != c) slot = (slot + 1) & (SLOTS - 1);
            return slot;
        }
    }

    private static int inTwoRows(String a, String b) {
        var above = new int[a.length() + 1];
        var row = new int[a.length() + 1];
        for (int i = 0; i < above.length; i++) above[i] = i;
        for (int j = 1; j <= b.length(); j++) {
            row[0] = j;
            for (int i = 1; i <= a.length(); i++) {
                int replaced = above[i - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[i] = Math.min(replaced, 1 + Math.min(row[i - 1], above[i]));
            }
            var swap = above;
            above = row;
            row = swap;
        }
        return above[a.length()];
    }
}
