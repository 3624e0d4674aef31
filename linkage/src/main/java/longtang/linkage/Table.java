package longtang.linkage;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import longtang.linkage.column.Column;
import longtang.linkage.column.ColumnDraft;

/// A CSV file with a header: UTF-8, with or without byte order mark. Rows that cannot be used are set aside.
///
/// Kept by column, each writing once, so that ten million rows fit where ten million lists of strings do not.
public final class Table {

    private final String name;
    private final List<String> header;
    private final List<Column> columns;
    private final int[] lines;
    private final List<LinkProblem> rejects;

    private Table(String name, List<String> header, List<Column> columns, int[] lines, List<LinkProblem> rejects) {
        this.name = name;
        this.header = List.copyOf(header);
        this.columns = List.copyOf(columns);
        this.lines = lines;
        this.rejects = List.copyOf(rejects);
    }

    /// Reads the whole file.
    ///
    /// @throws UnreadableInput when it is missing, not UTF-8, not CSV, has no header, or names a column twice
    public static Table read(Path file) throws UnreadableInput {
        var utf8 = StandardCharsets.UTF_8.newDecoder();
        return opened(file, () -> {
            try (var in = new InputStreamReader(Files.newInputStream(file), utf8)) {
                return read(file.toString(), in);
            }
        });
    }

    /// Reads a table from text.
    public static Table of(String name, String text) throws UnreadableInput {
        try {
            return read(name, new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException("A text is always readable", e);
        }
    }

    private static Table read(String name, Reader in) throws IOException, UnreadableInput {
        var csv = new Csv(name, in);
        if (!csv.next()) throw new UnreadableInput("csv.no-header", name);
        var header = header(name, csv);
        var columns = header.stream().map(_ -> new ColumnDraft()).toList();
        var lines = IntStream.builder();
        var rejects = new ArrayList<LinkProblem>();
        while (csv.next()) {
            if (csv.cells() == header.size()) {
                for (int c = 0; c < header.size(); c++) csv.cellTo(c, columns.get(c));
                lines.add(csv.line());
            } else {
                rejects.add(LinkProblem.of("row.ragged", name, csv.line(), csv.cells(), header.size()));
            }
        }
        return new Table(
                name,
                header,
                columns.stream().map(ColumnDraft::done).toList(),
                lines.build().toArray(),
                rejects);
    }

    private static List<String> header(String name, Csv csv) throws UnreadableInput {
        var header = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int c = 0; c < csv.cells(); c++) {
            var column = csv.cell(c).strip();
            if (!column.isEmpty() && !seen.add(column)) throw new UnreadableInput("csv.column-twice", name, column);
            header.add(column);
        }
        return header;
    }

    /// The file as it was given.
    public String name() {
        return name;
    }

    /// Column names without surrounding spaces.
    public List<String> header() {
        return header;
    }

    /// How many rows can be used.
    public int size() {
        return lines.length;
    }

    /// The rows that can be used, as many cells each as the header.
    public List<List<String>> rows() {
        return new AbstractList<>() {
            @Override
            public List<String> get(int row) {
                return columns.stream().map(column -> column.cell(row)).toList();
            }

            @Override
            public int size() {
                return lines.length;
            }
        };
    }

    /// The line on which the row begins, from 1.
    public int line(int row) {
        return lines[row];
    }

    /// Rows that have more or fewer cells than the header.
    public List<LinkProblem> rejects() {
        return rejects;
    }

    /// Where the column stands.
    ///
    /// @throws UnreadableInput when there is none of this name; the problem lists those there are
    public int column(String column) throws UnreadableInput {
        int at = header.indexOf(column);
        if (at < 0) throw new UnreadableInput("csv.column-missing", name, column, String.join(", ", header));
        return at;
    }

    /// The cells of a column, of all rows that can be used.
    ///
    /// @throws UnreadableInput when there is none of this name
    public Column cells(String column) throws UnreadableInput {
        return columns.get(column(column));
    }

    static String text(Path file) throws UnreadableInput {
        return opened(
                file,
                () -> StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                        .toString());
    }

    private interface Reading<T> {
        T run() throws IOException, UnreadableInput;
    }

    private static <T> T opened(Path file, Reading<T> reading) throws UnreadableInput {
        try {
            return reading.run();
        } catch (NoSuchFileException e) {
            throw new UnreadableInput("file.missing", file);
        } catch (CharacterCodingException e) {
            throw new UnreadableInput("file.not-utf-8", file);
        } catch (IOException e) {
            throw new UnreadableInput("file.unreadable", file, String.valueOf(e.getMessage()));
        }
    }
}
