package longtang.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longtang.generator.table.CsvRows;

/// The truth and a matcher's links of the same records, laid beside each other.
///
/// `missing` counts records of the truth that the links do not speak of; they stand in `records` as put into no file.
/// `unknown` counts links of records that the truth does not know, `repeated` links of a record already spoken of.
record Links(List<Linked> records, int missing, int unknown, int repeated) {

    /// A file that is not what it should be; the message names it and the column.
    static final class Unreadable extends IOException {
        Unreadable(String message) {
            super(message);
        }
    }

    private record Found(int file, boolean auto) {}

    static Links read(Path truth, Path links) throws IOException {
        var repeated = 0;
        var files = new Numbering();
        Map<String, Found> found = new HashMap<>();
        try (var rows = new Columns(links, "source", "record_id", "structure_no", "decision")) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var auto = row[3].equals("auto");
                if (found.putIfAbsent(key(row), new Found(files.of(row[2]), auto)) != null) repeated++;
            }
        }
        return beside(truth, found, repeated);
    }

    private static Links beside(Path truth, Map<String, Found> found, int repeated) throws IOException {
        var missing = 0;
        var structures = new Numbering();
        var records = new ArrayList<Linked>();
        try (var rows = new Columns(truth, "source", "record_id", "structure")) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                var link = found.remove(key(row));
                if (link == null) missing++;
                records.add(new Linked(
                        structures.of(row[2]), link == null ? Linked.NONE : link.file(), link != null && link.auto()));
            }
        }
        return new Links(records, missing, found.size(), repeated);
    }

    private static String key(String[] row) {
        return row[0] + '\t' + row[1];
    }

    private static final class Numbering {

        private final Map<String, Integer> numbers = new HashMap<>();

        int of(String name) {
            return name.isEmpty() ? Linked.NONE : numbers.computeIfAbsent(name, _ -> numbers.size());
        }
    }

    private static final class Columns implements AutoCloseable {

        private final CsvRows rows;
        private final int[] at;

        Columns(Path file, String... names) throws IOException {
            this.rows = new CsvRows(Files.newInputStream(file));
            var header = rows.next();
            this.at = new int[names.length];
            for (var i = 0; i < names.length; i++) {
                at[i] = header == null ? -1 : header.indexOf(names[i]);
                if (at[i] < 0) throw new Unreadable(file + ": " + names[i]);
            }
        }

        String @org.jspecify.annotations.Nullable [] next() throws IOException {
            var row = rows.next();
            if (row == null) return null;
            var picked = new String[at.length];
            for (var i = 0; i < at.length; i++) picked[i] = at[i] < row.size() ? row.get(at[i]) : "";
            return picked;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
