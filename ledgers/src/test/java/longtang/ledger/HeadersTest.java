package longtang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import longtang.ledger.table.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest extends LedgerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "地址", "详细地址", "发生地址", "事发地址", "案发地点", "★地址", "地址 *", " 地　址 ", "地\n址", "地址（必填）", "【地址】", "地址：", "詳細地址",
                "坐落"
            })
    void an_address_is_an_address_however_it_is_headed(String header) {
        assertThat(field(LedgerKind.LEDGER, header)).isEqualTo("ADDRESS");
    }

    @ParameterizedTest
    @CsvSource({
        "SURVEY,面积(㎡),AREA",
        "SURVEY,面积（平方米）,AREA",
        "SURVEY,搭建面积㎡,AREA",
        "SURVEY,面積/㎡,AREA",
        "SURVEY,門牌號★,DOOR",
        "SURVEY,里弄,LANE",
        "SURVEY,室,ROOM",
        "SURVEY,摸排编号,RECORD_ID",
        "SURVEY,聯繫電話,PHONE",
        "COMPLAINTS,工单号,RECORD_ID",
        "COMPLAINTS,诉求编号,RECORD_ID",
        "COMPLAINTS,手机,PHONE",
        "PATROL,巡查编号,RECORD_ID",
        "PATROL,照片,none",
        "SURVEY,地址,none"
    })
    void everyday_headers_are_known(LedgerKind kind, String header, String field) {
        assertThat(field(kind, header)).isEqualTo(field);
    }

    private static String field(LedgerKind kind, String header) {
        return Headers.bundled()
                .meaning(kind, header)
                .map(meaning -> meaning.field().name())
                .orElse("none");
    }

    @Test
    void each_ledger_is_recognised_by_its_headers() throws IOException {
        assertThat(guess(SURVEY)).isEqualTo(LedgerKind.SURVEY);
        assertThat(guess("工单编号,受理时间,诉求类型,诉求人,事发地址,诉求内容")).isEqualTo(LedgerKind.COMPLAINTS);
        assertThat(guess("编号,受理时间,地址,诉求内容")).isEqualTo(LedgerKind.COMPLAINTS);
        assertThat(guess("记录编号,巡查时间,巡查人,地点,发现问题,现场处置")).isEqualTo(LedgerKind.PATROL);
        assertThat(guess("编号,建档日期,地址,当事人,处置状态")).isEqualTo(LedgerKind.LEDGER);
    }

    private LedgerKind guess(String headers) throws IOException {
        var summary = new LedgerReader().look(csv(headers, "1,2,3,4"), "f.csv");
        assertThat(summary.rows()).isZero();
        return summary.guessedKind().orElseThrow();
    }

    @Test
    void a_running_number_is_the_record_number_only_when_there_is_no_other() throws IOException {
        readSurvey("序号,排查日期,路弄,门牌号", "7,2025-06-11,天津路44弄,9");
        readSurvey("序号,编号,排查日期,路弄,门牌号", "7,MP-1,2025-06-11,天津路44弄,9");

        assertThat(got.entries).extracting(LedgerEntry::recordId).containsExactly("7", "MP-1");
        assertThat(got.entries.get(1).original()).containsEntry("序号", "7");
    }

    @Test
    void the_proper_name_wins_over_an_alias() throws IOException {
        var summary = readSurvey(SURVEY + ",说明", ZHOU + "好,不好");

        assertThat(got.only().text(Field.NOTE)).contains("好");
        assertThat(summary.unknownColumns()).containsExactly("说明");
    }

    @Test
    void two_columns_with_the_same_right_are_refused() throws IOException {
        assertThat(sentence(readSurvey("编号,排查日期,里弄,弄堂,门牌号", "1,2025-06-11,44弄,44弄,9")))
                .isEqualTo("第 1 行表头有几列都像“路弄”：里弄、弄堂。请只留一列，其余改个名字。");
        assertThat(refusal(readSurvey(SURVEY + ",备注", ZHOU + ",x"))).isEqualTo("header.ambiguous");
    }

    @Test
    void unknown_columns_with_the_same_name_are_kept_apart() throws IOException {
        readSurvey(SURVEY + ",照片,照片", ZHOU + ",甲.jpg,乙.jpg");

        assertThat(got.only().original()).containsEntry("照片", "甲.jpg").containsEntry("照片(2)", "乙.jpg");
    }

    @Test
    void a_missing_column_is_named_with_those_that_were_found() throws IOException {
        assertThat(sentence(readSurvey("编号,路弄,备注", "1,44弄,")))
                .isEqualTo("看作“入户摸排表”，缺少必需的列：排查日期、门牌号。第 1 行找到的列有：编号、路弄、备注。请补上缺少的列。");
    }

    @Test
    void another_ledger_is_recognised_as_such() throws IOException {
        assertThat(sentence(readSurvey("工单编号,受理时间,诉求内容", "1,2025-06-11,油烟")))
                .isEqualTo("这份文件的表头是“12345 工单”，不是“入户摸排表”；请放到对应的位置导入。");
    }

    @Test
    void a_file_without_headers_is_refused() throws IOException {
        assertThat(sentence(readSurvey("今天天气好", "明天也好"))).isEqualTo("前 30 行里找不到表头；开头写的是“今天天气好”。请确认选对了文件，并让表头独占一行。");
        assertThat(refusal(read(csv("姓名,成绩", "顾某,60"), null))).isEqualTo("header.none");
    }

    @Test
    void headers_that_could_be_two_ledgers_are_refused_without_a_kind() throws IOException {
        // both the old register and the patrol notes could be headed so
        var file = csv("编号,地点,巡查时间,发现问题,当事人,类型", "1,44弄,2025-06-11,雨棚,顾某,雨棚");

        assertThat(refusal(read(file, null))).isEqualTo("kind.unclear");
        assertThat(refusal(read(file, LedgerKind.PATROL))).isEqualTo("none");
    }

    @Test
    void a_street_adds_its_own_words() throws IOException {
        var ours = Headers.bundled().and(new StringReader("survey.LANE=坊名,里坊\n"));
        var summary = read(
                new LedgerReader(Budget.defaults(), ours),
                csv("编号,排查日期,坊名,门牌号", "1,2025-06-11,慈德里,9"),
                LedgerKind.SURVEY);

        assertThat(summary.good()).isOne();
        assertThat(field(LedgerKind.SURVEY, "坊名")).isEqualTo("none");
    }

    @Test
    void a_word_cannot_mean_two_things() {
        assertThatThrownBy(() -> Headers.bundled().and(new StringReader("survey.ROOM=路弄\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("路弄");
    }
}
