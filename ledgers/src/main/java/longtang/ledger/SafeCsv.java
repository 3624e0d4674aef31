package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes CSV that Excel opens as it is: UTF-8 with its mark, and no cell that Excel would take for a formula.
final class SafeCsv implements Closeable {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;

    private SafeCsv(Writer out) {
        this.out = out;
    }

    static SafeCsv create(Path csv) throws IOException {
        var out = Files.newBufferedWriter(csv, UTF_8);
        out.write('\uFEFF');
        return new SafeCsv(out);
    }

    void row(List<String> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            out.write(quoted(guarded(cells.get(i))));
        }
        out.write("\r\n");
    }

    static String guarded(String cell) {
        return looksLikeFormula(cell) ? "'" + cell : cell;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && looksLikeFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    // However many quotes stand before it: what was guarded once must come back as it was.
    private static boolean looksLikeFormula(String cell) {
        var first = 0;
        while (first < cell.length() && cell.charAt(first) == '\'') first++;
        return first < cell.length() && FORMULA.indexOf(cell.charAt(first)) >= 0;
    }

    private static String quoted(String cell) {
        var plain =
                cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
