package longtang.ledger.table;

import java.io.Closeable;
import java.io.IOException;

/// The rows of one sheet, from the top, once.
public interface Table extends Closeable {

    /// Takes rows until it says false.
    interface Sink {
        boolean row(Row row);
    }

    /// Hands over every row that is not blank. Throws [Refused] when the file may not be read further.
    void read(Sink sink) throws IOException;

    /// CSV, XLSX or XLS.
    String type();

    /// Empty for workbooks.
    default String charset() {
        return "";
    }

    /// Whether rows in two charsets stand in it, each flawed that is not surely in the hand of most.
    default boolean isMixed() {
        return false;
    }

    /// Empty for workbooks.
    default String separator() {
        return "";
    }

    /// Empty for CSV.
    default String sheet() {
        return "";
    }

    /// Excel for Macintosh used to count days from 1904.
    default boolean countsFrom1904() {
        return false;
    }

    /// Work done so far, of [#total].
    long done();

    long total();
}
