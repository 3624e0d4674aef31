package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.place.PlaceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of every match, on lanes that nobody wrote by hand.
class CrossMatchTest {

    private static final int RECORDS = 500;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void every_row_has_its_link_and_only_one(long seed) {
        var entries = lanes(seed).entries();

        assertThat(match(entries).links())
                .extracting(Link::sighting)
                .containsExactlyInAnyOrderElementsOf(
                        entries.stream().map(SightingKey::of).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void the_order_of_rows_leaves_no_trace(long seed) {
        var entries = lanes(seed).entries();
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(match(shuffled)).isEqualTo(match(entries));
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void a_row_given_twice_counts_once(long seed) {
        var entries = lanes(seed).entries();
        var twice = new ArrayList<>(entries);
        twice.addAll(entries.reversed());

        assertThat(match(twice)).isEqualTo(match(entries));
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void a_second_match_changes_no_file(long seed) {
        var entries = lanes(seed).entries();
        var first = match(entries);

        var second = match(entries, known(first, Set.of(), Set.of()));

        assertThat(filesOf(second)).isEqualTo(filesOf(first));
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void rows_of_one_survey_or_one_old_register_never_share_a_file(long seed) {
        for (var file : match(lanes(seed).entries()).structures()) {
            for (var kind : List.of(LedgerKind.SURVEY, LedgerKind.LEDGER)) {
                assertThat(file.members().stream().filter(it -> it.kind() == kind))
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void what_people_have_said_holds_whatever_the_evidence(long seed) {
        var entries = lanes(seed).entries();
        var before = match(entries);
        var apart = linkedPairs(before, 5);
        var together = strangers(before, 5);

        var files = filesOf(match(entries, new Known(Map.of(), together, apart)));

        assertThat(apart)
                .allSatisfy(pair -> assertThat(files.get(pair.first())).isNotEqualTo(files.get(pair.second())));
        assertThat(together)
                .allSatisfy(pair -> assertThat(files.get(pair.first())).isEqualTo(files.get(pair.second())));
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void known_files_keep_their_numbers_when_half_of_the_rows_come_later(long seed) {
        var entries = lanes(seed).entries();
        var half = new ArrayList<LedgerEntry>();
        for (int i = 0; i < entries.size(); i += 2) half.add(entries.get(i));
        var first = match(half);

        var all = filesOf(match(entries, known(first, Set.of(), Set.of())));

        filesOf(first).forEach((sighting, number) -> assertThat(all).containsEntry(sighting, number));
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void no_link_across_two_doors_or_two_kinds_of_thing_is_made_without_a_person(long seed) {
        assertThat(match(lanes(seed).entries()).links())
                .filteredOn(link -> link.decision() == Decision.AUTO)
                .flatExtracting(Link::reasons)
                .extracting(Reason::code)
                .doesNotContain(
                        "place.beside",
                        "place.lane",
                        "place.digit_slip",
                        "place.other_door",
                        "place.elsewhere",
                        "kind.akin",
                        "kind.different",
                        "part.in_passing",
                        "room.different",
                        "material.different");
    }

    @Test
    void a_name_that_two_streets_have_means_two_lanes() {
        var sightings = Understood.of(
                        List.of(
                                Row.patrol("XC-1", "江苏路街道同裕坊48号", "门前搭有雨棚一处"),
                                Row.patrol("XC-2", "真如镇街道同裕坊48号", "门前搭有雨棚一处"),
                                Row.patrol("XC-3", "真如镇街道同裕坊48号", "门前搭有雨棚一处")),
                        PlaceReader.shanghai(),
                        Vocabulary.standard(),
                        Taught.nothing())
                .sightings();
        var place = new PlaceComparison(sightings);

        assertThat(place.level(0, 1)).isEqualTo(PlaceComparison.ELSEWHERE);
        assertThat(place.level(1, 2)).isEqualTo(PlaceComparison.DOOR);
    }

    private Lanes lanes(long seed) {
        return Lanes.invented(folder, RECORDS, seed, "a");
    }

    private static Register match(List<LedgerEntry> entries) {
        return match(entries, Known.nothing());
    }

    private static Register match(List<LedgerEntry> entries, Known known) {
        return CrossMatch.match(entries, known, Progress.silent());
    }

    private static Known known(Register register, Set<SightingPair> same, Set<SightingPair> different) {
        var files = register.structures().stream()
                .collect(Collectors.toMap(StructureFile::number, file -> Set.copyOf(file.members())));
        return new Known(files, same, different);
    }

    private static Map<SightingKey, StructureNumber> filesOf(Register register) {
        var files = new HashMap<SightingKey, StructureNumber>();
        for (var file : register.structures()) {
            for (var member : file.members()) files.put(member, file.number());
        }
        return files;
    }

    private static Set<SightingPair> linkedPairs(Register register, int most) {
        return register.structures().stream()
                .filter(file -> file.members().size() > 1)
                .limit(most)
                .map(file ->
                        new SightingPair(file.members().get(0), file.members().get(1)))
                .collect(Collectors.toSet());
    }

    // Patrol notes of different files, from the far end of the list: any number of them may be of one structure.
    private static Set<SightingPair> strangers(Register register, int most) {
        var notes = register.structures().reversed().stream()
                .flatMap(file -> file.members().stream()
                        .filter(it -> it.kind() == LedgerKind.PATROL)
                        .limit(1))
                .limit(2L * most)
                .toList();
        var pairs = new HashSet<SightingPair>();
        for (int i = 0; i + 1 < notes.size(); i += 2) pairs.add(new SightingPair(notes.get(i), notes.get(i + 1)));
        return pairs;
    }
}
