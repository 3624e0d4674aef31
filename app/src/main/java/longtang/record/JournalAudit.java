package longtang.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.journal.Checkpoint;
import longtang.journal.EntryBundle;
import longtang.journal.Hash;
import longtang.journal.Note;
import longtang.journal.Row;
import longtang.journal.TileFolder;
import longtang.journal.TileLog;
import longtang.journal.TilePath;
import longtang.journal.Tree;
import longtang.journal.bundle.LogAudit;
import longtang.journal.bundle.Remark;
import longtang.journal.bundle.Trust;
import longtang.journal.bundle.Unreadable;

/// Audits an installation: rows against entries, entries against tiles, tiles against every checkpoint ever kept.
///
/// Believes nobody with access to the database or the folder; it believes the keys, and the checkpoint that somebody
/// has kept. Without such a one it cannot know whether the whole log was exchanged by somebody who has the keys.
public final class JournalAudit {

    private static final int A_CHUNK = 1_000;
    private static final int MOST_LOST = 200;

    private final AuditStore store;
    private final Path tiles;
    private final Trust trust;
    private final Findings findings = new Findings();
    private final ActCheck acts = new ActCheck(findings);
    private long checkpoints;

    private JournalAudit(AuditStore store, Path tiles, Trust trust) {
        this.store = store;
        this.tiles = tiles;
        this.trust = trust;
    }

    /// How much was looked at, and what is wrong: findings of ours, and the verifier's remarks on the published log.
    public record Outcome(long entries, long checkpoints, List<Finding> findings, List<Remark> remarks) {

        public boolean holds() {
            return findings.isEmpty() && remarks.stream().noneMatch(it -> it.mark() == Remark.Mark.WRONG);
        }
    }

    /// One thing that is wrong, as a code of `record.verify.…` and what its sentence needs.
    public record Finding(String code, List<String> args) {}

    static final class Findings {

        private static final int MOST = 200;

        private final List<Finding> all = new ArrayList<>();

        void add(String code, Object... args) {
            if (all.size() < MOST) {
                all.add(new Finding(code, Stream.of(args).map(String::valueOf).toList()));
            }
        }
    }

    /// The connection is used for nothing else; `data` is the folder whose `journal` holds the tiles.
    public static Outcome of(Connection connection, Path data, Trust trust) throws SQLException, Unreadable {
        var log = trust.keys().getFirst().name();
        return new JournalAudit(new AuditStore(connection, log), JournalPlace.tilesIn(data), trust).run();
    }

    private Outcome run() throws Unreadable {
        long entries = numbered() + waiting();
        acts.settleMissingOpenings();
        store.lost(MOST_LOST).forEach(id -> findings.add("entry.lost", id));
        store.strays(MOST_LOST).forEach(id -> findings.add("opening.stray", id));
        store.unsealed(MOST_LOST).forEach(id -> findings.add("act.unsealed", id));
        var remarks = published();
        return new Outcome(entries, checkpoints, findings.all, remarks);
    }

    private long numbered() {
        long next = 0;
        for (var chunk = store.numbered(0, A_CHUNK); !chunk.isEmpty(); chunk = store.numbered(next, A_CHUNK)) {
            acts.opened(store.openings(ids(chunk)));
            for (var found : chunk) {
                long index = found.index() == null ? -1 : found.index();
                if (index != next) findings.add("number.gap", next, index);
                entry(found, index);
                next = index + 1;
            }
        }
        return next;
    }

    private void entry(AuditStore.Found found, long index) {
        var bytes = found.entry();
        if (bytes == null) {
            findings.add("entry.missing", index, found.id());
            return;
        }
        if (!Arrays.equals(found.leaf(), Hash.leaf(bytes).bytes())) findings.add("entry.leaf", index, found.id());
        var published = publishedEntry(index);
        if (published.length > 0 && !Arrays.equals(published, bytes)) {
            findings.add("entry.changed", index, found.id());
        }
        acts.check(found, bytes);
    }

    private long bundleRead = -1;
    private List<byte[]> bundle = List.of();

