package longtang.law;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads one year's file. A file that is half right is refused: a missing holiday would silently shorten terms.
final class CalendarFile {

    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_DAYS = 120;
    private static final int DEEPEST = 10;
    /// 元旦, 劳动节 and 国庆节 are days off in every year (全国年节及纪念日放假办法).
    private static final List<String> ALWAYS_OFF = List.of("01-01", "05-01", "10-01");

    private final String file;

    private CalendarFile(String file) {
        this.file = file;
    }

    static CalendarYear read(Path path) throws UnreadableCalendar {
        var reading = new CalendarFile(path.toString());
        try {
            if (Files.size(path) > MOST_BYTES) throw reading.wrong("", "calendar.large", MOST_BYTES >> 10);
            return reading.year(Files.readString(path));
        } catch (CharacterCodingException e) {
            throw reading.wrong("", "calendar.encoding");
        } catch (IOException e) {
            throw reading.wrong("", "calendar.unreadable");
        }
    }

    static CalendarYear read(String file, String text) throws UnreadableCalendar {
        return new CalendarFile(file).year(text);
    }

    private CalendarYear year(String text) throws UnreadableCalendar {
        var json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!(parsed(json) instanceof Map<?, ?> root)) throw wrong("", "calendar.form");
        if (!(root.get("year") instanceof Integer year) || year < 1949 || year > 9998)
            throw wrong("year", "calendar.year");
        if (!Path.of(file).getFileName().toString().equals(year + ".json"))
            throw wrong("year", "calendar.name", String.valueOf(year));
        var papers = papers(root.get("papers"));
        var days = days(root.get("days"), year);
        boolean confirmed = confirmed(root.get("confirmed"), papers, days);
        if (confirmed) complete(year, days);
        return confirmed ? new CalendarYear(year, true, papers, days) : CalendarYear.unannounced(year);
    }

    // JSON is YAML 1.2. The text begins with a brace, so nesting shows in its brackets.
    private @Nullable Object parsed(String text) throws UnreadableCalendar {
        if (!text.stripLeading().startsWith("{") || depth(text) > DEEPEST) throw wrong("", "calendar.form");
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            return new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            throw wrong("", "calendar.json");
        }
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '[') deepest = Math.max(deepest, ++depth);
            if (c == '}' || c == ']') depth--;
        }
        return deepest;
    }

    private List<String> papers(@Nullable Object written) throws UnreadableCalendar {
        if (!(written instanceof List<?> list)) throw wrong("papers", "calendar.papers");
        var papers = new ArrayList<String>();
        for (var paper : list) {
            if (!(paper instanceof String address) || !address.matches("https?://\\S{4,500}"))
                throw wrong("papers[" + papers.size() + "]", "calendar.paper");
            papers.add(address);
        }
        return papers;
    }

    private Map<LocalDate, CalendarYear.Day> days(@Nullable Object written, int year) throws UnreadableCalendar {
        if (!(written instanceof List<?> list) || list.size() > MOST_DAYS)
            throw wrong("days", "calendar.days", MOST_DAYS);
        var days = new LinkedHashMap<LocalDate, CalendarYear.Day>();
        for (int i = 0; i < list.size(); i++) {
            var field = "days[" + i + "]";
            if (!(list.get(i) instanceof Map<?, ?> day)) throw wrong(field, "calendar.day");
            var date = date(day.get("date"), year, field + ".date");
            if (!(day.get("isOffDay") instanceof Boolean off)) throw wrong(field + ".isOffDay", "calendar.off");
            if (!(day.get("name") instanceof String name) || name.isBlank() || name.length() > 40)
                throw wrong(field + ".name", "calendar.holiday");
            if (days.put(date, new CalendarYear.Day(name, off)) != null)
                throw wrong(field + ".date", "calendar.twice", date.toString());
        }
        return days;
    }

    private LocalDate date(@Nullable Object written, int year, String field) throws UnreadableCalendar {
        try {
            var date = LocalDate.parse(String.valueOf(written));
            if (date.getYear() == year || !date.isBefore(LegalCalendar.reach(year)) && date.getYear() == year - 1)
                return date;
        } catch (DateTimeException e) {
            throw wrong(field, "calendar.date", String.valueOf(written), String.valueOf(year));
        }
        throw wrong(field, "calendar.date", String.valueOf(written), String.valueOf(year));
    }

    private boolean confirmed(@Nullable Object written, List<String> papers, Map<LocalDate, CalendarYear.Day> days)
            throws UnreadableCalendar {
        if (written == null) return !papers.isEmpty() && !days.isEmpty();
        if (!(written instanceof Boolean confirmed)) throw wrong("confirmed", "calendar.confirmed");
        if (confirmed && papers.isEmpty()) throw wrong("papers", "calendar.papers.none");
        return confirmed;
    }

    private void complete(int year, Map<LocalDate, CalendarYear.Day> days) throws UnreadableCalendar {
        for (var day : ALWAYS_OFF) {
            var said = days.get(LocalDate.parse(year + "-" + day));
            if (said == null || !said.off()) throw wrong("days", "calendar.incomplete", year + "-" + day);
        }
        if (days.entrySet().stream().noneMatch(day -> day.getValue().off() && inSpring(day.getKey())))
            throw wrong("days", "calendar.spring", String.valueOf(year));
    }

    // 春节 falls between 21 January and 20 February; a working weekday in it is never the whole holiday.
    private static boolean inSpring(LocalDate date) {
        boolean weekday = date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
        return weekday && (date.getMonthValue() == 1 && date.getDayOfMonth() > 15 || date.getMonthValue() == 2);
    }

    private UnreadableCalendar wrong(String field, String code, Object... args) {
        return new UnreadableCalendar(file, field, code, args);
    }
}
