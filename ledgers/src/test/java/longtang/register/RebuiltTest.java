package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.place.PlaceReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A kitchen in the courtyard of 天津路44弄9号 was taken down, and somebody sees one there again (回潮).
class RebuiltTest {

    private static final LedgerEntry STANDING = on("2018-03-01", old("WZ-1", "天井", "厨房"));
    private static final LedgerEntry REMOVED = removed(STANDING, "2021年拆除");
    private static final LedgerEntry SURVEYED = on("2025-06-11", surveyed("MP-1", "天井", "厨房"));
    private static final LedgerEntry PATROLLED = on("2025-05-20", patrolled("XC-1"));
    private static final LedgerEntry COMPLAINED = on("2025-06-02", complained("HP-1"));

    @TempDir
    private static Path folder;

    private static LocalKnowledge knowledge;

    @BeforeAll
    static void learn() {
        var lanes = Lanes.invented(folder, 2000, 101, "a").entries();
        knowledge = CrossMatch.matchAndLearn(
                        lanes, Known.nothing(), Progress.silent(), PlaceReader.shanghai(), Taught.nothing())
                .knowledge();
    }

    @Test
    void what_a_later_patrol_sees_is_a_new_file_that_succeeds_the_old() {
        assertSucceeds(PATROLLED);
    }

    @Test
    void what_a_later_survey_finds_is_a_new_file_that_succeeds_the_old() {
        assertSucceeds(SURVEYED);
    }

    @Test
    void what_a_later_caller_tells_of_is_a_new_file_that_nobody_has_confirmed() {
        assertSucceeds(COMPLAINED);
        assertThat(files(REMOVED, COMPLAINED).of("HP-1").confirmed()).isFalse();
    }

    private static void assertSucceeds(LedgerEntry later) {
        var files = files(REMOVED, later);
        var old = files.of("WZ-1");
        var next = files.of(later.recordId());

        assertThat(next.number()).isNotEqualTo(old.number());
        assertThat(next.succeeds()).isEqualTo(old.number());
        assertThat(next.facts().outcome()).isEqualTo(Outcome.STANDING);
        assertThat(old.succeeds()).isNull();
        assertThat(old.facts().outcome()).isEqualTo(Outcome.REMOVED);
    }

    @Test
    void all_who_see_it_again_speak_of_one_new_file() {
        var files = files(REMOVED, SURVEYED, PATROLLED, COMPLAINED);

        assertThat(files.all()).hasSize(2);
        assertThat(files.of("XC-1")).isEqualTo(files.of("MP-1")).isEqualTo(files.of("HP-1"));
        assertThat(files.of("MP-1").succeeds()).isEqualTo(files.of("WZ-1").number());
    }

    @Test
    void a_sighting_from_before_the_removal_joins_the_old_file() {
        var before = on("2019-08-05", patrolled("XC-0"));
        var files = files(REMOVED, before);

        assertThat(files.of("XC-0")).isEqualTo(files.of("WZ-1"));
        assertThat(files.of("WZ-1").succeeds()).isNull();
        assertThat(files.of("WZ-1").facts().outcome()).isEqualTo(Outcome.REMOVED);
    }

    @Test
    void it_joins_the_old_file_though_the_new_one_is_there_too() {
        var before = on("2019-08-05", patrolled("XC-0"));

        for (var later : List.of(SURVEYED, PATROLLED, COMPLAINED)) {
            var files = files(REMOVED, before, later);
            assertThat(files.of("XC-0")).as(later.recordId()).isEqualTo(files.of("WZ-1"));
            assertThat(files.of(later.recordId()).succeeds())
                    .isEqualTo(files.of("WZ-1").number());
        }
    }

    @Test
    void what_an_earlier_survey_found_is_removed_all_the_same() {
        var files = files(REMOVED, on("2019-08-05", surveyed("MP-0", "天井", "厨房")));

        assertThat(files.of("MP-0")).isEqualTo(files.of("WZ-1"));
        assertThat(files.of("WZ-1").facts().outcome()).isEqualTo(Outcome.REMOVED);
    }