    // What was published is the second copy: it says which entry is not what it was.
    private byte[] publishedEntry(long index) {
        long number = index / TilePath.FULL;
        if (bundleRead != number) {
            bundle = bundle(number);
            bundleRead = number;
        }
        int inside = (int) (index % TilePath.FULL);
        return inside < bundle.size() ? bundle.get(inside) : new byte[0];
    }

    private List<byte[]> bundle(long number) {
        try {
            for (int width = TilePath.FULL; width > 0; width--) {
                var file = tiles.resolve(new TilePath(TilePath.ENTRIES, number, width).toString());
                if (Files.isRegularFile(file)) {
                    return EntryBundle.read(Files.readAllBytes(file)).orElse(List.of());
                }
            }
        } catch (IOException unreadable) {
            // the verifier says so of the tile itself
        }
        return List.of();
    }

    private long waiting() {
        long all = 0;
        var after = new UUID(0, 0);
        for (var chunk = store.unnumbered(after, A_CHUNK); !chunk.isEmpty(); chunk = store.unnumbered(after, A_CHUNK)) {
            acts.opened(store.openings(ids(chunk)));
            for (var found : chunk) {
                var bytes = found.entry();
                if (bytes != null) acts.check(found, bytes);
                after = found.id();
                all++;
            }
        }
        return all;
    }

    private static List<UUID> ids(List<AuditStore.Found> chunk) {
        return chunk.stream().map(AuditStore.Found::id).toList();
    }

    private List<Remark> published() throws Unreadable {
        var newest = store.newestNote();
        if (newest.isEmpty()) {
            if (Files.exists(tiles.resolve("checkpoint"))) findings.add("checkpoint.none");
            return List.of();
        }
        var remarks = new ArrayList<Remark>();
        remarks.addAll(LogAudit.rows(rows(), newest.get(), trust).remarks());
        remarks.addAll(tileRemarks());
        checkpoints(newest.get());
        return remarks;
    }

    // Tiles grow while they are looked at: what seems wrong is looked at again.
    private List<Remark> tileRemarks() throws Unreadable {
        var verdict = LogAudit.tiles(tiles, trust);
        for (int again = 0; again < 2 && !verdict.holds(); again++) verdict = LogAudit.tiles(tiles, trust);
        return verdict.remarks();
    }

    private void checkpoints(byte[] newest) {
        var tree = Note.read(newest)
                .flatMap(note -> Checkpoint.read(note.text()))
                .flatMap(last -> TileLog.at(last, new TileFolder(tiles)))
                .map(TileLog::tree);
        long after = 0;
        for (var chunk = store.checkpoints(0, A_CHUNK); !chunk.isEmpty(); chunk = store.checkpoints(after, A_CHUNK)) {
            for (var kept : chunk) {
                if (!isGood(kept)) findings.add("checkpoint.false", kept.size());
                else if (tree.isPresent() && !belongs(kept, tree.get())) findings.add("checkpoint.other", kept.size());
                after = kept.size();
                checkpoints++;
            }
        }
        if (tree.isEmpty()) findings.add("tiles.unusable");
    }

    private boolean isGood(AuditStore.Kept kept) {
        return Note.read(kept.note())
                .filter(note -> note.check(trust.keys()).good().containsAll(trust.keys()))
                .flatMap(note -> Checkpoint.read(note.text()))
                .filter(checkpoint -> checkpoint.size() == kept.size())
                .isPresent();
    }

    private static boolean belongs(AuditStore.Kept kept, Tree tree) {
        if (kept.size() > tree.size()) return false;
        var root = new Tree(kept.size(), tree.nodes()).root();
        return Note.read(kept.note())
                .flatMap(note -> Checkpoint.read(note.text()))
                .filter(checkpoint -> checkpoint.root().equals(root))
                .isPresent();
    }

    private Iterator<Row> rows() {
        return new Iterator<>() {
            private long next;
            private Iterator<Row> chunk = store.rows(0, A_CHUNK).iterator();

            @Override
            public boolean hasNext() {
                if (!chunk.hasNext()) chunk = store.rows(next, A_CHUNK).iterator();
                return chunk.hasNext();
            }

            @Override
            public Row next() {
                var row = chunk.next();
                next = row.index() + 1;
                return row;
            }
        };
    }
}
