package longtang.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.vault.PersonName;
import longtang.vault.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// What a resident has against a hold, however it came; a person answers it with a reason, until a day.
///
/// @param words, name, phone empty where the key is gone; name and phone where nobody gave them
/// @param due the last day of the answer, the house's own term
/// @param answer null while nobody answered
record Objection(
        UUID id,
        UUID hold,
        Channel channel,
        String words,
        PersonName name,
        PhoneNumber phone,
        Instant cameAt,
        LocalDate due,
        @Nullable Answer answer) {

    static final String KIND = "objection:";

    /// How it came. All count alike.
    enum Channel {
        PAGE,
        PAPER,
        PHONE,
        IN_PERSON;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Channel> read(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /// What came of it.
    enum Verdict {
        UPHELD,
        PARTLY,
        NOT_UPHELD;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Verdict> read(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    record Answer(Verdict verdict, String reason, Instant at, String byName) {}

    boolean isLate(LocalDate today) {
        return answer == null && due.isBefore(today);
    }

    /// Whether it came like this, in these words, from the same person.
    boolean isAs(Channel itsChannel, Objections.Said said) {
        return channel == itsChannel
                && words.equals(said.words().strip())
                && name.equals(said.name())
                && phone.equals(said.phone());
    }

    static String subject(UUID id) {
        return KIND + id;
    }

    /// Words and names are personal.
    @Override
    public String toString() {
        return "Objection[" + id + "]";
    }
}
