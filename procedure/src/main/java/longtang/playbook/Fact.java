package longtang.playbook;

import java.util.List;
import java.util.Optional;

/// Something a decision may rest on: its name, what it can be, and from which field or visit it comes.
///
/// Values are kept as the words that are written in books and entries: `true`, `存量`, `2025-07-31`.
///
/// @param hint where a register speaks of it, if it does
public record Fact(String name, Kind kind, String source, Optional<Hint> hint, Place at) {

    /// What a fact can be.
    public sealed interface Kind {

        /// One of a short list of words.
        record Choice(List<String> values) implements Kind {

            public Choice {
                values = List.copyOf(values);
            }
        }

        /// `true` or `false`.
        record YesNo() implements Kind {}

        /// A day, ISO 8601; a deadline may rest on it, a guard may not.
        record Day() implements Kind {}
    }

    /// All values that enumeration goes through; none for days.
    public List<String> values() {
        return switch (kind) {
            case Kind.Choice(var values) -> values;
            case Kind.YesNo() -> List.of("true", "false");
            case Kind.Day() -> List.of();
        };
    }

    /// The value as it is kept, or nothing where the text is no value of this fact.
    public Optional<String> read(String text) {
        return switch (kind) {
            case Kind.Choice(var values) -> values.contains(text) ? Optional.of(text) : Optional.empty();
            case Kind.YesNo() -> yesNo(text);
            case Kind.Day() -> day(text);
        };
    }

    private static Optional<String> yesNo(String text) {
        return switch (text) {
            case "true", "是" -> Optional.of("true");
            case "false", "否" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    private static Optional<String> day(String text) {
        try {
            return Optional.of(java.time.LocalDate.parse(text).toString());
        } catch (java.time.format.DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
