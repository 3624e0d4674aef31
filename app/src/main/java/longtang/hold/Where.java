package longtang.hold;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The round of handling in which something is retained, and where it stands. The round is opaque here.
///
/// @param place as a door plate would say it
public record Where(
        UUID round,
        String dossier,
        @Nullable UUID lane,
        @Nullable String committee,
        String place) {

    /// The lane at the most: logs are no place for full addresses.
    @Override
    public String toString() {
        return "Where[" + dossier + "]";
    }
}