    @Test
    void of_the_year_of_the_removal_only_what_was_surely_seen_later_is_new() {
        var inJune = on("2021-06-11", patrolled("XC-2"));

        assertThat(files(REMOVED, inJune).all()).hasSize(1);
        assertThat(files(removed(STANDING, "2021年7月拆除"), inJune).all()).hasSize(1);
        assertThat(files(removed(STANDING, "2021年6月12日拆除"), inJune).all()).hasSize(1);
        assertThat(files(removed(STANDING, "2021年5月拆除"), inJune).of("XC-2").succeeds())
                .isNotNull();
        assertThat(files(removed(STANDING, "2021年6月3日拆除"), inJune).of("XC-2").succeeds())
                .isNotNull();
    }

    @Test
    void without_a_day_of_removal_it_was_down_when_the_row_was_written() {
        assertThat(files(removed(STANDING, ""), PATROLLED).of("XC-1").succeeds())
                .isNotNull();
        assertThat(files(removed(STANDING, ""), on("2017-08-05", patrolled("XC-0")))
                        .all())
                .hasSize(1);
    }

    @Test
    void nothing_succeeds_where_nothing_was_removed() {
        var files = files(STANDING, SURVEYED, PATROLLED, COMPLAINED);

        assertThat(files.all())
                .singleElement()
                .extracting(StructureFile::succeeds)
                .isNull();
    }

    @Test
    void nothing_succeeds_what_the_old_ledger_calls_built_again() {
        var rebuilt = Row.with(STANDING, Field.OUTCOME, "拆后复建");

        assertThat(files(on("2018-03-01", rebuilt), PATROLLED).all()).hasSize(1);
    }

    @Test
    void another_thing_at_the_same_door_succeeds_nothing() {
        var canopy = on("2025-06-11", surveyed("MP-2", "晒台", "雨棚"));

        assertThat(files(REMOVED, canopy).of("MP-2").succeeds()).isNull();
        assertThat(files(REMOVED, canopy, SURVEYED).of("MP-1").succeeds()).isNotNull();
    }

    @Test
    void what_stood_beside_the_removed_one_in_the_old_ledger_succeeds_nothing() {
        var beside = on("2018-03-01", old("WZ-2", "天井", "厨房"));

        assertThat(files(REMOVED, beside, SURVEYED).of("MP-1"))
                .satisfies(file -> assertThat(file.members()).hasSize(2))
                .extracting(StructureFile::succeeds)
                .isNull();
    }

    @Test
    void the_file_that_was_removed_last_is_the_one_succeeded() {
        var first = removed(on("2012-03-01", old("WZ-0", "天井", "厨房")), "2015年拆除");
        var last = removed(on("2012-03-01", old("WZ-2", "天井", "厨房")), "2013年拆除");

        var files = files(first, REMOVED, last, SURVEYED);

        assertThat(files.of("MP-1").succeeds()).isEqualTo(files.of("WZ-1").number());
    }

    @Test
    void a_known_file_keeps_its_number_and_the_successor_gets_a_new_one() {
        var number = new StructureNumber(2018, 7);
        var known = new Known(Map.of(number, Set.of(SightingKey.of(REMOVED))), Set.of(), Set.of());

        var files = new Files(
                knowledge.match(List.of(REMOVED, SURVEYED, PATROLLED), known).structures());

        assertThat(files.of("WZ-1").number()).isEqualTo(number);
        assertThat(files.of("MP-1").number()).isEqualTo(new StructureNumber(2025, 1));
        assertThat(files.of("XC-1")).isEqualTo(files.of("MP-1"));
        assertThat(files.of("MP-1").succeeds()).isEqualTo(number);
    }

    @Test
    void what_comes_alone_to_a_known_file_succeeds_it_too() {
        var number = new StructureNumber(2018, 7);
        var known = new Known(Map.of(number, Set.of(SightingKey.of(REMOVED))), Set.of(), Set.of());

        assertThat(knowledge.place(List.of(REMOVED, PATROLLED), known).structures())
                .singleElement()
                .extracting(StructureFile::succeeds)
                .isEqualTo(number);
    }

