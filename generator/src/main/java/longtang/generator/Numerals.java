package longtang.generator;

/// A number as people write it: 44, 四十四, ４４.
enum Numerals {
    PLAIN,
    CHINESE,
    FULL_WIDTH;

    private static final String DIGITS = "零一二三四五六七八九";

    String write(int number) {
        return switch (this) {
            case PLAIN -> Integer.toString(number);
            case CHINESE -> chinese(number);
            case FULL_WIDTH -> fullWidth(number);
        };
    }

    private static String fullWidth(int number) {
        var text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append((char) (digit - '0' + '０')));
        return text.toString();
    }

    private static String chinese(int number) {
        if (number >= 10_000) return digits(number);
        var text = new StringBuilder();
        var rest = number;
        var skipped = false;
        for (var unit = 1_000; unit >= 1; unit /= 10) {
            var digit = rest / unit;
            rest %= unit;
            if (digit == 0) {
                skipped = !text.isEmpty();
                continue;
            }
            if (skipped) text.append('零');
            skipped = false;
            // ten is 十, not 一十
            if (!(unit == 10 && digit == 1 && text.isEmpty())) text.append(DIGITS.charAt(digit));
            text.append(unit == 1_000 ? "千" : unit == 100 ? "百" : unit == 10 ? "十" : "");
        }
        return text.isEmpty() ? "零" : text.toString();
    }

    private static String digits(int number) {
        var text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }
}
