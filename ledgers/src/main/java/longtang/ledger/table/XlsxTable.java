package longtang.ledger.table;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The first visible sheet of an XLSX.
final class XlsxTable implements Table {

    private final ZipParts parts;
    private final Workbook book;
    private final Budget budget;
    private final long total;
    private @Nullable XmlPart sheet;

    private XlsxTable(ZipParts parts, Workbook book, Budget budget, long total) {
        this.parts = parts;
        this.book = book;
        this.budget = budget;
        this.total = total;
    }

    static XlsxTable open(Path file, Budget budget) throws IOException {
        var parts = ZipParts.open(file, budget);
        try {
            var book = Workbook.read(parts);
            // A sheet that would burst the budget is refused before its first row is handed over.
            return new XlsxTable(parts, book, budget, parts.measure(book.sheet()));
        } catch (IOException | RuntimeException failed) {
            parts.close();
            throw failed;
        }
    }

    @Override
    public void read(Sink sink) throws IOException {
        var strings =
                book.strings() == null ? SharedStrings.none(budget) : SharedStrings.read(parts, book.strings(), budget);
        var styles = book.styles() == null ? DateStyles.none() : DateStyles.read(parts, book.styles());
        var xml = XmlPart.open(parts, book.sheet());
        sheet = xml;
        new SheetXml(xml, strings, styles, book.from1904(), budget).read(sink);
    }

    @Override
    public String type() {
        return "XLSX";
    }

    @Override
    public String sheet() {
        return book.sheetName();
    }

    @Override
    public boolean countsFrom1904() {
        return book.from1904();
    }

    @Override
    public long done() {
        return sheet == null ? 0 : sheet.count();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
