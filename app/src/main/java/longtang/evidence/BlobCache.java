package longtang.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Copies of far blobs near by, at most so many bytes of them; what was not asked for longest goes first.
final class BlobCache {

    /// Somebody may still be about to open what was just handed out.
    private static final Duration IN_USE = Duration.ofMinutes(10);

    private final BlobFolder folder;
    private final Path place;
    private final long most;

    BlobCache(Path place, long most) throws IOException {
        this.folder = new BlobFolder(place);
        this.place = place;
        this.most = most;
    }

    Optional<Path> get(Sha256 sha256) throws IOException {
        if (folder.look(sha256) != Blobs.Condition.SOUND) return Optional.empty();
        return Optional.of(touched(folder.file(sha256)));
    }

    Path keep(Arrival arrival) throws IOException {
        folder.place(arrival);
        var kept = touched(folder.file(arrival.kept().sha256()));
        makeRoom();
        return kept;
    }

    private static Path touched(Path file) throws IOException {
        // The clock of the disk, which is compared with nothing but itself.
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        return file;
    }

    private record Copy(Path file, long bytes, FileTime asked) {}

    private synchronized void makeRoom() throws IOException {
        var copies = copies();
        long all = copies.stream().mapToLong(Copy::bytes).sum();
        long stillInUse = System.currentTimeMillis() - IN_USE.toMillis();
        for (var copy : copies) {
            if (all <= most || copy.asked().toMillis() > stillInUse) return;
            Files.deleteIfExists(copy.file());
            all -= copy.bytes();
        }
    }

    private List<Copy> copies() throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> copy(file).stream())
                    .sorted(Comparator.comparing(Copy::asked))
                    .toList();
        }
    }

    private static Optional<Copy> copy(Path file) {
        try {
            return Optional.of(new Copy(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
