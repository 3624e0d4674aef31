package longtang.journal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Up to 256 entries in a row, each behind its length in two bytes (C2SP tlog-tiles, "Log entries").
public final class EntryBundle {

    /// The longest entry the format can carry, in bytes.
    public static final int LONGEST = 0xffff;

    private EntryBundle() {}

    public static byte[] of(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > LONGEST) throw new IllegalArgumentException("An entry of " + entry.length + " bytes");
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /// Reads a bundle to its last byte; one that is cut off or holds more than 256 entries is not read.
    public static Optional<List<byte[]>> read(byte[] bundle) {
        var rest = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        while (rest.hasRemaining()) {
            if (rest.remaining() < Short.BYTES || entries.size() == TilePath.FULL) return Optional.empty();
            int length = Short.toUnsignedInt(rest.getShort());
            if (rest.remaining() < length) return Optional.empty();
            var entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return Optional.of(entries);
    }
}
