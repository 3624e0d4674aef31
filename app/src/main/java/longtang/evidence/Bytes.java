package longtang.evidence;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A file as bytes by their place, mapped and never copied as a whole. Beyond its end there is nothing: -1.
final class Bytes implements AutoCloseable {

    private static final int WINDOW = 1 << 16;

    private final Arena arena = Arena.ofConfined();
    private final ByteBuffer bytes;
    private final byte[] window = new byte[WINDOW]; // reading on, an array is several times faster than a mapping
    private int start = -WINDOW;

    private Bytes(FileChannel file) throws IOException {
        bytes = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena).asByteBuffer();
    }

    private Bytes(byte[] unpacked) {
        bytes = ByteBuffer.wrap(unpacked);
    }

    static Bytes of(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return new Bytes(channel);
        }
    }

    static Bytes of(byte[] unpacked) {
        return new Bytes(unpacked);
    }

    int size() {
        return bytes.limit();
    }

    int at(int place) {
        if (place < 0 || place >= size()) return -1;
        if (place < start || place >= start + WINDOW) move(place);
        return window[place - start] & 0xFF;
    }

    private void move(int place) {
        start = place & -WINDOW;
        bytes.get(start, window, 0, Math.min(WINDOW, size() - start));
    }

    /// Most significant byte first; -1 where the file ends before.
    long big(int place, int count) {
        if (place < 0 || place > size() - count) return -1;
        long value = 0;
        for (int i = 0; i < count; i++) value = value << 8 | at(place + i);
        return value;
    }

    /// Least significant byte first; -1 where the file ends before.
    long little(int place, int count) {
        if (place < 0 || place > size() - count) return -1;
        long value = 0;
        for (int i = count - 1; i >= 0; i--) value = value << 8 | at(place + i);
        return value;
    }

    boolean says(int place, String ascii) {
        for (int i = 0; i < ascii.length(); i++) if (at(place + i) != ascii.charAt(i)) return false;
        return true;
    }

    /// As [#says], capital or small; `word` is small.
    boolean saysAnyCase(int place, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(at(place + i)) != word.charAt(i)) return false;
        }
        return true;
    }

    String text(int place, int length) {
        return new String(copy(place, length), StandardCharsets.ISO_8859_1);
    }

    byte[] copy(int from, int length) {
        var copied = new byte[Math.max(0, Math.min(length, size() - from))];
        bytes.get(from, copied);
        return copied;
    }

    ByteBuffer part(int from, int length) {
        return bytes.slice(from, length);
    }

    @Override
    public void close() {
        arena.close();
    }
}
