package longtang.ledger.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Opens a file by what is in it; its extension is of no account.
public final class Tables {

    private static final int HEAD = 1024;

    /// Beginnings of what people send by mistake.
    private static final Map<String, String> STRANGERS = Map.of(
            "%PDF", "PDF",
            "\u0089PNG", "PNG",
            "\u00ff\u00d8\u00ff", "JPEG",
            "Rar!", "RAR",
            "7z\u00bc\u00af", "7z",
            "\u001f\u008b", "gzip",
            "GIF8", "GIF",
            "{\\rtf", "RTF");

    private Tables() {}

    /// `recognised` counts how many cells of a row look like headers; it decides the separator of a CSV.
    public static Table open(Path file, Budget budget, ToIntFunction<Row> recognised) throws IOException {
        var size = Files.size(file);
        if (size == 0) throw new Refused("file.empty");
        if (size > budget.fileBytes()) throw new Refused("file.too_large", Refused.megabytes(budget.fileBytes()));

        var head = head(file);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return XlsxTable.open(file, budget);
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) return XlsTable.open(file, budget);
        refuseStrangers(head);
        return CsvTable.open(file, budget, recognised);
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), ISO_8859_1);
        }
    }

    private static void refuseStrangers(String head) {
        STRANGERS.forEach((beginning, name) -> {
            if (head.startsWith(beginning)) throw new Refused("file.not_a_table", name);
        });
        // Many office systems call a web page .xls and let Excel make sense of it.
        var text = head.toLowerCase(Locale.ROOT).replaceAll("[^\\x21-\\x7e]", "");
        if (text.startsWith("<!doctypehtml")
                || text.startsWith("<html")
                || text.startsWith("<table")
                || text.startsWith("<meta")
                || text.startsWith("<?xml")) {
            throw new Refused("file.web_page");
        }
    }
}
