package longtang.hotline;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The day by which a ticket is to be answered, as far as its cell names one. "5 个工作日" names none: nothing is guessed.
final class WrittenDue {

    private static final Pattern DAY = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?!\\d).*|(\\d{4})(\\d{2})(\\d{2})");

    private WrittenDue() {}

    static Optional<LocalDate> read(String cell) {
        var day = DAY.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC).strip());
        if (!day.matches()) return Optional.empty();
        int first = day.group(1) == null ? 4 : 1;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(first)),
                    Integer.parseInt(day.group(first + 1)),
                    Integer.parseInt(day.group(first + 2))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
