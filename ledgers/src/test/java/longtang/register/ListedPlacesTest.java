package longtang.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longtang.ledger.LedgerEntry;
import longtang.place.Gazetteer;
import longtang.place.PlaceReader;
import org.junit.jupiter.api.Test;

/// A street whose own list knows 三角场, a road that does not look like one, and 老石库, a lane that does not either.
class ListedPlacesTest {

    private static final String OURS = "road\t三角场\nlane\t老石库\t三角场44弄\n";
    private static final LedgerEntry PATROL = Row.patrol("XC-9", "老石库7号", "门前搭有雨棚一处");
    private static final LedgerEntry TELLING = Row.ledger("T-1", "三角场44弄(老石库)7号天井", "厨房");

    @Test
    void a_name_on_the_list_means_its_lane_though_no_row_tells() throws IOException {
        assertThat(laneOf(PlaceReader.shanghai(), Taught.nothing(), PATROL)).isEmpty();
        assertThat(laneOf(ours(), Taught.nothing(), PATROL)).isEqualTo("三角场44弄");
    }

    @Test
    void whoever_refuses_a_name_is_heard_before_the_list() throws IOException {
        var refused = Set.of(new Taught.Name("老石库", "三角场", "44"));
        assertThat(laneOf(ours(), new Taught(Map.of(), Set.of(), Set.of(), refused), PATROL))
                .isEmpty();
    }

    @Test
    void what_only_the_list_gives_was_not_heard_from_the_ledgers() throws IOException {
        assertThat(understood(ours(), Taught.nothing(), PATROL).lanes()).isEmpty();
        assertThat(understood(ours(), Taught.nothing(), PATROL, TELLING).lanes())
                .containsExactly(new NamedLane("老石库", "三角场", "44", 1));
    }

    private static PlaceReader ours() throws IOException {
        return new PlaceReader(Gazetteer.shanghai().and(Gazetteer.read(new StringReader(OURS))));
    }

    private static String laneOf(PlaceReader places, Taught taught, LedgerEntry entry) {
        var place =
                understood(places, taught, entry).sightings().get(0).places().getFirst();
        return place.road() == null || place.lane() == null ? "" : place.road().name() + place.lane() + "弄";
    }

    private static Understood understood(PlaceReader places, Taught taught, LedgerEntry... entries) {
        return Understood.of(CrossMatch.sorted(List.of(entries)), places, Vocabulary.standard(), taught);
    }
}
