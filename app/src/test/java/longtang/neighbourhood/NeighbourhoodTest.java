package longtang.neighbourhood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import longtang.LongtangTest;
import longtang.neighbourhood.LanePlan.Building;
import longtang.neighbourhood.LanePlan.Point;
import longtang.record.Actor;
import longtang.record.Acts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@LongtangTest
class NeighbourhoodTest {

    // A lane of one's own for every test: the rows of one context are shared.
    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    LanePlans plans;

    @Autowired
    Acts acts;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    @Test
    void the_demo_lane_is_loaded_as_its_file_says() throws IOException {
        var file = json.readValue(Files.readString(Path.of("../demo/lane44.json")), LanePlan.class);
        var lane = neighbourhood.load(Actor.CLOCK, file);

        assertThat(neighbourhood.lane(lane).orElseThrow().text()).isEqualTo("天津路44弄");
        assertThat(neighbourhood.lane(lane).orElseThrow().nickname()).isEqualTo("慈德里");
        assertThat(neighbourhood.lane(lane).orElseThrow().hasPlan()).isTrue();
        assertThat(neighbourhood.plan(lane)).contains(file);
        assertThat(neighbourhood.doors(lane)).hasSize(20).contains("1", "20");
        assertThat(neighbourhood.committee("310101013004").orElseThrow().name()).isEqualTo("宁波路居委会");
    }

