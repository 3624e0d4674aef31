package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {

    private static String problem(String text) {
        var problems = new Problems();
        var tree = TreeReader.read("book.yaml", text, problems);
        return tree.isPresent() ? "" : problems.all().getFirst().key();
    }

    @Test
    void on_is_a_word_and_not_the_truth() {
        var tree = TreeReader.read("book.yaml", "on: [甲]\nyes: no\n", new Problems())
                .orElseThrow();
        assertThat(tree.entries().keySet()).containsExactly("on", "yes");
        assertThat(tree.entries().get("yes"))
                .isInstanceOfSatisfying(
                        Tree.Text.class, text -> assertThat(text.value()).isEqualTo("no"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: &x [1]' | yaml.alias",
                "'a: *x' | yaml.alias",
                "'- a' | yaml.map",
                "'' | yaml.empty",
                "'a: [1' | yaml.syntax",
                "'? [a] : b' | yaml.key",
            })
    void what_a_book_may_not_be_is_said(String text, String key) {
        assertThat(problem(text)).isEqualTo(key);
    }

    @Test
    void keys_that_stand_twice_and_second_documents_are_told_with_their_line() {
        assertThat(problem("a: 1\na: 2\n")).isEqualTo("yaml.twice");
        assertThat(problem("a: 1\n---\nb: 2\n")).isEqualTo("yaml.two");
    }

    @Test
    void bombs_are_refused_within_budgets() {
        assertThat(problem("a: " + "[".repeat(5_000))).isEqualTo("yaml.deep");
        assertThat(problem("a: [" + "x,".repeat(200_000) + "]")).isEqualTo("yaml.nodes");
        assertThat(problem("a: " + "x".repeat(2_000_000))).isEqualTo("yaml.long");
    }

    @Test
    void a_damaged_book_never_throws() {
        var random = new Random(20261125);
        String good = Library.text(Library.LOUDAO);
        for (int round = 0; round < 60; round++) {
            int from = random.nextInt(good.length() - 40);
            String cut = good.substring(0, from) + damage(random) + good.substring(from + random.nextInt(40));
            assertThatCode(() -> Library.problems(cut)).doesNotThrowAnyException();
        }
    }

    private static String damage(Random random) {
        String signs = "{}[]:,&*!|>'\"%@`\n\t- 甲true";
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(_ -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
                .collect(Collectors.joining());
    }
}
