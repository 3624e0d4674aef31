package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// What a signer signed last, in a file beside its key: out of reach of a database that is rolled back.
///
/// One signer at a time: the file is locked while it is open.
public final class SignerMemory implements Closeable {

    private static final String FIRST_LINE = "longtang-signer/1\n";

    private final Path file;
    private final FileChannel lockFile;
    private Checkpoint last;

    private SignerMemory(Path file, FileChannel lockFile, Checkpoint last) {
        this.file = file;
        this.lockFile = lockFile;
        this.last = last;
    }

    /// Begins the memory of a new log; an existing one is never begun again.
    public static void begin(Path file, String origin) throws IOException {
        if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
        write(file, Checkpoint.empty(origin));
    }

    /// Fails when the file is missing, damaged or held by another signer: a signer without memory must not sign.
    public static SignerMemory open(Path file) throws IOException {
        var lockFile = lock(file);
        try {
            var text = Files.readString(file);
            var last = text.startsWith(FIRST_LINE)
                    ? Checkpoint.read(text.substring(FIRST_LINE.length()))
                    : Optional.<Checkpoint>empty();
            return new SignerMemory(
                    file, lockFile, last.orElseThrow(() -> new IOException("Not a signer's memory: " + file)));
        } catch (IOException | RuntimeException unusable) {
            lockFile.close();
            throw unusable;
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var lockFile = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"), CREATE, READ, WRITE);
        FileLock lock = null;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException here) {
            // held by this very process; the same answer as for another one
        }
        if (lock != null) return lockFile;
        lockFile.close();
        throw new IOException("Another signer holds " + file);
    }

    /// The checkpoint signed last; of size 0 before the first.
    public Checkpoint last() {
        return last;
    }

    /// Durable before the signature goes out: a crash may forget a signature, never that it was given.
    void remember(Checkpoint signed) throws IOException {
        write(file, signed);
        last = signed;
    }

    private static void write(Path file, Checkpoint checkpoint) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var out = FileChannel.open(fresh, CREATE, WRITE, TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap((FIRST_LINE + checkpoint.text()).getBytes(UTF_8));
            while (bytes.hasRemaining()) out.write(bytes);
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Folders.force(file);
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
