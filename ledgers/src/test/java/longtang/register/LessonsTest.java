package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import longtang.ledger.LedgerEntry;
import longtang.linkage.Label;
import longtang.linkage.Weights;
import longtang.place.PlaceReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people decide at the desk counts in the next match, for what it is worth.
class LessonsTest {

    private static final double HARDLY = 0.1;

    @TempDir
    private static Path folder;

    private static List<LedgerEntry> entries = List.of();
    private static CrossMatch.Matched before = match(entries, Known.nothing());

    @BeforeAll
    static void a_lane_is_matched_and_nobody_has_said_a_word() {
        entries = Lanes.invented(folder, 3_000, 44, "a").entries();
        before = match(entries, Known.nothing());
    }

    @Test
    void twenty_questions_answered_no_make_the_next_of_their_kind_less_likely() {
        var after = match(entries, said(Set.of(), pairs(twenty(agreeingInKind()))));

        assertThat(bits(after, "kind.same_word")).isLessThan(bits(before, "kind.same_word"));
        assertThat(next())
                .hasSize(3)
                .allSatisfy(question -> assertThat(chance(after, question)).isLessThan(chance(before, question)));
    }

    @Test
    void twenty_questions_answered_yes_make_the_next_of_their_kind_likelier() {
        var after = match(entries, said(pairs(twenty(agreeingInKind().reversed())), Set.of()));

        assertThat(bits(after, "kind.same_word")).isGreaterThan(bits(before, "kind.same_word"));
        assertThat(next())
                .hasSize(3)
                .allSatisfy(question -> assertThat(chance(after, question)).isGreaterThan(chance(before, question)));
    }

    @Test
    void a_handful_of_words_hardly_moves_a_weight() {
        var after = match(entries, said(Set.of(), pairs(agreeingInKind().subList(0, 3))));

        var was = bits(before);
        assertThat(bits(after))
                .isNotEqualTo(was)
                .allSatisfy((level, bits) -> assertThat(bits)
                        .as(level)
                        .isBetween(was.getOrDefault(level, 0.0) - HARDLY, was.getOrDefault(level, 0.0) + HARDLY));
    }

    @Test
    void what_the_machine_put_together_teaches_nothing() {
        var after = match(entries, new Known(files(before), Set.of(), Set.of()));

        assertThat(after.knowledge().weights()).isEqualTo(before.knowledge().weights());
    }

    @Test
    void what_went_through_unseen_binds_and_teaches_nothing() {
        var pairs = pairs(agreeingInKind().subList(0, 20));
        var after = match(entries, new Known(Map.of(), pairs, Set.of(), pairs));

        assertThat(after.knowledge().weights()).isEqualTo(before.knowledge().weights());
        var files = filesOf(after);
        assertThat(pairs).allSatisfy(pair -> assertThat(files.get(pair.first())).isEqualTo(files.get(pair.second())));
    }

    @Test
    void of_two_who_contradict_each_other_the_one_who_says_different_is_heard() {
        var pairs = pairs(agreeingInKind().subList(0, 20));

        assertThat(match(entries, said(pairs, pairs)).register())
                .isEqualTo(match(entries, said(Set.of(), pairs)).register());
    }

    @Test
    void words_on_rows_that_are_gone_or_of_one_survey_are_no_lessons() {
        var rows = List.of(
                Row.survey("MP-1", "天津路44弄", "3号", "天井", "厨房"),
                Row.survey("MP-2", "天津路44弄", "3号", "天井", "雨棚"),
                Row.patrol("XC-1", "天津路44弄3号", "天井搭有厨房一间"));
        var sightings = Understood.of(
                        CrossMatch.sorted(rows), PlaceReader.shanghai(), Vocabulary.standard(), Taught.nothing())
                .sightings();
        var keys = CrossMatch.sorted(rows).stream().map(SightingKey::of).toList();
        var gone = new SightingKey(keys.getLast().kind(), "XC-9");
        var known = said(
                Set.of(new SightingPair(keys.get(0), keys.get(2)), new SightingPair(keys.get(0), gone)),
                Set.of(new SightingPair(keys.get(0), keys.get(1))));

        assertThat(Lessons.of(sightings, known)).containsExactly(new Label(0, 2, true));
    }

