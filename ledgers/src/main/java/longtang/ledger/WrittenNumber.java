package longtang.ledger;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sizes and coordinates as people write them: 约6平, ６．５㎡, 东经121.48°.
final class WrittenNumber {

    private static final String NUMBER = "(\\d{1,7}(?:\\.\\d{1,10})?)";
    private static final Pattern AREA =
            Pattern.compile("(?:约|大约|约为|近)?\\s*" + NUMBER + "\\s*(?:平方米|平方|平米|平|m2|m\\^2|方)?\\s*(?:左右|多|余)?");
    private static final Pattern COORDINATE =
            Pattern.compile("(?:东经|北纬|E|N)?\\s*(\\d{1,3}(?:\\.\\d{1,20})?)\\s*°?\\s*(?:E|N)?");

    private WrittenNumber() {}

    static Optional<BigDecimal> area(String written) {
        return number(AREA, written);
    }

    /// Longitudes of China; anything else is a slip of the pen.
    static Optional<BigDecimal> longitude(String written) {
        return number(COORDINATE, written).filter(degrees -> between(73, degrees, 136));
    }

    static Optional<BigDecimal> latitude(String written) {
        return number(COORDINATE, written).filter(degrees -> between(3, degrees, 54));
    }

    private static Optional<BigDecimal> number(Pattern pattern, String written) {
        if (written.length() > 40) return Optional.empty();
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        var parts = pattern.matcher(plain);
        return parts.matches() ? Optional.of(new BigDecimal(parts.group(1))) : Optional.empty();
    }

    private static boolean between(int least, BigDecimal number, int most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
