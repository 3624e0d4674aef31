package longtang.linkage.column;

/// Which characters occur in a text, hashed to 64 bits: enough to tell cheaply that two texts cannot be alike.
///
/// Two characters on one bit only make texts look more alike than they are, so every bound is safe.
final class Letters {

    private Letters() {}

    static long of(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) letters |= bit(text.charAt(i));
        return letters;
    }

    /// One of 64 bits for a character or the number of a word.
    static long bit(int number) {
        return 1L << ((number * 0x9e3779b9) >>> 26);
    }

    /// No smaller than the edit likeness: each character that occurs in one text only costs an edit.
    static double mostEditSimilarity(int lengthA, long a, int lengthB, long b) {
        if (lengthA > EditDistance.LONGEST || lengthB > EditDistance.LONGEST) return 1;
        int least = Math.max(Math.abs(lengthA - lengthB), Math.max(Long.bitCount(a & ~b), Long.bitCount(b & ~a)));
        return 1 - (double) least / Math.max(1, Math.max(lengthA, lengthB));
    }

    /// No smaller than Jaro-Winkler: a character that occurs in one text only cannot be matched.
    static double mostJaroWinkler(String textA, long a, String textB, long b) {
        if (textA.isEmpty() || textB.isEmpty()) return 0;
        int matches = Math.min(textA.length() - Long.bitCount(a & ~b), textB.length() - Long.bitCount(b & ~a));
        if (matches <= 0) return 0;
        double jaro = ((double) matches / textA.length() + (double) matches / textB.length() + 1) / 3;
        return textA.charAt(0) == textB.charAt(0) ? jaro + 0.4 * (1 - jaro) : jaro;
    }
}
