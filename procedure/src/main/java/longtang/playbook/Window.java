package longtang.playbook;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import longtang.law.LegalCalendar;

/// The hours in which a step may be carried out: `工作日 06:00-22:00`.
public record Window(boolean workdaysOnly, LocalTime from, LocalTime to) {

    private static final Pattern WRITTEN = Pattern.compile("(工作日|每日)\\s*(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    public static Optional<Window> read(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) return Optional.empty();
        try {
            var from = LocalTime.parse(String.valueOf(written.group(2)));
            var to = LocalTime.parse(String.valueOf(written.group(3)));
            return from.isBefore(to)
                    ? Optional.of(new Window("工作日".equals(written.group(1)), from, to))
                    : Optional.empty();
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /// Whether that moment, in Shanghai, lies within. The end does not.
    public boolean open(Instant at, LegalCalendar calendar) {
        var local = at.atZone(LegalCalendar.SHANGHAI);
        if (workdaysOnly && !calendar.isWorkday(local.toLocalDate())) return false;
        var time = local.toLocalTime();
        return !time.isBefore(from) && time.isBefore(to);
    }
}
