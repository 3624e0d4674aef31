package longtang.linkage.column;

/// Likeness of short names, 0 to 1: Jaro 1989, with Winkler's 1990 bonus for a common beginning.
public final class JaroWinkler {

    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;
    private static final double BONUS_FROM = 0.7;

    /// Characters looked at; what follows is left out, so that a page in a name's place cannot stall a linkage.
    public static final int LONGEST = EditDistance.LONGEST;

    private JaroWinkler() {}

    /// 1 for equal texts, 0 when no character agrees or one is empty; symmetric; over the first 256 characters.
    public static double similarity(String a, String b) {
        if (a.equals(b)) return a.isEmpty() ? 0 : 1;
        return ofUnequal(EditDistance.bounded(a), EditDistance.bounded(b));
    }

    private static double ofUnequal(String a, String b) {
        double jaro = comesFirst(a, b) ? jaro(a, b) : jaro(b, a);
        if (jaro < BONUS_FROM) return jaro;
        return jaro + commonPrefix(a, b) * PREFIX_WEIGHT * (1 - jaro);
    }

    // Which characters are matched can depend on who is asked first; the order is fixed, so that it never does.
    private static boolean comesFirst(String a, String b) {
        return a.length() == b.length() ? a.compareTo(b) < 0 : a.length() < b.length();
    }

    private static double jaro(String shorter, String longer) {
        int window = Math.max(0, longer.length() / 2 - 1);
        var matchedShorter = new boolean[shorter.length()];
        var matchedLonger = new boolean[longer.length()];
        int matches = 0;
        for (int i = 0; i < shorter.length(); i++) {
            int to = Math.min(longer.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= to; j++) {
                if (matchedLonger[j] || shorter.charAt(i) != longer.charAt(j)) continue;
                matchedShorter[i] = true;
                matchedLonger[j] = true;
                matches++;
                break;
            }
        }
        if (matches == 0) return 0;

        int outOfOrder = 0;
        int j = 0;
        for (int i = 0; i < shorter.length(); i++) {
            if (!matchedShorter[i]) continue;
            while (!matchedLonger[j]) j++;
            if (shorter.charAt(i) != longer.charAt(j++)) outOfOrder++;
        }
        double m = matches;
        return (m / shorter.length() + m / longer.length() + (m - outOfOrder / 2.0) / m) / 3;
    }

    private static int commonPrefix(String a, String b) {
        int most = Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()));
        int common = 0;
        while (common < most && a.charAt(common) == b.charAt(common)) common++;
        return common;
    }
}
