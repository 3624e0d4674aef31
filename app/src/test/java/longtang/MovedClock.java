package longtang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The machine's time and as many days as a test has let pass. It never goes back.
@Component
@Primary
public class MovedClock extends Clock {

    private volatile Duration passed = Duration.ZERO;

    public void pass(Duration time) {
        passed = passed.plus(time);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(passed);
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
