package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Blobs in a folder: `blobs/ab/cd/abcd…`, written beside and moved into place, so no name ever has half its bytes.
@Component
class BlobFolder implements Blobs {

    private final Path folder;
    private final Path arriving;

    BlobFolder(@Value("${longtang.folder}") Path folder) throws IOException {
        this.folder = folder.resolve("blobs");
        this.arriving = Files.createDirectories(this.folder.resolve("arriving"));
    }

    @Override
    public Kept put(InputStream bytes, long most) throws IOException {
        var arrival = Files.createTempFile(arriving, "", "");
        try {
            var kept = write(bytes, arrival, most);
            moveIntoPlace(arrival, place(kept.sha256()));
            return kept;
        } finally {
            Files.deleteIfExists(arrival);
        }
    }

    private static Kept write(InputStream bytes, Path arrival, long most) throws IOException {
        var digest = sha256();
        long size = 0;
        try (var channel = FileChannel.open(arrival, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            var buffer = new byte[1 << 16];
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > most) throw new TooLarge(most);
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
        return new Kept(new Sha256(HexFormat.of().formatHex(digest.digest())), size);
    }

    // A file of that name and size has these bytes already; a shorter one was damaged and is made whole.
    private void moveIntoPlace(Path arrival, Path place) throws IOException {
        if (Files.exists(place) && Files.size(place) == Files.size(arrival)) return;
        Files.createDirectories(place.getParent());
        Files.move(arrival, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
        var place = place(sha256);
        if (!Files.isRegularFile(place)) throw new Damaged(sha256, "is missing");
        if (!hashOf(place).equals(sha256)) throw new Damaged(sha256, "does not match its bytes");
        return place;
    }

    private static Sha256 hashOf(Path file) throws IOException {
        var digest = sha256();
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) digest.update(buffer, 0, n);
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    private Path place(Sha256 sha256) {
        var hex = sha256.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
