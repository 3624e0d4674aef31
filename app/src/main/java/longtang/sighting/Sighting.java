package longtang.sighting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.people.Role;
import longtang.register.SightingKey;
import org.jspecify.annotations.Nullable;

/// One row of a ledger as somebody wrote it. Never changed: `revision` 2 says something else than 1 about the same
/// record, and takes its place.
///
/// @param columns which header of the file was understood as what
/// @param job the import that brought it, null when somebody wrote it down here
public record Sighting(
        UUID id,
        LedgerEntry entry,
        SequencedMap<String, Field> columns,
        int revision,
        @Nullable UUID job,
        Instant takenAt) {

    public Sighting {
        if (revision < 1) throw new IllegalArgumentException("Revisions start at 1, was " + revision);
        columns = new LinkedHashMap<>(columns);
    }

    public SightingKey key() {
        return SightingKey.of(entry);
    }

    /// The row under its own headers, as somebody in this role may see it. Pages MUST take cells from here or from
    /// [#textFor], never from the entry: the entry names people.
    public List<Shown> shownTo(Role eyes) {
        var discretion = discretion(eyes);
        return entry.original().entrySet().stream()
                .map(cell -> discretion.show(cell.getKey(), cell.getValue()))
                .toList();
    }

    /// One field for these eyes; empty where the row does not have it or they may not see it.
    public Optional<String> textFor(Role eyes, Field field) {
        var discretion = discretion(eyes);
        return columns.entrySet().stream()
                .filter(column -> column.getValue() == field)
                .findFirst()
                .flatMap(column -> entry.text(field).map(text -> discretion.show(column.getKey(), text)))
                .filter(shown -> !shown.hidden())
                .map(Shown::value);
    }

    private Discretion discretion(Role eyes) {
        return Discretion.over(entry.original(), columns, eyes);
    }
}
