package longtang.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// Which days are working days, as far as the State Council has announced them. Immutable.
///
/// A year without a notice knows only its weekends; so does the last week of December until the next year's notice is
/// out, because that notice may move it (2018-12-29 and 2022-12-31 were moved so). [#awaited] says which year is
/// missing.
public final class LegalCalendar {

    /// Legal days are days in Shanghai.
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final int FIRST_YEAR = 2007;
    private static final Map<Integer, CalendarYear> BUNDLED = new ConcurrentHashMap<>();

    private final Map<Integer, CalendarYear> added;

    private LegalCalendar(Map<Integer, CalendarYear> added) {
        this.added = Map.copyOf(added);
    }

    /// The years that come along: 2007 to 2026, all confirmed.
    public static LegalCalendar bundled() {
        return new LegalCalendar(Map.of());
    }

    /// This calendar with one more year, or another version of a year: the newer notice wins.
    public LegalCalendar with(CalendarYear year) {
        var years = new HashMap<>(added);
        years.put(year.year(), year);
        return new LegalCalendar(years);
    }

    /// This calendar with every `YYYY.json` of a folder; other files are left alone, a missing folder adds nothing.
    ///
    /// @throws UnreadableCalendar if one of them is broken; then none is taken
    public LegalCalendar with(Path folder) throws UnreadableCalendar {
        var calendar = this;
        for (var file : yearFiles(folder)) calendar = calendar.with(CalendarYear.read(file));
        return calendar;
    }

    private static List<Path> yearFiles(Path folder) throws UnreadableCalendar {
        if (!Files.exists(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableCalendar(folder.toString(), "", "calendar.folder");
        }
    }

    public CalendarYear year(int year) {
        var own = added.get(year);
        return own != null ? own : BUNDLED.computeIfAbsent(year, LegalCalendar::load);
    }

    private static CalendarYear load(int year) {
        var name = "calendar/" + year + ".json";
        if (year < FIRST_YEAR || !Resource.exists(name)) return CalendarYear.unannounced(year);
        try {
            return CalendarFile.read(name, Resource.text(name));
        } catch (UnreadableCalendar broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Whether offices work on that day: weekdays that are no holiday, and weekend days made up (调休上班).
    public boolean isWorkday(LocalDate date) {
        return said(date).map(day -> !day.off()).orElse(!isWeekend(date));
    }

    /// Whether a notice makes that day a day off.
    public boolean isHoliday(LocalDate date) {
        return said(date).map(CalendarYear.Day::off).orElse(false);
    }

    /// Whether that weekend day is a working day (调休上班).
    public boolean isMadeUp(LocalDate date) {
        return isWeekend(date) && isWorkday(date);
    }

    /// The holiday to which the notices count that day, 春节; empty if they do not speak of it.
    public Optional<String> holiday(LocalDate date) {
        return said(date).map(CalendarYear.Day::holiday);
    }

    /// The year whose notice must come before anything certain can be said of that day; empty if nothing is missing.
    public OptionalInt awaited(LocalDate date) {
        int year = date.getYear();
        if (!year(year).confirmed()) return OptionalInt.of(year);
        boolean nextYearReaches = !date.isBefore(reach(year + 1));
        return nextYearReaches && !year(year + 1).confirmed() ? OptionalInt.of(year + 1) : OptionalInt.empty();
    }

    /// The first day that the notice of a year may move: the weekend before New Year's Day is at most a week away.
    static LocalDate reach(int year) {
        return LocalDate.of(year - 1, 12, 25);
    }

    // The later notice knows more: what 2012's says of 2011-12-31 goes before what 2011's says.
    private Optional<CalendarYear.Day> said(LocalDate date) {
        int year = date.getYear();
        var next = date.isBefore(reach(year + 1)) ? null : year(year + 1).days().get(date);
        return Optional.ofNullable(next != null ? next : year(year).days().get(date));
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
