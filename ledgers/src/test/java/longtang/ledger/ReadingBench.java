package longtang.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// 100,000 rows of 15 columns: how long our reading takes beside the library's bare one. See docs/measurements.md.
final class ReadingBench {

    private static final int ROWS = 100_000;
    private static final int RUNS = 7;
    private static final String[] HEADERS = {
        "编号", "排查日期", "排查人", "居委", "路弄", "门牌号", "室号", "部位", "类型", "用途", "面积", "材料", "状态", "搭建人", "备注"
    };

    private ReadingBench() {}

    public static void main(String[] args) throws IOException {
        var file = Files.createTempFile("survey", ".xlsx");
        try {
            write(file);
            System.out.printf(
                    Locale.ROOT, "%d rows, %d columns, %.1f MB%n", ROWS, HEADERS.length, Files.size(file) / 1e6);
            var bare = new double[RUNS];
            var ours = new double[RUNS];
            for (var run = 0; run < RUNS; run++) {
                bare[run] = cpuSeconds(() -> readBare(file));
                ours[run] = cpuSeconds(() -> readOurs(file));
                System.out.printf(Locale.ROOT, "run %d: bare %.2f s, ours %.2f s%n", run + 1, bare[run], ours[run]);
            }
            System.out.printf(
                    Locale.ROOT,
                    "median CPU: bare %.2f s, ours %.2f s, ratio %.2f%n",
                    median(bare),
                    median(ours),
                    median(ours) / median(bare));
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file) throws IOException {
        try (var book = new Workbook(Files.newOutputStream(file), "longtang", "1.0")) {
            var sheet = book.newWorksheet("摸排");
            for (var column = 0; column < HEADERS.length; column++) sheet.value(0, column, HEADERS[column]);
            for (var row = 1; row <= ROWS; row++) {
                var cells = cells(row);
                for (var column = 0; column < cells.length; column++) sheet.value(row, column, cells[column]);
            }
        }
    }

    private static String[] cells(int row) {
        return new String[] {
            "MP-2025-" + row,
            "2025-06-" + (10 + row % 20),
            "网格员" + row % 50,
            "宁波路居委",
            "天津路" + row % 400 + "弄",
            row % 90 + "号",
            row % 7 + "0" + row % 9 + "室",
            "天井",
            "灶间",
            "居住",
            row % 30 + ".5",
            "砖混",
            "存量",
            "顾某" + row,
            "第" + row + "次走访，家中无人，已贴告知单"
        };
    }

    /// Every cell of every row is asked for its text, and no more.
    private static long readBare(Path file) throws IOException {
        var length = 0L;
        try (var book = new ReadableWorkbook(file.toFile());
                var rows = book.getFirstSheet().openStream()) {
            for (var row : (Iterable<Row>) rows::iterator) {
                for (var cell : row) length += cell.getText().length();
            }
        }
        return length;
    }

    private static long readOurs(Path file) {
        var summary = new LedgerReader().read(file, "survey.xlsx", LedgerKind.SURVEY, new Intake() {
            @Override
            public void take(LedgerEntry entry) {}

            @Override
            public void reject(RejectedRow row) {}
        });
        if (summary.good() != ROWS) throw new AssertionError(summary);
        return summary.good();
    }

    private interface Work {
        long run() throws IOException;
    }

    private static double cpuSeconds(Work work) throws IOException {
        var start = HostileFileTest.cpuNanos();
        if (work.run() == 0) throw new AssertionError("Nothing was read");
        return (HostileFileTest.cpuNanos() - start) / 1e9;
    }

    private static double median(double[] seconds) {
        var sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
