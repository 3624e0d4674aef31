package longtang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The demo's time, counted from its first start.
///
/// When that was stands in a file. Whoever writes an earlier time into it lets days pass in the running demo: terms
/// lapse, promises fall due. It never goes back.
final class DemoTime extends Clock {

    private static final Instant FIRST_MORNING = Instant.parse("2025-07-15T01:30:00Z");

    /// What the file said when it was last changed.
    private record Since(FileTime written, Duration ahead) {}

    private final Clock system;
    private final Path started;
    private volatile Since since;

    DemoTime(Clock system, Path started) throws IOException {
        this.system = system;
        this.started = started;
        this.since = read();
    }

    private Since read() throws IOException {
        var written = Files.getLastModifiedTime(started);
        var first = Instant.parse(Files.readString(started).strip());
        return new Since(written, Duration.between(first, FIRST_MORNING));
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead());
    }

    // A file that is gone or half written changes nothing; the next look finds it whole.
    private Duration ahead() {
        var known = since;
        try {
            if (Files.getLastModifiedTime(started).equals(known.written)) return known.ahead;
            var now = read();
            if (now.ahead.compareTo(known.ahead) < 0) now = new Since(now.written, known.ahead);
            since = now;
            return now.ahead;
        } catch (IOException | DateTimeException unreadable) {
            return known.ahead;
        }
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.getZone().equals(zone) ? this : Clock.offset(system.withZone(zone), ahead());
    }
}
