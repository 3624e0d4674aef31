package longtang.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// By which day something was taken down, as a row tells it: 2021年11月3日拆除. Of a month or a year it is the last day,
/// because what was seen before that may have been the old thing.
final class RemovalDay {

    private static final Pattern TOLD =
            Pattern.compile("(20\\d\\d)年(?:(\\d{1,2})月)?(?:(\\d{1,2})日)?[^,。;0-9]{0,6}?(?:拆除|拆|自拆|整改)");

    private RemovalDay() {}

    /// In a text as [Vocabulary#asWritten] gives it.
    static Optional<LocalDate> in(String text) {
        var told = TOLD.matcher(text);
        return told.find() ? Optional.of(last(told)) : Optional.empty();
    }

    private static LocalDate last(MatchResult told) {
        int year = Integer.parseInt(told.group(1));
        int month = number(told.group(2), 12);
        if (month < 1 || month > 12) return LocalDate.of(year, 12, 31);
        var end = YearMonth.of(year, month).atEndOfMonth();
        int day = number(told.group(3), end.getDayOfMonth());
        return day < 1 || day > end.getDayOfMonth() ? end : end.withDayOfMonth(day);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
