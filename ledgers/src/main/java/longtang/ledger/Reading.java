package longtang.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import longtang.ledger.table.Budget;
import longtang.ledger.table.Refused;
import longtang.ledger.table.Row;
import longtang.ledger.table.Table;
import org.jspecify.annotations.Nullable;

/// One file on its way through: first the headers are found, then each row is taken, refused or known already.
final class Reading implements Table.Sink {

    private static final int PROGRESS_EVERY = 500;

    private final String file;
    private final String sha256;
    private final Table table;
    private final Headers headers;
    private final Budget budget;
    private final Intake intake;
    private final HeaderSearch search;
    private final boolean headersOnly;

    private @Nullable HeaderRow header;
    private @Nullable EntryReading entries;
    private final SeenIds seen = new SeenIds();
    private int rows;
    private int good;
    private int rejected;
    private int duplicates;
    private int notes;
    private boolean cancelled;

    Reading(
            String file,
            String sha256,
            Table table,
            HeaderSearch search,
            Headers headers,
            Budget budget,
            Intake intake,
            boolean headersOnly) {
        this.file = file;
        this.sha256 = sha256;
        this.table = table;
        this.search = search;
        this.headers = headers;
        this.budget = budget;
        this.intake = intake;
        this.headersOnly = headersOnly;
    }

    @Override
    public boolean row(Row row) {
        if (entries == null) return searchIn(row);
        if (++rows > budget.rows()) throw new Refused("rows.too_many", Integer.toString(budget.rows()));
        judge(row, entries);
        return goesOn();
    }

    private boolean searchIn(Row row) {
        if (row.cells().size() > budget.columns()) {
            throw new Refused("columns.too_many", Integer.toString(budget.columns()));
        }
        var found = search.look(row);
        if (found.isEmpty() && search.isTired()) throw search.nothingFound();
        if (found.isPresent()) {
            header = found.get();
            entries = new EntryReading(file, sha256, header, headers, table);
        }
        return found.isEmpty() || !headersOnly;
    }

    private void judge(Row row, EntryReading reading) {
        switch (reading.read(row)) {
            case EntryReading.Outcome.Bad(var bad) -> reject(bad);
            case EntryReading.Outcome.Good(var entry, var remarks) -> {
                switch (seen.meet(entry)) {
                    case SAME_ROW -> duplicates++;
                    case OTHER_ROW -> reject(reading.numberTaken(seen.firstRow()));
                    case NEW -> take(entry, remarks);
                }
            }
        }
    }

    private void reject(RejectedRow row) {
        rejected++;
        intake.reject(row);
    }

    private void take(LedgerEntry entry, List<Reject> remarks) {
        good++;
        notes += remarks.size();
        intake.take(entry);
        remarks.forEach(intake::note);
    }

    private boolean goesOn() {
        if (rows % PROGRESS_EVERY == 0) intake.progress(rows, table.done(), table.total());
        cancelled = intake.cancelled();
        return !cancelled;
    }

    /// At the end of the table: without headers by now there are none.
    void finish() {
        if (header == null) throw search.nothingFound();
        if (!headersOnly && !cancelled) intake.progress(rows, table.total(), table.total());
    }

    LedgerSummary summary(@Nullable Reject refusal) {
        return new LedgerSummary(
                file,
                sha256,
                header == null ? null : header.kind(),
                format(),
                Math.min(rows, good + rejected + duplicates),
                good,
                rejected,
                duplicates,
                notes,
                header == null ? new LinkedHashMap<>() : header.columns(),
                header == null ? new ArrayList<>() : header.unknownColumns(),
                cancelled,
                refusal);
    }

    private LedgerSummary.Format format() {
        var headerRow = header == null ? 0 : header.row().number();
        return new LedgerSummary.Format(table.type(), table.charset(), table.separator(), table.sheet(), headerRow);
    }
}
