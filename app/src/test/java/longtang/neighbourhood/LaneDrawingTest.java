package longtang.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import longtang.neighbourhood.LaneDrawing.Sign;
import longtang.neighbourhood.LaneDrawing.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaneDrawingTest {

    @Test
    void a_planned_lane_is_drawn_to_its_proportions_with_north_up() {
        var drawing = draw(NeighbourhoodTest.plan("1", "3"), List.of(), List.of(), "");

        assertThat(drawing.drawnFromPlan()).isTrue();
        assertThat(drawing.width()).isEqualTo(360);
        assertThat(drawing.height()).isEqualTo(120);
        // No. 1 stands from x 5 to 9 and y 2 to 10 on a sheet of 60 by 20 metres: six units a metre, y turned round.
        assertThat(drawing.houses().getFirst().path()).isEqualTo("M30 108L54 108L54 60L30 60z");
    }

    @Test
    void a_lane_without_a_plan_sets_its_doors_out_in_rows_and_says_so() {
        var drawing = draw(null, List.of("10", "2", "3甲", "3", "2"), List.of(), "");

        assertThat(drawing.drawnFromPlan()).isFalse();
        assertThat(drawing.houses()).extracting(LaneDrawing.House::door).containsExactly("2", "3", "3甲", "10");
        assertThat(drawing.houses()).extracting(LaneDrawing.House::path).doesNotHaveDuplicates();
        assertThat(draw(null, List.of(), List.of(), "").houses()).hasSize(1);
    }

    @Test
    void a_house_shows_four_marks_at_most_and_counts_the_rest() {
        var six = IntStream.range(0, 6).mapToObj(i -> standing("1")).toList();
        var drawing = draw(NeighbourhoodTest.plan("1", "3"), List.of(), six, "1");

        assertThat(drawing.marks()).hasSize(3);
        assertThat(drawing.more())
                .singleElement()
                .extracting(LaneDrawing.More::count)
                .isEqualTo(3);
        assertThat(drawing.pin()).isNotNull();
        assertThat(drawing.houses()).filteredOn(LaneDrawing.House::selected).hasSize(1);
        assertThat(draw(NeighbourhoodTest.plan("1"), List.of(), six.subList(0, 4), "")
                        .marks())
                .hasSize(4);
    }

    @Test
    void what_stands_at_a_door_that_is_not_drawn_gets_no_mark() {
        assertThat(draw(NeighbourhoodTest.plan("1"), List.of(), List.of(standing("99")), "")
                        .marks())
                .isEmpty();
    }

    private static Standing standing(String door) {
        return new Standing(door, Sign.NEW, false, "/register/1", "厨房");
    }

    private static LaneDrawing draw(
            @Nullable LanePlan plan, List<String> doors, List<Standing> standings, String selected) {
        return LaneDrawing.of("弄", plan, doors, standings, selected, door -> "?door=" + door, door -> door + "号");
    }
}
