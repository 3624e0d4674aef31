package longtang.ledger.table;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The parts of a zipped document, by name. Nothing is ever unpacked to disk, and sizes are measured, not believed.
final class ZipParts implements Closeable {

    private final ZipFile zip;
    private final long mayInflate;
    private long inflated;

    private ZipParts(ZipFile zip, long mayInflate) {
        this.zip = zip;
        this.mayInflate = mayInflate;
    }

    static ZipParts open(Path file, Budget budget) throws IOException {
        try {
            var zip = new ZipFile(file.toFile());
            if (zip.size() > budget.zipEntries()) {
                zip.close();
                throw new Refused("zip.entries", Integer.toString(budget.zipEntries()));
            }
            return new ZipParts(zip, budget.inflationOf(Files.size(file)));
        } catch (ZipException | IllegalArgumentException damaged) {
            throw new Refused("file.damaged");
        }
    }

    boolean has(String name) {
        return entry(name).isPresent();
    }

    /// How large a part really is; refuses before anything of it is used when that is too much.
    long measure(String name) throws IOException {
        try (var in = open(name)) {
            var scratch = new byte[1 << 16];
            long size = 0;
            for (int read; (read = in.read(scratch)) >= 0; ) size += read;
            inflated -= size;
            return size;
        }
    }

    Metered open(String name) throws IOException {
        var entry = entry(name).orElseThrow(() -> new Refused("file.damaged"));
        return new Metered(zip.getInputStream(entry));
    }

    private Optional<ZipEntry> entry(String name) {
        return Optional.ofNullable(zip.getEntry(name)).filter(entry -> !entry.isDirectory());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts what comes out: for the whole file, and since the last piece of XML was understood.
    final class Metered extends InputStream {

        /// No honest piece of XML (a tag, a text) is longer.
        private static final int LONGEST_PIECE = 1 << 20;

        private final InputStream in;
        private long count;
        private long piece;

        private Metered(InputStream in) {
            this.in = in;
        }

        long count() {
            return count;
        }

        /// A piece was understood; the next one begins.
        void nextPiece() {
            piece = 1;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = inflate(bytes, from, length);
            if (read <= 0) return read;

            count += read;
            inflated += read;
            if (inflated > mayInflate) throw new Refused("zip.inflation", Refused.megabytes(mayInflate));
            if (piece > 0 && (piece += read) > LONGEST_PIECE) throw new Refused("xml.strange");
            return read;
        }

        private int inflate(byte[] bytes, int from, int length) throws IOException {
            try {
                return in.read(bytes, from, length);
            } catch (ZipException | EOFException damaged) {
                throw new Refused("file.damaged");
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
