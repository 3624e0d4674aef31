package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import longtang.LongtangTest;
import longtang.record.Actor;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import longtang.sighting.ByHand;
import longtang.sighting.Sightings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@LongtangTest
@Import(LaneOfFour.class)
class ArrivalsTest {

    @Autowired
    LaneOfFour lane;

    @Autowired
    Sightings sightings;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Matching matching;

    @Autowired
    JdbcClient db;

    Actor.Person gu;

    @BeforeEach
    void four_ledgers_and_an_officer() throws Exception {
        lane.comeIn();
        gu = lane.person("顾某");
    }

    @Test
    void what_is_seen_where_a_file_is_joins_it_at_once() {
        var before = lane.standing();
        var arrival = seen("天津路44弄12号晒台", "三楼晒台正在搭阳光房，型材已运到，两名工人施工");

        assertThat(arrival.became()).isEqualTo(Arrival.Became.JOINED);
        assertThat(arrival.file()).isEqualTo(before.get(key("patrol", "XC20250310-01")));
        othersStayed(before);
    }

    @Test
    void what_nobody_knew_opens_a_file() {
        var before = lane.standing();
        var arrival = seen("四川中路999弄3号天井", "天井里新搭了一间砖混厨房，约6平方");

        assertThat(arrival.became()).isEqualTo(Arrival.Became.OPENED);
        assertThat(before.values()).doesNotContain(arrival.file());
        othersStayed(before);
        var next = seen("四川中路999弄8号天井", "天井里搭了彩钢棚");
        assertThat(next.file()).as("no number twice").isNotEqualTo(arrival.file());
    }

    @Test
    void what_speaks_of_something_else_is_kept_and_of_no_file() {
        var arrival = seen("天津路44弄", "弄堂口路灯不亮");
        assertThat(arrival.became()).isEqualTo(Arrival.Became.OF_NONE);
        assertThat(sightings.get(arrival.sighting().id())).isPresent();
    }

    @Test
    void the_same_form_twice_is_one_sighting() {
        var form = new ByHand(UUID.randomUUID(), "天津路44弄11号三层晒台", "彩钢棚", "新搭彩钢棚一处");
        var first = arrivals.match(gu, sightings.record(gu, form));
        var second = arrivals.match(gu, sightings.record(gu, form));

        assertThat(second.sighting().id()).isEqualTo(first.sighting().id());
        assertThat(second.file()).isEqualTo(first.file());
        assertThat(db.sql("select count(*) from sighting where submission = :form")
                        .param("form", form.submission())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_later_run_keeps_it_where_it_came() {
        var arrival = seen("四川中路999弄5号天井", "天井里新搭了一间砖混卫生间，约3平方");
        db.sql("update matching_run set input_hash = 'forgotten'").update();
        matching.run(Actor.CLOCK);

        assertThat(lane.standing()).containsEntry(arrival.sighting().key(), arrival.file());
        lane.isConsistent();
    }

    private Arrival seen(String where, String words) {
        return arrivals.match(gu, sightings.record(gu, new ByHand(UUID.randomUUID(), where, "", words)));
    }

    private void othersStayed(Map<SightingKey, StructureNumber> before) {
        assertThat(lane.standing()).containsAllEntriesOf(before);
        lane.isConsistent();
    }

    private static SightingKey key(String kind, String number) {
        return new SightingKey(longtang.ledger.LedgerKind.of(kind).orElseThrow(), number);
    }
}
