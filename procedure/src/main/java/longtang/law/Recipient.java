package longtang.law;

import java.time.LocalDate;
import java.util.List;

/// Somebody whom the decision concerns, with their own clocks: when they were served, what they were told, what they
/// did.
///
/// @param who an opaque key, never a name
public record Recipient(String who, Served service, Told told, List<Remedy> remedies) {

    /// Whether the decision told of review, lawsuit and their terms (行政复议法第二十条第三款).
    public sealed interface Told {
        record InTheDecision() implements Told {}

        /// Not told, but known since that day.
        record LearntLater(LocalDate on) implements Told {}

        record Never() implements Told {}
    }

    public Recipient {
        remedies = List.copyOf(remedies);
    }
}
