package longtang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Bytes that have arrived in a file of their own, on disk and hashed; gone again when closed.
record Arrival(Path file, Blobs.Kept kept) implements AutoCloseable {

    /// @throws Blobs.TooLarge when there are more than `most`
    static Arrival of(InputStream bytes, Path folder, long most) throws IOException {
        var file = Files.createTempFile(folder, "", "");
        try {
            return new Arrival(file, write(bytes, file, most));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static Blobs.Kept write(InputStream bytes, Path file, long most) throws IOException {
        var digest = Sha256.digest();
        long size = 0;
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            var buffer = new byte[1 << 16];
            for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
                size += n;
                if (size > most) throw new Blobs.TooLarge(most);
                digest.update(buffer, 0, n);
                out.write(buffer, 0, n);
            }
            channel.force(true);
        }
        return new Blobs.Kept(Sha256.of(digest), size);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
