package longtang.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// The rejected rows of one file, as they were, with 退回原因 in the last column: correct it and send it again.
public final class CorrectionFile implements Closeable {

    /// The last column's header; readers pass over it.
    public static final String REASON = "退回原因";

    private CorrectionFile() {}

    public static CorrectionFile create(Path csv, Words words) throws IOException {
        return new CorrectionFile();
    }

    /// Refused files (row 0) have no rows to correct and are passed over.
    public void add(RejectedRow row) throws IOException {}

    @Override
    public void close() throws IOException {}
}
