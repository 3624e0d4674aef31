package longtang.matter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import longtang.law.LegalCalendar;
import org.springframework.context.annotation.Primary;

/// The calendar of a test that walks the formal road: it begins in the summer of 2025, goes on like any clock, and is
/// put forward to the day on which something falls due. It never goes back.
@Primary
class RoadClock extends Clock {

    private static final Instant BEGINS = Instant.parse("2025-07-15T01:30:00Z");

    private final Instant started = Clock.systemUTC().instant();
    private volatile Duration passed = Duration.ZERO;

    LocalDate today() {
        return LocalDate.ofInstant(instant(), LegalCalendar.SHANGHAI);
    }

    /// Nine in the morning of that day, if that is still to come.
    void to(LocalDate day) {
        to(day.atTime(9, 0));
    }

    void to(LocalDateTime moment) {
        var ahead = Duration.between(
                instant(), moment.atZone(LegalCalendar.SHANGHAI).toInstant());
        if (ahead.isPositive()) passed = passed.plus(ahead);
    }

    @Override
    public Instant instant() {
        return BEGINS.plus(Duration.between(started, Clock.systemUTC().instant()))
                .plus(passed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
