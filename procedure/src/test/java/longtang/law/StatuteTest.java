package longtang.law;

import static longtang.law.Statute.COERCION;
import static longtang.law.Statute.LITIGATION;
import static longtang.law.Statute.PENALTY;
import static longtang.law.Statute.REVIEW;
import static longtang.law.Statute.SHANGHAI_ENFORCEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import longtang.law.Ruling.Allowed;
import longtang.law.Ruling.Refused;
import longtang.law.Term.Days;
import longtang.law.Term.WorkDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatuteTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            行政强制法,  3, 3wd
            行政强制法, 10, 10wd
            行政强制法, 30, 30d
            行政处罚法,  2, 2wd
            行政处罚法,  5, 5wd
            行政处罚法,  7, 7wd
            行政处罚法, 10, 10d
            行政处罚法, 15, 15d
            行政处罚法, 90, 90d
            行政复议法,  3, 3wd
            行政复议法, 10, 10wd
            行政复议法,  2, 2d
            行政复议法, 60, 60d
            行政诉讼法, 15, 15d
            行政诉讼法,  5, 5d
            民事诉讼法, 30, 30d
            上海市城市管理行政执法条例, 10, 10d
            """)
    void the_unit_belongs_to_the_statute(String statute, int days, String term) {
        assertThat(Statute.named(statute).orElseThrow().days(days)).hasToString(term);
    }

    @Test
    void a_term_may_be_written_in_the_words_of_the_statute() {
        assertThat(PENALTY.term("五日")).isEqualTo(new Allowed<>(new WorkDays(5)));
        assertThat(PENALTY.term("九十日")).isEqualTo(new Allowed<>(new Days(90)));
        assertThat(LITIGATION.term("六个月")).isEqualTo(new Allowed<>(new Term.Months(6)));
        assertThat(REVIEW.term("一年")).isEqualTo(new Allowed<>(new Term.Years(1)));
        assertThat(SHANGHAI_ENFORCEMENT.term("五个工作日")).isEqualTo(new Allowed<>(new WorkDays(5)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            行政处罚法,   5d,          《行政处罚法》第八十五条
            行政处罚法,   90wd,        《行政处罚法》第八十五条
            行政强制法,   10d,         《行政强制法》第六十九条
            行政强制法,   15wd,        《行政强制法》第六十九条
            行政复议法,   60wd,        《行政复议法》第八十八条
            行政诉讼法,   15wd,        《行政诉讼法》第一百零一条
            行政复议法,   'max(6mo,60wd)', 《行政复议法》第八十八条
            """)
    void a_unit_that_contradicts_the_statute_is_refused_with_the_article(String name, String term, String article) {
        var statute = Statute.named(name).orElseThrow();
        assertThat(statute.term(term)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.why().code()).isEqualTo("term.unit");
            assertThat(refused.why().article()).isEqualTo(article);
        });
    }

    @Test
    void what_is_no_term_is_refused_as_such() {
        for (var text : new String[] {"soon", "十十日", "零日", "五"})
            assertThat(PENALTY.term(text))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.why().code()).isEqualTo("term.unreadable"));
    }

    @Test
    void a_statute_goes_by_several_names() {
        assertThat(Statute.named("《中华人民共和国行政强制法》")).contains(COERCION);
        assertThat(Statute.named("强制法")).contains(COERCION);
        assertThat(Statute.named("上海拆违规定")).contains(Statute.SHANGHAI_DEMOLITION);
        assertThat(Statute.named("工作制度")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            行政处罚法 §64,               《行政处罚法》第六十四条
            行政处罚法第六十四条第（一）项, 《行政处罚法》第六十四条第（一）项
            《行政强制法》第43条第2款,     《行政强制法》第四十三条第二款
            若干规定 7,                   《上海市拆除违法建筑若干规定》第七条
            行政诉讼法 §101,              《行政诉讼法》第一百零一条
            """)
    void an_article_is_read_as_people_cite_it(String cited, String article) {
        assertThat(Article.read(cited)).get().hasToString(article);
    }

    @Test
    void an_unknown_law_is_no_article() {
        for (var cited : new String[] {"工作制度 §5", "行政处罚法", "行政处罚法 §0", "", "§64", "行政处罚法 §一一"})
            assertThat(Article.read(cited)).as(cited).isEmpty();
    }

    @Test
    void numerals_go_there_and_back() {
        for (int number = 1; number <= 9999; number++)
            assertThat(Numeral.read(Numeral.write(number))).hasValue(number);
        assertThat(Arrays.asList(10, 19, 20, 101, 110, 111, 1001, 1010).stream().map(Numeral::write))
                .containsExactly("十", "十九", "二十", "一百零一", "一百一十", "一百一十一", "一千零一", "一千零一十");
    }
}
