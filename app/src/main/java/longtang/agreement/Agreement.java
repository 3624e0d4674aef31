package longtang.agreement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agreement of a round of handling: what, how far it has come, and which print is signed.
///
/// @param version counts what was saved; a form made for an older one is refused
/// @param paper the issued paper, null while it is written
/// @param code by which whoever signed finds it again and may take it back
/// @param work how the work began, null before
/// @param withdrawal null while nobody took it back
public record Agreement(
        UUID id,
        UUID round,
        String dossier,
        Stage stage,
        int version,
        Terms terms,
        @Nullable UUID paper,
        String code,
        Instant begunAt,
        Instant changedAt,
        @Nullable Instant workBegan,
        @Nullable Withdrawal withdrawal) {

    /// How a word that is taken back may come. All count alike.
    public enum Channel {
        PAGE,
        PAPER,
        PHONE,
        IN_PERSON;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param by who took it, null where it came by the page
    public record Withdrawal(
            Channel channel, Instant cameAt, @Nullable UUID by) {}

    public boolean isLive() {
        return !stage.isOver();
    }

    /// Terms may be personal.
    @Override
    public String toString() {
        return "Agreement[" + id + " " + stage + "]";
    }
}
