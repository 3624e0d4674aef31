package longtang.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The rejected rows of one file, as they were, with 退回原因 in the last column: correct it and send it again.
public final class CorrectionFile implements Closeable {

    /// The last column's header; readers pass over it.
    public static final String REASON = "退回原因";

    private final SafeCsv csv;
    private final Words words;
    private List<String> headers = List.of();

    private CorrectionFile(SafeCsv csv, Words words) {
        this.csv = csv;
        this.words = words;
    }

    /// A file that was there is overwritten. The headers come with the first row.
    public static CorrectionFile create(Path file, Words words) throws IOException {
        return new CorrectionFile(SafeCsv.create(file), words);
    }

    /// Refused files (row 0) have no rows to correct and are passed over.
    public void add(RejectedRow row) throws IOException {
        if (row.original().isEmpty()) return;
        if (headers.isEmpty()) writeHeaders(row);

        List<String> cells = new ArrayList<>();
        for (var header : headers) cells.add(row.original().getOrDefault(header, ""));
        cells.add(row.faults().stream().map(words::sentence).collect(Collectors.joining()));
        csv.row(cells);
    }

    private void writeHeaders(RejectedRow row) throws IOException {
        headers = List.copyOf(row.original().keySet());
        List<String> written = new ArrayList<>(headers);
        written.add(REASON);
        csv.row(written);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
