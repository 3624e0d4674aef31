package longtang.hold;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the review day out of what an approval says: 2026-12-31, 2026年12月31日, 2026.12.31. The first day it names
/// counts.
public final class ReviewDay {

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})");

    private ReviewDay() {}

    public static Optional<LocalDate> read(String text) {
        var found = DAY.matcher(text);
        if (!found.find()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
