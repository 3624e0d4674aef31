package longtang.ledger;

import java.nio.file.Path;
import longtang.ledger.table.Budget;
import org.jspecify.annotations.Nullable;

/// The door: reads one ledger file, row by row, and says of everything it does not take why.
///
/// Holds no state between files and may be shared by threads.
public final class LedgerReader {

    private final Budget budget;
    private final Headers headers;

    /// For files that come from anybody.
    public LedgerReader() {
        this(Budget.defaults(), Headers.bundled());
    }

    public LedgerReader(Budget budget, Headers headers) {
        this.budget = budget;
        this.headers = headers;
    }

    /// For files on one's own disk: only the machine is the limit.
    public static LedgerReader roomy() {
        return new LedgerReader(Budget.roomy(), Headers.bundled());
    }

    /// Reads the whole file. `name` is what people call it; without a `kind` the headers must show it.
    ///
    /// Never throws for what is in the file or for a file that cannot be read: that is [LedgerSummary#refusal],
    /// also handed to the intake as row 0. What the intake throws comes through.
    public LedgerSummary read(Path file, String name, @Nullable LedgerKind kind, Intake intake) {
        throw new UnsupportedOperationException(budget + " " + headers);
    }

    /// Looks at the headers only: which ledger is this, and what was understood of it? No rows are counted.
    public LedgerSummary look(Path file, String name) {
        throw new UnsupportedOperationException(budget + " " + headers);
    }
}
