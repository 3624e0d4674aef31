package longtang.journal.bundle;

import java.util.List;
import longtang.journal.Checkpoint;
import longtang.journal.Note;
import longtang.journal.VerifierKey;
import org.jspecify.annotations.Nullable;

/// What the person who checks brings along: the log's keys as published, and a checkpoint kept from earlier.
///
/// Every key given must have signed. The older checkpoint may be a signed note or its three lines copied from paper.
public record Trust(
        List<VerifierKey> keys,
        @Nullable Checkpoint older,
        @Nullable Note olderNote) {

    public Trust {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) throw new IllegalArgumentException("Without a key nothing can be trusted");
    }

    public static Trust in(List<VerifierKey> keys) {
        return new Trust(keys, null, null);
    }

    /// With a checkpoint from a place that nobody could change since: paper, the gazette, one's own disk.
    public Trust withOlder(Checkpoint kept) {
        return new Trust(keys, kept, null);
    }

    Trust withOlder(Checkpoint kept, Note note) {
        return new Trust(keys, kept, note);
    }
}
