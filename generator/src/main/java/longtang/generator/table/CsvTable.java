package longtang.generator.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A ledger as CSV, in the encodings that offices send: plain UTF-8, UTF-8 as Excel saves it, GB18030.
public final class CsvTable implements Table {

    private static final int BUFFER = 1 << 16;

    private final Writer out;
    private final String lineEnd;

    private CsvTable(Path file, Charset charset, String lineEnd) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset), BUFFER);
        this.lineEnd = lineEnd;
    }

    public static CsvTable plain(Path file) throws IOException {
        return new CsvTable(file, StandardCharsets.UTF_8, "\n");
    }

    public static CsvTable asExcelSavesUtf8(Path file) throws IOException {
        var table = new CsvTable(file, StandardCharsets.UTF_8, "\r\n");
        table.out.write('\uFEFF');
        return table;
    }

    public static CsvTable asOldOfficesSend(Path file) throws IOException {
        return new CsvTable(file, Charset.forName("GB18030"), "\r\n");
    }

    @Override
    public void append(List<String> cells) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            if (i > 0) out.write(',');
            write(cells.get(i));
        }
        out.write(lineEnd);
    }

    private void write(String cell) throws IOException {
        out.write(needsQuotes(cell) ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }

    private static boolean needsQuotes(String cell) {
        for (var i = 0; i < cell.length(); i++) {
            var c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') return true;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