    @Test
    void the_same_plan_again_changes_nothing_even_when_somebody_has_drawn_since() {
        var plan = plan("1", "3");
        var lane = neighbourhood.load(Actor.CLOCK, plan);
        plans.save(Actor.CLOCK, lane, 1, with(plan, "1", "3", "5"), "");

        neighbourhood.load(Actor.CLOCK, plan);

        assertThat(neighbourhood.doors(lane)).containsExactly("1", "3", "5");
        assertThat(plans.newest(lane).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void a_changed_plan_has_another_hash_and_becomes_the_next_version() {
        var plan = plan("1");
        var lane = neighbourhood.load(Actor.CLOCK, plan);
        var moved = with(plan, List.of(house("1", 0.001)));

        neighbourhood.load(Actor.CLOCK, moved);

        assertThat(plans.newest(lane).orElseThrow().plan()).isEqualTo(moved);
        assertThat(hashes(lane)).hasSize(2).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void a_plan_does_not_unlearn_names() {
        var plan = plan("1");
        var lane = neighbourhood.load(Actor.CLOCK, plan);
        neighbourhood.name(Actor.CLOCK, plan.road(), plan.lane(), "德兴里");

        neighbourhood.load(Actor.CLOCK, with(plan, "1", "2"));

        assertThat(neighbourhood.lane(lane).orElseThrow().names()).containsExactly("同福里", "德兴里");
    }

    @Test
    void a_plan_without_houses_is_none() {
        assertThatThrownBy(() -> neighbourhood.load(Actor.CLOCK, with(plan("1"), List.of())))
                .hasMessageContaining("buildings");
    }

    @Test
    void a_lane_is_taken_down_once_and_has_no_plan_until_it_is_drawn() {
        var place = new Lane.Whereabouts("宁波路", String.valueOf(NEXT.getAndIncrement()), "310101013004");
        var lane = neighbourhood.takeDown(Actor.CLOCK, place);

        assertThat(neighbourhood.takeDown(Actor.CLOCK, place)).isEqualTo(lane);
        assertThat(lane.hasPlan()).isFalse();
        assertThat(neighbourhood.plan(lane.id())).isEmpty();
        assertThat(neighbourhood.doors(lane.id())).isEmpty();
        assertThat(acts.on("lane", lane.id().toString(), 9)).hasSize(1);
    }

    @Test
    void a_name_means_every_lane_that_is_called_by_it() {
        var name = "安乐" + NEXT.getAndIncrement() + "里";
        var one = neighbourhood.load(Actor.CLOCK, plan("1"));
        var other = neighbourhood.load(Actor.CLOCK, plan("1"));
        for (var id : List.of(one, other)) {
            var lane = neighbourhood.lane(id).orElseThrow();
            neighbourhood.name(Actor.CLOCK, lane.road(), lane.number(), name);
            neighbourhood.name(Actor.CLOCK, lane.road(), lane.number(), name);
        }

        assertThat(neighbourhood.named(name)).extracting(Lane::id).containsExactly(one, other);
        assertThat(neighbourhood.lane(one).orElseThrow().names()).containsExactly("同福里", name);
    }

    @Test
    void a_committee_goes_by_its_name_with_or_without_what_it_is() {
        neighbourhood.load(Actor.CLOCK, plan("1"));

        for (var typed : List.of("宁波路居委会", "宁波路", "宁波路居委", "宁波路社区居民委员会")) {
            assertThat(neighbourhood.committeeNamed(typed).orElseThrow().code())
                    .as(typed)
                    .isEqualTo("310101013004");
        }
        assertThat(neighbourhood.committeeNamed("没有这个")).isEmpty();
        assertThat(neighbourhood.committee("310101013004").orElseThrow().street())
                .isEqualTo("外滩街道");
        assertThat(neighbourhood.committee("310101")).isEmpty();
    }

    @Test
    void lanes_are_listed_for_their_own_committee_page_by_page() {
        var one = neighbourhood.load(Actor.CLOCK, plan("1"));
        var other = neighbourhood.load(Actor.CLOCK, plan("1"));

        assertThat(neighbourhood.lanes("310101013004", null, 9_999))
                .extracting(Lane::id)
                .containsSubsequence(one, other);
        assertThat(neighbourhood.lanes("310101013004", one, 1))
                .extracting(Lane::id)
                .containsExactly(other);
        assertThat(neighbourhood.lanes("310101013001", null, 9)).isEmpty();
    }

    @Test
    void a_save_on_an_old_version_keeps_nothing_and_says_what_stands_now() {
        var plan = plan("1");
        var lane = neighbourhood.load(Actor.CLOCK, plan);
        var first = plans.save(Actor.CLOCK, lane, 1, with(plan, "1", "3"), "补画 3 号");
        var stale = plans.save(Actor.CLOCK, lane, 1, with(plan, "1", "5"), "");

        assertThat(first).isEqualTo(new LanePlans.Saved.Kept(2));
        assertThat(stale)
                .isInstanceOfSatisfying(
                        LanePlans.Saved.Overtaken.class,
                        overtaken -> assertThat(overtaken.newest().why()).isEqualTo("补画 3 号"));
        assertThat(neighbourhood.doors(lane)).containsExactly("1", "3");
        assertThat(plans.save(Actor.CLOCK, lane, 2, with(plan, "1", "3"), ""))
                .isEqualTo(new LanePlans.Saved.Unchanged());
    }

    @Test
    void an_older_version_comes_back_as_the_newest_and_those_between_stay() {
        var plan = plan("1");
        var lane = neighbourhood.load(Actor.CLOCK, plan);
        plans.save(Actor.CLOCK, lane, 1, with(plan, "7"), "");
        var first = plans.version(lane, 1).orElseThrow();

        assertThat(plans.restore(Actor.CLOCK, lane, 2, first, "")).isEqualTo(new LanePlans.Saved.Kept(3));
        assertThat(neighbourhood.doors(lane)).containsExactly("1");
        assertThat(plans.before(lane, 99, 9)).extracting(PlanVersion::number).containsExactly(3, 2, 1);
        assertThat(acts.on("lane", lane.toString(), 9))
                .extracting(noted -> noted.act().what())
                .containsExactly("lane.plan.restored", "lane.plan.saved", "lane.planned");
    }

    @Test
    void a_version_is_never_changed() {
        var lane = neighbourhood.load(Actor.CLOCK, plan("1"));

        assertThatThrownBy(() -> db.sql("update lane_plan set why = 'x' where lane = :lane")
                        .param("lane", lane.value())
                        .update())
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    private List<String> hashes(LaneId lane) {
        return db.sql("select hash from lane_plan where lane = :lane")
                .param("lane", lane.value())
                .query((row, number) -> row.getString("hash"))
                .list();
    }

    static LanePlan plan(String... doors) {
        var number = String.valueOf(NEXT.getAndIncrement());
        return with(
                new LanePlan(
                        List.of("同福里"),
                        "310101013004",
                        "宁波路",
                        number,
                        null,
                        60,
                        20,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                doors);
    }

    static LanePlan with(LanePlan plan, String... doors) {
        return with(plan, List.of(doors).stream().map(door -> house(door, 0)).toList());
    }

    private static LanePlan with(LanePlan plan, List<Building> houses) {
        return plan.withBuildings(houses, List.of());
    }

    private static Building house(String door, double dx) {
        var x = Integer.parseInt(door) * 5 + dx;
        return new Building(
                door, List.of(new Point(x, 2), new Point(x + 4, 2), new Point(x + 4, 10), new Point(x, 10)), 2, 1930);
    }
}
