package longtang.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import longtang.ledger.table.Budget;
import longtang.ledger.table.Refused;
import longtang.ledger.table.Tables;
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
        var summary = read(file, name, kind, intake, false);
        var refusal = summary.refusal();
        if (refusal != null) intake.reject(new RejectedRow(0, new LinkedHashMap<>(), List.of(refusal)));
        return summary;
    }

    /// Looks at the headers only: which ledger is this, and what was understood of it? No rows are counted.
    public LedgerSummary look(Path file, String name) {
        return read(file, name, null, new Onlooker(), true);
    }

    private LedgerSummary read(Path file, String name, @Nullable LedgerKind kind, Intake intake, boolean headersOnly) {
        var sha256 = "";
        try {
            refuseUnreadable(file);
            var hash = sha256(file, intake::cancelled);
            if (hash.isEmpty()) return notRead(name, "", kind, null);
            sha256 = hash.get();
            return readTable(file, name, sha256, kind, intake, headersOnly);
        } catch (Refused refused) {
            return notRead(name, sha256, kind, reject(name, refused));
        } catch (IOException unreadable) {
            return notRead(name, sha256, kind, reject(name, new Refused("file.unreadable")));
        }
    }

    private void refuseUnreadable(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new Refused("file.missing");
        if (Files.size(file) > budget.fileBytes()) {
            throw new Refused("file.too_large", Long.toString(budget.fileBytes() >> 20));
        }
    }

    /// Of the bytes as they are on disk; empty when cancelled.
    private static Optional<String> sha256(Path file, BooleanSupplier cancelled) throws IOException {
        var digest = ContentHash.sha256();
        try (var in = Files.newInputStream(file)) {
            var bytes = new byte[1 << 16];
            for (int read; (read = in.read(bytes)) >= 0; ) {
                if (cancelled.getAsBoolean()) return Optional.empty();
                digest.update(bytes, 0, read);
            }
        } catch (NoSuchFileException gone) {
            throw new Refused("file.missing");
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private LedgerSummary readTable(
            Path file, String name, String sha256, @Nullable LedgerKind kind, Intake intake, boolean headersOnly)
            throws IOException {
        var search = new HeaderSearch(headers, kind);
        try (var table = Tables.open(file, budget, search::recognised)) {
            var reading = new Reading(name, sha256, table, search, headers, budget, intake, headersOnly);
            try {
                table.read(reading);
                reading.finish();
                return reading.summary(null);
            } catch (Refused refused) {
                return reading.summary(reject(name, refused));
            }
        }
    }

    private static Reject reject(String name, Refused why) {
        return new Reject(name, 0, "", "", why.code(), why.args());
    }

    /// Nothing was read: refused, or without a refusal cancelled before it began.
    private static LedgerSummary notRead(
            String name, String sha256, @Nullable LedgerKind kind, @Nullable Reject refusal) {
        return new LedgerSummary(
                name, sha256, kind, null, 0, 0, 0, 0, 0, new LinkedHashMap<>(), List.of(), refusal == null, refusal);
    }

    /// Takes nothing; somebody only wants to see the headers.
    private static final class Onlooker implements Intake {
        @Override
        public void take(LedgerEntry entry) {}

        @Override
        public void reject(RejectedRow row) {}
    }
}
