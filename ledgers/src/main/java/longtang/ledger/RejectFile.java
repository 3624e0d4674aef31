package longtang.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// `rejects.csv`: file, row, column, value, reason; one line for each fault, for Excel and harmless in it.
public final class RejectFile implements Closeable {

    private RejectFile() {}

    public static RejectFile create(Path csv, Words words) throws IOException {
        return new RejectFile();
    }

    public void add(RejectedRow row) throws IOException {}

    public void add(Reject reject) throws IOException {}

    @Override
    public void close() throws IOException {}
}
