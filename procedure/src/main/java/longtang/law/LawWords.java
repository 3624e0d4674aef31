package longtang.law;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in Chinese or English what this package answers: how a day was found, why something is refused.
///
/// Dates name their year only where several years meet in one sentence.
public final class LawWords {

    private static final String BUNDLE = "longtang.law.words";

    private final ResourceBundle words;
    private final Locale locale;

    private LawWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Chinese for a Chinese locale, English for any other.
    public static LawWords in(Locale locale) {
        return new LawWords(locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /// One sentence: 自10月8日送达次日起算5个工作日，10月11日（调休上班）计入，届满10月14日。
    public String explain(DueDate due) {
        var dates = new Dates(due);
        return due.derivation().steps().stream()
                .map(step -> say("law.step." + step.code(), arguments(step, dates)))
                .collect(Collectors.joining(say("law.step.between"), "", say("law.step.stop")));
    }

    /// The sentence of a refusal, without its article.
    public String say(Refusal refusal) {
        return say(refusal.fact(), refusal.args().toArray());
    }

    public String say(UnreadableCalendar problem) {
        return say("law." + problem.code(), problem.args().toArray());
    }

    /// 5个工作日; 5 working days.
    public String term(Term term) {
        return switch (term) {
            case Term.Hours(var count) -> say("law.term.hours", count);
            case Term.WorkHours(var count) -> say("law.term.work-hours", count);
            case Term.WorkDays(var count) -> say("law.term.work-days", count);
            case Term.Days(var count) -> say("law.term.days", count);
            case Term.Months(var count) -> say("law.term.months", count);
            case Term.Years(var count) -> say("law.term.years", count);
            case Term.Until(var day) ->
                say("law.term.until", day.getMonthValue(), day.getDayOfMonth(), month(day.getMonthValue()));
            case Term.Longest(var terms) ->
                terms.stream().map(this::term).collect(Collectors.joining(say("law.step.and")));
        };
    }

    /// The words of a key with its arguments; numbers without separators.
    public String say(String key, Object... args) {
        var plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) plain[i] = args[i] instanceof Integer ? args[i] : String.valueOf(args[i]);
        return new MessageFormat(words.getString(key), locale).format(plain);
    }

    private Object[] arguments(Derivation.Step step, Dates dates) {
        return step.args().stream().map(arg -> argument(arg, dates)).toArray();
    }

    private Object argument(Object arg, Dates dates) {
        return switch (arg) {
            case LocalDate date -> dates.say(date);
            case Instant moment -> dates.say(moment);
            case Term term -> term(term);
            case Start.Origin origin -> say("law.origin." + origin.name().toLowerCase(Locale.ROOT));
            case List<?> list ->
                list.stream()
                        .map(one -> argument(one, dates).toString())
                        .collect(Collectors.joining(say("law.step.and")));
            default -> String.valueOf(arg);
        };
    }

    private String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /// The dates of one sentence, which remembers the year it has named.
    private final class Dates {

        private final boolean severalYears;
        private int named;

        Dates(DueDate due) {
            var years = due.derivation().steps().stream()
                    .flatMap(step -> step.args().stream())
                    .flatMap(arg -> arg instanceof List<?> list ? list.stream() : Stream.of(arg))
                    .filter(arg -> arg instanceof LocalDate || arg instanceof Instant)
                    .map(arg -> (arg instanceof Instant moment ? day(moment) : (LocalDate) arg).getYear())
                    .distinct()
                    .count();
            this.severalYears = years > 1;
        }

        String say(LocalDate date) {
            boolean withYear = severalYears && named != date.getYear();
            named = date.getYear();
            var pattern = words.getString(withYear ? "law.date.year" : "law.date");
            return DateTimeFormatter.ofPattern(pattern, locale).format(date);
        }

        String say(Instant moment) {
            var local = ZonedDateTime.ofInstant(moment, LegalCalendar.SHANGHAI);
            return say(local.toLocalDate())
                    + DateTimeFormatter.ofPattern(words.getString("law.date.time"), locale)
                            .format(local);
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, LegalCalendar.SHANGHAI);
        }
    }
}
