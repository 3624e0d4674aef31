package longtang.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/// The workbooks nobody should be able to hurt us with, each with the code by which it is refused.
final class HostileFiles {

    private static final String RELS =
            "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    private static final String BOOK =
            "<workbook xmlns:r=\"http://x/r\"><sheets><sheet name=\"摸排\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String BOOK_RELS =
            "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                    + "<Relationship Id=\"rId2\" Type=\"http://x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String HEADERS =
            "<worksheet><sheetData><row>" + cells("编号", "排查日期", "路弄", "门牌号", "备注") + "</row>";
    private static final String END = "</sheetData></worksheet>";

    private final Path folder;

    HostileFiles(Path folder) {
        this.folder = folder;
    }

    /// Every file with the code it must be refused by.
    Map<Path, String> all() throws IOException {
        Map<Path, String> all = new LinkedHashMap<>();
        all.put(eightMegabytesOfOrdinaryRows(), "zip.inflation");
        all.put(aBombThatLiesAboutItsSize(), "zip.inflation");
        all.put(aBombOfSharedStrings(), "xlsx.shared_strings");
        all.put(sharedStrings("<si><t/></si>".repeat(10_000), 400), "xlsx.shared_strings");
        all.put(sharedStrings(sharedStringsOf(3_000), 1_200), "xlsx.shared_strings");
        all.put(aMillionColumns(), "columns.too_many");
        all.put(sheet("<row><c r=\"XFE2\"><v>1</v></c></row>"), "xlsx.columns");
        all.put(sheet("<row r=\"1048577\"><c><v>1</v></c></row>"), "xlsx.row_number");
        all.put(sheet("<row r=\"99999999999999999999\"><c><v>1</v></c></row>"), "xlsx.row_number");
        all.put(billionLaughs(), "xml.dtd");
        all.put(externalEntity(), "xml.dtd");
        all.put(
                repeated("<row><c t=\"inlineStr\"><is><t>", "长".repeat(1 << 15), 100, "</t></is></c></row>"),
                "xml.strange");
        all.put(repeated("<row><c r=\"", "A".repeat(1 << 16), 200, "1\"/></row>"), "xml.strange");
        all.put(repeated("<!-- ", "x".repeat(1 << 16), 200, " -->"), "xml.strange");
        all.put(repeated("<row>", "<a>".repeat(1 << 16), 50, ""), "xml.strange");
        all.put(sheet(manyNames()), "xml.strange");
        all.put(sheet(manyAttributes()), "xml.strange");
        all.put(tooManyParts(), "zip.entries");
        all.put(sheet("<row><c r=\"A2\"><v>1</v></c>"), "file.damaged");
        return all;
    }

    private RepeatedZip book() throws IOException {
        return new RepeatedZip()
                .part("_rels/.rels", RELS)
                .part("xl/workbook.xml", BOOK)
                .part("xl/_rels/workbook.xml.rels", BOOK_RELS);
    }

    private Path sheet(String rows) throws IOException {
        return book().part(SHEET, HEADERS + rows + END).in(folder);
    }

    private Path repeated(String before, String block, int times, String after) throws IOException {
        return book().part(SHEET, HEADERS + before, block, times, after + END).in(folder);
    }

    Path eightMegabytesOfOrdinaryRows() throws IOException {
        var rows = rows(4_000);
        var file = book().part(SHEET, HEADERS, rows, 1_400, END).in(folder);
        if (file.toFile().length() > 8 << 20) throw new AssertionError("Larger than 8 MB");
        return file;
    }

    private Path aBombThatLiesAboutItsSize() throws IOException {
        return book().claiming(5_000)
                .part(SHEET, HEADERS, rows(4_000), 1_000, END)
                .in(folder);
    }

    private Path aBombOfSharedStrings() throws IOException {
        return book().part(SHEET, HEADERS + END)
                .part("xl/sharedStrings.xml", "<sst>", "<si><t>长</t></si>".repeat(4_000), 8_000, "</sst>")
                .in(folder);
    }

    // Beside them stands a megabytes-heavy part that nobody reads, so that the ratio alone does not refuse them.
    private Path sharedStrings(String block, int times) throws IOException {
        var ballast = new StringBuilder();
        var random = new Random(7);
        for (var i = 0; i < 3_000_000; i++) ballast.append((char) ('!' + random.nextInt(90)));
        return book().part(SHEET, HEADERS + END)
                .part("docProps/ballast.txt", ballast.toString())
                .part("xl/sharedStrings.xml", "<sst>", block, times, "</sst>")
                .in(folder);
    }

    private static String sharedStringsOf(int count) {
        var strings = new StringBuilder();
        for (var i = 0; i < count; i++)
            strings.append("<si><t>天津路44弄").append(i).append("号</t></si>");
        return strings.toString();
    }

    private Path aMillionColumns() throws IOException {
        return repeated("<row>", "<c><v>1</v></c>".repeat(1_000), 1_000, "</row>");
    }

    private Path billionLaughs() throws IOException {
        var laughs = new StringBuilder("<!DOCTYPE worksheet [<!ENTITY l0 \"ha\">");
        for (var i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        return book().part(SHEET, laughs + "]>" + HEADERS + "<row><c t=\"str\"><v>&l29;</v></c></row>" + END)
                .in(folder);
    }

    private Path externalEntity() throws IOException {
        var entity = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst><si><t>&x;</t></si></sst>";
        return book().part(SHEET, HEADERS + "<row><c t=\"s\"><v>0</v></c></row>" + END)
                .part("xl/sharedStrings.xml", entity)
                .in(folder);
    }

    private static String manyNames() {
        var names = new StringBuilder("<row>");
        for (var i = 0; i < 50_000; i++) names.append("<n").append(i).append("/>");
        return names + "</row>";
    }

    private static String manyAttributes() {
        var names = new StringBuilder("<row>");
        for (var i = 0; i < 50_000; i++) names.append("<c a").append(i).append("=\"\"/>");
        return names + "</row>";
    }

    private Path tooManyParts() throws IOException {
        var zip = book().part(SHEET, HEADERS + END);
        for (var i = 0; i < 3_000; i++) zip.part("../../evil/" + i, "");
        return zip.in(folder);
    }

    private static String rows(int count) {
        var rows = new StringBuilder();
        for (var i = 0; i < count; i++) {
            rows.append("<row>")
                    .append(cells("MP-" + i % 10, "2025-06-11", "天津路44弄", "9号", "灶间搭在天井里"))
                    .append("</row>");
        }
        return rows.toString();
    }

    private static String cells(String... texts) {
        var cells = new StringBuilder();
        for (var text : texts)
            cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        return cells.toString();
    }
}
