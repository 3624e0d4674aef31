package longtang.journal.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import longtang.journal.EntryBundle;
import longtang.journal.Hash;
import longtang.journal.TilePath;

/// The files of a published log: what is there, whether it is what grows out of the entries, and what is left over.
final class TileInventory {

    private static final long LARGEST = (long) TilePath.FULL * (EntryBundle.LONGEST + Short.BYTES);

    private final Path root;
    private final long size;
    private final Remarks remarks;

    // Widths found on disk, by the path of the full tile.
    private final Map<TilePath, TreeSet<Integer>> found = new HashMap<>();

    private TileInventory(Path root, long size, Remarks remarks) {
        this.root = root;
        this.size = size;
        this.remarks = remarks;
    }

    static TileInventory of(Path root, long size, Remarks remarks) throws IOException, Unreadable {
        var inventory = new TileInventory(root, size, remarks);
        // Twice the full files a log of this size has, and room for partial ones.
        long most = size / 64 + 20_000;
        try (var files = Files.walk(root)) {
            long count = 0;
            for (var file : (Iterable<Path>) files.filter(file -> !Files.isDirectory(file))::iterator) {
                if (++count > most) throw new Unreadable("bundle.items", Long.toString(most));
                inventory.find(file);
            }
        }
        return inventory;
    }

    private void find(Path file) {
        var name = root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        if (name.equals("checkpoint")) return;
        var tile = TilePath.read(name);
        if (tile.isEmpty() || Files.isSymbolicLink(file)) {
            remarks.add(Remark.wrong("item.unexpected", name));
        } else {
            found.computeIfAbsent(tile.get().full(), full -> new TreeSet<>())
                    .add(tile.get().width());
        }
    }

    /// The entries of one bundle, from the full file or the one of this width; fewer if it is damaged.
    List<byte[]> entries(long index, int width) throws IOException {
        var full = new TilePath(TilePath.ENTRIES, index, TilePath.FULL);
        var widths = found.getOrDefault(full, new TreeSet<>());
        found.remove(full);
        var path = widths.contains(TilePath.FULL) ? full : new TilePath(TilePath.ENTRIES, index, width);
        if (!widths.contains(path.width())) {
            remarks.add(Remark.wrong("item.missing", path.toString()));
            return List.of();
        }
        var entries = readBundle(path);
        for (int other : widths) {
            if (other == path.width()) continue;
            var part = readBundle(new TilePath(TilePath.ENTRIES, index, other));
            var whole = entries.subList(0, Math.min(other, entries.size()));
            if (other <= width && !Arrays.equals(EntryBundle.of(part), EntryBundle.of(whole))) {
                remarks.add(Remark.wrong("tile.differs", new TilePath(TilePath.ENTRIES, index, other).toString()));
            }
        }
        return entries.subList(0, Math.min(width, entries.size()));
    }

    private List<byte[]> readBundle(TilePath path) throws IOException {
        var file = root.resolve(path.toString());
        var entries = Files.size(file) > LARGEST
                ? List.<byte[]>of()
                : EntryBundle.read(Files.readAllBytes(file)).orElse(List.of());
        if (entries.size() != path.width()) remarks.add(Remark.wrong("tile.length", path.toString()));
        return entries;
    }

    /// Compares every file of a tile, of any width, with what grew.
    void compare(TilePath tile, byte[] content) {
        var widths = found.getOrDefault(tile.full(), new TreeSet<>());
        found.remove(tile.full());
        if (!widths.contains(tile.width()) && !widths.contains(TilePath.FULL)) {
            remarks.add(Remark.wrong("item.missing", tile.toString()));
        }
        for (int width : widths) {
            var path = new TilePath(tile.level(), tile.index(), width);
            int length = Math.min(width * Hash.LENGTH, content.length);
            if (!isAt(path, Arrays.copyOf(content, length), width * Hash.LENGTH)) {
                remarks.add(Remark.wrong("tile.differs", path.toString()));
            }
        }
    }

    private boolean isAt(TilePath path, byte[] expected, long length) {
        var file = root.resolve(path.toString());
        try (var in = Files.newInputStream(file)) {
            return Files.size(file) == length && Arrays.equals(in.readNBytes(expected.length), expected);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// A log may be ahead of its checkpoint for a moment; what the checkpoint does not cover is not judged.
    void rest() {
        for (var tile : found.keySet()) {
            int shift = 8 * Math.max(0, tile.level());
            boolean isAhead = shift < Long.SIZE - 1 && tile.index() >= (size >> shift) / TilePath.FULL;
            remarks.add(
                    isAhead
                            ? Remark.notice("tile.ahead", tile.toString())
                            : Remark.wrong("item.unexpected", tile.toString()));
        }
    }
}
