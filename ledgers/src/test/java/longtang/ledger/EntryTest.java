package longtang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class EntryTest extends LedgerTest {

    @Test
    void a_row_without_a_starred_cell_is_rejected_with_every_fault_at_once() throws IOException {
        var summary = readSurvey(SURVEY, ",2025-13-01, ,9号", ZHOU);

        assertThat(got.faults()).containsExactly("2:排查日期:value.date", "2:编号:value.missing", "2:路弄:value.missing");
        assertThat(got.rejected).hasSize(1);
        assertThat(summary.rows()).isEqualTo(2);
        assertThat(summary.rejected()).isOne();
        assertThat(got.only().recordId()).isEqualTo("MP-1");
    }

    @Test
    void the_sentence_says_where_what_and_what_to_do() throws IOException {
        readSurvey(SURVEY, ZHOU.replace("2025-06-11", "2025-13-01"), ZHOU.replace("9号", ""));

        assertThat(got.rejected.stream().map(row -> chinese(row.faults().getFirst())))
                .containsExactly("第 2 行“排查日期”写作“2025-13-01”，不是有效日期；请改成如 2025-06-11。", "第 3 行“门牌号”没有填；请补上。");
    }

    @Test
    void an_optional_date_that_cannot_be_read_is_left_out_with_a_note() throws IOException {
        read(csv("编号,建档日期,地址", "L-1,不详,天津路44弄3号", "L-2,,天津路44弄4号"), LedgerKind.LEDGER);

        assertThat(got.entries).hasSize(2).allMatch(entry -> entry.seenAt() == null);
        assertThat(got.entries.getFirst().original()).containsEntry("建档日期", "不详");
        assertThat(got.notes).extracting(Reject::reason).containsExactly("note.date");
    }

    @Test
    void a_size_or_a_place_that_cannot_be_read_is_left_out_with_a_note() throws IOException {
        var summary = readSurvey(
                "编号,排查日期,路弄,门牌号,面积,经度,纬度",
                "1,2025-06-11,44弄,9,约6平,121.4845,31.2373",
                "2,2025-06-11,44弄,9,abc,31.2373,121.4845");

        assertThat(got.entries.getFirst().fields())
                .containsEntry(Field.AREA, "6")
                .containsEntry(Field.LONGITUDE, "121.4845");
        assertThat(got.entries.get(1).fields()).doesNotContainKeys(Field.AREA, Field.LONGITUDE, Field.LATITUDE);
        assertThat(got.entries.get(1).original()).containsEntry("面积", "abc").containsEntry("经度", "31.2373");
        assertThat(got.notes)
                .extracting(Reject::reason)
                .containsExactly("note.area", "note.longitude", "note.latitude");
        assertThat(summary.notes()).isEqualTo(3);
        assertThat(summary.good()).isEqualTo(2);
    }

    @Test
    void full_width_digits_are_plain_in_the_fields_and_stay_in_the_original() throws IOException {
        readSurvey(SURVEY, ZHOU.replace("天津路44弄", "　天津路４４弄 ").replace("MP-1", "ＭＰ-１"));

        assertThat(got.only().recordId()).isEqualTo("MP-1");
        assertThat(got.only().text(Field.LANE)).contains("天津路44弄");
        assertThat(got.only().original()).containsEntry("路弄", "　天津路４４弄 ");
    }

    @Test
    void the_same_row_twice_is_a_duplicate_and_no_fault() throws IOException {
        var summary = readSurvey(SURVEY, ZHOU, ZHOU.replace("MP-1", "MP-2"), ZHOU);

        assertThat(summary.good()).isEqualTo(2);
        assertThat(summary.duplicates()).isOne();
        assertThat(summary.rejected()).isZero();
    }

    @Test
    void another_row_with_the_same_number_is_rejected_and_names_the_first() throws IOException {
        readSurvey(SURVEY, ZHOU, ZHOU.replace("9号", "7号"));

        assertThat(got.only().origin().row()).isEqualTo(2);
        assertThat(chinese(got.rejected.getFirst().faults().getFirst()))
                .isEqualTo("第 3 行“编号”写作“MP-1”，与第 2 行相同，内容却不一样；请改成各自的编号，或删去其中一行。");
    }

    @Test
    void a_rejected_row_does_not_keep_its_number() throws IOException {
        readSurvey(SURVEY, ZHOU.replace("2025-06-11", "昨天"), ZHOU);

        assertThat(got.only().recordId()).isEqualTo("MP-1");
    }

    @Test
    void many_rows_are_told_apart() throws IOException {
        var lines = new String[20_001];
        lines[0] = SURVEY;
        for (var i = 1; i < lines.length; i++) lines[i] = ZHOU.replace("MP-1", "MP-" + (i + 1) / 2);
        var summary = readSurvey(lines);

        assertThat(summary.good()).isEqualTo(10_000);
        assertThat(summary.duplicates()).isEqualTo(10_000);
    }

    @Test
    void what_a_row_says_does_not_depend_on_the_file_it_stands_in() throws IOException {
        readSurvey(SURVEY, ZHOU);
        readSurvey(
                "摸排表",
                "排查日期,编号,路弄,门牌号,室号,部位,类型,面积,搭建人,联系电话",
                "2025-06-11,MP-1,天津路44弄,9号,201室,天井,厨房,6.5,周老太,13800000001");
        readSurvey(SURVEY, ZHOU.replace("6.5", "6.6"));

        var hashes = got.entries.stream().map(LedgerEntry::contentHash).toList();
        assertThat(hashes.get(0)).isEqualTo(hashes.get(1)).hasSize(64);
        assertThat(hashes.get(2)).isNotEqualTo(hashes.get(0));
    }

    @Test
    void the_same_bytes_have_the_same_hash_whatever_the_file_is_called() throws IOException {
        var file = csv(SURVEY, ZHOU);
        var copy = Files.copy(file, folder.resolve("again.dat"));

        assertThat(read(file, null).sha256()).isEqualTo(read(copy, null).sha256());
    }

    @Test
    void what_is_logged_names_nobody() throws IOException {
        readSurvey(SURVEY, ZHOU, ZHOU.replace("MP-1", "MP-2").replace("2025-06-11", "周老太说昨天"));

        assertThat(got.only().toString()).contains("MP-1").doesNotContain("周老太", "13800000001", "9号");
        assertThat(got.rejected.toString()).contains("value.date").doesNotContain("周老太", "13800000001");
    }
}
