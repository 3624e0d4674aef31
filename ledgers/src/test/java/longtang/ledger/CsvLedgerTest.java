package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.LocalDateTime;
import longtang.ledger.table.Budget;
import org.junit.jupiter.api.Test;

class CsvLedgerTest extends LedgerTest {

    @Test
    void a_survey_row_keeps_what_was_written_and_what_it_means() throws IOException {
        var summary = readSurvey(SURVEY + ",网格员", ZHOU + ",小顾");

        assertThat(refusal(summary)).isEqualTo("none");
        var entry = got.only();
        assertThat(entry.recordId()).isEqualTo("MP-1");
        assertThat(entry.seenAt()).isEqualTo(LocalDateTime.of(2025, 6, 11, 0, 0));
        assertThat(entry.text(Field.LANE)).contains("天津路44弄");
        assertThat(entry.text(Field.AREA)).contains("6.5");
        assertThat(entry.text(Field.NOTE)).isEmpty();
        assertThat(entry.original()).containsEntry("网格员", "小顾").containsEntry("备注", "");
        assertThat(entry.origin().row()).isEqualTo(2);
        assertThat(entry.origin().sha256()).hasSize(64).isEqualTo(summary.sha256());
        assertThat(summary.unknownColumns()).containsExactly("网格员");
        assertThat(summary.columns()).containsEntry("路弄", Field.LANE);
    }

    @Test
    void every_charset_of_chinese_offices_is_read() throws IOException {
        var text = SURVEY + "\n" + ZHOU + "镕㛃\n";

        for (var charset : new Charset[] {UTF_8, Charset.forName("GB18030")}) {
            assertThat(charsetOf(text.getBytes(charset))).isEqualTo(charset.name());
        }
        for (var charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
            assertThat(charsetOf(("\uFEFF" + text).getBytes(charset))).isEqualTo(charset.name());
        }
    }

    private String charsetOf(byte[] file) throws IOException {
        got.entries.clear();
        var summary = read(bytes(file), LedgerKind.SURVEY);
        assertThat(got.only().text(Field.NOTE)).contains("镕㛃");
        var format = summary.format();
        return format == null ? "" : format.charset();
    }

