package longtang.journal.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import longtang.journal.Checkpoint;
import longtang.journal.Entry;
import longtang.journal.Hash;
import longtang.journal.Note;
import longtang.journal.Opening;
import longtang.journal.VerifierKey;

/// What goes into a bundle. Commitments that are neither opened nor erased are listed as withheld.
public record Export(
        Note checkpoint, List<VerifierKey> keys, List<Proved> entries, List<Earlier> history, Map<String, Path> files) {

    public Export {
        keys = List.copyOf(keys);
        entries = List.copyOf(entries);
        history = List.copyOf(history);
        files = Map.copyOf(files);
    }

    /// An entry with its number, the path to the checkpoint's root, and what of it is laid open, by label.
    public record Proved(long index, Entry entry, List<Hash> path, Map<String, Opening> openings) {}

    /// A checkpoint of earlier, and the proof that the bundle's continues it; as many as readers may have kept.
    public record Earlier(Checkpoint checkpoint, Note note, List<Hash> proof) {}
}
