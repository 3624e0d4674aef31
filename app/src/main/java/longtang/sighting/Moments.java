package longtang.sighting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/// Points in time as people here write them.
final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private Moments() {}

    static String minute(Instant at, Clock clock) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    static String day(Instant at, Clock clock) {
        return DAY.format(at.atZone(clock.getZone()));
    }

    /// A day alone where the ledger wrote no time.
    static String written(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(at) : MINUTE.format(at);
    }
}
