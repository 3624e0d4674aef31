package longtang.playbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One line of what a step did; all of them together are the act that goes into the journal.
public sealed interface Entry {

    record Moved(String from, String to, String event, Hand by, Instant at) implements Entry {}

    record Done(String duty) implements Entry {}

    record Undone(String duty) implements Entry {}

    record Known(String fact, String value) implements Entry {}

    /// A paper that must now be written, with what the law wants in it.
    record Wanted(String paper, List<String> fields) implements Entry {}

    record Served(String paper, LocalDate day) implements Entry {}

    /// A deadline begins. `from` is the moment or the midnight of the day it is counted from.
    record Started(Clock clock, Instant from, boolean served) implements Entry {}

    record Stopped(String clock) implements Entry {}

    record Paused(String clock, Instant at) implements Entry {}

    record Resumed(String clock, Instant at) implements Entry {}

    /// A superior is told that a deadline of the office has passed.
    record Told(String role, String event) implements Entry {}
}
