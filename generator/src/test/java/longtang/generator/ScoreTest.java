package longtang.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoreTest {

    private static final Offset<Double> EXACTLY = within(1e-12);

    private final List<Linked> records = new ArrayList<>();

    @Test
    void perfect_links_are_perfect() {
        auto(0, 7, 7);
        auto(1, 3);

        var score = score();

        assertThat(score.pairs()).isEqualTo(new Pairs.Quality(1, 1, 1));
        assertThat(score.bCubed()).isEqualTo(new Pairs.Quality(1, 1, 1));
        assertThat(score.exact()).isEqualTo(1);
        assertThat(score.intervals().f1()).isEqualTo(new Pairs.Interval(1, 1));
    }

    @Test
    void a_merge_costs_precision() {
        // structure 0 has a, b; structure 1 has c; all three lie in file 7
        auto(0, 7, 7);
        auto(1, 7);

        var score = score();

        assertThat(score.pairs().precision()).isEqualTo(1 / 3.0, EXACTLY);
        assertThat(score.pairs().recall()).isEqualTo(1, EXACTLY);
        assertThat(score.pairs().f1()).isEqualTo(0.5, EXACTLY);
        assertThat(score.bCubed().precision()).isEqualTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0) / 3, EXACTLY);
        assertThat(score.bCubed().recall()).isEqualTo(1, EXACTLY);
        assertThat(score.structuresLost()).isEqualTo(1);
        assertThat(score.filesTooMany()).isZero();
        assertThat(score.exact()).isZero();
    }

    @Test
    void a_split_costs_recall() {
        // structure 0 has four records, three in file 7, one in file 8
        auto(0, 7, 7, 7, 8);

        var score = score();

        assertThat(score.pairs().precision()).isEqualTo(1, EXACTLY);
        assertThat(score.pairs().recall()).isEqualTo(0.5, EXACTLY);
        assertThat(score.bCubed().recall()).isEqualTo((3 * 0.75 + 0.25) / 4, EXACTLY);
        assertThat(score.filesTooMany()).isEqualTo(1);
        assertThat(score.structuresLost()).isZero();
    }

    @Test
    void a_record_of_nothing_in_a_file_is_a_wrong_pair() {
        auto(0, 7, 7);
        auto(Linked.NONE, 7);

        var score = score();

        assertThat(score.pairs().precision()).isEqualTo(1 / 3.0, EXACTLY);
        assertThat(score.takenIn()).isEqualTo(1);
        assertThat(score.exact()).isZero();
    }

    @Test
    void records_of_nothing_do_not_belong_together() {
        auto(Linked.NONE, 7, 7, 7);

        assertThat(score().pairs().precision()).isZero();
        assertThat(score().bCubed().precision()).isEqualTo(1 / 3.0, EXACTLY);
    }

    @Test
    void a_record_left_out_costs_its_pairs() {
        auto(0, 7, 7, Linked.NONE);

        var score = score();

        assertThat(score.pairs().recall()).isEqualTo(1 / 3.0, EXACTLY);
        assertThat(score.leftOut()).isEqualTo(1);
        assertThat(score.bCubed().recall()).isEqualTo((2 * (2 / 3.0) + 1 / 3.0) / 3, EXACTLY);
    }

    @Test
    void what_a_person_must_confirm_counts_for_pairs_but_not_for_auto() {
        auto(0, 7, 7);
        review(0, 7);
        review(1, 7);

        var score = score();

        assertThat(score.pairs().precision()).isEqualTo(0.5, EXACTLY);
        assertThat(score.auto().precision()).isEqualTo(1, EXACTLY);
        assertThat(score.auto().recall()).isEqualTo(1 / 3.0, EXACTLY);
    }

    @Test
    void the_interval_holds_the_figure_and_never_changes() {
        for (var structure = 0; structure < 300; structure++) {
            var file = structure % 10 == 0 ? structure + 1 : structure;
            auto(structure, file, file, structure);
        }

        var score = score();

        assertThat(score.pairs().f1())
                .isBetween(score.intervals().f1().low(), score.intervals().f1().high());
        assertThat(score.intervals().f1().high() - score.intervals().f1().low()).isBetween(0.01, 0.15);
        assertThat(score().intervals()).isEqualTo(score.intervals());
    }

    private void auto(int structure, int... files) {
        for (var file : files) records.add(new Linked(structure, file, true));
    }

    private void review(int structure, int file) {
        records.add(new Linked(structure, file, false));
    }

    private Score score() {
        return Score.of(new Links(records, 0, 0, 0));
    }
}
