package longtang.journal.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import longtang.journal.Checkpoint;
import longtang.journal.Entry;
import longtang.journal.EntryBundle;
import longtang.journal.Hash;
import longtang.journal.Row;
import longtang.journal.TileGrowth;
import longtang.journal.TilePath;

/// Checks a whole log: its entries anew from the first to the last, every tile, the checkpoint, and the history
/// since a checkpoint that was kept.
///
/// Reads one tile's worth of entries at a time; a log of any length needs the memory of a few tiles.
public final class LogAudit {

    private static final int LONGEST_NOTE = 64 << 10;

    private final Trust trust;
    private final Remarks remarks = new Remarks();
    private final Signatures signatures;

    private LogAudit(Trust trust) {
        this.trust = trust;
        this.signatures = new Signatures(trust, remarks);
    }

    /// Whether a folder looks like a published log.
    static boolean isLog(Path folder) {
        return Files.isDirectory(folder.resolve("tile"));
    }

    /// Audits a published log: its tiles, its entry bundles and its checkpoint.
    public static Verdict tiles(Path folder, Trust trust) throws Unreadable {
        try {
            return new LogAudit(trust).folder(folder);
        } catch (IOException | UncheckedIOException broken) {
            throw new Unreadable("bundle.unreadable", folder.toString());
        }
    }

    /// Audits the rows of the journal's table against a signed checkpoint. Rows after it are not judged.
    public static Verdict rows(Iterator<Row> rows, byte[] checkpoint, Trust trust) {
        return new LogAudit(trust).rows(rows, checkpoint);
    }

    private Verdict rows(Iterator<Row> rows, byte[] note) {
        signed(note).ifPresent(checkpoint -> {
            var growth = new TileGrowth((path, content) -> {});
            compareOlder(growth);
            while (growth.size() < checkpoint.size() && rows.hasNext()) {
                var row = rows.next();
                if (row.index() != growth.size()) {
                    remarks.add(Remark.wrong("row.number", Long.toString(row.index()), Long.toString(growth.size())));
                } else if (!row.leaf().equals(Hash.leaf(row.entry()))) {
                    remarks.add(Remark.wrong("row.leaf", Long.toString(row.index())));
                }
                grow(growth, row.entry());
            }
            compareEnd(growth, checkpoint);
        });
        return remarks.verdict();
    }

    private Verdict folder(Path folder) throws IOException, Unreadable {
        var signed = signed(note(folder.resolve("checkpoint")));
        if (signed.isEmpty()) return remarks.verdict();
        var checkpoint = signed.get();
        var tiles = TileInventory.of(folder, checkpoint.size(), remarks);
        var growth = new TileGrowth(tiles::compare);
        compareOlder(growth);
        for (long bundle = 0; growth.size() < checkpoint.size(); bundle++) {
            int width = (int) Math.min(TilePath.FULL, checkpoint.size() - growth.size());
            var entries = tiles.entries(bundle, width);
            for (var entry : entries) grow(growth, entry);
            if (entries.size() < width) break;
        }
        growth.flush();
        tiles.rest();
        compareEnd(growth, checkpoint);
        return remarks.verdict();
    }

    private static byte[] note(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_NOTE) return new byte[0];
        return Files.readAllBytes(file);
    }

    private Optional<Checkpoint> signed(byte[] note) {
        signatures.older();
        var checkpoint = signatures.checkpoint("checkpoint", note);
        checkpoint.ifPresent(read -> signatures.signedBy("checkpoint", read));
        var kept = trust.older();
        if (checkpoint.isEmpty() || kept == null) return checkpoint;
        if (!kept.origin().equals(checkpoint.get().origin())) {
            remarks.add(Remark.wrong(
                    "older.other_log", "", kept.origin(), checkpoint.get().origin()));
        } else if (kept.size() > checkpoint.get().size()) {
            remarks.add(Remark.wrong(
                    "older.rolled_back",
                    "checkpoint",
                    number(kept.size()),
                    number(checkpoint.get().size())));
        }
        return checkpoint;
    }

    private void grow(TileGrowth growth, byte[] entry) {
        if (entry.length > EntryBundle.LONGEST || Entry.read(entry).isEmpty()) {
            remarks.add(Remark.wrong("entry.malformed", "entry " + growth.size()));
        }
        growth.add(Hash.leaf(entry));
        compareOlder(growth);
    }

    private void compareOlder(TileGrowth growth) {
        var kept = trust.older();
        if (kept == null || kept.size() != growth.size()) return;
        remarks.add(
                growth.root().equals(kept.root())
                        ? Remark.fine("log.history", "", number(kept.size()))
                        : Remark.wrong("log.history_changed", "", number(kept.size())));
    }

    private void compareEnd(TileGrowth growth, Checkpoint checkpoint) {
        if (growth.size() < checkpoint.size()) {
            remarks.add(Remark.wrong("log.short", "", number(growth.size()), number(checkpoint.size())));
        } else if (growth.root().equals(checkpoint.root())) {
            remarks.add(Remark.fine("log.root", "", number(checkpoint.size())));
        } else {
            remarks.add(Remark.wrong("log.root_differs", "", number(checkpoint.size())));
        }
    }

    private static String number(long number) {
        return Long.toString(number);
    }
}
