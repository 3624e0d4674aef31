package longtang.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import longtang.ledger.Field;
import longtang.ledger.Reject;
import longtang.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscretionTest {

    private static final Map<String, Field> COLUMNS = Map.of(
            "工单编号", Field.RECORD_ID,
            "诉求人", Field.REPORTER,
            "联系电话", Field.PHONE,
            "搭建人", Field.PARTY,
            "诉求内容", Field.TEXT,
            "受理时间", Field.SEEN_AT);

    @Test
    void who_reported_is_seen_by_nobody() {
        assertThat(shown(Role.LEADER, "诉求人", "欧阳翠花").hidden()).isTrue();
        assertThat(shown(Role.OFFICER, "联系电话", "13800000000").hidden()).isTrue();
    }

    @Test
    void a_party_is_seen_by_officers_and_not_by_committees() {
        assertThat(shown(Role.OFFICER, "搭建人", "陆某").value()).isEqualTo("陆某");
        assertThat(shown(Role.COMMITTEE, "搭建人", "陆某").hidden()).isTrue();
    }

    @Test
    void a_hidden_name_is_hidden_in_the_text_too() {
        var row = row("诉求人", "欧阳翠花", "诉求内容", "欧阳翠花来电：楼下搭棚。");
        assertThat(Discretion.over(row, COLUMNS, Role.LEADER)
                        .show("诉求内容", row.getOrDefault("诉求内容", ""))
                        .value())
                .isEqualTo("＊＊＊来电：楼下搭棚。");
    }

    @Test
    void columns_nobody_knows_may_name_people_all_the_same() {
        assertThat(shown(Role.LEADER, "投诉人姓名", "欧阳翠花").hidden()).isTrue();
        assertThat(shown(Role.LEADER, "来源渠道", "电话").value()).isEqualTo("电话");
        assertThat(shown(Role.COMMITTEE, "户主情况", "陆某独居").hidden()).isTrue();
    }

    @Test
    void words_for_nobody_in_particular_are_no_secret() {
        var row = row("诉求人", "市民", "诉求内容", "市民反映搭棚");
        assertThat(Discretion.over(row, COLUMNS, Role.LEADER).veil("市民反映搭棚")).isEqualTo("市民反映搭棚");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            请回电13812345678谢谢,       请回电＊＊＊谢谢
            138****5678 是我,            ＊＊＊ 是我
            138-1234-5678,               ＊＊＊
            １３８１２３４５６７８,       ＊＊＊
            电话021-63211234,            电话＊＊＊
            打63211234,                  打＊＊＊
            身份证31010119500101123X,    身份证＊＊＊
            6月11日20250611搭的4平方,    6月11日20250611搭的4平方
            工单HP250309-00417,          工单HP250309-00417
            天津路44弄12号301室,         天津路44弄12号301室
            """)
    void numbers_of_people_are_hidden_in_texts_and_other_numbers_are_not(String written, String seen) {
        assertThat(shown(Role.LEADER, "诉求内容", written).value()).isEqualTo(seen);
    }

    @Test
    void a_record_number_is_never_taken_for_a_telephone() {
        assertThat(shown(Role.LEADER, "工单编号", "63211234").value()).isEqualTo("63211234");
    }

    @Test
    void a_fault_without_a_column_does_not_say_what_stood_there() {
        var fault = new Reject("a.csv", 7, "", "欧阳翠花", "row.too_wide", List.of());
        assertThat(Discretion.over(row(), COLUMNS, Role.LEADER).veil(fault).value())
                .isEmpty();
    }

    private static Shown shown(Role eyes, String header, String value) {
        return Discretion.over(row(header, value), COLUMNS, eyes).show(header, value);
    }

    private static LinkedHashMap<String, String> row(String... cells) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) row.put(cells[i], cells[i + 1]);
        return row;
    }
}
