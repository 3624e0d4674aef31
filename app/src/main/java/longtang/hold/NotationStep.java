package longtang.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the registration office was asked, told, or did: on which day, under which number, who says so, and who of the
/// two confirmed it.
///
/// @param number of our paper, or of the office's receipt
/// @param exhibit the office's receipt, null for what we send
/// @param second whoever looked again, empty while nobody did
/// @param secondSaid why it was sent back
record NotationStep(
        UUID id,
        UUID hold,
        Notation notation,
        LocalDate day,
        String number,
        @Nullable UUID exhibit,
        Instant saidAt,
        UUID saidBy,
        String saidName,
        Outcome outcome,
        String second,
        String secondSaid) {

    enum Outcome {
        WAITING,
        CONFIRMED,
        SENT_BACK;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
