package longtang.matter;

import static longtang.matter.OnTheRoad.DECISION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.remedy.Outcome;
import longtang.remedy.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// What was issued to carry out a decision falls with it.
@LongtangTest
@Import({Lane44.class, RoadClock.class, OnTheRoad.class, Suing.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
@DirtiesContext // its calendar has run on
class FallenPapersTest {

    @Autowired
    OnTheRoad we;

    @Autowired
    Suing they;

    @Test
    void the_urging_the_notice_and_the_order_to_a_department_fall_with_the_decision() {
        var round = we.toOrder(we.clock.today());
        we.write(we.shen(), round, "责成通知书");
        they.ended(round, they.lodged(round, Stage.REVIEW), Outcome.REVOKED, "黄府复〔2026〕6号");

        for (var fallen : List.of(DECISION, "催告书", "限期拆除公告", "责成通知书"))
            assertThat(we.paper(round, fallen).holds()).as(fallen).isFalse();
        assertThat(we.paper(round, "事先告知书").holds()).isTrue();
    }
}
