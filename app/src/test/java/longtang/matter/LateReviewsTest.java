package longtang.matter;

import static longtang.matter.OnTheRoad.DECISION;
import static org.assertj.core.api.Assertions.assertThat;

import longtang.Lane44;
import longtang.LongtangTest;
import longtang.remedy.Outcome;
import longtang.remedy.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// When the term of a review is over the party may sue (行政诉讼法 45); the review is not over with it.
@LongtangTest
@Import({Lane44.class, RoadClock.class, OnTheRoad.class, Suing.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
@DirtiesContext // its calendar has run on
class LateReviewsTest {

    @Autowired
    OnTheRoad we;

    @Autowired
    Suing they;

    @Test
    void a_review_decided_after_its_term_counts_all_the_same() {
        var round = we.served(we.clock.today());
        var late = they.lodged(round, Stage.REVIEW);
        we.days(65);
        assertThat(we.matter(round).standing().duties()).contains("复议后可诉");

        they.ended(round, late, Outcome.UPHELD, "黄府复〔2025〕8号");
        we.days(10); // fifteen days from the decision, not from the end of the term
        assertThat(we.leaf(round)).isEqualTo("appealed");
        we.days(10);
        assertThat(we.leaf(round)).isNotEqualTo("appealed");
    }

    @Test
    void a_review_won_after_its_term_voids_the_decision() {
        var round = we.served(we.clock.today());
        var late = they.lodged(round, Stage.REVIEW);
        we.days(65);
        they.ended(round, late, Outcome.REVOKED, "黄府复〔2025〕9号");
        assertThat(we.leaf(round)).isEqualTo("closed_revoked");
        assertThat(we.paper(round, DECISION).holds()).isFalse();
    }
}
