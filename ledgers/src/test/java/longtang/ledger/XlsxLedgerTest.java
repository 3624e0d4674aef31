package longtang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class XlsxLedgerTest extends LedgerTest {

    private static final String[] HEADERS = {"编号", "排查日期", "路弄", "门牌号", "面积", "备注"};

    private static final String DATE_STYLES =
            "<styleSheet><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                    + "<numFmt numFmtId=\"177\" formatCode=\"[红色]#,##0.00_ &quot;day&quot;\"/></numFmts>"
                    + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/></cellXfs></styleSheet>";

    private XlsxFile survey() {
        return new XlsxFile().styles(DATE_STYLES).row(HEADERS);
    }

    private LedgerSummary read(XlsxFile file) throws IOException {
        return read(file.in(folder), LedgerKind.SURVEY);
    }

    /// A row of the survey whose last cells are the given XML.
    private static String row(String dateCell, String... more) {
        return "<c r=\"A#\" t=\"inlineStr\"><is><t>MP-#</t></is></c>" + dateCell
                + "<c r=\"C#\" t=\"inlineStr\"><is><t>天津路44弄</t></is></c><c r=\"D#\"><v>9</v></c>"
                + String.join("", more);
    }

    private static String date(String attributes, String value) {
        return "<c r=\"B#\" " + attributes + "><v>" + value + "</v></c>";
    }

    @Test
    void what_our_own_writer_wrote_is_read() throws IOException {
        var file = folder.resolve("written.xlsx");
        try (var book = new Workbook(Files.newOutputStream(file), "longtang", "1.0")) {
            var sheet = book.newWorksheet("摸排");
            for (var column = 0; column < HEADERS.length; column++) sheet.value(0, column, HEADERS[column]);
            sheet.value(1, 0, "MP-1");
            sheet.value(1, 1, LocalDateTime.of(2025, 6, 11, 10, 22));
            sheet.style(1, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 2, "天津路44弄");
            sheet.value(1, 3, 9);
            sheet.value(1, 4, 6.4);
        }

        var summary = read(file, null);

        assertThat(summary.kind()).isEqualTo(LedgerKind.SURVEY);
        var entry = got.only();
        assertThat(entry.seenAt()).isEqualTo(LocalDateTime.of(2025, 6, 11, 10, 22));
        assertThat(entry.original()).containsEntry("排查日期", "2025-06-11 10:22").containsEntry("门牌号", "9");
        assertThat(entry.text(Field.AREA)).contains("6.4");
    }

    @Test
    void titles_and_blank_rows_may_stand_above_the_headers() throws IOException {
        var summary = read(new XlsxFile()
                .row("宁波路居委入户摸排表（编号 2025）")
                .blankRows(3)
                .row("填表单位：", "", "制表日期", "2025-06-30")
                .row(HEADERS)
                .row("MP-1", "2025-06-11", "天津路44弄", "9"));

        var format = summary.format();
        assertThat(format == null ? 0 : format.headerRow()).isEqualTo(6);
        assertThat(got.only().origin().row()).isEqualTo(7);
    }

    @Test
    void shared_and_rich_texts_are_put_together() throws IOException {
        read(new XlsxFile()
                .sharedRow(HEADERS)
                .sharedRow("MP-1", "2025-06-11", "天津路44弄", "9", "", "周老太")
                .rawString("<si><r><t>红</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 砖_x000D_</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>hong</t></rPh></si>")
                .rawRow(row(date("", "45819"), "<c r=\"F#\" t=\"s\"><v>12</v></c>")));

        assertThat(got.entries).extracting(entry -> entry.original().get("备注")).containsExactly("周老太", "红 砖\r");
    }

    @Test
    void days_are_read_from_any_style_and_shown_as_days() throws IOException {
        read(survey().rawRow(row(date("s=\"1\"", "45819")))
                .rawRow(row(date("s=\"2\"", "45819.431944444")))
                .rawRow(row(date("", "45819")))
                .rawRow(row(date("", "20250611")))
                .rawRow(row(date("t=\"d\"", "2025-06-11T00:00:00"))));

        assertThat(got.faults()).isEmpty();
        assertThat(got.entries)
                .extracting(entry -> entry.original().get("排查日期"))
                .containsExactly("2025-06-11", "2025-06-11 10:22", "45819", "20250611", "2025-06-11T00:00:00");
        assertThat(got.entries)
                .extracting(LedgerEntry::seenAt)
                .allMatch(seen -> seen != null && seen.toLocalDate().equals(LocalDate.of(2025, 6, 11)));
    }

    @Test
    void macintosh_workbooks_count_from_1904() throws IOException {
        var sheet = "<sheet name=\"摸排\" sheetId=\"1\" r:id=\"rId1\"/>";
        read(survey().workbook("date1904=\"1\"", sheet)
                .rawRow(row(date("s=\"1\"", "44357")))
                .rawRow(row(date("", "44357"))));

        assertThat(got.entries).extracting(LedgerEntry::seenAt).containsOnly(LocalDateTime.of(2025, 6, 11, 0, 0));
    }

    @Test
    void a_number_is_shown_as_a_person_sees_it() throws IOException {
        read(survey().rawRow(row(
                date("", "45819"),
                "<c r=\"E#\" s=\"3\"><v>6.4000000000000004</v></c>",
                "<c r=\"F#\"><v>1.38E10</v></c>")));

        assertThat(got.only().original()).containsEntry("面积", "6.4").containsEntry("备注", "13800000000");
    }

    @Test
    void a_formula_gives_the_result_it_was_saved_with() throws IOException {
        read(survey().rawRow(row(
                "<c r=\"B#\" t=\"str\"><f>TODAY()</f><v>2025-06-11</v></c>",
                "<c r=\"E#\"><f>2*3</f><v>6</v></c><c r=\"F#\" t=\"str\"><f>\"\"</f><v></v></c>")));

        assertThat(got.only().original())
                .containsEntry("排查日期", "2025-06-11")
                .containsEntry("面积", "6")
                .containsEntry("备注", "");
    }

    @Test
    void a_formula_without_a_result_rejects_its_row() throws IOException {
        read(survey().rawRow(row(date("", "45819"), "<c r=\"E#\"><f>2*3</f></c>"))
                .rawRow(row(date("", "45819"), "<c r=\"E#\"><f>2*3</f><v></v></c>"))
                .rawRow(row(date("", "45819"), "<c r=\"E#\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")));

        assertThat(got.faults()).containsExactly("2:面积:cell.uncalculated", "3:面积:cell.uncalculated", "4:面积:cell.error");
        assertThat(chinese(got.rejected.getFirst().faults().getFirst()))
                .isEqualTo("第 2 行“面积”是公式，文件里没有它的结果；请在 Excel 里打开并保存一次，或改成数值。");
    }

    @Test
    void text_that_looks_like_a_formula_is_text() throws IOException {
        read(survey().row("=MP-1", "2025-06-11", "+44弄", "-9", "", "@周老太 =cmd|'/c calc'!A0"));

        assertThat(got.only().recordId()).isEqualTo("=MP-1");
        assertThat(got.only().text(Field.NOTE)).contains("@周老太 =cmd|'/c calc'!A0");
    }

    @Test
    void truths_are_words() throws IOException {
        read(survey().rawRow(row(date("", "45819"), "<c r=\"F#\" t=\"b\"><v>1</v></c>")));

        assertThat(got.only().text(Field.NOTE)).contains("TRUE");
    }

    @Test
    void the_first_visible_sheet_is_read() throws IOException {
        var summary = read(survey().workbook(
                        "",
                        "<sheet name=\"隐\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId9\"/>"
                                + "<sheet name=\"见\" sheetId=\"2\" r:id=\"rId1\"/>")
                .row("MP-1", "2025-06-11", "天津路44弄", "9"));

        var format = summary.format();
        assertThat(format == null ? "" : format.sheet()).isEqualTo("见");
        assertThat(got.entries).hasSize(1);
    }

    @Test
    void a_workbook_that_shows_no_sheet_is_refused() throws IOException {
        var hidden = survey().workbook("", "<sheet name=\"隐\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>");

        assertThat(refusal(read(hidden))).isEqualTo("xlsx.no_sheet");
    }

    @Test
    void a_cell_without_a_header_is_kept_under_its_letter() throws IOException {
        read(survey().rawRow(row(date("", "45819"), "<c r=\"H#\" t=\"inlineStr\"><is><t>回头再看</t></is></c>")));

        assertThat(got.only().original()).containsEntry("H列", "回头再看").doesNotContainKey("G列");
    }

    @Test
    void rows_and_cells_without_references_follow_one_another() throws IOException {
        var cells = "";
        for (var header : HEADERS) cells += "<c t=\"inlineStr\"><is><t>" + header + "</t></is></c>";
        var sheet = "<worksheet><sheetData><row>" + cells + "</row><row><c t=\"inlineStr\"><is><t>MP-1</t></is></c>"
                + "<c><v>45819</v></c><c t=\"inlineStr\"><is><t>44弄</t></is></c><c><v>9</v></c></row></sheetData></worksheet>";
        read(new XlsxFile().part("xl/worksheets/sheet1.xml", sheet));

        assertThat(got.only().origin().row()).isEqualTo(2);
    }

    @Test
    void spreadsheets_of_other_kinds_are_named() throws IOException {
        assertThat(refusal(read(new XlsxFile().part("content.xml", "").part("mimetype", "x"))))
                .isEqualTo("file.ods");
        assertThat(refusal(read(new XlsxFile().part("word/document.xml", "")))).isEqualTo("file.not_a_table");
        var rels =
                "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>";
        assertThat(refusal(read(new XlsxFile().part("_rels/.rels", rels)))).isEqualTo("file.xlsb");
    }
}
