package longtang.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file on its way to becoming an exhibit; its id is the exhibit's.
///
/// @param length in bytes, as announced; `received` are safely on disk
/// @param announced the hash that the sender will have sent, null where it did not say
public record Upload(
        UUID id,
        UUID round,
        String label,
        String name,
        long length,
        @Nullable Sha256 announced,
        long received) {

    public boolean hasArrived() {
        return received == length;
    }
}
