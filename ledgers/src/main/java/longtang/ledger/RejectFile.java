package longtang.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `rejects.csv`: file, row, column, value, reason; one line for each fault, for Excel and harmless in it.
public final class RejectFile implements Closeable {

    private final SafeCsv csv;
    private final Words words;

    private RejectFile(SafeCsv csv, Words words) {
        this.csv = csv;
        this.words = words;
    }

    /// Writes the headers; a file that was there is overwritten.
    public static RejectFile create(Path file, Words words) throws IOException {
        var csv = SafeCsv.create(file);
        csv.row(List.of("file", "row", "column", "value", "reason"));
        return new RejectFile(csv, words);
    }

    public void add(RejectedRow row) throws IOException {
        for (var fault : row.faults()) add(fault);
    }

    public void add(Reject reject) throws IOException {
        csv.row(List.of(
                reject.file(),
                Integer.toString(reject.row()),
                reject.column(),
                reject.value(),
                words.sentence(reject)));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