    @Test
    void the_same_words_give_the_same_links_in_any_order_of_rows_and_however_often() {
        var asked = agreeingInKind();
        var known = said(pairs(asked.subList(0, 10)), pairs(asked.subList(10, 20)));
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(7));

        var after = match(entries, known).register();
        assertThat(match(shuffled, known).register()).isEqualTo(after);
    }

    @Test
    void no_file_that_is_there_moves_by_what_was_learned() {
        var asked = agreeingInKind();
        var files = filesOf(before);
        var apart = pairs(asked.stream()
                .filter(it -> !Objects.equals(files.get(it.sighting()), files.get(it.nearest())))
                .limit(20)
                .toList());
        assertThat(apart).hasSizeGreaterThan(5);

        var after = match(entries, new Known(files(before), Set.of(), apart));

        assertThat(after.knowledge().weights()).isNotEqualTo(before.knowledge().weights());
        assertThat(filesOf(after)).isEqualTo(files);
    }

    // Questions about a pair that bears one name, the surest first.
    private static List<Proposal> agreeingInKind() {
        return before.register().proposals().stream()
                .filter(it -> !it.asksWhetherItExists())
                .filter(it ->
                        it.reasons().stream().anyMatch(reason -> reason.code().equals("kind.same_word")))
                .sorted((a, b) -> Double.compare(b.probability(), a.probability()))
                .toList();
    }

    // Three of the largest group of questions for which the very same things speak.
    private static List<Proposal> next() {
        return agreeingInKind().stream()
                .collect(Collectors.groupingBy(
                        it -> it.reasons().stream().map(Reason::code).sorted().toList(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow()
                .subList(0, 3);
    }

    private static List<Proposal> twenty(List<Proposal> asked) {
        var next = next();
        var others = asked.stream().filter(it -> !next.contains(it)).limit(20).toList();
        assertThat(others).hasSize(20);
        return others;
    }

    // How likely the two rows of a question would be the same, were there no others at their door.
    private static double chance(CrossMatch.Matched matched, Proposal question) {
        var two = entries.stream()
                .filter(it -> SightingKey.of(it).equals(question.sighting())
                        || SightingKey.of(it).equals(question.nearest()))
                .toList();
        var outcome = matched.knowledge().match(two, Known.nothing());
        double probability = outcome.links().stream()
                .filter(link -> link.sighting().equals(question.sighting()))
                .mapToDouble(Link::probability)
                .sum();
        return outcome.structures().size() == 1 ? probability : 1 - probability;
    }

    private static CrossMatch.Matched match(List<LedgerEntry> entries, Known known) {
        return CrossMatch.matchAndLearn(entries, known, Progress.silent(), PlaceReader.shanghai(), Taught.nothing());
    }

    private static Known said(Set<SightingPair> same, Set<SightingPair> different) {
        return new Known(Map.of(), same, different);
    }

    private static Set<SightingPair> pairs(List<Proposal> asked) {
        return asked.stream()
                .map(it -> new SightingPair(it.sighting(), it.nearest()))
                .collect(Collectors.toSet());
    }

    private static double bits(CrossMatch.Matched matched, String level) {
        return bits(matched).getOrDefault(level, Double.NaN);
    }

    private static Map<String, Double> bits(CrossMatch.Matched matched) {
        var bits = new TreeMap<String, Double>();
        for (Weights.Comparison comparison : matched.knowledge().weights().comparisons()) {
            for (var level : comparison.levels()) bits.put(comparison.name() + "." + level.name(), level.bits());
        }
        return bits;
    }

    private static Map<StructureNumber, Set<SightingKey>> files(CrossMatch.Matched matched) {
        return matched.register().structures().stream()
                .collect(Collectors.toMap(StructureFile::number, file -> new HashSet<>(file.members())));
    }

    private static Map<SightingKey, StructureNumber> filesOf(CrossMatch.Matched matched) {
        var files = new TreeMap<SightingKey, StructureNumber>();
        for (var file : matched.register().structures()) {
            for (var member : file.members()) files.put(member, file.number());
        }
        return files;
    }
}
