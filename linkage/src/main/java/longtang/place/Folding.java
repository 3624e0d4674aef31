package longtang.place;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// What each character counts as when only the meaning matters: one table look-up a character.
final class Folding {

    static final char DROPPED = 0;
    static final char SPACE = ' ';
    /// This character becomes several; see [#spelledOut].
    static final char SEVERAL = 1;

    private static final String DASHES = "-‐‑‒–—―−﹣－~∼〜～─━ー";
    private static final String OPENING = "([{（【〔［｛〖";
    private static final String CLOSING = ")]}）】〕］｝〗";
    private static final char[] TABLE = table();

    private Folding() {}

    static char of(char c) {
        return TABLE[c];
    }

    static String spelledOut(String character) {
        var several = new StringBuilder();
        Normalizer.normalize(character, Form.NFKC).chars().forEach(c -> {
            var one = TABLE[c];
            if (one > SEVERAL) several.append(one);
        });
        return several.toString();
    }

    private static char[] table() {
        var simplified = simplified();
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) table[c] = folded((char) c, simplified);
        for (char c : DASHES.toCharArray()) table[c] = '-';
        for (char c : OPENING.toCharArray()) table[c] = '(';
        for (char c : CLOSING.toCharArray()) table[c] = ')';
        table['衖'] = '弄';
        // As DROPPED it would be folded to itself, and a text with it pass for plain.
        table['\0'] = SEVERAL;
        table['○'] = '〇';
        return table;
    }

    private static char folded(char c, char[] simplified) {
        if (Character.isSurrogate(c)) return c;
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) return SPACE;
        int type = Character.getType(c);
        if (type == Character.CONTROL || type == Character.FORMAT) return DROPPED;
        // Chinese characters and all that follow them up to the compatibility forms have no other width.
        if (c >= '\u3400' && c < '\uf900') return simplified[c];
        var normal = c < '\u00a0' ? String.valueOf(c) : Normalizer.normalize(String.valueOf(c), Form.NFKC);
        return normal.length() == 1 ? simplified[Character.toUpperCase(normal.charAt(0))] : SEVERAL;
    }

    private static char[] simplified() {
        var simplified = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < simplified.length; c++) simplified[c] = (char) c;
        for (var line : Resources.lines("traditional.txt")) {
            for (int i = 0; i + 1 < line.length(); i += 2) simplified[line.charAt(i)] = line.charAt(i + 1);
        }
        return simplified;
    }
}
