package longtang.law;

import java.util.OptionalInt;

/// Numbers as statutes write them: 四十四, 一百零一; from 1 to 9999.
final class Numeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "千百十";

    private Numeral() {}

    /// Arabic or Chinese; empty for what is neither.
    static OptionalInt read(String text) {
        if (text.matches("[0-9]{1,4}")) return OptionalInt.of(Integer.parseInt(text));
        return text.matches("[零〇一二两三四五六七八九十百千]{1,9}") ? chinese(text) : OptionalInt.empty();
    }

    private static OptionalInt chinese(String text) {
        var plain = text.replace('〇', '零').replace('两', '二');
        int sum = 0;
        int digit = 0;
        for (char c : plain.toCharArray()) {
            int unit = UNITS.indexOf(c);
            if (unit < 0) {
                digit = DIGITS.indexOf(c);
            } else {
                sum += (digit == 0 ? 1 : digit) * (unit == 0 ? 1000 : unit == 1 ? 100 : 10);
                digit = 0;
            }
        }
        int number = sum + digit;
        return number > 0 && write(number).equals(plain) ? OptionalInt.of(number) : OptionalInt.empty();
    }

    static String write(int number) {
        if (number < 1 || number > 9999) throw new IllegalArgumentException("No numeral for " + number);
        var text = new StringBuilder();
        int[] steps = {1000, 100, 10, 1};
        boolean gap = false;
        for (int i = 0; i < steps.length; i++) {
            int digit = number / steps[i] % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) text.append('零');
            gap = false;
            boolean plainTen = i == 2 && digit == 1 && text.isEmpty();
            if (!plainTen) text.append(DIGITS.charAt(digit));
            if (i < 3) text.append(UNITS.charAt(i));
        }
        return text.toString();
    }
}
