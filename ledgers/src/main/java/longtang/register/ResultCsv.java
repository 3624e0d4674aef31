package longtang.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A CSV file: plain for machines, or for Excel, with a mark of its encoding and without anything it would execute.
final class ResultCsv implements Closeable {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;
    private final boolean forExcel;

    private ResultCsv(Writer out, boolean forExcel) {
        this.out = out;
        this.forExcel = forExcel;
    }

    static ResultCsv forMachines(Path file) throws IOException {
        return new ResultCsv(Files.newBufferedWriter(file, UTF_8), false);
    }

    static ResultCsv forExcel(Path file) throws IOException {
        var out = Files.newBufferedWriter(file, UTF_8);
        out.write('\uFEFF');
        return new ResultCsv(out, true);
    }

    void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            out.write(quoted(forExcel ? guarded(cells.get(i)) : cells.get(i)));
        }
        out.write(forExcel ? "\r\n" : "\n");
    }

    private static String guarded(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
