package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes workbooks part by part, honest ones and others: what a test wants to say, word for word.
final class XlsxFile {

    private static final String SHEET_HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder rows = new StringBuilder();
    private final List<String> strings = new ArrayList<>();
    private String beforeRows = "";
    private int row;

    XlsxFile() {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"http://x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                        + "<Relationship Id=\"rId3\" Type=\"http://x/styles\" Target=\"styles.xml\"/></Relationships>");
        workbook("", "<sheet name=\"摸排\" sheetId=\"1\" r:id=\"rId1\"/>");
    }

    /// `properties` goes into workbookPr, `sheets` between the sheets' tags.
    XlsxFile workbook(String properties, String sheets) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://x/r\"><workbookPr " + properties + "/><sheets>" + sheets
                        + "</sheets></workbook>");
    }

    XlsxFile part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    XlsxFile styles(String xml) {
        return part("xl/styles.xml", xml);
    }

    XlsxFile beforeRows(String xml) {
        beforeRows = xml;
        return this;
    }

    XlsxFile blankRows(int count) {
        row += count;
        return this;
    }

    /// Inline text in every cell.
    XlsxFile row(String... cells) {
        var xml = new StringBuilder();
        for (var column = 0; column < cells.length; column++) xml.append(inline(column, cells[column]));
        return rawRow(xml.toString());
    }

    /// The same through the shared strings.
    XlsxFile sharedRow(String... cells) {
        var xml = new StringBuilder();
        for (var column = 0; column < cells.length; column++) {
            strings.add("<si><t>" + escaped(cells[column]) + "</t></si>");
            xml.append("<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(reference(column), strings.size() - 1));
        }
        return rawRow(xml.toString());
    }

    /// Cells as XML; `#` stands for the number of the row.
    XlsxFile rawRow(String cells) {
        row++;
        rows.append("<row r=\"").append(row).append("\">");
        rows.append(cells.replace("#", Integer.toString(row))).append("</row>");
        return this;
    }

    XlsxFile rawString(String si) {
        strings.add(si);
        return this;
    }

    String inline(int column, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference(column), escaped(text));
    }

    private String reference(int column) {
        return (char) ('A' + column) + "#";
    }

    Path in(Path folder) throws IOException {
        var sheet = SHEET_HEAD + beforeRows + "<sheetData>" + rows + "</sheetData></worksheet>";
        parts.putIfAbsent("xl/worksheets/sheet1.xml", sheet);
        if (!strings.isEmpty()) {
            parts.putIfAbsent("xl/sharedStrings.xml", "<sst>" + String.join("", strings) + "</sst>");
        }
        var file = Files.createTempFile(folder, "ledger", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
