package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectFileTest extends LedgerTest {

    private static final Words CHINESE = Words.in(Locale.CHINA);

    private Path rejects() throws IOException {
        var file = folder.resolve("rejects.csv");
        try (var rejects = RejectFile.create(file, CHINESE)) {
            for (var row : got.rejected) rejects.add(row);
        }
        return file;
    }

    private Path corrections() throws IOException {
        var file = folder.resolve("corrections.csv");
        try (var corrections = CorrectionFile.create(file, CHINESE)) {
            for (var row : got.rejected) corrections.add(row);
        }
        return file;
    }

    @Test
    void rejects_have_a_line_for_every_fault() throws IOException {
        var source = csv(SURVEY, ",昨天,天津路44弄,9号");
        read(source, LedgerKind.SURVEY);

        assertThat(Files.readString(rejects()).split("\r\n"))
                .containsExactly(
                        "\uFEFFfile,row,column,value,reason",
                        source.getFileName() + ",2,排查日期,昨天,第 2 行“排查日期”写作“昨天”，不是有效日期；请改成如 2025-06-11。",
                        source.getFileName() + ",2,编号,,第 2 行“编号”没有填；请补上。");
    }

    @Test
    void a_refused_file_is_row_0() throws IOException {
        read(csv("x"), LedgerKind.SURVEY);

        assertThat(Files.readString(rejects())).contains(",0,,,前 30 行里找不到表头");
        assertThat(Files.readString(corrections())).isEqualTo("\uFEFF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "＝1", "'=1", "''-x", "=cmd|'/c calc'!A0"})
    void nothing_in_it_is_a_formula_for_excel_and_all_of_it_comes_back(String written) {
        assertThat(SafeCsv.guarded(written)).isEqualTo("'" + written);
        assertThat(SafeCsv.unguarded(SafeCsv.guarded(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9号", "it's", "'9", "a=b", "''"})
    void harmless_cells_stay_as_they_are(String written) {
        assertThat(SafeCsv.guarded(written)).isEqualTo(written);
        assertThat(SafeCsv.unguarded(written)).isEqualTo(written);
    }

    @Test
    void formulas_in_values_and_file_names_are_disarmed() throws IOException {
        var row = new LinkedHashMap<String, String>();
        row.put("=编号", "=1+1");
        got.reject(new RejectedRow(2, row, List.of(new Reject("=f.csv", 2, "=编号", "=1+1", "value.date", List.of()))));

        assertThat(Files.readString(rejects())).contains("\n'=f.csv,2,'=编号,'=1+1,");
        assertThat(Files.readString(corrections())).startsWith("\uFEFF'=编号,退回原因\r\n'=1+1,");
    }

    @Test
    void a_corrected_file_is_read_again_as_if_it_had_been_right_at_once() throws IOException {
        var row = "MP-1,昨天,天津路44弄,9号,201室,,,,周老太,,\"=他说:\"\"不\"\",\n'-算了\"";
        readSurvey(SURVEY, row, ZHOU.replace("MP-1", "MP-2"));
        var corrected = Files.readString(corrections()).replace("昨天", "2025-06-11");
        var right = got.rejected.getFirst();
        got.entries.clear();
        got.rejected.clear();
        assertThat(corrected).startsWith("\uFEFF" + SURVEY + ",退回原因\r\n");

        // the reason says 昨天 too, and nobody minds what stands there
        var summary = read(text(corrected, UTF_8), null);
        var again = got.only();
        readSurvey(SURVEY, row.replace("昨天", "2025-06-11"));

        assertThat(summary.unknownColumns()).isEmpty();
        assertThat(again.original())
                .containsEntry("备注", right.original().get("备注"))
                .doesNotContainKey("退回原因");
        assertThat(again.contentHash()).isEqualTo(got.entries.getLast().contentHash());
    }

    @Test
    void a_row_with_several_faults_stands_once_with_all_reasons() throws IOException {
        readSurvey(SURVEY, ",昨天,天津路44弄,9号");

        assertThat(Files.readString(corrections()).split("\r\n")[1])
                .isEqualTo(",昨天,天津路44弄,9号,,,,,,,," + "第 2 行“排查日期”写作“昨天”，不是有效日期；请改成如 2025-06-11。第 2 行“编号”没有填；请补上。");
    }
}
