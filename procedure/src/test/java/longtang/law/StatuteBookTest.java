package longtang.law;

import static longtang.law.Statute.COERCION;
import static longtang.law.Statute.PENALTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatuteBookTest {

    private static final Path CODE = Path.of("src/main/java/longtang/law");
    private static final Pattern CHAIN = Pattern.compile(
            "([A-Z_]{4,})\\s*\\.article\\((\\d+)\\)(?:\\s*\\.paragraph\\((\\d+)\\))?(?:\\s*\\.item\\((\\d+)\\))?");
    private static final Pattern IN_WORDS = Pattern.compile("(\\p{IsHan}{2,20}?)(第[一二三四五六七八九十百]+条(?:第[一二三四五六]款)?)");

    @Test
    void an_article_is_quoted_word_for_word() {
        assertThat(StatuteBook.quote(COERCION.article(44)))
                .isEqualTo("对违法的建筑物、构筑物、设施等需要强制拆除的，应当由行政机关予以公告，限期当事人自行拆除。"
                        + "当事人在法定期限内不申请行政复议或者提起行政诉讼，又不拆除的，行政机关可以依法强制拆除。");
        assertThat(StatuteBook.quote(COERCION.article(43).paragraph(2)))
                .isEqualTo("行政机关不得对居民生活采取停止供水、供电、供热、供燃气等方式迫使当事人履行相关行政决定。");
        assertThat(StatuteBook.quote(PENALTY.article(64).item(1))).isEqualTo("（一）当事人要求听证的，应当在行政机关告知后五日内提出；");
        assertThat(StatuteBook.quote(Statute.CIVIL_PROCEDURE.article(95)))
                .startsWith("受送达人下落不明")
                .endsWith("原因和经过。");
    }

    @Test
    void a_text_that_did_not_come_along_is_said_to_be_missing() {
        assertThat(StatuteBook.quote(Statute.CIVIL_CODE.article(202))).isEqualTo("原文未收录");
        assertThat(StatuteBook.text(COERCION.article(72))).isEmpty();
        assertThat(StatuteBook.text(COERCION.article(44).paragraph(2))).isEmpty();
        assertThat(StatuteBook.text(COERCION.article(44).item(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            行政强制法, 71
            行政处罚法, 86
            行政复议法, 90
            行政诉讼法, 103
            民事诉讼法, 306
            城乡规划法, 70
            上海市拆除违法建筑若干规定, 24
            上海市城市管理行政执法条例, 42
            个人信息保护法, 74
            """)
    void every_article_of_a_statute_is_there(String name, int last) {
        var statute = Statute.named(name).orElseThrow();
        for (int number = 1; number <= last; number++)
            assertThat(StatuteBook.text(statute.article(number))).isPresent();
        assertThat(StatuteBook.text(statute.article(last + 1))).isEmpty();
    }

    @Test
    void every_statute_with_a_text_begins_with_its_first_article() {
        assertThat(Statute.all().stream().filter(StatuteBook::includes))
                .hasSize(17)
                .allSatisfy(statute ->
                        assertThat(StatuteBook.text(statute.article(1))).isPresent());
    }

    @Test
    void every_article_that_the_code_cites_exists() throws Exception {
        var cited = new TreeSet<String>();
        try (var files = Files.list(CODE)) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                CHAIN.matcher(code).results().forEach(chain -> cited.add(chained(chain)));
                IN_WORDS.matcher(code).results().flatMap(StatuteBookTest::named).forEach(cited::add);
            }
        }
        for (var delivery : deliveries()) cited.add(delivery.article().toString());
        assertThat(cited).hasSizeGreaterThan(50);
        assertThat(cited).allSatisfy(text -> {
            var article = Article.read(text).orElseThrow();
            if (StatuteBook.includes(article.statute()))
                assertThat(StatuteBook.text(article)).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            行政诉讼法第四十六条,     6mo,  true
            行政诉讼法第四十六条,     60d,  false
            行政诉讼法第四十五条,     15d,  true
            行政复议法第二十条,       60d,  true
            行政复议法第二十条,       1y,   true
            行政复议法第六十二条,     30d,  true
            行政处罚法第六十四条,     5wd,  true
            行政处罚法第六十四条,     7wd,  true
            行政处罚法第六十四条,     5d,   false
            行政处罚法第六十条,       90d,  true
            行政处罚法第六十条,       10d,  false
            行政强制法第五十四条,     10wd, true
            行政强制法第三十九条,     3y,   true
            行政强制法第三十五条,     10wd, false
            若干规定第七条,           2h,   true
            若干规定第七条,           24h,  true
            若干规定第五条,           1mo,  true
            若干规定第九条,           10d,  true
            城管条例第二十六条,       5wd,  true
            城管条例第二十六条,       5d,   false
            城管条例第二十九条,       10d,  true
            信息公开条例第三十三条,   20wd, true
            民法典第二百零二条,       1mo,  false
            """)
    void an_article_states_a_term_or_does_not(String article, String term, boolean states) {
        assertThat(StatuteBook.states(
                        Article.read(article).orElseThrow(), Term.read(term).orElseThrow()))
                .isEqualTo(states);
    }

    private static String chained(MatchResult chain) {
        var statute = statute(chain.group(1));
        var article = statute.article(Integer.parseInt(chain.group(2)));
        if (chain.group(3) != null) article = article.paragraph(Integer.parseInt(chain.group(3)));
        return (chain.group(4) == null ? article : article.item(Integer.parseInt(chain.group(4)))).toString();
    }

    private static Statute statute(String constant) {
        try {
            return (Statute) Statute.class.getField(constant).get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("No statute is called " + constant, e);
        }
    }

    // Prose around a citation is cut from the front until a statute is left.
    private static Stream<String> named(MatchResult citation) {
        var words = citation.group(1);
        for (int from = 0; from < words.length(); from++) {
            if (Statute.named(words.substring(from)).isPresent())
                return Stream.of(words.substring(from) + citation.group(2));
        }
        return Stream.of();
    }

    private static List<Delivery> deliveries() {
        var day = LocalDate.of(2026, 3, 2);
        return List.of(
                new Delivery.InPerson(day),
                new Delivery.ToFamily(day),
                new Delivery.LeftInPlace(day, null),
                new Delivery.Electronic(day, null),
                new Delivery.ByPost(day),
                new Delivery.HandedOn(day),
                new Delivery.ByNotice(day));
    }
}
