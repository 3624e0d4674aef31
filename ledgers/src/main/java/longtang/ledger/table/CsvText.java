package longtang.ledger.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// RFC 4180 as people write it: takes a text apart into rows, and after a broken row goes on with the next line.
///
/// The text of the current row is kept, so that an opening quote without its end costs one row and not the file.
final class CsvText {

    /// Text that may be read twice because of broken quotes, in all.
    private static final long PATIENCE = 32L << 20;

    private final Reader in;
    private final char separator;
    private final Budget budget;

    private char[] text = new char[1 << 14];
    private int start;
    private int at;
    private int end;
    private boolean ended;

    private int number;
    private long readTwice;
    private @Nullable String flaw;
    private List<Cell> cells = new ArrayList<>();

    CsvText(Reader in, char separator, Budget budget) {
        this.in = in;
        this.separator = separator;
        this.budget = budget;
    }

    /// The next row, blank or not; null at the end.
    @Nullable
    Row next() throws IOException {
        start = at;
        if (peek() < 0) return null;

        number++;
        flaw = null;
        cells = new ArrayList<>();
        while (flaw == null && cell()) continue;
        return flaw == null ? new Row(number, cells, null) : broken(flaw);
    }

    /// Reads one cell with what ends it; false when that was the end of the row.
    private boolean cell() throws IOException {
        if (peek() == '"') quoted();
        else plain();
        if (flaw != null) return false;

        var after = peek();
        if (after == separator) {
            at++;
            return true;
        }
        if (after == '\r') {
            at++;
            after = peek();
        }
        if (after == '\n') at++;
        return false;
    }

    private void plain() throws IOException {
        var from = at - start;
        for (int c = peek(); c >= 0 && c != separator && c != '\r' && c != '\n'; c = peek()) {
            at++;
            if (at - start > budget.rowCharacters()) {
                flaw = "row.too_long";
                return;
            }
        }
        add(new String(text, start + from, at - start - from));
    }

    private void quoted() throws IOException {
        at++;
        var written = new StringBuilder();
        while (true) {
            var c = peek();
            if (c < 0 || written.length() > budget.cellCharacters()) {
                flaw = "csv.quote_open";
                return;
            }
            at++;
            if (c != '"') {
                written.append((char) c);
            } else if (peek() == '"') {
                at++;
                written.append('"');
            } else {
                break;
            }
            if (at - start > budget.rowCharacters()) {
                flaw = "row.too_long";
                return;
            }
        }
        var after = peek();
        if (after >= 0 && after != separator && after != '\r' && after != '\n') flaw = "csv.quote_stray";
        else add(written.toString());
    }

    private void add(String written) {
        if (cells.size() > budget.columns()) return; // one more than the budget shows that it was passed
        cells.add(
                written.length() > budget.cellCharacters()
                        ? new Cell(written.substring(0, 100), Cell.Kind.TOO_LONG)
                        : Cell.text(written));
    }

    /// The row's first line, taken apart at every separator; reading goes on behind it.
    private Row broken(String why) throws IOException {
        var farthest = at;
        at = start;
        cells = new ArrayList<>();
        var from = at - start;
        for (int c = peek(); c >= 0 && c != '\r' && c != '\n'; c = peek()) {
            if (at - start >= budget.rowCharacters()) {
                skipLine();
                return new Row(number, cells, "row.too_long");
            }
            if (c == separator) {
                add(new String(text, start + from, at - start - from));
                from = at - start + 1;
            }
            at++;
        }
        add(new String(text, start + from, at - start - from));
        weary(farthest - at);
        skipLine();
        return new Row(number, cells, why);
    }

    private void skipLine() throws IOException {
        for (int c = peek(); c >= 0; c = peek()) {
            at++;
            if (c == '\n' || (c == '\r' && peek() != '\n')) return;
            start = at;
        }
    }

    private void weary(int again) {
        readTwice += Math.max(0, again);
        if (readTwice > PATIENCE) throw new Refused("csv.quotes");
    }

    private int peek() throws IOException {
        return at < end || fill() ? text[at] : -1;
    }

    private boolean fill() throws IOException {
        if (ended) return false;
        if (start > 0) {
            System.arraycopy(text, start, text, 0, end - start);
            at -= start;
            end -= start;
            start = 0;
        }
        if (end == text.length) text = Arrays.copyOf(text, text.length * 2);
        var read = in.read(text, end, text.length - end);
        ended = read < 0;
        if (read > 0) end += read;
        return read > 0;
    }
}
