package longtang.generator.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A ledger as a workbook of one sheet, with the cell types that Excel itself would choose.
///
/// An ISO day becomes a date cell, a plain decimal a number; numbers of records and doors stay text.
public final class XlsxTable implements Table {

    /// What a sheet can hold, its header included.
    public static final int MAX_ROWS = 1_048_576;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final Set<String> NUMERIC = Set.of("排查日期", "建档日期", "面积", "经度", "纬度", "搭建年份");
    private static final int FLUSH_EVERY = 1_000;

    private final Path file;
    private final Path draft;
    private final Workbook book;
    private final Worksheet sheet;
    private List<String> header = List.of();
    private int row;

    public XlsxTable(Path file, String sheetName) throws IOException {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".part");
        this.book = new Workbook(Files.newOutputStream(draft), "longtang", "0.1");
        this.sheet = book.newWorksheet(sheetName);
    }

    @Override
    public void append(List<String> cells) throws IOException {
        if (row == 0) header = List.copyOf(cells);
        for (var column = 0; column < cells.size(); column++) put(column, cells.get(column));
        row++;
        if (row % FLUSH_EVERY == 0) sheet.flush();
    }

    private void put(int column, String text) {
        if (text.isEmpty()) return;

        var day = row == 0 ? Optional.<LocalDate>empty() : day(text);
        if (day.isPresent()) {
            sheet.value(row, column, day.get());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (row > 0
                && NUMERIC.contains(header.get(column))
                && NUMBER.matcher(text).matches()) {
            sheet.value(row, column, Double.parseDouble(text));
        } else {
            sheet.value(row, column, text);
        }
    }

    // The 31st of June is a day only on paper: it stays the text that somebody typed.
    private static Optional<LocalDate> day(String text) {
        if (!DAY.matcher(text).matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
        UndatedZip.copy(draft, file);
        Files.delete(draft);
    }
}
