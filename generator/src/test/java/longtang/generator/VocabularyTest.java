package longtang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final Vocabulary A = Vocabulary.of("a");
    private static final Vocabulary B = Vocabulary.of("b");

    @Test
    void the_words_held_out_for_tests_are_not_those_for_tuning() {
        assertThat(all(A)).doesNotContainAnyElementsOf(all(B));
        assertThat(all(A)).doesNotContainAnyElementsOf(formWords());
        assertThat(all(B)).doesNotContainAnyElementsOf(formWords());
    }

    @Test
    void nor_do_they_share_roads_or_committees() {
        assertThat(Vocabulary.lines("roads-a.txt")).doesNotContainAnyElementsOf(Vocabulary.lines("roads-b.txt"));
        assertThat(Vocabulary.lines("committees-a.csv").subList(1, 100))
                .doesNotContainAnyElementsOf(
                        Vocabulary.lines("committees-b.csv").subList(1, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void both_sets_have_the_same_sections(String set) {
        assertThat(Vocabulary.of(set).sections().keySet())
                .isEqualTo(A.sections().keySet())
                .isEqualTo(B.sections().keySet());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void no_word_means_two_kinds(Kind kind) {
        for (var other : Kind.values()) {
            if (other == kind) continue;
            assertThat(B.words("kind." + kind)).doesNotContainAnyElementsOf(B.words("kind." + other));
            assertThat(A.words("kind." + kind)).doesNotContainAnyElementsOf(A.words("kind." + other));
        }
    }

    private static List<String> all(Vocabulary words) {
        return words.sections().entrySet().stream()
                .filter(section -> !section.getKey().startsWith("lane."))
                .flatMap(section -> section.getValue().stream())
                .collect(Collectors.toList());
    }

    private static List<String> formWords() {
        return Vocabulary.common().sections().entrySet().stream()
                .filter(section ->
                        section.getKey().startsWith("kind.") || section.getKey().startsWith("part."))
                .flatMap(section -> section.getValue().stream())
                .toList();
    }
}
