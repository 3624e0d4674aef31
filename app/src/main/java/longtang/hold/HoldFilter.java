package longtang.hold;

import java.util.Locale;
import java.util.stream.Stream;

/// Which holds a list shows.
enum HoldFilter {
    IN_FORCE,
    /// The review day has passed.
    LATE,
    /// The recognition has taken effect, the office has not noted it yet.
    TO_NOTE,
    /// Nothing is retained any more, the office still has its note.
    TO_RELEASE,
    /// Somebody objects and has no answer.
    OBJECTED,
    ENDED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static HoldFilter read(String code) {
        return Stream.of(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(IN_FORCE);
    }
}
