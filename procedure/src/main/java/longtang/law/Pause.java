package longtang.law;

import java.time.Instant;
import java.time.LocalDate;

/// A time in which a term stands still; what was left of it runs on afterwards.
///
/// Days: neither the day of the pause nor the day of resuming counts, nor any between. Hours: to the moment.
public record Pause(Instant from, Instant to) {

    public Pause {
        if (to.isBefore(from)) throw new IllegalArgumentException("Resumed before it was paused");
    }

    public static Pause of(LocalDate firstDay, LocalDate lastDay) {
        return new Pause(
                firstDay.atStartOfDay(LegalCalendar.SHANGHAI).toInstant(),
                lastDay.atStartOfDay(LegalCalendar.SHANGHAI).toInstant());
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(from, LegalCalendar.SHANGHAI);
    }

    LocalDate lastDay() {
        return LocalDate.ofInstant(to, LegalCalendar.SHANGHAI);
    }
}
