package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// A bundle as a zip, read by its directory, as people's own tools show it.
record ZipSource(ZipFile zip, SortedMap<String, Long> items) implements Source {

    private static final int END = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int ITEM_MARK = 0x04034b50;
    private static final int LONGEST_DIRECTORY_LINE = 400;
    private static final long SMALL = 1 << 20;
    private static final Pattern FOLDER = Pattern.compile("[a-z]{1,20}/(\\d{1,18}/)?");

    static ZipSource open(Path path, Budget budget) throws IOException, Unreadable {
        long length = checkEnd(path, budget);
        var zip = new ZipFile(path.toFile(), UTF_8);
        try {
            return new ZipSource(zip, items(zip, length, budget));
        } catch (Unreadable | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    // Before the library reads the directory into memory: how large does it say it is?
    private static long checkEnd(Path path, Budget budget) throws IOException, Unreadable {
        try (var file = FileChannel.open(path)) {
            long length = file.size();
            if (length < END || read(file, 0, Integer.BYTES).getInt() != ITEM_MARK) throw new Unreadable("zip.damaged");
            var end = read(file, length - END, END);
            int count = Short.toUnsignedInt(end.getShort(10));
            long size = Integer.toUnsignedLong(end.getInt(12));
            long start = Integer.toUnsignedLong(end.getInt(16));
            if (end.getInt(0) != END_MARK || end.getShort(20) != 0) throw new Unreadable("zip.damaged");
            if (count > budget.items()) throw new Unreadable("bundle.items", Integer.toString(budget.items()));
            if (size > (long) count * LONGEST_DIRECTORY_LINE || start + size != length - END) {
                throw new Unreadable("zip.damaged");
            }
            return length;
        }
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) >= 0) {}
        return buffer.flip();
    }

    private static SortedMap<String, Long> items(ZipFile zip, long length, Budget budget) throws Unreadable {
        var items = new TreeMap<String, Long>();
        long total = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            if (FOLDER.matcher(entry.getName()).matches() && entry.getSize() == 0) continue;
            if (items.put(entry.getName(), entry.getSize()) != null) {
                throw new Unreadable("zip.twice", Remark.shown(entry.getName()));
            }
            total += entry.getSize();
            if (total > SMALL + length * budget.inflation()) throw new Unreadable("zip.inflation");
        }
        return items;
    }

    @Override
    public InputStream open(String name) throws IOException {
        var in = zip.getInputStream(zip.getEntry(name));
        if (in == null) throw new IOException("No " + name);
        return in;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
