package longtang.journal;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The published form of a log: takes numbered entries in their order and keeps tiles, entry bundles and checkpoint.
///
/// One writer at a time. After a crash, or an exception of `append`, it is opened at the last checkpoint and given the
/// entries after it again;
/// tiles that were half-way there are written once more with the same bytes.
public final class TileLog {

    private final TileFolder folder;
    private final TileGrowth growth;
    private final List<byte[]> bundle = new ArrayList<>();

    private TileLog(TileFolder folder, TileGrowth growth) {
        this.folder = folder;
        this.growth = growth;
    }

    public static TileLog empty(TileFolder folder) {
        return new TileLog(folder, new TileGrowth(folder::write));
    }

    /// Goes on where a checkpoint ends; empty when the tiles do not give its root, then they must be made anew.
    public static Optional<TileLog> at(Checkpoint checkpoint, TileFolder folder) {
        try {
            var log = new TileLog(folder, TileGrowth.resume(checkpoint.size(), folder, folder::write));
            return log.growth.root().equals(checkpoint.root()) && log.resumeBundle()
                    ? Optional.of(log)
                    : Optional.empty();
        } catch (UncheckedIOException missing) {
            return Optional.empty();
        }
    }

    private boolean resumeBundle() {
        int width = (int) (size() % TilePath.FULL);
        if (width == 0) return true;
        var path = new TilePath(TilePath.ENTRIES, size() / TilePath.FULL, width);
        var entries = EntryBundle.read(folder.read(path)).orElse(List.of());
        if (entries.size() < width) return false;
        bundle.addAll(entries.subList(0, width));
        return true;
    }

    public long size() {
        return growth.size();
    }

    /// Adds entries in their order; afterwards every proof at the new size can be made from the files.
    public void append(List<byte[]> entries) {
        for (var entry : entries) add(entry);
        growth.flush();
        if (!bundle.isEmpty()) writeBundle(size() / TilePath.FULL);
    }

    private void add(byte[] entry) {
        if (entry.length > EntryBundle.LONGEST) {
            throw new IllegalArgumentException("An entry of " + entry.length + " bytes");
        }
        bundle.add(entry);
        growth.add(Hash.leaf(entry));
        if (bundle.size() < TilePath.FULL) return;
        writeBundle(size() / TilePath.FULL - 1);
        bundle.clear();
    }

    private void writeBundle(long index) {
        folder.write(new TilePath(TilePath.ENTRIES, index, bundle.size()), EntryBundle.of(bundle));
    }

    public Checkpoint checkpoint(String origin) {
        return new Checkpoint(origin, size(), growth.root());
    }

    /// The tree at the present size, for proofs.
    public Tree tree() {
        return tree(size());
    }

    /// The tree as it was at an earlier size.
    public Tree tree(long size) {
        if (size > size()) throw new IllegalArgumentException("The log has " + size() + " entries, not " + size);
        return new Tree(size, new TileNodes(folder, size));
    }

    /// Puts the signed checkpoint where readers look for it.
    public void publish(Note checkpoint) {
        folder.publish(checkpoint);
    }
}
