package longtang.law;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What `longtang due` was asked for.
///
/// @param term as it was written; the statute, if one is named, decides what it means
/// @param article the article cited with the statute, if one was
record DueArguments(
        Start start,
        String term,
        @Nullable Statute statute,
        @Nullable Article article,
        Delivery.@Nullable Method service,
        List<Pause> pauses,
        @Nullable Path calendar,
        Output output) {

    enum Output {
        SENTENCES,
        JSON
    }

    /// A command line that cannot be followed: a key of the words, and what belongs to it.
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Object[] args;

        Wrong(String code, Object... args) {
            super(code);
            this.args = args;
        }

        String sentence(LawWords words) {
            return words.say("law.due." + getMessage(), args);
        }
    }

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;
    private static final Set<String> WITH_VALUE =
            Set.of("--from", "--term", "--law", "--service", "--pause", "--calendar");
    private static final Map<String, Delivery.Method> METHODS = Map.of(
            "in-person", Delivery.Method.IN_PERSON,
            "family", Delivery.Method.TO_FAMILY,
            "left", Delivery.Method.LEFT_IN_PLACE,
            "electronic", Delivery.Method.ELECTRONIC,
            "post", Delivery.Method.BY_POST,
            "handed-on", Delivery.Method.HANDED_ON,
            "notice", Delivery.Method.BY_NOTICE);

    static DueArguments read(String[] args) throws Wrong {
        var values = new HashMap<String, String>();
        var pauses = new ArrayList<Pause>();
        var output = Output.SENTENCES;
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        while (!rest.isEmpty()) {
            var option = rest.pop();
            if (option.equals("--json")) {
                output = Output.JSON;
                continue;
            }
            if (!WITH_VALUE.contains(option)) throw new Wrong("unknown", option);
            if (rest.isEmpty()) throw new Wrong("no-value", option);
            var value = rest.pop();
            if (option.equals("--pause")) pauses.add(pause(value));
            else if (values.put(option, value) != null) throw new Wrong("twice", option);
        }
        return of(values, pauses, output);
    }

    private static DueArguments of(Map<String, String> values, List<Pause> pauses, Output output) throws Wrong {
        var law = values.get("--law");
        var article = law == null ? null : Article.read(law).orElse(null);
        var statute = law == null ? null : article != null ? article.statute() : statute(law);
        var term = needed(values, "--term");
        var service = service(values.get("--service"));
        var from = needed(values, "--from");
        if (!from.contains("T") && byTheHour(term, statute)) throw new Wrong("no-hour", from, term);
        var start = start(from).from(service == null ? Start.Origin.EVENT : Start.Origin.SERVICE);
        return new DueArguments(
                statute == null ? start : start.under(statute),
                term,
                statute,
                article,
                service,
                pauses,
                folder(values.get("--calendar")),
                output);
    }

    private static boolean byTheHour(String term, @Nullable Statute statute) {
        var read = Term.read(term);
        if (read.isEmpty() && statute != null) read = TermReader.inWords(term, statute);
        return read.map(Term::byTheHour).orElse(false);
    }

    private static String needed(Map<String, String> values, String option) throws Wrong {
        var value = values.get(option);
        if (value == null) throw new Wrong("needed", option);
        return value;
    }

    private static Statute statute(String name) throws Wrong {
        var statute = Statute.named(name);
        if (statute.isPresent()) return statute.get();
        throw new Wrong("law", name, Statute.all().stream().map(Statute::name).collect(Collectors.joining("、")));
    }

    private static Delivery.@Nullable Method service(@Nullable String name) throws Wrong {
        if (name == null) return null;
        var method = METHODS.get(name.toLowerCase(Locale.ROOT));
        if (method == null)
            throw new Wrong("service", name, METHODS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        return method;
    }

    private static Start start(String text) throws Wrong {
        try {
            var moment = text.contains("T")
                    ? LocalDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay();
            checked(moment.toLocalDate());
            return Start.at(moment.atZone(LegalCalendar.SHANGHAI).toInstant());
        } catch (DateTimeException e) {
            throw new Wrong("from", text);
        }
    }

    private static Pause pause(String text) throws Wrong {
        var days = text.split("\\.\\.", 3);
        try {
            if (days.length == 2) return Pause.of(checked(LocalDate.parse(days[0])), checked(LocalDate.parse(days[1])));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Wrong("pause", text);
        }
        throw new Wrong("pause", text);
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)
            throw new DateTimeException("Out of reach: " + day);
        return day;
    }

    private static @Nullable Path folder(@Nullable String text) throws Wrong {
        if (text == null) return null;
        if (!Files.isDirectory(Path.of(text))) throw new Wrong("calendar", text);
        return Path.of(text);
    }

    static boolean asksForHelp(String[] args) {
        return Stream.of(args).anyMatch(arg -> arg.equals("--help") || arg.equals("-h"));
    }
}
