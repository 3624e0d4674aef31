package longtang.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// Unpacks deflated bytes as far as a budget goes, and says what is wrong with them.
final class Unpacking implements AutoCloseable {

    private final Inflater inflater = new Inflater();
    private final byte[] scratch = new byte[1 << 16];
    private long count;

    /// @param most bytes in all, over every part of this stream
    @Nullable
    Suspicion count(ByteBuffer part, long most) {
        return unpack(part, most, null);
    }

    @Nullable
    Suspicion unpack(ByteBuffer part, long most, @Nullable ByteArrayOutputStream into) {
        inflater.setInput(part);
        try {
            for (int n = inflater.inflate(scratch); n > 0; n = inflater.inflate(scratch)) {
                count += n;
                if (count > most) return Suspicion.BOMB;
                if (into != null) into.write(scratch, 0, n);
            }
            return null;
        } catch (DataFormatException damaged) {
            return Suspicion.BROKEN;
        }
    }

    long counted() {
        return count;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
