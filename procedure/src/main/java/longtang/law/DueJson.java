package longtang.law;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The answer of `longtang due --json`.
record DueJson(DueArguments asked, Term term, @Nullable DueDate served, DueDate due) {

    String text() {
        var article = asked.article();
        return "{\"due\":" + quoted(when(due, term))
                + ",\"certain\":" + due.certain()
                + ",\"awaited\":" + due.awaited()
                + ",\"term\":" + quoted(term)
                + (asked.statute() == null
                        ? ""
                        : ",\"law\":" + quoted(asked.statute().name()))
                + (article == null
                        ? ""
                        : ",\"article\":" + quoted(article) + ",\"stated\":" + StatuteBook.states(article, term))
                + (served == null ? "" : ",\"served\":" + quoted(served.day()) + ",\"service\":" + steps(served))
                + ",\"derivation\":" + steps(due)
                + ",\"zh\":" + quoted(LawWords.in(Locale.SIMPLIFIED_CHINESE).explain(due))
                + ",\"en\":" + quoted(LawWords.in(Locale.ENGLISH).explain(due)) + "}";
    }

    /// The last day, or the minute for a term of hours.
    static String when(DueDate due, Term term) {
        return term.byTheHour()
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(due.lapses().atZone(LegalCalendar.SHANGHAI))
                : due.day().toString();
    }

    private static String steps(DueDate due) {
        return due.derivation().steps().stream()
                .map(step -> "{\"code\":" + quoted(step.code()) + ",\"args\":" + list(step.args()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String list(List<?> values) {
        return values.stream().map(DueJson::value).collect(Collectors.joining(",", "[", "]"));
    }

    private static String value(Object value) {
        return switch (value) {
            case List<?> list -> list(list);
            case Number number -> number.toString();
            case Start.Origin origin -> quoted(origin.name().toLowerCase(Locale.ROOT));
            case LocalDate date -> quoted(date);
            default -> quoted(value);
        };
    }

    // Nothing that is said here holds control characters; quotes and backslashes come from names in a year's file.
    private static String quoted(Object value) {
        return "\"" + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
