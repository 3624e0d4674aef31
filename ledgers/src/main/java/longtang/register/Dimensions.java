package longtang.register;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Areas as people write them: 6.5㎡, 约六平米, 十来个平方, 2米×3米.
final class Dimensions {

    private static final Pattern BY_SIDES =
            Pattern.compile("(?:长|宽)?(?:约)?(\\d{1,3}(?:\\.\\d+)?)米?[×xX*乘](?:长|宽)?(?:约)?(\\d{1,3}(?:\\.\\d+)?)米?");
    private static final Pattern BY_AREA =
            Pattern.compile("(\\d{1,4}(?:\\.\\d+)?|[一二两三四五六七八九十廿卅百半]{1,5})(?:多|余|来|几)?个?(?:平方米|平方|平米|平|㎡|M2|M²)");
    private static final Pattern BARE =
            Pattern.compile("约?(\\d{1,4}(?:\\.\\d+)?)(?:多|余|左右)?(?:平方米|平方|平米|平|㎡|M2|M²)?(?:左右)?");
    private static final String DIGITS = "一二三四五六七八九";

    private Dimensions() {}

    /// The one number of an area column.
    static Optional<Double> ofCell(String cell) {
        var text = Vocabulary.asWritten(cell);
        var bare = BARE.matcher(text);
        if (bare.matches()) return plausible(Double.parseDouble(bare.group(1)));
        return inText(text);
    }

    /// The first area that a text names.
    static Optional<Double> inText(String text) {
        var area = BY_AREA.matcher(text);
        if (area.find()) return plausible(number(area));
        var sides = BY_SIDES.matcher(text);
        if (sides.find()) return plausible(Double.parseDouble(sides.group(1)) * Double.parseDouble(sides.group(2)));
        return Optional.empty();
    }

    private static Optional<Double> plausible(double area) {
        return area > 0.1 && area < 5_000 ? Optional.of(area) : Optional.empty();
    }

    private static double number(Matcher m) {
        var text = m.group(1);
        return Character.isDigit(text.charAt(0)) ? Double.parseDouble(text) : chinese(text);
    }

    // 六 6, 十 10, 十二 12, 二十 20, 廿五 25, 三十五 35, 一百 100
    private static double chinese(String text) {
        double sum = 0;
        double digit = 0;
        for (char c : text.toCharArray()) {
            switch (c) {
                case '十' -> {
                    sum += (digit == 0 ? 1 : digit) * 10;
                    digit = 0;
                }
                case '百' -> {
                    sum += (digit == 0 ? 1 : digit) * 100;
                    digit = 0;
                }
                case '廿' -> sum += 20;
                case '卅' -> sum += 30;
                case '半' -> sum += 0.5;
                case '两' -> digit = 2;
                default -> digit = DIGITS.indexOf(c) + 1;
            }
        }
        return sum + digit;
    }
}
