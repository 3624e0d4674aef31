package longtang.linkage;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import longtang.linkage.column.ColumnDraft;

/// Rows of comma-separated text as RFC 4180 has them: quotes, doubled quotes, line breaks inside quotes; lines
/// may end in CRLF, LF or CR. Empty lines are no rows. Reads on as the rows are asked for, and keeps one of them.
final class Csv {

    private static final int END = -1;

    private final String file;
    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private int line = 1;

    private char[] text = new char[1 << 10];
    private int length;
    private int[] ends = new int[16];
    private int cells;
    private int startLine;

    Csv(String file, Reader in) throws IOException {
        this.file = file;
        this.in = in;
        skip('\ufeff');
    }

    /// Goes to the next row.
    ///
    /// @return whether there is one
    /// @throws UnreadableInput when a quote is never closed, or text follows a closing one
    boolean next() throws IOException, UnreadableInput {
        while (peek() != END) {
            length = 0;
            cells = 0;
            startLine = line;
            do {
                if (skip('"')) quoted();
                else bare();
                endCell();
            } while (skip(','));
            endLine();
            if (cells > 1 || length > 0) return true;
        }
        return false;
    }

    /// The line on which this row begins, from 1.
    int line() {
        return startLine;
    }

    /// How many cells this row has.
    int cells() {
        return cells;
    }

    String cell(int cell) {
        return new String(text, start(cell), ends[cell] - start(cell));
    }

    void cellTo(int cell, ColumnDraft column) {
        column.add(text, start(cell), ends[cell]);
    }

    /// A cell as it is written to a file: quoted where it must be.
    static String cell(String value) {
        return isPlain(value) ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') return false;
        }
        return true;
    }

    private int start(int cell) {
        return cell == 0 ? 0 : ends[cell - 1];
    }

    private void bare() throws IOException {
        for (int c = peek(); c != END && c != ',' && c != '\n' && c != '\r'; c = peek()) keep(take());
    }

    private void quoted() throws IOException, UnreadableInput {
        int openedOn = line;
        while (peek() != END) {
            char c = take();
            if (c != '"') {
                if (c == '\n' || (c == '\r' && peek() != '\n')) line++;
                keep(c);
            } else if (skip('"')) {
                keep('"');
            } else if (peek() == END || peek() == ',' || peek() == '\n' || peek() == '\r') {
                return;
            } else {
                throw new UnreadableInput("csv.text-after-quote", file, line);
            }
        }
        throw new UnreadableInput("csv.open-quote", file, openedOn);
    }

    private void endCell() {
        if (cells == ends.length) ends = Arrays.copyOf(ends, cells * 2);
        ends[cells++] = length;
    }

    private void endLine() throws IOException {
        if (skip('\r')) {
            skip('\n');
            line++;
        } else if (skip('\n')) {
            line++;
        }
    }

    private void keep(char c) {
        if (length == text.length) text = Arrays.copyOf(text, length * 2);
        text[length++] = c;
    }

    private boolean skip(char c) throws IOException {
        if (peek() != c) return false;
        at++;
        return true;
    }

    private char take() {
        return buffer[at++];
    }

    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) return END;
        }
        return buffer[at];
    }
}
