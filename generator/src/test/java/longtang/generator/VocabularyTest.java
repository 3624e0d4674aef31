package longtang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class VocabularyTest {

    static final Set<String> SETS = Vocabulary.SETS;
    static final List<String> HELD_OUT = List.of("c", "d");

    private static final List<String> NO_KIND_TOLD =
            List.of("complaint.nokind", "other", "nowhere", "lane", "patrol.nokind", "patrol.other", "patrol.lane");

    private static final Pattern GAP = Pattern.compile("\\{(\\w*)}");

    /// What a sentence has to say, or else the truth would name a structure that nobody could find in it.
    private static final Map<String, Set<String>> TOLD = Map.ofEntries(
            Map.entry("complaint", Set.of("door", "part", "kind")),
            Map.entry("complaint.nopart", Set.of("door", "kind")),
            Map.entry("complaint.nokind", Set.of("door", "part")),
            Map.entry("complaint.again", Set.of("kind")),
            Map.entry("complaint.rebuilt", Set.of("door", "kind")),
            Map.entry("complaint.family", Set.of("lane", "surname", "kind")),
            Map.entry("other", Set.of("door")),
            Map.entry("lane", Set.of()),
            Map.entry("nowhere", Set.of()),
            Map.entry("patrol", Set.of("part", "kind")),
            Map.entry("patrol.nopart", Set.of("kind")),
            Map.entry("patrol.nokind", Set.of("part")),
            Map.entry("ledger.note", Set.of("part")));

    /// What it may say besides.
    private static final Map<String, Set<String>> BESIDES = Map.ofEntries(
            Map.entry("complaint", Set.of("nuisance", "ask")),
            Map.entry("complaint.nopart", Set.of("nuisance", "ask")),
            Map.entry("complaint.nokind", Set.of("nuisance", "ask")),
            Map.entry("complaint.again", Set.of("door", "nuisance", "ask")),
            Map.entry("complaint.rebuilt", Set.of("part", "nuisance", "ask")),
            Map.entry("complaint.family", Set.of("nuisance", "ask")),
            Map.entry("other", Set.of("ask")),
            Map.entry("lane", Set.of("lane", "ask")),
            Map.entry("nowhere", Set.of("ask")),
            Map.entry("patrol", Set.of("area", "material", "party", "action")),
            Map.entry("patrol.nopart", Set.of("area", "material", "party", "action")),
            Map.entry("patrol.nokind", Set.of("area", "material", "party", "action")),
            Map.entry("ledger.note", Set.of()));

    @ParameterizedTest
    @CsvSource({"a, b", "a, c", "b, c", "a, d", "b, d", "c, d"})
    void no_two_sets_share_a_word_or_a_sentence(String one, String other) {
        assertThat(all(Vocabulary.of(one))).doesNotContainAnyElementsOf(all(Vocabulary.of(other)));
    }

    @ParameterizedTest
    @FieldSource("SETS")
    void nor_a_word_with_the_printed_forms(String set) {
        assertThat(all(Vocabulary.of(set))).doesNotContainAnyElementsOf(formWords());
    }

    @ParameterizedTest
    @CsvSource({"a, b", "a, c", "b, c", "a, d", "b, d", "c, d"})
    void nor_a_road_or_a_street(String one, String other) {
        assertThat(Vocabulary.lines("roads-" + one + ".txt"))
                .doesNotContainAnyElementsOf(Vocabulary.lines("roads-" + other + ".txt"));
        assertThat(streets(one)).doesNotContainAnyElementsOf(streets(other));
    }

    @ParameterizedTest
    @CsvSource({"c, a", "c, b", "d, a", "d, b", "d, c"})
    void nor_does_a_set_held_out_share_the_name_of_a_lane(String held, String other) {
        assertThat(laneNames(held)).doesNotContainAnyElementsOf(laneNames(other));
    }

    @ParameterizedTest
    @FieldSource("SETS")
    void all_sets_have_the_same_sections(String set) {
        assertThat(Vocabulary.of(set).sections().keySet())
                .isEqualTo(Vocabulary.of("a").sections().keySet());
    }

    @ParameterizedTest
    @FieldSource("HELD_OUT")
    void a_set_held_out_is_as_rich_as_the_one_for_tests(String held) {
        var tests = Vocabulary.of("b");

        assertThat(Vocabulary.of(held).sections())
                .allSatisfy((section, words) -> assertThat(words)
                        .hasSizeGreaterThanOrEqualTo(tests.words(section).size())
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void no_word_means_two_kinds(Kind kind) {
        for (var set : SETS) {
            var words = Vocabulary.of(set);
            for (var other : Kind.values()) {
                if (other == kind) continue;
                assertThat(words.words("kind." + kind)).doesNotContainAnyElementsOf(words.words("kind." + other));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SETS")
    void a_sentence_tells_what_the_truth_rests_on_and_nothing_that_is_not_there(String set) {
        var words = Vocabulary.of(set);
        TOLD.forEach((section, told) -> assertThat(words.words(section))
                .extracting(VocabularyTest::gaps)
                .allSatisfy(gaps -> assertThat(gaps).containsAll(told))
                .allSatisfy(gaps -> assertThat(Stream.concat(told.stream(), besides(section)))
                        .containsAll(gaps)));
    }

    @ParameterizedTest
    @FieldSource("SETS")
    void what_is_written_down_as_it_stands_has_no_gaps(String set) {
        assertThat(Vocabulary.of(set).sections())
                .allSatisfy((section, words) -> assertThat(TOLD.containsKey(section) ? List.<String>of() : words)
                        .noneMatch(word -> word.contains("{") || word.contains("}")));
    }

    @ParameterizedTest
    @FieldSource("HELD_OUT")
    void in_a_set_held_out_no_kind_is_named_where_none_is_told(String set) {
        var held = Vocabulary.of(set);
        var kinds = Stream.of(held, Vocabulary.common())
                .flatMap(words -> Stream.of(Kind.values()).flatMap(kind -> words.words("kind." + kind).stream()))
                .toList();

        assertThat(NO_KIND_TOLD)
                .allSatisfy(section -> assertThat(held.words(section))
                        .noneMatch(sentence -> kinds.stream().anyMatch(sentence::contains)));
    }

    private static Stream<String> besides(String section) {
        return BESIDES.getOrDefault(section, Set.of()).stream();
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(gap -> gap.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> streets(String set) {
        return Vocabulary.lines("committees-" + set + ".csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1)[2])
                .collect(Collectors.toSet());
    }

    private static Set<String> laneNames(String set) {
        var words = Vocabulary.of(set);
        return words.words("lane.head").stream()
                .flatMap(head -> words.words("lane.tail").stream().map(tail -> head + tail))
                .flatMap(name -> words.words("lane.suffix").stream().map(suffix -> name + suffix))
                .collect(Collectors.toSet());
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
