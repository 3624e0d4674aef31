package longtang.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import longtang.journal.Checkpoint;
import longtang.journal.Entry;
import longtang.journal.InclusionProof;
import longtang.journal.Note;
import longtang.journal.TileFolder;
import longtang.journal.TileLog;
import longtang.journal.TilePath;
import longtang.journal.Tree;
import longtang.journal.VerifierKey;
import longtang.journal.bundle.Export;
import longtang.record.JournalStore.Kept;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module for whoever checks: checkpoints, tiles, keys, receipts, and what goes into a bundle.
@Service
public class Journal {

    private static final int DAYS_OF_HISTORY = 400;

    private final JournalPlace place;
    private final JournalStore store;
    private final Sequencer sequencer;
    private final Clock clock;

    Journal(JournalPlace place, JournalStore store, Sequencer sequencer, Clock clock) {
        this.place = place;
        this.store = store;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    /// A signed checkpoint, when it was signed, and what it says.
    public record Signed(Checkpoint checkpoint, Instant at, Note note) {

        private static Signed of(Kept kept) {
            return new Signed(kept.checkpoint(), kept.at(), kept.read());
        }
    }

    /// The newest checkpoint; empty until the first act has been signed.
    @Transactional(readOnly = true)
    public Optional<Signed> checkpoint() {
        return store.newestCheckpoint(place.origin()).map(Signed::of);
    }

    public String name() {
        return place.origin();
    }

    /// The public keys, the Ed25519 key first.
    public List<VerifierKey> keys() {
        return place.keys();
    }

    /// A tile or a bundle of entries, as they are published: no personal data is in them.
    public Optional<byte[]> tile(TilePath tile) {
        try {
            var file = place.tiles().resolve(tile.toString());
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty(); // a partial tile that the full one has just replaced
        }
    }

    /// An entry, and its receipt once a checkpoint covers it.
    public record Receipt(Entry entry, Act.Standing standing, Optional<Proved> proved) {}

    /// The proof, and when the checkpoint in it was signed.
    public record Proved(InclusionProof proof, Signed checkpoint) {}

    /// Empty where there is no such entry. Whether somebody may see it is for the caller to decide.
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(UUID id) {
        return store.entry(id).map(bytes -> {
            var placed = store.placed(place.origin(), List.of(id));
            return new Receipt(
                    read(id, bytes),
                    placed.isEmpty()
                            ? new Act.Standing.Waiting()
                            : new Act.Standing.Numbered(placed.getFirst().index()),
                    placed.stream().findFirst().flatMap(it -> proved(it.index())));
        });
    }

    private static Entry read(UUID id, byte[] bytes) {
        return Entry.read(bytes).orElseThrow(() -> new IllegalStateException("The entry " + id + " is damaged"));
    }

    private Optional<Proved> proved(long index) {
        return store.newestCheckpoint(place.origin())
                .filter(kept -> kept.size() > index)
                .map(kept -> {
                    var proof = new InclusionProof(index, tree(kept).inclusion(index), kept.read());
                    return new Proved(proof, Signed.of(kept));
                });
    }

    private Tree tree(Kept kept) {
        var folder = new TileFolder(place.tiles());
        return TileLog.at(kept.checkpoint(), folder)
                .or(() -> TileLog.at(kept.checkpoint(), folder)) // a partial tile may go while it is read
                .orElseThrow(() -> new IllegalStateException("The tiles do not give the checkpoint's root"))
                .tree();
    }

    /// What a bundle of these acts holds, as far as a checkpoint covers them; empty when it covers none yet.
    ///
    /// `keptSize` is that of a checkpoint somebody has kept: the bundle then shows that the log continues it.
    @Transactional(readOnly = true)
    public Optional<Export> export(Collection<UUID> acts, Disclosing disclosing, OptionalLong keptSize) {
        var newest = store.newestCheckpoint(place.origin());
        if (newest.isEmpty()) return Optional.empty();
        var placed = store.placed(place.origin(), acts).stream()
                .filter(it -> it.index() < newest.get().size())
                .toList();
        if (placed.isEmpty()) return Optional.empty();
        var tree = tree(newest.get());
        var files = new HashMap<String, Path>();
        var openings =
                store.openings(placed.stream().map(JournalStore.Placed::id).toList());
        var proved = new ArrayList<Export.Proved>();
        for (var it : placed) {
            var entry = read(it.id(), it.entry());
            var opened = disclosing.open(entry, openings.getOrDefault(it.id(), Map.of()), files);
            proved.add(new Export.Proved(it.index(), entry, tree.inclusion(it.index()), opened));
        }
        var history = history(newest.get(), tree, keptSize);
        return Optional.of(new Export(newest.get().read(), place.keys(), proved, history, files));
    }

    private List<Export.Earlier> history(Kept newest, Tree tree, OptionalLong keptSize) {
        var earlier = new TreeMap<Long, Kept>();
        for (var kept : store.dailyCheckpoints(place.origin(), DAYS_OF_HISTORY)) earlier.put(kept.size(), kept);
        if (keptSize.isPresent()) {
            store.checkpoint(place.origin(), keptSize.getAsLong()).ifPresent(kept -> earlier.put(kept.size(), kept));
        }
        return earlier.headMap(newest.size()).values().stream()
                .map(kept -> new Export.Earlier(kept.checkpoint(), kept.read(), tree.consistency(kept.size())))
                .toList();
    }

    /// How the journal is: what waits, what was signed last, and why nothing is signed any more, if so.
    @Transactional(readOnly = true)
    public JournalHealth health() {
        var waiting = store.waiting(place.origin());
        var now = clock.instant();
        return new JournalHealth(
                place.origin(),
                waiting.entries(),
                waiting.since().map(since -> Duration.between(since, now)).orElse(Duration.ZERO),
                checkpoint(),
                sequencer.sequencing(),
                sequencer.refusal());
    }
}
