package longtang.ledger;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import longtang.ledger.table.Cell;
import longtang.ledger.table.Serial;
import org.jspecify.annotations.Nullable;

/// Dates as people and spreadsheets write them. Years have four digits; nothing is guessed.
final class WrittenDate {

    private static final String TIME =
            "(?:\\s*[T,]?\\s*(?<half>上午|下午|中午|晚上|AM|PM)?\\s*(?<hour>\\d{1,2})\\s*[:时点]\\s*(?:(?<minute>\\d{1,2})"
                    + "\\s*(?:[:分]\\s*(?:(?<second>\\d{1,2})(?:\\.\\d{1,9})?\\s*秒?)?)?)?)?";
    private static final String WEEKDAY = "(?:\\s*\\(?(?:星期|周)[一二三四五六日天]\\)?)?";
    private static final Pattern SEPARATED = Pattern.compile(
            "(?<year>\\d{4})\\s*(?:(?<mark>[-/.])\\s*(?<month>\\d{1,2})\\s*\\k<mark>\\s*(?<day>\\d{1,2})"
                    + "|年\\s*(?<monthZh>\\d{1,2})\\s*月\\s*(?<dayZh>\\d{1,2})\\s*[日号]?)"
                    + WEEKDAY + TIME);
    private static final Pattern COMPACT = Pattern.compile(
            "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?)?");
    private static final Pattern COMPACT_WITH_TIME =
            Pattern.compile("(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})\\s+" + TIME);
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,15})?");

    private static final double FIRST_SERIAL = 10_000; // 1927
    private static final double LAST_SERIAL = 74_000; // 2102
    private static final int LONGEST = 60;

    private WrittenDate() {}

    static Optional<LocalDateTime> read(Cell cell, boolean from1904) {
        return read(cell.text(), cell.kind() == Cell.Kind.NUMBER && from1904);
    }

    static Optional<LocalDateTime> read(String written, boolean from1904) {
        if (written.length() > LONGEST) return Optional.empty();
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (SERIAL.matcher(plain).matches()) return serial(Double.parseDouble(plain), from1904);

        for (var pattern : new Pattern[] {SEPARATED, COMPACT, COMPACT_WITH_TIME}) {
            var parts = pattern.matcher(plain);
            if (parts.matches()) return moment(parts);
        }
        return Optional.empty();
    }

    private static Optional<LocalDateTime> serial(double serial, boolean from1904) {
        if (serial < FIRST_SERIAL || serial >= LAST_SERIAL) return Optional.empty();
        return Serial.moment(serial, from1904);
    }

    private static Optional<LocalDateTime> moment(Matcher parts) {
        var groups = parts.namedGroups();
        var month = group(parts, groups.containsKey("monthZh") && parts.group("month") == null ? "monthZh" : "month");
        var day = group(parts, groups.containsKey("dayZh") && parts.group("day") == null ? "dayZh" : "day");
        var year = group(parts, "year");
        if (year < 1900 || year > 2100) return Optional.empty();
        try {
            var hour = hour(group(parts, "hour"), groups.containsKey("half") ? parts.group("half") : null);
            return Optional.of(
                    LocalDateTime.of(year, month, day, hour, group(parts, "minute"), group(parts, "second")));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int group(Matcher parts, String name) {
        var digits = parts.group(name);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int hour(int written, @Nullable String half) {
        if (half == null) return written;
        if (written > 12) return written; // 下午15:20 says it twice
        return switch (half) {
            case "上午", "AM" -> written == 12 ? 0 : written;
            case "中午" -> written <= 2 ? written + 12 : written;
            default -> written == 12 ? 12 : written + 12;
        };
    }
}
