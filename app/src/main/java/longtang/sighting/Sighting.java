package longtang.sighting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.register.SightingKey;

/// One row of a ledger as somebody wrote it. Never changed: `revision` 2 says something else than 1 about the same
/// record, and takes its place.
///
/// @param columns which header of the file was understood as what
/// @param job the import that brought it
public record Sighting(
        UUID id, LedgerEntry entry, SequencedMap<String, Field> columns, int revision, UUID job, Instant takenAt) {

    public Sighting {
        if (revision < 1) throw new IllegalArgumentException("Revisions start at 1, was " + revision);
        columns = new LinkedHashMap<>(columns);
    }

    public SightingKey key() {
        return SightingKey.of(entry);
    }
}