    @Test
    void bytes_that_are_no_charset_are_refused() throws IOException {
        var broken = (SURVEY + "\n").getBytes(UTF_8);
        broken[3] = (byte) 0xFF;
        broken[4] = (byte) 0xFF;

        assertThat(refusal(read(bytes(broken), null))).isEqualTo("charset.unknown");
        assertThat(refusal(read(bytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xC0}), null)))
                .isEqualTo("charset.unknown");
    }

    @Test
    void separators_are_found_by_the_headers() throws IOException {
        for (var separator : new String[] {",", "\t", ";"}) {
            got.entries.clear();
            var summary = readSurvey(SURVEY.replace(",", separator), ZHOU.replace(",", separator));
            assertThat(got.only().text(Field.ROOM)).contains("201室");
            var format = summary.format();
            assertThat(format == null ? "" : format.separator()).isEqualTo(separator);
        }
    }

    @Test
    void the_line_by_which_excel_names_the_separator_is_no_row() throws IOException {
        readSurvey("sep=;", SURVEY.replace(",", ";"), ZHOU.replace(",", ";"));

        assertThat(got.only().origin().row()).isEqualTo(3);
    }

    @Test
    void quoted_cells_hold_separators_quotes_and_lines() throws IOException {
        readSurvey(SURVEY, ZHOU + "\"说\"\"不拆\"\",\n明天再来\"", ZHOU.replace("MP-1", "MP-2"));

        assertThat(got.entries.getFirst().text(Field.NOTE)).contains("说\"不拆\",\n明天再来");
        assertThat(got.entries.get(1).origin().row()).isEqualTo(3);
    }

    @Test
    void a_quote_without_its_partner_costs_one_row_and_not_the_file() throws IOException {
        var summary = readSurvey(
                SURVEY, ZHOU + "\"没有完", ZHOU.replace("MP-1", "MP-2"), ZHOU.replace("MP-1", "MP-3") + "\"好,的\"");

        assertThat(got.entries).extracting(LedgerEntry::recordId).containsExactly("MP-2", "MP-3");
        assertThat(got.faults()).containsExactly("2::csv.quote_stray");
        assertThat(summary.rejected()).isOne();
        assertThat(got.rejected.getFirst().original()).containsEntry("备注", "\"没有完");
    }

    @Test
    void the_last_quote_without_its_partner_is_found_at_the_end() throws IOException {
        readSurvey(SURVEY, ZHOU + "\"没有完", ZHOU.replace("MP-1", "MP-2"));

        assertThat(got.entries).extracting(LedgerEntry::recordId).containsExactly("MP-2");
        assertThat(got.faults()).containsExactly("2::csv.quote_open");
    }

    @Test
    void a_row_with_a_comma_too_many_is_not_guessed_at() throws IOException {
        readSurvey(SURVEY, ZHOU + "有人,没人", ZHOU.replace("MP-1", "MP-2") + ",,");

        assertThat(got.faults()).containsExactly("2::row.too_wide");
        assertThat(got.rejected.getFirst().original()).containsEntry("备注", "有人,没人");
        assertThat(got.only().recordId()).isEqualTo("MP-2");
    }

    @Test
    void a_short_row_has_blank_cells() throws IOException {
        readSurvey(SURVEY, "MP-1,2025-06-11,天津路44弄,9号");

        assertThat(got.only().original()).hasSize(11).containsEntry("备注", "");
    }

    @Test
    void blank_lines_are_no_rows_but_count_for_the_number() throws IOException {
        var summary = readSurvey("天津路44弄摸排表", "", SURVEY, "", ",,,,", ZHOU, "");

        assertThat(got.only().origin().row()).isEqualTo(6);
        assertThat(summary.rows()).isOne();
    }

    @Test
    void a_line_may_end_as_it_does_on_any_machine() throws IOException {
        for (var end : new String[] {"\n", "\r\n", "\r"}) {
            got.entries.clear();
            read(text(SURVEY + end + ZHOU + end, UTF_8), LedgerKind.SURVEY);
            assertThat(got.only().origin().row()).isEqualTo(2);
        }
    }

    @Test
    void nul_characters_are_refused() throws IOException {
        assertThat(refusal(readSurvey(SURVEY, "MP-1\0,2025-06-11"))).isEqualTo("csv.nul");
    }

    @Test
    void a_cell_beyond_the_limit_rejects_its_row() throws IOException {
        readSurvey(SURVEY, ZHOU + "长".repeat(32_768), ZHOU.replace("MP-1", "MP-2") + "长".repeat(32_767));

        assertThat(got.faults()).containsExactly("2:备注:cell.too_long");
        assertThat(got.only().recordId()).isEqualTo("MP-2");
    }

    @Test
    void a_row_beyond_the_limit_is_passed_over() throws IOException {
        var endless = ("长".repeat(30_000) + ",").repeat(20);
        readSurvey(SURVEY, ZHOU, endless, ZHOU.replace("MP-1", "MP-2"));

        assertThat(got.faults()).containsExactly("3::row.too_long");
        assertThat(got.entries).hasSize(2);
    }

    @Test
    void a_million_columns_are_refused() throws IOException {
        assertThat(refusal(readSurvey("x,".repeat(100_000), SURVEY, ZHOU))).isEqualTo("columns.too_many");
        assertThat(refusal(readSurvey("x,".repeat(1_000_000)))).isEqualTo("columns.too_many");
    }

    @Test
    void too_many_rows_are_refused() throws IOException {
        var summary = readWithin(
                Budget.defaults().withRows(2),
                csv(SURVEY, ZHOU, ZHOU.replace("MP-1", "MP-2"), ZHOU.replace("MP-1", "MP-3")));

        assertThat(sentence(summary)).isEqualTo("行数超过 2 行；请分成几份，分别导入。");
        assertThat(summary.rows()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_too_large_is_refused_unread() throws IOException {
        var summary = readWithin(Budget.defaults().withFileBytes(20), csv(SURVEY, ZHOU));

        assertThat(refusal(summary)).isEqualTo("file.too_large");
        assertThat(summary.sha256()).isEmpty();
    }

    @Test
    void empty_and_missing_files_are_refused() throws IOException {
        assertThat(refusal(read(bytes(new byte[0]), null))).isEqualTo("file.empty");
        assertThat(refusal(read(csv("", "  ", ""), null))).isEqualTo("file.empty");
        assertThat(refusal(read(folder.resolve("nowhere.csv"), null))).isEqualTo("file.missing");
        assertThat(refusal(read(folder, null))).isEqualTo("file.missing");
        assertThat(got.rejected).hasSize(4).allMatch(row -> row.row() == 0);
    }

    @Test
    void other_kinds_of_files_are_named() throws IOException {
        assertThat(sentence(read(text("%PDF-1.7 …", UTF_8), null))).startsWith("这是 PDF 文件");
        assertThat(refusal(read(text("<html><table><tr><td>编号</td></tr></table>", UTF_8), null)))
                .isEqualTo("file.web_page");
        assertThat(refusal(read(text("\uFEFF<?xml version=\"1.0\"?><Workbook/>", UTF_8), null)))
                .isEqualTo("file.web_page");
    }

    @Test
    void reading_stops_when_cancelled() throws IOException {
        got.cancelAfter = 1;
        var summary = readSurvey(SURVEY, ZHOU, ZHOU.replace("MP-1", "MP-2"));

        assertThat(summary.cancelled()).isTrue();
        assertThat(summary.good()).isOne();
        assertThat(summary.refused()).isFalse();
    }

    @Test
    void progress_ends_at_the_whole() throws IOException {
        var file = csv(SURVEY, ZHOU);
        read(file, LedgerKind.SURVEY);

        assertThat(got.progress).endsWith(Files.size(file));
    }

    @Test
    void what_the_intake_throws_comes_through() throws IOException {
        var file = csv(SURVEY, ZHOU);
        var full = new IllegalStateException("disk full");

        assertThatThrownBy(() -> new LedgerReader().read(file, "f", LedgerKind.SURVEY, new Intake() {
                    @Override
                    public void take(LedgerEntry entry) {
                        throw full;
                    }

                    @Override
                    public void reject(RejectedRow row) {}
                }))
                .isSameAs(full);
    }
}
