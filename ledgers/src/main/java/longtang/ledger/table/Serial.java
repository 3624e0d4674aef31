package longtang.ledger.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Spreadsheet numbers: days since 1900 (or 1904) as dates, and plain numbers as a person sees them.
public final class Serial {

    private static final LocalDateTime DAY_0 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime DAY_0_OF_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double LAST_DAY = 2_958_466;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Serial() {}

    /// Empty for what is not a day: day 60 of 1900, which Excel alone knows, and numbers out of range.
    public static Optional<LocalDateTime> moment(double serial, boolean from1904) {
        if (!(serial >= 0 && serial < LAST_DAY)) return Optional.empty();
        var seconds = Math.round(serial * 86_400);
        if (from1904) return Optional.of(DAY_0_OF_1904.plusSeconds(seconds));
        if (serial < 1 || (serial >= 60 && serial < 61)) return Optional.empty();
        return Optional.of((serial < 60 ? DAY_0.plusDays(1) : DAY_0).plusSeconds(seconds));
    }

    /// A cell that is shown as a date; what is not a day stays the number it is.
    static String shownAsDate(String number, boolean from1904) {
        var serial = parse(number);
        if (Double.isNaN(serial)) return number;
        if (serial >= 0 && serial < 1)
            return DAY_0.plusSeconds(Math.round(serial * 86_400)).format(TIME);
        return moment(serial, from1904).map(Serial::shown).orElse(number);
    }

    private static String shown(LocalDateTime moment) {
        if (moment.getSecond() != 0) return moment.format(SECOND);
        return moment.getHour() + moment.getMinute() == 0 ? moment.format(DAY) : moment.format(MINUTE);
    }

    /// 44 for 44.0, 6.4 for 6.4000000000000004: spreadsheets keep 15 digits.
    static String shownAsNumber(String number) {
        if (number.length() <= 15 && number.chars().allMatch(c -> c >= '0' && c <= '9')) return number;
        var value = parse(number);
        if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) >= 1e21) return number;
        var rounded = new BigDecimal(number.strip()).round(new MathContext(15)).stripTrailingZeros();
        return rounded.scale() > 30 ? number : rounded.toPlainString();
    }

    /// 44 and not 44.0; what is no number at all stays a word.
    static String written(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static double parse(String number) {
        if (number.length() > 40) return Double.NaN;
        try {
            return new BigDecimal(number.strip()).doubleValue();
        } catch (NumberFormatException text) {
            return Double.NaN;
        }
    }
}
