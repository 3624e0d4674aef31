package longtang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Consumer;
import longtang.ledger.table.Budget;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;

class XlsLedgerTest extends LedgerTest {

    private static final String[] HEADERS = {"编号", "排查日期", "路弄", "门牌号", "面积", "备注"};

    private Path xls(Consumer<HSSFWorkbook> filling) throws IOException {
        var file = Files.createTempFile(folder, "ledger", ".xls");
        try (var book = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            filling.accept(book);
            book.write(out);
        }
        return file;
    }

    private static void fill(HSSFWorkbook book) {
        var hidden = book.createSheet("隐");
        hidden.createRow(0).createCell(0).setCellValue("编号");
        var sheet = book.createSheet("摸排");
        sheet.createRow(0).createCell(0).setCellValue("入户摸排表");
        var headers = sheet.createRow(2);
        for (var column = 0; column < HEADERS.length; column++)
            headers.createCell(column).setCellValue(HEADERS[column]);
        var row = sheet.createRow(3);
        row.createCell(0).setCellValue("MP-1");
        var day = row.createCell(1);
        day.setCellValue(LocalDateTime.of(2025, 6, 11, 10, 22));
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        day.setCellStyle(style);
        row.createCell(2).setCellValue("天津路44弄");
        row.createCell(3).setCellValue(9);
        row.createCell(4).setCellFormula("2*3.2");
        row.createCell(5).setCellFormula("\"=好\"");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        book.setSheetHidden(0, true);
    }

    @Test
    void an_old_workbook_is_read_like_a_new_one() throws IOException {
        var summary = read(xls(XlsLedgerTest::fill), null);

        assertThat(refusal(summary)).isEqualTo("none");
        var entry = got.only();
        assertThat(entry.origin().row()).isEqualTo(4);
        assertThat(entry.seenAt()).isEqualTo(LocalDateTime.of(2025, 6, 11, 10, 22));
        assertThat(entry.original())
                .containsEntry("排查日期", "2025-06-11 10:22")
                .containsEntry("门牌号", "9")
                .containsEntry("面积", "6.4")
                .containsEntry("备注", "=好");
        var format = summary.format();
        assertThat(format == null ? "" : format.type() + format.sheet()).isEqualTo("XLS摸排");
    }

    @Test
    void a_failed_formula_rejects_its_row() throws IOException {
        var file = xls(book -> {
            fill(book);
            book.getSheetAt(1).getRow(3).getCell(4).setCellErrorValue(FormulaError.DIV0.getCode());
        });
        read(file, LedgerKind.SURVEY);

        assertThat(got.faults()).containsExactly("4:面积:cell.error");
    }

    @Test
    void a_locked_workbook_is_refused() throws IOException {
        var plain = xls(XlsLedgerTest::fill);
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (var book = new HSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(plain)));
                var out = Files.newOutputStream(plain)) {
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(refusal(read(plain, null))).isEqualTo("file.encrypted");
    }

    @Test
    void a_locked_xlsx_hides_in_the_old_container_and_is_refused() throws IOException {
        assertThat(refusal(read(container("EncryptedPackage"), null))).isEqualTo("file.encrypted");
    }

    @Test
    void other_papers_in_the_old_container_are_named() throws IOException {
        assertThat(refusal(read(container("WordDocument"), null))).isEqualTo("file.not_a_table");
        assertThat(refusal(read(container("Book"), null))).isEqualTo("xls.old");
        assertThat(refusal(read(container("Anything"), null))).isEqualTo("file.not_a_table");
    }

    private Path container(String part) throws IOException {
        var file = Files.createTempFile(folder, "ledger", ".xls");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), part);
            container.writeFilesystem(out);
        }
        return file;
    }

    @Test
    void a_broken_old_workbook_is_refused_wherever_it_breaks() throws IOException {
        var whole = Files.readAllBytes(xls(XlsLedgerTest::fill));
        for (var at = 8; at < whole.length; at += 97) {
            got.entries.clear();
            var broken = whole.clone();
            for (var i = at; i < Math.min(at + 16, broken.length); i++) broken[i] = (byte) (i * 31 + 0x80);
            var summary = read(bytes(broken), LedgerKind.SURVEY);
            assertThat(summary.refused() || summary.rows() <= 2).isTrue();
        }
        assertThat(refusal(read(bytes(Arrays.copyOf(whole, 700)), null))).isEqualTo("file.damaged");
    }

    @Test
    void an_old_workbook_that_claims_a_flood_of_texts_is_refused_before_they_are_read() throws IOException {
        var file = Files.readAllBytes(xls(XlsLedgerTest::fill));
        // the shared strings' record: its length, how often they are used, how many they are
        var texts = indexOf(file, 0, 0xFC, 0x00);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(texts + 8, 600_000);

        assertThat(refusal(read(bytes(file), null))).isEqualTo("xls.texts");
    }

    @Test
    void an_old_workbook_whose_rows_go_back_is_refused() throws IOException {
        var file = Files.readAllBytes(xls(XlsLedgerTest::fill));
        // the number 9 in the fourth row, sent to the first
        var number = indexOf(file, 0, 0x7E, 0x02, 0x0A, 0x00, 0x03, 0x00);
        file[(number < 0 ? indexOf(file, 0, 0x03, 0x02, 0x0E, 0x00, 0x03, 0x00, 0x03, 0x00) : number) + 4] = 0;

        assertThat(refusal(read(bytes(file), null))).isEqualTo("xls.order");
    }

    @Test
    void an_old_workbook_beyond_its_own_limit_is_refused() throws IOException {
        var file = xls(XlsLedgerTest::fill);
        var budget = Budget.defaults().withFileBytes(Files.size(file) - 1);

        assertThat(refusal(readWithin(budget, file))).isEqualTo("file.too_large");
        var large = Files.write(folder.resolve("large.xls"), Arrays.copyOf(Files.readAllBytes(file), 33 << 20));
        assertThat(refusal(readWithin(Budget.defaults(), large))).isEqualTo("xls.too_large");
    }

    private static int indexOf(byte[] file, int from, int... wanted) {
        for (var at = from; at <= file.length - wanted.length; at++) {
            var same = 0;
            while (same < wanted.length && (file[at + same] & 0xFF) == wanted[same]) same++;
            if (same == wanted.length) return at;
        }
        return -1;
    }
}
