package longtang.ledger;

/// Text of a cell as the fields keep it: trimmed, with full-width digits and letters made plain.
final class Plain {

    private Plain() {}

    static String text(String written) {
        var trimmed = withoutEdges(written);
        for (var i = 0; i < trimmed.length(); i++) {
            if (isWide(trimmed.charAt(i))) return narrowed(trimmed);
        }
        return trimmed;
    }

    private static boolean isWide(char c) {
        return c >= '０' && ((c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ'));
    }

    private static String narrowed(String text) {
        var plain = new StringBuilder(text);
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (isWide(c)) plain.setCharAt(i, (char) (c - '０' + '0'));
        }
        return plain.toString();
    }

    // No-break spaces and byte order marks come from web pages and are not space to `strip`.
    private static String withoutEdges(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || c == '\u2007';
    }
}
