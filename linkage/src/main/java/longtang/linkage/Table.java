package longtang.linkage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A CSV file with a header: UTF-8, with or without byte order mark. Rows that cannot be used are set aside.
///
/// @param name the file as it was given
/// @param header column names without surrounding spaces
/// @param rows as many cells each as the header
/// @param rejects rows that have more or fewer cells than the header
public record Table(
        String name, List<String> header, List<List<String>> rows, List<Integer> lines, List<LinkProblem> rejects) {

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
        rejects = List.copyOf(rejects);
    }

    /// Reads the whole file.
    ///
    /// @throws UnreadableInput when it is missing, not UTF-8, not CSV, has no header, or names a column twice
    public static Table read(Path file) throws UnreadableInput {
        return of(file.toString(), text(file));
    }

    /// Reads a table from text.
    public static Table of(String name, String text) throws UnreadableInput {
        var csv = Csv.read(name, text);
        if (csv.isEmpty()) throw new UnreadableInput("csv.no-header", name);
        var header = csv.getFirst().cells().stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!column.isEmpty() && !seen.add(column)) throw new UnreadableInput("csv.column-twice", name, column);
        }

        var rows = new ArrayList<List<String>>();
        var lines = new ArrayList<Integer>();
        var rejects = new ArrayList<LinkProblem>();
        for (var row : csv.subList(1, csv.size())) {
            if (row.cells().size() == header.size()) {
                rows.add(row.cells());
                lines.add(row.line());
            } else {
                rejects.add(LinkProblem.of(
                        "row.ragged", name, row.line(), row.cells().size(), header.size()));
            }
        }
        return new Table(name, header, rows, lines, rejects);
    }

    /// Where the column stands.
    ///
    /// @throws UnreadableInput when there is none of this name; the problem lists those there are
    public int column(String column) throws UnreadableInput {
        int at = header.indexOf(column);
        if (at < 0) throw new UnreadableInput("csv.column-missing", name, column, String.join(", ", header));
        return at;
    }

    static String text(Path file) throws UnreadableInput {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new UnreadableInput("file.missing", file);
        } catch (CharacterCodingException e) {
            throw new UnreadableInput("file.not-utf-8", file);
        } catch (IOException e) {
            throw new UnreadableInput("file.unreadable", file, String.valueOf(e.getMessage()));
        }
    }
}
