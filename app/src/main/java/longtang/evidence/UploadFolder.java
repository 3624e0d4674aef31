package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bytes of files on their way, one file each.
final class UploadFolder {

    private static final Logger log = LoggerFactory.getLogger(UploadFolder.class);

    private final Path folder;

    UploadFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path file(UUID id) {
        return folder.resolve(id.toString());
    }

    /// Adds bytes from `offset` on until they end, break off, or `length` is reached; what came is on disk afterwards.
    ///
    /// @return how many bytes the file has now
    long append(UUID id, long offset, long length, InputStream bytes) throws IOException {
        try (var channel = FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(offset).position(offset);
            copy(bytes, channel, length);
            channel.force(true);
            return channel.position();
        }
    }

    private static void copy(InputStream bytes, FileChannel channel, long length) throws IOException {
        var buffer = new byte[1 << 16];
        while (channel.position() < length) {
            int n = read(bytes, buffer, (int) Math.min(buffer.length, length - channel.position()));
            if (n < 0) return;
            var part = ByteBuffer.wrap(buffer, 0, n);
            while (part.hasRemaining()) channel.write(part);
        }
    }

    // A line that breaks is no failure: what has come stays, and the rest comes later.
    private static int read(InputStream bytes, byte[] buffer, int most) {
        try {
            return bytes.read(buffer, 0, most);
        } catch (IOException brokenOff) {
            log.atDebug().addKeyValue("why", brokenOff.getMessage()).log("an upload broke off");
            return -1;
        }
    }

    void delete(UUID id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    /// Takes away what nobody has written to for so long, by the clock of the disk.
    static void sweep(Path folder, Duration patience) throws IOException {
        var before = Instant.ofEpochMilli(System.currentTimeMillis()).minus(patience);
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (var file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) Files.deleteIfExists(file);
        }
    }
}
