package longtang.generator.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads CSV of our own making, row by row: commas, double quotes, UTF-8 with or without a byte order mark.
public final class CsvRows implements Closeable {

    private static final int NOTHING_READ = -2;
    private static final int END = -1;

    private final BufferedReader in;
    private int next = NOTHING_READ;

    public CsvRows(InputStream bytes) {
        this.in = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
    }

    /// The next row, or null at the end; blank lines are passed over.
    public @Nullable List<String> next() throws IOException {
        if (next == NOTHING_READ && peek() == '\uFEFF') take();
        while (peek() == '\n' || peek() == '\r') take();
        if (peek() == END) return null;

        var row = new ArrayList<String>();
        row.add(cell());
        while (peek() == ',') {
            take();
            row.add(cell());
        }
        return row;
    }

    private String cell() throws IOException {
        return peek() == '"' ? quoted() : bare();
    }

    private String bare() throws IOException {
        var text = new StringBuilder();
        while (peek() != ',' && peek() != '\n' && peek() != '\r' && peek() != END) text.append((char) take());
        return text.toString();
    }

    private String quoted() throws IOException {
        var text = new StringBuilder();
        take();
        while (peek() != END) {
            var c = take();
            if (c != '"') {
                text.append((char) c);
            } else if (peek() == '"') {
                text.append((char) take());
            } else {
                return text.toString();
            }
        }
        throw new IOException("A quoted cell does not end: " + text.substring(0, Math.min(40, text.length())));
    }

    private int peek() throws IOException {
        if (next == NOTHING_READ) next = in.read();
        return next;
    }

    private int take() throws IOException {
        var c = peek();
        next = in.read();
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