    @Test
    void two_rows_that_a_person_called_one_stay_one() {
        var same = new Known(
                Map.of(), Set.of(new SightingPair(SightingKey.of(REMOVED), SightingKey.of(PATROLLED))), Set.of());

        assertThat(knowledge.match(List.of(REMOVED, PATROLLED), same).structures())
                .singleElement()
                .extracting(StructureFile::succeeds)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void on_invented_lanes_no_file_goes_on_after_its_removal(long seed) {
        var entries = Lanes.invented(folder, 2000, seed, "a").entries();
        var seen = new HashMap<SightingKey, Observation>();
        var reader = new Observations(PlaceReader.shanghai(), Vocabulary.standard());
        for (var entry : entries) seen.put(SightingKey.of(entry), reader.observe(entry));

        var files =
                CrossMatch.match(entries, Known.nothing(), Progress.silent()).structures();

        var said = new HashMap<StructureNumber, List<Observation>>();
        for (var file : files) {
            said.put(
                    file.number(),
                    file.members().stream()
                            .map(it -> Objects.requireNonNull(seen.get(it)))
                            .toList());
        }
        var succeeded = files.stream()
                .map(StructureFile::succeeds)
                .filter(Objects::nonNull)
                .toList();
        assertThat(succeeded)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(old -> assertThat(said.get(old)).anyMatch(RebuiltTest::isRemoved));
        assertThat(said.values()).allSatisfy(all -> {
            for (var gone : all) if (isRemoved(gone)) assertThat(all).noneMatch(it -> isAfter(it, gone));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {101, 102, 103})
    void a_second_match_finds_the_same_successors(long seed) {
        var entries = Lanes.invented(folder, 2000, seed, "a").entries();
        var first = CrossMatch.match(entries, Known.nothing(), Progress.silent());
        var files = first.structures().stream()
                .collect(Collectors.toMap(StructureFile::number, file -> Set.copyOf(file.members())));

        var second = CrossMatch.match(entries, new Known(files, Set.of(), Set.of()), Progress.silent());

        assertThat(successions(second)).isNotEmpty().isEqualTo(successions(first));
    }

    private static List<String> successions(Register register) {
        return register.structures().stream()
                .filter(file -> file.succeeds() != null)
                .map(file -> file.number() + " after " + file.succeeds())
                .toList();
    }

    private static boolean isRemoved(Observation it) {
        return it.key().kind() == LedgerKind.LEDGER && it.outcome() == Outcome.REMOVED;
    }

    private static boolean isAfter(Observation it, Observation gone) {
        return it.seen() != null && gone.removed() != null && it.seen().isAfter(gone.removed()) && !isRemoved(it);
    }

    private static LedgerEntry old(String id, String part, String kind) {
        return Row.with(Row.with(Row.ledger(id, "天津路44弄9号" + part, kind), Field.AREA, "6.2"), Field.MATERIAL, "砖混");
    }

    private static LedgerEntry removed(LedgerEntry row, String note) {
        var day = row.seenAt() == null ? "" : row.seenAt().toLocalDate().toString();
        return on(day, Row.with(Row.with(row, Field.OUTCOME, "已拆除"), Field.NOTE, note));
    }

    private static LedgerEntry surveyed(String id, String part, String kind) {
        var row = Row.survey(id, "天津路44弄", "9号", part, kind);
        return Row.with(Row.with(row, Field.AREA, "6.2"), Field.MATERIAL, "砖混");
    }

    private static LedgerEntry patrolled(String id) {
        return Row.patrol(id, "天津路44弄9号", "天井内搭有厨房一处，砖混，约6.2平方米");
    }

    private static LedgerEntry complained(String id) {
        return Row.complaint(id, "天津路44弄9号", "9号天井里又搭了一间厨房，砖混的，要求拆除");
    }

    /// The same row, seen on that day.
    private static LedgerEntry on(String day, LedgerEntry row) {
        var seen = LocalDate.parse(day).atTime(9, 0);
        return new LedgerEntry(row.kind(), row.recordId(), seen, row.origin(), row.original(), row.fields());
    }

    private record Files(List<StructureFile> all) {

        StructureFile of(String id) {
            return all.stream()
                    .filter(file ->
                            file.members().stream().anyMatch(it -> it.recordId().equals(id)))
                    .findAny()
                    .orElseThrow();
        }
    }

    private static Files files(LedgerEntry... entries) {
        return new Files(knowledge
                .match(new ArrayList<>(List.of(entries)), Known.nothing())
                .structures());
    }
}
