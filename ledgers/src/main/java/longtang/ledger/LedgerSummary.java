package longtang.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What became of one file.
///
/// `rows` = `good` + `rejected` + `duplicates`; blank rows and titles do not count.
/// `columns` says which header was understood as what; `unknownColumns` were kept under their own names.
/// `refusal` is there when the file as a whole was not taken: then rows already handed over MUST NOT be kept.
public record LedgerSummary(
        String file,
        String sha256,
        @Nullable LedgerKind kind,
        @Nullable Format format,
        int rows,
        int good,
        int rejected,
        int duplicates,
        int notes,
        SequencedMap<String, Field> columns,
        List<String> unknownColumns,
        boolean cancelled,
        @Nullable Reject refusal) {

    /// How the file was written: `CSV`, `XLSX` or `XLS`, with charset and separator or the sheet's name, else empty.
    public record Format(String type, String charset, String separator, String sheet, int headerRow) {}

    public LedgerSummary {
        columns = new LinkedHashMap<>(columns);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /// The kind that was given or that the headers show; empty when neither did.
    public Optional<LedgerKind> guessedKind() {
        return Optional.ofNullable(kind);
    }

    public boolean refused() {
        return refusal != null;
    }
}
