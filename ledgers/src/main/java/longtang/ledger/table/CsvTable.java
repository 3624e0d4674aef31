package longtang.ledger.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/// Text with commas, semicolons or tabs between the cells.
final class CsvTable implements Table {

    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_ROWS = 30;
    private static final String SEPARATORS = ",\t;";

    private final Encoding encoding;
    private final Budget budget;
    private final char separator;
    private final boolean namesItsSeparator;
    private final CountedStream in;
    private final long total;

    private CsvTable(
            Encoding encoding, Budget budget, char separator, boolean namesItsSeparator, CountedStream in, long total) {
        this.encoding = encoding;
        this.budget = budget;
        this.separator = separator;
        this.namesItsSeparator = namesItsSeparator;
        this.in = in;
        this.total = total;
    }

    static CsvTable open(Path file, Budget budget, ToIntFunction<Row> recognised) throws IOException {
        var encoding = Encoding.of(file);
        var sample = sample(file, encoding);
        // Excel writes and understands a first line sep=;
        var named = sample.length() > 5 && sample.startsWith("sep=") && SEPARATORS.indexOf(sample.charAt(4)) >= 0;
        var separator = named ? sample.charAt(4) : separator(sample, encoding, budget, recognised);
        var in = new CountedStream(Files.newInputStream(file));
        return new CsvTable(encoding, budget, separator, named, in, Files.size(file));
    }

    private static String sample(Path file, Encoding encoding) throws IOException {
        try (Reader in = encoding.reader(Files.newInputStream(file))) {
            var chars = new char[SAMPLE];
            var length = 0;
            for (int read; length < SAMPLE && (read = in.read(chars, length, SAMPLE - length)) > 0; ) length += read;
            return new String(chars, 0, length);
        }
    }

    /// The one under which most headers are recognised; the first of them when none is better.
    private static char separator(String sample, Encoding encoding, Budget budget, ToIntFunction<Row> recognised)
            throws IOException {
        var best = SEPARATORS.charAt(0);
        var most = 0;
        for (var candidate : SEPARATORS.toCharArray()) {
            var known = mostRecognised(new CsvText(new StringReader(sample), candidate, budget), encoding, recognised);
            if (known > most) {
                best = candidate;
                most = known;
            }
        }
        return best;
    }

    private static int mostRecognised(CsvText text, Encoding encoding, ToIntFunction<Row> recognised)
            throws IOException {
        var most = 0;
        for (var i = 0; i < SAMPLE_ROWS; i++) {
            var row = text.next();
            if (row == null) break;
            most = Math.max(most, recognised.applyAsInt(encoding.row(row)));
        }
        return most;
    }

    @Override
    public void read(Sink sink) throws IOException {
        var text = new CsvText(new BufferedReader(encoding.reader(in)), separator, budget);
        if (namesItsSeparator) text.next();
        for (var next = text.next(); next != null; next = text.next()) {
            var row = encoding.row(next);
            if (!row.isBlank() && !sink.row(row)) return;
        }
    }

    @Override
    public String type() {
        return "CSV";
    }

    @Override
    public String charset() {
        return encoding.name();
    }

    @Override
    public boolean isMixed() {
        return encoding instanceof Encoding.Mixed;
    }

    @Override
    public String separator() {
        return String.valueOf(separator);
    }

    @Override
    public long done() {
        return in.count();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
