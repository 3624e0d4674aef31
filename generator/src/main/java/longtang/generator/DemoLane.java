package longtang.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import longtang.generator.table.CsvRows;
import longtang.generator.table.CsvTable;
import longtang.generator.table.Table;
import longtang.generator.table.XlsxTable;

/// The demo lane, 天津路44弄 (慈德里): one cast for tests, demo and screenshots. All its people are invented.
///
/// Its four ledgers were written by hand; beside every row stands the structure it speaks of. This program parts the
/// two, and saves each ledger as the office that keeps it would.
public final class DemoLane {

    private static final List<String> SOURCES = List.of("survey", "complaints", "patrol", "ledger");
    private static final String NONE = "-";
    private static final String TO_BE_REJECTED = "!";

    private DemoLane() {}

    /// Writes the demo files into the folder named by the only argument.
    public static void main(String[] args) throws IOException {
        write(Path.of(args.length == 0 ? "demo" : args[0]));
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var truth = new ArrayList<List<String>>();
        truth.add(List.of("source", "record_id", "structure"));
        for (var source : SOURCES) {
            try (var table = table(source, folder)) {
                write(rows(source), source, table, truth);
            }
        }
        try (var table = CsvTable.plain(folder.resolve("truth.csv"))) {
            for (var row : truth) table.append(row);
        }
        Files.writeString(folder.resolve("lane44.json"), LanePlan.json());
        try (var area = resource("area.json")) {
            Files.write(folder.resolve("area.json"), area.readAllBytes());
        }
    }

    private static void write(List<List<String>> rows, String source, Table table, List<List<String>> truth)
            throws IOException {
        table.append(asWritten(rows.getFirst()));
        for (var row : rows.subList(1, rows.size())) {
            table.append(asWritten(row));
            var structure = row.getFirst();
            if (!structure.equals(TO_BE_REJECTED)) {
                truth.add(List.of(source, row.get(1), structure.equals(NONE) ? "" : structure));
            }
        }
    }

    private static List<String> asWritten(List<String> row) {
        return row.subList(1, row.size());
    }

    private static Table table(String source, Path folder) throws IOException {
        return switch (source) {
            case "survey" -> new XlsxTable(folder.resolve("survey.xlsx"), "入户摸排表");
            case "complaints" -> CsvTable.asOldOfficesSend(folder.resolve("complaints.csv"));
            case "patrol" -> CsvTable.asExcelSavesUtf8(folder.resolve("patrol.csv"));
            case "ledger" -> new XlsxTable(folder.resolve("ledger.xlsx"), "历史台账");
            default -> throw new IllegalArgumentException(source);
        };
    }

    private static List<List<String>> rows(String source) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var in = new CsvRows(resource(source + ".csv"))) {
            for (var row = in.next(); row != null; row = in.next()) rows.add(row);
        }
        return rows;
    }

    private static InputStream resource(String name) throws IOException {
        var in = DemoLane.class.getResourceAsStream("demo/" + name);
        if (in == null) throw new IOException("Missing resource demo/" + name);
        return in;
    }
}
