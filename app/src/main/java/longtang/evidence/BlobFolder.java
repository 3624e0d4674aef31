package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// Blobs in a folder: `blobs/ab/cd/abcd…`, written beside and moved into place, so no name ever has half its bytes.
final class BlobFolder implements Blobs {

    private final Path folder;
    private final Path arriving;

    BlobFolder(Path folder) throws IOException {
        this.folder = folder;
        this.arriving = Files.createDirectories(folder.resolve("arriving"));
    }

    @Override
    public Kept put(InputStream bytes, long most) throws IOException {
        try (var arrival = Arrival.of(bytes, arriving, most)) {
            place(arrival);
            return arrival.kept();
        }
    }

    /// Moves what has arrived to the place of its name; bytes that are there and sound stay.
    void place(Arrival arrival) throws IOException {
        if (look(arrival.kept().sha256()) == Condition.SOUND) return;
        var place = place(arrival.kept().sha256());
        Files.createDirectories(place.getParent());
        Files.move(arrival.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (var above = place.getParent(); above != null && above.startsWith(folder); above = above.getParent()) {
            force(above);
        }
    }

    // The move itself must be on disk too: the folder is what remembers names.
    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Path file(Sha256 sha256) throws IOException {
        var condition = look(sha256);
        if (condition != Condition.SOUND) throw new Damaged(sha256, condition);
        return place(sha256);
    }

    @Override
    public Condition look(Sha256 sha256) throws IOException {
        var place = place(sha256);
        if (!Files.isRegularFile(place)) return Condition.MISSING;
        try (var in = Files.newInputStream(place)) {
            return Sha256.of(in).equals(sha256) ? Condition.SOUND : Condition.DAMAGED;
        }
    }

    @Override
    public void names(Consumer<Sha256> each) throws IOException {
        try (var files = Files.walk(folder)) {
            files.filter(file -> !file.startsWith(arriving) && Files.isRegularFile(file))
                    .flatMap(file -> Sha256.read(file.getFileName().toString()).stream())
                    .forEach(each);
        }
    }

    private Path place(Sha256 sha256) {
        var hex = sha256.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }
}
