package longtang.journal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The tiles of a log as files, laid out so that a plain web server can hand them out (C2SP tlog-tiles).
///
/// They are derived: whoever has the entries can make them again at any time. One writer at a time.
public final class TileFolder {

    private final Path root;
    private final Set<Path> unforced = new HashSet<>();

    public TileFolder(Path root) {
        this.root = root;
    }

    Path path() {
        return root;
    }

    /// The tile, or the same part of it from the full one once that is there.
    ///
    /// Throws `UncheckedIOException` when neither is there or the file is too short for its name.
    byte[] read(TilePath tile) {
        try {
            return find(tile)
                    .orElseThrow(() -> new NoSuchFileException(
                            root.resolve(tile.toString()).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("The tile " + tile + " cannot be read; make the tiles anew", e);
        }
    }

    private Optional<byte[]> find(TilePath tile) throws IOException {
        for (var candidate : new TilePath[] {tile, tile.full()}) {
            var file = root.resolve(candidate.toString());
            if (!Files.isRegularFile(file)) continue;
            var content = Files.readAllBytes(file);
            if (tile.level() == TilePath.ENTRIES) return Optional.of(content);
            int length = tile.width() * Hash.LENGTH;
            if (content.length >= length) return Optional.of(Arrays.copyOf(content, length));
        }
        return Optional.empty();
    }

    /// Nobody ever sees half a tile; partial ones go when the full one has come.
    void write(TilePath tile, byte[] content) {
        try {
            var file = root.resolve(tile.toString());
            replace(file, content);
            unforced.add(file);
            if (tile.isFull()) forgetPartials(root.resolve(tile + ".p"));
        } catch (IOException e) {
            throw new UncheckedIOException("The tile " + tile + " cannot be written", e);
        }
    }

    /// What the checkpoint speaks of is on the disk before the checkpoint is.
    void publish(Note checkpoint) {
        try {
            for (var file : unforced) force(file);
            unforced.clear();
            var file = root.resolve("checkpoint");
            replace(file, checkpoint.bytes());
            force(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint cannot be written", e);
        }
    }

    private static void force(Path file) throws IOException {
        if (!Files.exists(file)) return; // a partial tile that the full one has replaced since
        try (var opened = FileChannel.open(file, StandardOpenOption.WRITE)) {
            opened.force(true);
        }
        Folders.force(file);
    }

    private static void replace(Path file, byte[] content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) throw new IOException("No folder for " + file);
        Files.createDirectories(folder);
        var fresh = folder.resolve("." + file.getFileName() + ".new");
        Files.write(fresh, content);
        Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private static void forgetPartials(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var partials = Files.newDirectoryStream(folder)) {
            for (var partial : partials) Files.delete(partial);
        }
        Files.delete(folder);
    }
}
