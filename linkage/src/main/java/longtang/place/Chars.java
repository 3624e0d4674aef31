package longtang.place;

/// Questions about single characters of a [Written] text.
final class Chars {

    private Chars() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isAlphanumeric(char c) {
        return isDigit(c) || isLetter(c);
    }

    static boolean isHan(char c) {
        return (c >= '\u4e00' && c <= '\u9fff') || c == '〇' || (c >= '\u3400' && c <= '\u4dbf');
    }

    static boolean isStem(char c) {
        return c == '甲' || c == '乙' || c == '丙' || c == '丁' || c == '戊' || c == '己';
    }
}
