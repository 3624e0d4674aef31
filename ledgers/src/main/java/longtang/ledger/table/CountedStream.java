package longtang.ledger.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Knows how far a file has been read.
final class CountedStream extends FilterInputStream {

    private long count;

    CountedStream(InputStream in) {
        super(in);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        if (one >= 0) count++;
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var read = super.read(bytes, from, length);
        if (read > 0) count += read;
        return read;
    }
}
