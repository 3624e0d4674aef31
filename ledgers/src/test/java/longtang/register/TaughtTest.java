package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.place.PlaceReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lane 44 calls a wash place 落水角 and itself 慈德里; no list knows either.
class TaughtTest {

    private static final Taught.Name CIDELI = new Taught.Name("慈德里", "天津路", "44");

    @TempDir
    private static Path folder;

    private static Lanes lanes;

    @BeforeAll
    static void other_lanes_to_learn_from() {
        lanes = Lanes.invented(folder, 2000, 101, "a");
    }

    @Test
    void a_word_is_heard_where_the_survey_calls_the_same_thing_by_its_kind() {
        assertThat(understood(Taught.nothing()).reader().words())
                .singleElement()
                .satisfies(heard -> {
                    assertThat(heard.word()).isEqualTo("落水角");
                    assertThat(heard.kind()).isEqualTo(StructureKind.BATHROOM);
                    assertThat(heard.times()).isEqualTo(3);
                    assertThat(heard.of()).isEqualTo(3);
                    assertThat(heard.where()).hasSize(3).allMatch(key -> key.kind() == LedgerKind.LEDGER);
                });
        assertThat(kindsOf(Taught.nothing())).containsExactly(StructureKind.BATHROOM);
    }

    @Test
    void a_refused_word_is_not_used_and_is_still_heard() {
        var taught = new Taught(Map.of(), Set.of("落水角"), Set.of(), Set.of());
        assertThat(kindsOf(taught)).isEmpty();
        assertThat(understood(taught).reader().words()).hasSize(1);
    }

    @Test
    void an_accepted_word_holds_without_any_evidence_and_against_it() {
        var taught = new Taught(Map.of("落水角", StructureKind.KITCHEN), Set.of(), Set.of(), Set.of());
        assertThat(kindsOf(taught)).containsExactly(StructureKind.KITCHEN);
    }

    @Test
    void a_name_that_rows_tell_means_its_lane_until_somebody_refuses_it() {
        assertThat(laneOf(Taught.nothing())).isEqualTo("天津路44弄");
        assertThat(laneOf(new Taught(Map.of(), Set.of(), Set.of(), Set.of(CIDELI))))
                .isEmpty();
    }

    @Test
    void an_accepted_name_means_its_lane_though_no_row_tells() {
        var only = List.of(Row.patrol("XC-9", "慈德里7号", "门前搭有雨棚一处"));
        assertThat(laneOf(only, Taught.nothing())).isEmpty();
        assertThat(laneOf(only, new Taught(Map.of(), Set.of(), Set.of(CIDELI), Set.of())))
                .isEqualTo("天津路44弄");
    }

    @Test
    void what_only_a_heard_word_brings_together_waits_until_the_word_is_accepted() {
        var heard = linkOf("T-1", households("天津路44弄", "天津路44弄", "落水角"), Taught.nothing());
        assertThat(heard.decision()).isEqualTo(Decision.REVIEW);
        assertThat(heard.reasons()).extracting(Reason::code).contains("kind.as_heard");

        var accepted = new Taught(Map.of("落水角", StructureKind.BATHROOM), Set.of(), Set.of(), Set.of());
        var settled = linkOf("T-1", households("天津路44弄", "天津路44弄", "落水角"), accepted);
        assertThat(settled.structure()).isEqualTo(heard.structure());
        assertThat(settled.decision()).isEqualTo(Decision.AUTO);
    }

    @Test
    void what_only_a_guessed_name_brings_together_waits_until_the_name_is_accepted() {
        var guessed = linkOf("T-1", households("德和村", "天津路44弄", "卫生间"), Taught.nothing());
        assertThat(guessed.decision()).isEqualTo(Decision.REVIEW);
        assertThat(guessed.reasons()).extracting(Reason::code).contains("guessed");

        var name = new Taught.Name("德和村", "天津路", "44");
        var accepted = new Taught(Map.of(), Set.of(), Set.of(name), Set.of());
        var settled = linkOf("T-1", households("德和村", "天津路44弄", "卫生间"), accepted);
        assertThat(settled.structure()).isEqualTo(guessed.structure());
        assertThat(settled.decision()).isEqualTo(Decision.AUTO);
    }

    /// Four households, each in the survey and in the old register.
    private static List<LedgerEntry> households(String lane, String road, String word) {
        var rows = new ArrayList<LedgerEntry>();
        for (int door = 1; door <= 4; door++) {
            rows.add(of(door, Row.survey("S-" + door, lane, door + "号", "天井", "卫生间")));
            rows.add(of(door, Row.ledger("T-" + door, road + door + "号天井", word)));
        }
        return rows;
    }

    private static LedgerEntry of(int door, LedgerEntry row) {
        var whose = Row.with(row, Field.PARTY, List.of("欧阳某华", "严某", "滕某", "周某").get(door - 1));
        return Row.with(
                Row.with(Row.with(whose, Field.COMMITTEE, "宁波路"), Field.AREA, door + ".7"), Field.MATERIAL, "砖混");
    }

    private static Link linkOf(String id, List<LedgerEntry> rows, Taught taught) {
        var all = new ArrayList<>(lanes.entries());
        all.addAll(rows);
        return CrossMatch.matchAndLearn(all, Known.nothing(), Progress.silent(), PlaceReader.shanghai(), taught)
                .register()
                .links()
                .stream()
                .filter(link -> link.sighting().recordId().equals(id))
                .findAny()
                .orElseThrow();
    }

    private static Set<StructureKind> kindsOf(Taught taught) {
        var sightings = understood(taught).sightings();
        for (int i = 0; i < sightings.size(); i++) {
            if (sightings.key(i).recordId().equals("T-1"))
                return sightings.get(i).wording().kind().stream().collect(Collectors.toSet());
        }
        throw new AssertionError("T-1 is missing");
    }

    private static String laneOf(Taught taught) {
        return laneOf(rows(), taught);
    }

    private static String laneOf(List<LedgerEntry> rows, Taught taught) {
        var sightings = Understood.of(CrossMatch.sorted(rows), PlaceReader.shanghai(), Vocabulary.standard(), taught)
                .sightings();
        for (int i = 0; i < sightings.size(); i++) {
            if (!sightings.key(i).recordId().equals("XC-9")) continue;
            var place = sightings.get(i).places().getFirst();
            return place.road() == null || place.lane() == null
                    ? ""
                    : place.road().name() + place.lane() + "弄";
        }
        throw new AssertionError("XC-9 is missing");
    }

    private static Understood understood(Taught taught) {
        return Understood.of(CrossMatch.sorted(rows()), PlaceReader.shanghai(), Vocabulary.standard(), taught);
    }

    private static List<LedgerEntry> rows() {
        var rows = new ArrayList<LedgerEntry>();
        for (int door = 1; door <= 3; door++) {
            rows.add(Row.survey("S-" + door, "天津路44弄", door + "号", "天井", "卫生间"));
            rows.add(Row.ledger("T-" + door, "天津路44弄(慈德里)%d号天井".formatted(door), "落水角"));
        }
        rows.add(Row.patrol("XC-9", "慈德里7号", "门前搭有雨棚一处"));
        return rows;
    }
}
