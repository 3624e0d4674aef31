package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardReaderTest {

    private static final Map<String, String> FACTS = Map.of("阶段", "存量", "危险", "false", "分类", "A");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "危险 = false | true",
                "危险=false and 阶段 = \"存量\" | true",
                "危险 = true or 分类 = \"A\" | true",
                "not 危险 = false | false",
                "not(危险 = true) and (分类 = \"B\" or 分类 = \"A\") | true",
                "危险 = true or 危险 = false and 分类 = \"B\" | false",
            })
    void conditions_read_like_sentences(String text, boolean holds) {
        assertThat(GuardReader.read(text))
                .isInstanceOfSatisfying(
                        GuardReader.Reading.Good.class,
                        good -> assertThat(good.guard().holds(FACTS::get)).isEqualTo(holds));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "危险 | guard.equals",
                "危险 = | guard.literal",
                "危险 = 是 | guard.literal",
                "= true | guard.name",
                "危险 = true 分类 = \"A\" | guard.more",
                "(危险 = true | guard.bracket",
                "危险 = true and | guard.name",
                "危险 > 3 | guard.equals",
            })
    void what_cannot_be_read_says_where_it_stopped(String text, String key) {
        assertThat(GuardReader.read(text))
                .isInstanceOfSatisfying(
                        GuardReader.Reading.Bad.class,
                        bad -> assertThat(bad.key()).isEqualTo(key));
    }

    @Test
    void a_condition_made_to_hurt_is_refused() {
        assertThat(GuardReader.read("(".repeat(100) + "危险 = true")).isInstanceOf(GuardReader.Reading.Bad.class);
        assertThat(GuardReader.read("危险 = true and ".repeat(10_000))).isInstanceOf(GuardReader.Reading.Bad.class);
    }

    @Test
    void a_misspelt_fact_is_found_when_the_book_is_checked() {
        var text = Library.text(Library.LOUDAO).replace("when: 重大复杂 = true", "when: 重大复朵 = true");
        assertThat(Library.problems(text)).anyMatch(problem -> problem.key().equals("guard.unknown"));
    }
}
