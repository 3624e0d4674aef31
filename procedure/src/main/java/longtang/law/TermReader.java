package longtang.law;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import longtang.law.Term.Days;
import longtang.law.Term.Hours;
import longtang.law.Term.Longest;
import longtang.law.Term.Months;
import longtang.law.Term.Until;
import longtang.law.Term.WorkDays;
import longtang.law.Term.WorkHours;
import longtang.law.Term.Years;

/// Reads the term grammar, and the words of statutes (五日, 六个月, 二十四小时).
final class TermReader {

    private static final int LONGEST_TEXT = 100;
    private static final Pattern COUNTED = Pattern.compile("([1-9][0-9]{0,3})(h|wh|wd|d|mo|y)");
    private static final Pattern DAY = Pattern.compile("([0-9]{2})-([0-9]{2})");
    private static final Pattern MAX = Pattern.compile("max\\(([^()]+)\\)");
    private static final Pattern IN_WORDS = Pattern.compile("([0-9零〇一二两三四五六七八九十百千]+)(个工作小时|工作时|个?小时|个?工作日|日|天|个月|年)");

    private TermReader() {}

    static Optional<Term> read(String text) {
        if (text.length() > LONGEST_TEXT) return Optional.empty();
        var written = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        var longest = MAX.matcher(written);
        return longest.matches() ? longest(longest.group(1)) : single(written);
    }

    private static Optional<Term> longest(String written) {
        var terms = new ArrayList<Term>();
        for (var part : written.split(",", -1)) {
            var term = single(part);
            if (term.isEmpty()) return Optional.empty();
            terms.add(term.get());
        }
        return terms.size() < 2 ? Optional.empty() : Optional.of(new Longest(terms));
    }

    private static Optional<Term> single(String written) {
        var counted = COUNTED.matcher(written);
        if (counted.matches()) return Optional.of(counted(Integer.parseInt(counted.group(1)), counted.group(2)));
        var day = DAY.matcher(written);
        return day.matches() ? until(day.group(1), day.group(2)) : Optional.empty();
    }

    private static Term counted(int count, String unit) {
        return switch (unit) {
            case "h" -> new Hours(count);
            case "wh" -> new WorkHours(count);
            case "wd" -> new WorkDays(count);
            case "d" -> new Days(count);
            case "mo" -> new Months(count);
            case "y" -> new Years(count);
            default -> throw new IllegalArgumentException(unit);
        };
    }

    private static Optional<Term> until(String month, String day) {
        try {
            return Optional.of(new Until(MonthDay.of(Integer.parseInt(month), Integer.parseInt(day))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /// What a statute says; 日 is left to the statute, which knows whether its days are working days.
    static Optional<Term> inWords(String text, Statute statute) {
        if (text.length() > LONGEST_TEXT) return Optional.empty();
        var words = IN_WORDS.matcher(text.strip());
        if (!words.matches()) return Optional.empty();
        var number = Numeral.read(words.group(1));
        if (number.isEmpty() || number.getAsInt() == 0) return Optional.empty();
        int count = number.getAsInt();
        return Optional.of(
                switch (words.group(2)) {
                    case "小时", "个小时" -> new Hours(count);
                    case "工作时", "个工作小时" -> new WorkHours(count);
                    case "工作日", "个工作日" -> new WorkDays(count);
                    case "个月" -> new Months(count);
                    case "年" -> new Years(count);
                    default -> statute.days(count);
                });
    }
}
