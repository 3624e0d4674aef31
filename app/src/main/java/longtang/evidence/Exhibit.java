package longtang.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A photo, a recording or a paper that proves something, kept for good under its SHA-256.
///
/// @param round the round of handling that it belongs to
/// @param label what it proves, in the words of the book: 现场照片, 送达回证 …
/// @param madeAt by the clock of the device, null where it does not say
/// @param place where the device says that it was, null where it does not say
/// @param device what the device calls itself, empty where it does not say
/// @param keptAt by the clock of this system
public record Exhibit(
        UUID id,
        UUID round,
        String label,
        String name,
        Media media,
        Sha256 sha256,
        long bytes,
        @Nullable Instant madeAt,
        @Nullable Position place,
        String device,
        Instant keptAt,
        UUID by,
        String byName) {}
