package longtang.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The holidays of one year as the State Council announced them: days off, and weekend days on which work is made up.
///
/// Its days may reach into the last week of the year before. `notices` are the addresses of the notices.
/// A year that is not confirmed says nothing: its weekends are all that is known.
public record CalendarYear(int year, boolean confirmed, List<String> notices, Map<LocalDate, Day> days) {

    /// What the notice says of one day.
    public record Day(String holiday, boolean off) {}

    public CalendarYear {
        if (confirmed && notices.isEmpty()) throw new IllegalArgumentException("Confirmed by no notice: " + year);
        notices = List.copyOf(notices);
        days = Map.copyOf(days);
    }

    static CalendarYear unannounced(int year) {
        return new CalendarYear(year, false, List.of(), Map.of());
    }

    /// Reads a year's file, in the form of holiday-cn: `{"year": 2027, "papers": [...], "days": [...]}`.
    ///
    /// @throws UnreadableCalendar which file, which field, what to do
    public static CalendarYear read(Path file) throws UnreadableCalendar {
        return CalendarFile.read(file);
    }
}
