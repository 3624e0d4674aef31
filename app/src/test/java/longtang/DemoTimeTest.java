package longtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A trainer lets days pass in a demo that is running.
class DemoTimeTest {

    private static final Instant STARTED = Instant.parse("2026-11-26T08:00:00Z");
    private static final Instant FIRST_MORNING = Instant.parse("2025-07-15T01:30:00Z");

    @TempDir
    Path folder;

    private int written;

    @BeforeEach
    void start() throws IOException {
        write(STARTED.toString());
    }

    @Test
    void it_begins_on_the_morning_of_the_15th_of_July() throws IOException {
        assertThat(demo().instant()).isEqualTo(FIRST_MORNING);
    }

    @Test
    void days_pass_when_the_first_start_is_moved_back() throws IOException {
        var demo = demo();
        write(STARTED.minus(Duration.ofDays(20)).toString());

        assertThat(demo.instant()).isEqualTo(FIRST_MORNING.plus(Duration.ofDays(20)));
    }

    @Test
    void it_never_goes_back() throws IOException {
        var demo = demo();
        write(STARTED.minus(Duration.ofDays(20)).toString());
        demo.instant();
        write(STARTED.toString());

        assertThat(demo.instant()).isEqualTo(FIRST_MORNING.plus(Duration.ofDays(20)));
    }

    @Test
    void what_is_no_time_changes_nothing() throws IOException {
        var demo = demo();
        write("next week");

        assertThat(demo.instant()).isEqualTo(FIRST_MORNING);
    }

    private DemoTime demo() throws IOException {
        return new DemoTime(Clock.fixed(STARTED, Application.SHANGHAI), folder.resolve("first-start"));
    }

    // Two writings within one tick of the file's clock would look like one.
    private void write(String time) throws IOException {
        var file = Files.writeString(folder.resolve("first-start"), time);
        Files.setLastModifiedTime(file, FileTime.from(STARTED.plusSeconds(written++)));
    }
}
