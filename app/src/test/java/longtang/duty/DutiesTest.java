package longtang.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who answers for a building, on which day.
@LongtangTest
class DutiesTest {

    private final Duties duties;
    private final TaskForces forces;
    private final People people;
    private final MockMvcTester browser;
    private final UUID lane = UUID.randomUUID();
    private final LocalDate today;
    private final Person gu;
    private final Person fang;

    DutiesTest(
            @Autowired Duties duties,
            @Autowired TaskForces forces,
            @Autowired People people,
            @Autowired MockMvcTester browser) {
        this.duties = duties;
        this.forces = forces;
        this.people = people;
        this.browser = browser;
        this.today = duties.today();
        this.gu = person("顾某", Role.OFFICER);
        this.fang = person("方某", Role.CAPTAIN);
    }

    @Test
    void a_pair_answers_for_its_building_from_its_first_day_to_its_last() {
        pair("9", gu, fang, today, today.plusDays(10));

        assertThat(on("9", today)).containsExactly("顾某＋方某");
        assertThat(on("9", today.plusDays(10))).containsExactly("顾某＋方某");
        assertThat(on("9", today.plusDays(11))).isEmpty();
        assertThat(on("9", today.minusDays(1))).isEmpty();
        assertThat(on("8", today)).isEmpty();
    }

    @Test
    void a_pairing_for_the_whole_lane_covers_every_door() {
        pair("", gu, fang, today, null);

        assertThat(on("17", today)).containsExactly("顾某＋方某");
    }

    @Test
    void buildings_are_listed_as_one_walks_past_them() {
        for (var door : List.of("10", "9", "12甲", "2")) pair(door, gu, fang, today, null);

        assertThat(duties.of(fang)).extracting(Pairing::door).containsExactly("2", "9", "10", "12甲");
    }

    @Test
    void a_substitute_is_named_first_and_only_while_it_lasts() {
        var pairing = pair("9", gu, fang, today.minusDays(30), null);
        var li = person("李某", Role.OFFICER);
        assertThat(duties.substitute(Actor.CLOCK, pairing, li.id(), fang.id(), today, today.plusDays(3)))
                .isInstanceOf(Ruling.Allowed.class);

        assertThat(on("9", today)).containsExactly("李某＋方某", "顾某＋方某");
        assertThat(on("9", today.plusDays(4))).containsExactly("顾某＋方某");
    }

    @Test
    void what_has_ended_is_still_known_for_the_days_it_held() {
        var pairing = pair("9", gu, fang, today.minusDays(30), null);
        duties.end(Actor.CLOCK, pairing);

        assertThat(on("9", today.minusDays(3))).containsExactly("顾某＋方某");
        assertThat(on("9", today.plusDays(1))).isEmpty();

        duties.restore(Actor.CLOCK, pairing.id(), null);
        assertThat(on("9", today.plusDays(1))).containsExactly("顾某＋方某");
    }

    @Test
    void a_pairing_that_never_began_is_taken_back_altogether() {
        var pairing = pair("9", gu, fang, today.plusDays(5), null);
        duties.end(Actor.CLOCK, pairing);

        assertThat(on("9", today.plusDays(6))).isEmpty();
    }

