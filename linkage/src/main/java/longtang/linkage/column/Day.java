package longtang.linkage.column;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days: the same, day and month exchanged, one digit wrong, a few days apart, the same year.
///
/// Reads 2025-06-11, 2025/6/11, 2025.6.11, 2025年6月11日, 20250611. Eight digits that are no day of the calendar
/// are still compared digit by digit; anything else is silence.
///
/// @param within days apart that count as near, rising; may be empty
public record Day(List<Integer> within) implements Kind {

    public static final List<Integer> USUAL = List.of(3);

    private static final Pattern PARTS = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ t].*)?");
    private static final Pattern DIGITS = Pattern.compile("\\d{8}");

    public Day {
        within = List.copyOf(within);
    }

    @Override
    public List<String> levels() {
        var names = new ArrayList<>(List.of("same", "swapped", "one-digit"));
        for (int days : within) names.add(days + " days");
        names.addAll(List.of("same-year", "different"));
        return List.copyOf(names);
    }

    @Override
    public Levels over(Cells cells) {
        var written = new @Nullable Written[cells.codes()];
        for (int code = 0; code < written.length; code++) written[code] = Written.read(cells.value(code));
        return cells.byCode(code -> written[code] != null, (a, b) -> level(written[a], written[b]));
    }

    private int level(@Nullable Written a, @Nullable Written b) {
        if (a == null || b == null) return 0;
        if (a.digits.equals(b.digits)) return 1;
        if (a.isSwapOf(b)) return 2;
        if (a.isSlipOf(b)) return 3;
        long apart =
                a.day == null || b.day == null ? Long.MAX_VALUE : Math.abs(a.day.toEpochDay() - b.day.toEpochDay());
        for (int i = 0; i < within.size(); i++) {
            if (apart <= within.get(i)) return 4 + i;
        }
        return 4 + within.size() + (a.year().equals(b.year()) ? 0 : 1);
    }

    /// Eight digits, and the day they name if there is one.
    private record Written(String digits, @Nullable LocalDate day) {

        static @Nullable Written read(String text) {
            if (DIGITS.matcher(text).matches()) return new Written(text, day(text));
            var parts = PARTS.matcher(text);
            if (!parts.matches()) return null;
            var digits = parts.group(1) + twoDigits(parts.group(2)) + twoDigits(parts.group(3));
            return new Written(digits, day(digits));
        }

        String year() {
            return digits.substring(0, 4);
        }

        boolean isSwapOf(Written other) {
            return year().equals(other.year())
                    && digits.substring(4, 6).equals(other.digits.substring(6))
                    && digits.substring(6).equals(other.digits.substring(4, 6));
        }

        /// One digit differs, or two neighbours are exchanged.
        boolean isSlipOf(Written other) {
            int first = -1;
            int last = -1;
            int wrong = 0;
            for (int i = 0; i < digits.length(); i++) {
                if (digits.charAt(i) == other.digits.charAt(i)) continue;
                if (first < 0) first = i;
                last = i;
                wrong++;
            }
            return wrong == 1
                    || (wrong == 2
                            && last == first + 1
                            && digits.charAt(first) == other.digits.charAt(last)
                            && digits.charAt(last) == other.digits.charAt(first));
        }

        private static @Nullable LocalDate day(String digits) {
            try {
                return LocalDate.of(
                        Integer.parseInt(digits, 0, 4, 10),
                        Integer.parseInt(digits, 4, 6, 10),
                        Integer.parseInt(digits, 6, 8, 10));
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static String twoDigits(String number) {
            return number.length() == 1 ? "0" + number : number;
        }
    }
}
