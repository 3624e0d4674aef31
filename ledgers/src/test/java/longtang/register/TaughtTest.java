package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.place.PlaceReader;
import org.junit.jupiter.api.Test;

/// Lane 44 calls a wash place 落水角 and itself 慈德里; no list knows either.
class TaughtTest {

    private static final Taught.Name CIDELI = new Taught.Name("慈德里", "天津路", "44");

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

    private static Set<StructureKind> kindsOf(Taught taught) {
        var sightings = understood(taught).sightings();
        for (int i = 0; i < sightings.size(); i++) {
            if (sightings.key(i).recordId().equals("T-1"))
                return sightings.get(i).wording().sure();
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