    @Test
    void two_captains_are_no_pair_and_days_run_forwards() {
        var other = person("李某", Role.CAPTAIN);

        assertThat(duties.pair(Actor.CLOCK, asked("9", other, fang, today, null)))
                .isInstanceOf(Ruling.Refused.class);
        assertThat(duties.pair(Actor.CLOCK, asked("9", gu, gu, today, null))).isInstanceOf(Ruling.Refused.class);
        assertThat(duties.pair(Actor.CLOCK, asked("9", gu, fang, today, today.minusDays(1))))
                .isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void load_counts_buildings_once_and_a_lane_with_its_doors() {
        pair("9", gu, fang, today, null);
        pair("", gu, person("苏某", Role.GRID), today, null);

        var load = duties.load(Map.of(lane, Set.of("8", "9", "10")));

        assertThat(load).containsEntry(gu.id(), 3).containsEntry(fang.id(), 1);
    }

    @Test
    void a_grid_and_a_running_task_force_give_the_lanes_somebody_works_on() {
        var su = person("苏某", Role.GRID);
        duties.keep(
                Actor.CLOCK,
                new Grid("310101013004" + "%03d".formatted(lane.hashCode() & 511), "网格", su.id(), Set.of(lane)));
        var fire = person("胡某", Role.DEPARTMENT);
        var past = force(today.minusDays(20), today.minusDays(10));
        forces.join(Actor.CLOCK, past, fire, false);

        assertThat(duties.lanesOf(su)).containsExactly(lane);
        assertThat(duties.lanesOf(fire)).as("a task force that is over").isEmpty();
        var running = force(today, today.plusDays(10));
        forces.join(Actor.CLOCK, running, fire, false);
        assertThat(duties.lanesOf(fire)).containsExactly(lane);
        forces.close(Actor.CLOCK, running, true);
        assertThat(duties.lanesOf(fire)).isEmpty();
    }

    @Test
    void a_milestone_is_late_until_it_is_reached() {
        var leader = person("沈某", Role.LEADER);
        var force = force(today, today.plusDays(10));
        forces.plan(leader.asActor(), force, today.minusDays(1), "每幢看一遍");

        var planned = forces.get(leader, force).orElseThrow().milestones().getFirst();
        assertThat(planned.isLate(today)).isTrue();
        forces.reach(leader.asActor(), force, planned.id(), true);
        assertThat(forces.get(leader, force)
                        .orElseThrow()
                        .milestones()
                        .getFirst()
                        .isLate(today))
                .isFalse();
    }

    @Test
    void the_page_makes_ends_and_restores_a_pairing() {
        var leader = person("沈某", Role.LEADER);
        var made = browser.post()
                .uri("/pairings")
                .param("kind", "pair")
                .param("lane", lane.toString())
                .param("door", "9", "10")
                .param("officer", gu.id().toString())
                .param("partner", fang.id().toString())
                .param("from", today.toString())
                .param("until", "")
                .with(csrf())
                .with(user(leader))
                .exchange();

        assertThat(made).hasStatus(303).hasRedirectedUrl("/pairings?lane=" + lane);
        assertThat(on("9", today)).containsExactly("顾某＋方某");
        assertThat(on("10", today)).containsExactly("顾某＋方某");
    }

    private UUID force(LocalDate from, LocalDate until) {
        return forces.open(Actor.CLOCK, "楼道清障", "", List.of("clutter"), Set.of(lane), from, until)
                        instanceof Ruling.Allowed<UUID>(var id)
                ? id
                : fail();
    }

    private List<String> on(String door, LocalDate day) {
        return duties.responsible(lane, door, day).stream()
                .map(pairing ->
                        name(pairing.officer()) + "＋" + (pairing.partner() == null ? "" : name(pairing.partner())))
                .toList();
    }

    private String name(UUID id) {
        return people.get(id).orElseThrow().name();
    }

    private Duties.Asked asked(String door, Person officer, Person partner, LocalDate from, @Nullable LocalDate until) {
        return new Duties.Asked(Pairing.Kind.PAIR, lane, door, officer.id(), partner.id(), from, until);
    }

    private Pairing pair(String door, Person officer, Person partner, LocalDate from, @Nullable LocalDate until) {
        return duties.pair(Actor.CLOCK, asked(door, officer, partner, from, until))
                        instanceof Ruling.Allowed<Pairing>(var pairing)
                ? pairing
                : fail();
    }

    private Person person(String name, Role role) {
        return people.open(
                                Actor.CLOCK,
                                role.code() + System.nanoTime(),
                                name,
                                role,
                                "310101013004",
                                "a long enough one")
                        instanceof Ruling.Allowed<Person>(var person)
                ? person
                : fail();
    }
}
