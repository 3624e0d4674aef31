package longtang.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import longtang.journal.Checkpoint;
import longtang.journal.CheckpointSigner;
import longtang.journal.Hash;
import longtang.journal.Note;
import longtang.journal.Row;
import longtang.journal.SignerMemory;
import longtang.journal.Signing;
import longtang.journal.TileFolder;
import longtang.journal.TileLog;
import org.springframework.util.FileSystemUtils;

/// Makes tiles and signed checkpoints from numbered entries. One at a time: it holds the signer's memory.
///
/// Everything here may stop between any two steps: whoever opens it next goes on from the last kept checkpoint.
final class Publishing implements Closeable {

    private static final int A_CHUNK = 1_000;

    private final JournalPlace place;
    private final JournalStore store;
    private final Clock clock;
    private final SignerMemory memory;
    private final CheckpointSigner signer;
    private final TileLog tiles;
    private long published;

    private Publishing(
            JournalPlace place,
            JournalStore store,
            Clock clock,
            SignerMemory memory,
            CheckpointSigner signer,
            TileLog tiles,
            long published) {
        this.place = place;
        this.store = store;
        this.clock = clock;
        this.memory = memory;
        this.signer = signer;
        this.tiles = tiles;
        this.published = published;
    }

    /// The signer refuses, or a row is not what was noted: the past has changed, and nothing is published any more.
    static final class PastChanged extends Exception {
        PastChanged(String what) {
            super(what, null, false, false);
        }
    }

    /// Goes on where the last kept checkpoint ends; tiles that do not give its root are made anew.
    static Publishing open(JournalPlace place, JournalStore store, Clock clock) throws IOException, PastChanged {
        var memory = SignerMemory.open(place.memory());
        try {
            var signer = new CheckpointSigner(place.signingKeys(), memory);
            var last = store.newestCheckpoint(place.origin());
            var tiles = resumed(place, store, last);
            last.ifPresent(kept -> tiles.publish(kept.read()));
            long published = last.map(JournalStore.Kept::size).orElse(0L);
            return new Publishing(place, store, clock, memory, signer, tiles, published);
        } catch (IOException | PastChanged | RuntimeException failure) {
            memory.close();
            throw failure;
        }
    }

    private static TileLog resumed(JournalPlace place, JournalStore store, Optional<JournalStore.Kept> last)
            throws IOException, PastChanged {
        if (last.isPresent()) {
            var there = TileLog.at(last.get().checkpoint(), new TileFolder(place.tiles()));
            if (there.isPresent()) return there.get();
        }
        var fresh = place.tiles().resolveSibling(place.tiles().getFileName() + ".new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectories(fresh);
        if (last.isPresent()) makeAnew(fresh, place, store, last.get());
        swap(fresh, place.tiles());
        var folder = new TileFolder(place.tiles());
        return last.isEmpty()
                ? TileLog.empty(folder)
                : TileLog.at(last.get().checkpoint(), folder)
                        .orElseThrow(() -> new IOException("The tiles just made cannot be read: " + place.tiles()));
    }

    private static void makeAnew(Path fresh, JournalPlace place, JournalStore store, JournalStore.Kept last)
            throws PastChanged {
        var made = TileLog.empty(new TileFolder(fresh));
        append(made, place, store, last.size());
        if (!made.checkpoint(place.origin()).equals(last.checkpoint())) {
            throw new PastChanged("row.root " + last.size());
        }
        made.publish(last.read());
    }

    // Readers see the old tiles or the new ones.
    private static void swap(Path fresh, Path tiles) throws IOException {
        var old = tiles.resolveSibling(tiles.getFileName() + ".old");
        FileSystemUtils.deleteRecursively(old);
        if (Files.exists(tiles)) Files.move(tiles, old);
        Files.move(fresh, tiles);
        FileSystemUtils.deleteRecursively(old);
    }

    private static void append(TileLog tiles, JournalPlace place, JournalStore store, long upTo) throws PastChanged {
        while (tiles.size() < upTo) {
            int most = (int) Math.min(A_CHUNK, upTo - tiles.size());
            if (appendChunk(tiles, place, store, most) == 0) throw new PastChanged("row.missing " + tiles.size());
        }
    }

    private static int appendChunk(TileLog tiles, JournalPlace place, JournalStore store, int most) throws PastChanged {
        var rows = store.rows(place.origin(), tiles.size(), most);
        for (int i = 0; i < rows.size(); i++) check(rows.get(i), tiles.size() + i);
        if (!rows.isEmpty()) tiles.append(rows.stream().map(Row::entry).toList());
        return rows.size();
    }

    private static void check(Row row, long index) throws PastChanged {
        if (row.index() != index) throw new PastChanged("row.number " + index);
        if (!row.leaf().equals(Hash.leaf(row.entry()))) throw new PastChanged("row.leaf " + index);
    }

    /// Tiles, signature, row, file: whether there was something new to publish.
    boolean publish() throws IOException, PastChanged {
        grow();
        if (tiles.size() == published) return false;
        var checkpoint = tiles.checkpoint(place.origin());
        var note = sign(checkpoint);
        keep(checkpoint, note);
        tiles.publish(note);
        published = checkpoint.size();
        return true;
    }

    void grow() throws PastChanged {
        while (appendChunk(tiles, place, store, A_CHUNK) == A_CHUNK) {
            // until everything that has a number is there
        }
    }

    Note sign(Checkpoint checkpoint) throws IOException, PastChanged {
        return switch (signer.sign(checkpoint, continues(checkpoint.size()))) {
            case Signing.Signed(var note) -> note;
            case Signing.Refused(var code, var args) -> throw new PastChanged(code + " " + String.join(" ", args));
        };
    }

    private List<Hash> continues(long size) {
        long before = signer.last().size();
        return before == 0 || before >= size ? List.of() : tiles.tree().consistency(before);
    }

    void keep(Checkpoint checkpoint, Note note) {
        store.keep(place.origin(), checkpoint, clock.instant(), note);
    }

    Checkpoint checkpoint() {
        return tiles.checkpoint(place.origin());
    }

    @Override
    public void close() throws IOException {
        memory.close();
    }
}
