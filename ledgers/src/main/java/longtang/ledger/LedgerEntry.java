package longtang.ledger;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One good row of a ledger: what was written, word for word, and where it stands.
///
/// `original` keeps every cell under its own header in the order of the file, unknown columns too.
/// `fields` holds the known ones, trimmed and with full-width digits made plain; empty cells are absent.
public record LedgerEntry(
        LedgerKind kind,
        String recordId,
        @Nullable LocalDateTime seenAt,
        Origin origin,
        SequencedMap<String, String> original,
        Map<Field, String> fields) {

    /// The file's name as given, the SHA-256 of its bytes in lower-case hex, and the row as a spreadsheet counts it.
    public record Origin(String file, String sha256, int row) {}

    public LedgerEntry {
        if (recordId.isBlank()) throw new IllegalArgumentException("A ledger row without its number");
        original = new LinkedHashMap<>(original);
        fields = Map.copyOf(fields);
    }

    public Optional<String> text(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    /// SHA-256 of what the row says, whatever file, row or column order it came in: the same row is never news.
    public String contentHash() {
        return ContentHash.of(kind, original);
    }

    /// Without the cells: they name people.
    @Override
    public String toString() {
        return "LedgerEntry[" + kind + " " + recordId + " " + origin + "]";
    }
}
