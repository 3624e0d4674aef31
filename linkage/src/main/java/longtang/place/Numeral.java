package longtang.place;

/// A run of digits, or of Chinese numerals, and what it is worth.
///
/// @param value -1 when it is no number that any plate could bear
record Numeral(int start, int end, int value, boolean chinese) {

    private static final String ONES = "〇一二三四五六七八九";

    static boolean startsAt(String text, int at) {
        return at < text.length() && (Chars.isDigit(text.charAt(at)) || isChinese(text.charAt(at)));
    }

    static boolean isChinese(char c) {
        return switch (c) {
            case '〇', '零', '一', '壹', '二', '两', '贰', '三', '叁', '四', '五', '六', '七', '八', '九' -> true;
            case '十', '百', '千', '廿', '卅' -> true;
            default -> false;
        };
    }

    /// The longest run that starts here; there MUST be one.
    static Numeral at(String text, int start) {
        boolean chinese = !Chars.isDigit(text.charAt(start));
        int end = start;
        while (end < text.length() && (chinese ? isChinese(text.charAt(end)) : Chars.isDigit(text.charAt(end)))) end++;
        return new Numeral(start, end, chinese ? chinese(text, start, end) : arabic(text, start, end), chinese);
    }

    int digits() {
        return end - start;
    }

    private static int arabic(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + text.charAt(i) - '0';
            if (value > Plate.HIGHEST) return -1;
        }
        return value;
    }

    // 四十四 and 一百零三 by scale, 二〇一 and 四四 by position.
    private static int chinese(String text, int start, int end) {
        if (end - start > 9) return -1;
        int value = 0;
        int pending = 0;
        boolean scaled = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (digit(c) >= 0) {
                pending = pending * 10 + digit(c);
            } else {
                scaled = true;
                value += tens(c) > 0 ? tens(c) : Math.max(pending, 1) * scale(c);
                pending = 0;
            }
            if (value + pending > Plate.HIGHEST) return -1;
        }
        return !scaled || pending < 10 ? value + pending : -1;
    }

    /// 2 as 二.
    static char chinese(int digit) {
        return ONES.charAt(digit);
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '零' -> 0;
            case '一', '壹' -> 1;
            case '二', '两', '贰' -> 2;
            case '三', '叁' -> 3;
            case '四' -> 4;
            case '五' -> 5;
            case '六' -> 6;
            case '七' -> 7;
            case '八' -> 8;
            case '九' -> 9;
            default -> -1;
        };
    }

    private static int scale(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> 0;
        };
    }

    private static int tens(char c) {
        return switch (c) {
            case '廿' -> 20;
            case '卅' -> 30;
            default -> 0;
        };
    }
}
