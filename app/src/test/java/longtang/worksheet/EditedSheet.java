package longtang.worksheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// A sheet in the hands of somebody with a spreadsheet program.
final class EditedSheet implements AutoCloseable {

    private static final DataFormatter SHOWN = new DataFormatter();

    private final XSSFWorkbook book;
    private final XSSFSheet sheet;
    private final int head;
    private final String number;

    EditedSheet(byte[] xlsx) throws IOException {
        this(xlsx, 0, "档案号");
    }

    /// @param head the row of the headers, counted from 0
    /// @param number the header above the numbers of files
    EditedSheet(byte[] xlsx, int head, String number) throws IOException {
        this.head = head;
        this.number = number;
        this.book = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
        this.sheet = book.getSheetAt(0);
    }

    XSSFSheet sheet() {
        return sheet;
    }

    XSSFWorkbook book() {
        return book;
    }

    int column(String header) {
        for (var cell : sheet.getRow(head))
            if (SHOWN.formatCellValue(cell).equals(header)) return cell.getColumnIndex();
        throw new IllegalArgumentException("No column " + header);
    }

    String text(String number, String header) {
        return SHOWN.formatCellValue(row(number).getCell(column(header)));
    }

    EditedSheet write(String number, String header, String value) {
        var cell = row(number).getCell(column(header), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (value.matches("\\d+(\\.\\d+)?")) cell.setCellValue(Double.parseDouble(value));
        else cell.setCellValue(value);
        return this;
    }

    EditedSheet formula(String number, String header, String formula) {
        row(number).createCell(column(header)).setCellFormula(formula);
        return this;
    }

    EditedSheet clear(String number, String header) {
        row(number)
                .getCell(column(header), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setBlank();
        return this;
    }

    /// A new row below the last: header, value, header, value …
    EditedSheet append(List<String> cells) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (var i = 0; i < cells.size(); i += 2)
            row.createCell(column(cells.get(i))).setCellValue(cells.get(i + 1));
        return this;
    }

    EditedSheet without(String header) {
        var column = column(header);
        for (var row : sheet) {
            var cell = row.getCell(column);
            if (cell != null) row.removeCell(cell);
        }
        return this;
    }

    Row row(String which) {
        var column = column(number);
        for (var row : sheet) if (SHOWN.formatCellValue(row.getCell(column)).equals(which)) return row;
        throw new IllegalArgumentException("No row " + which);
    }

    InputStream saved() throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
