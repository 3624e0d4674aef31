package longtang.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LaneNamesTest {

    private static final PlaceReader READER = PlaceReader.shanghai();

    @Test
    void rows_that_give_both_names_teach_the_alias() {
        var names = learn("天津路44弄慈德里3号", "慈德里5号(天津路44弄)");

        assertThat(resolved("慈德里3号", names)).isEqualTo("天津路 44弄 慈德里 3号");
        assertThat(names.aliases()).contains(new LaneNames.Alias(null, "慈德里", Road.known("天津路"), Plate.of(44), 2));
    }

    @Test
    void a_number_is_resolved_when_only_one_road_has_it() {
        assertThat(resolved("44弄3号", learn("天津路44弄3号"))).isEqualTo("天津路 44弄 3号");
        assertThat(resolved("44弄3号", learn("天津路44弄3号", "牛庄路44弄1号"))).isEqualTo("44弄 3号");
    }

    @Test
    void a_committee_tells_which_of_two_roads_is_meant() {
        var names = learn("宁波路居委天津路44弄3号", "牛庄路居委牛庄路44弄1号");

        assertThat(resolved("宁波路居委44弄3号", names)).isEqualTo("宁波路居委 天津路 44弄 3号");
        assertThat(resolved("牛庄路居委44弄3号", names)).isEqualTo("牛庄路居委 牛庄路? 44弄 3号");
        assertThat(resolved("44弄3号", names)).isEqualTo("44弄 3号");
    }

    @Test
    void a_name_that_means_two_lanes_in_one_committee_stays_ambiguous_and_is_reported() {
        var names = learn("宁波路居委天津路44弄慈德里3号", "宁波路居委天津路44弄慈德里5号", "宁波路居委天津路88弄慈德里7号");

        assertThat(resolved("宁波路居委慈德里3号", names)).isEqualTo("宁波路居委 慈德里 3号");
        assertThat(names.ambiguous())
                .extracting(LaneNames.Alias::lane, LaneNames.Alias::support)
                .containsExactly(tuple(Plate.of(44), 2), tuple(Plate.of(88), 1));
        assertThat(names.aliases()).noneMatch(alias -> "慈德里".equals(alias.name()));
    }

    @Test
    void a_wrong_character_is_no_contradiction() {
        var names = learn("天津路44弄慈德里3号", "天金路44弄慈德里5号");

        assertThat(names.ambiguous()).isEmpty();
        assertThat(resolved("慈德里3号", names)).isEqualTo("天津路 44弄 慈德里 3号");
        assertThat(resolved("44弄3号", names)).isEqualTo("天津路 44弄 3号");
    }

    @Test
    void what_a_place_says_itself_is_never_overruled() {
        assertThat(resolved("88弄慈德里3号", learn("天津路44弄慈德里3号"))).isEqualTo("88弄 慈德里 3号");
        assertThat(resolved("四川中路慈德里3号", learn("天津路44弄慈德里3号"))).isEqualTo("四川中路 慈德里 3号");
    }

    @Test
    void the_order_of_the_rows_does_not_matter() {
        var rows = Arrays.asList("天津路44弄慈德里3号", "天金路44弄慈德里5号", "牛庄路7弄永安坊1号", "天津路88弄永安坊1号");
        var forwards = learn(rows.toArray(String[]::new));
        Collections.reverse(rows);
        var backwards = learn(rows.toArray(String[]::new));

        assertThat(backwards.aliases()).isEqualTo(forwards.aliases());
        assertThat(backwards.ambiguous()).isEqualTo(forwards.ambiguous());
    }

    @Test
    void two_halves_know_what_the_whole_knows() {
        var both = learn("天津路44弄慈德里3号").and(learn("慈德里5号(天津路44弄)"));

        assertThat(both.aliases())
                .isEqualTo(learn("天津路44弄慈德里3号", "慈德里5号(天津路44弄)").aliases());
    }

    @Test
    void a_learned_name_is_then_found_in_the_middle_of_a_sentence() {
        var reader = READER.knowing(learn("天津路44弄慈德里3号"));

        assertThat(READER.read("慈德里的居民反映油烟")).isEmpty();
        assertThat(reader.read("慈德里的居民反映油烟").stream()
                        .map(Mention::place)
                        .map(Slots::of)
                        .toList())
                .isEqualTo(List.of("慈德里"));
    }

    private static LaneNames learn(String... rows) {
        return LaneNames.learn(Stream.of(rows).map(READER::readCell));
    }

    private static String resolved(String text, LaneNames names) {
        return Slots.of(READER.readCell(text).resolve(names));
    }
}
