package longtang.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A step of what somebody has promised: what, by when, and how it is proven.
///
/// @param metAt when the proof was looked at and held
/// @param missedAt when the day had passed without it
public record PromisedStep(
        UUID id,
        UUID round,
        String dossier,
        String what,
        LocalDate due,
        String proof,
        @Nullable Instant metAt,
        @Nullable UUID exhibit,
        @Nullable Instant missedAt) {

    public boolean isOpen() {
        return metAt == null;
    }
}
