package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import longtang.law.CalendarYear;
import longtang.law.Delivery;
import longtang.law.LegalCalendar;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.law.Statute;
import org.junit.jupiter.api.Test;

class EngineTest {

    private static final Book BOOK = Library.book(Library.WEIJIAN);
    private static final Installation HERE = Installation.anywhere(BOOK);
    private static final Engine ENGINE = Engine.of(BOOK, HERE);
    private static final Chart CHART = Chart.of(BOOK);
    private static final Instant NOON = Instant.parse("2025-06-05T04:00:00Z");
    private static final Hand TWO = new Hand.Officials("执法", List.of("张", "李"));
    private static final Map<String, String> A =
            Map.of("阶段", "存量", "公共空间", "true", "生活必需", "false", "出租", "false", "危险", "false");

    private static Step allowed(Ruling<Step> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Step>(var step) -> step;
            case Ruling.Refused<Step>(var why) -> throw new AssertionError(Library.CHINESE.say(why));
        };
    }

    private static String refused(Ruling<Step> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Step> _ -> "";
            case Ruling.Refused<Step>(var why) -> why.code();
        };
    }

    @Test
    void the_same_question_has_the_same_answer() {
        var standing = allowed(ENGINE.open(A, TWO, NOON)).standing();
        var what = Happening.of("查证属实", TWO, NOON);
        assertThat(ENGINE.step(standing, what)).isEqualTo(ENGINE.step(standing, what));
    }

    @Test
    void a_book_that_is_ready_runs_wherever_its_organs_sit() {
        assertThat(ENGINE.at(HERE)).isSameAs(ENGINE);
        var standing = allowed(ENGINE.open(A, TWO, NOON)).standing();
        var nobody = ENGINE.at(new Installation(List.of(), HERE.calendar()));
        assertThat(refused(nobody.step(standing, Happening.of("查证属实", TWO, NOON))))
                .isEqualTo("role.unbound");
        assertThat(refused(ENGINE.step(standing, Happening.of("查证属实", TWO, NOON))))
                .isEmpty();
    }

    @Test
    void a_step_says_what_moved_what_must_be_written_and_what_begins() {
        var standing = allowed(ENGINE.open(A, TWO, NOON)).standing();
        var step = allowed(ENGINE.step(standing, Happening.of("查证属实", TWO, NOON)));
        assertThat(step.standing().leaf()).isEqualTo("a_talk");
        assertThat(step.entries())
                .anyMatch(entry ->
                        entry instanceof Entry.Moved moved && moved.to().equals("a_talk"));
        assertThat(step.entries())
                .anyMatch(entry ->
                        entry instanceof Entry.Wanted wanted && wanted.paper().equals("约谈记录"));
        assertThat(step.entries()).anyMatch(entry -> entry instanceof Entry.Started);
    }

    @Test
    void a_public_notice_that_hangs_is_among_the_deadlines_until_it_serves() {
        var needed = Map.of("阶段", "存量", "公共空间", "false", "生活必需", "true", "出租", "false", "危险", "false");
        var leader = new Hand.Officials("负责人", List.of("王"));
        var standing = allowed(ENGINE.open(needed, TWO, NOON)).standing();
        standing =
                allowed(ENGINE.step(standing, Happening.of("查证属实", TWO, NOON))).standing();
        standing = allowed(ENGINE.step(standing, Happening.of("批准暂缓", leader, NOON)))
                .standing();
        var on = LocalDate.of(2025, 8, 4);
        var hangs = new Served(on, Delivery.Method.BY_NOTICE, Statute.CIVIL_PROCEDURE.article(95), new TreeSet<>());
        var posted = allowed(ENGINE.step(
                        standing, Happening.of("认定告知书已送达", TWO, NOON).served(hangs)))
                .standing();
        assertThat(posted.leaf()).isEqualTo("c_notify");

        var due = Objects.requireNonNull(ENGINE.deadlines(posted).get("公告送达期满·认定事先告知书"));
        assertThat(due.day()).isEqualTo(on);
        var over = ENGINE.step(posted, Happening.of("公告送达期满·认定事先告知书", new Hand.TheClock(), due.lapses()));
        assertThat(allowed(over).standing().served("认定事先告知书")).contains(on);
        assertThat(ENGINE.deadlines(allowed(over).standing())).doesNotContainKey("公告送达期满·认定事先告知书");
    }

    @Test
    void what_an_event_takes_depends_on_the_facts_that_choose_its_way() {
        var standing = new Standing(BOOK.reference(), "legal", List.of(), Set.of("已立案"), Map.of());
        var whichever = ENGINE.offer(standing, "审核通过", Map.of()).orElseThrow();
        assertThat(whichever.certain()).containsExactly("法制审核意见书");
        assertThat(whichever.evidence()).containsExactly("法制审核意见书", "无须集体讨论意见");

        var complex = ENGINE.offer(standing, "审核通过", Map.of("重大复杂", "true")).orElseThrow();
        assertThat(complex.certain()).containsExactly("法制审核意见书");
        assertThat(complex.targets()).containsExactly("集体讨论");
        var plain = ENGINE.offer(standing, "审核通过", Map.of("重大复杂", "false")).orElseThrow();
        assertThat(plain.certain()).containsExactly("法制审核意见书", "无须集体讨论意见");
        assertThat(ENGINE.offer(standing, "批准立案", Map.of())).isEmpty();
    }

    @Test
    void naming_the_steps_own_role_lifts_no_proof() {
        var plain = Library.text(Library.WEIJIAN);
        var named = plain.replace("{event: 批准立案, target", "{event: 批准立案, by: 负责人, target");
        assertThat(named).isNotEqualTo(plain);
        var book = ((Shelf.Reading.Read) Shelf.bundled().read("weijian.yaml", named)).book();
        var standing = new Standing(book.reference(), "file", List.of(), Set.of(), Map.of());
        var offer = Engine.of(book, Installation.anywhere(book))
                .offer(standing, "批准立案", Map.of())
                .orElseThrow();
        assertThat(offer.certain()).contains("现场检查笔录");
        assertThat(offer.needs()).containsExactly("立案审批表");
    }

    @Test
    void an_organ_acts_in_a_role_from_a_day_to_a_day() {
        var day = LocalDate.of(2025, 6, 5);
        var until =
                new Installation.Organ("执法", "外滩街道综合行政执法队", LocalDate.of(2021, 8, 1), Optional.of(day.minusDays(1)));
        var engine = Engine.of(BOOK, new Installation(List.of(until), LegalCalendar.bundled()));
        var standing = allowed(engine.open(A, TWO, NOON)).standing();
        assertThat(refused(engine.step(standing, Happening.of("查证属实", TWO, NOON))))
                .isEqualTo("role.unbound");
    }

    @Test
    void one_person_twice_is_not_two_people() {
        var standing = allowed(ENGINE.open(A, TWO, NOON)).standing();
        var alone = new Hand.Officials("执法", List.of("张", "张"));
        assertThat(refused(ENGINE.step(standing, Happening.of("查证属实", alone, NOON))))
                .isEqualTo("officers.few");
    }

    @Test
    void nobody_reviews_what_they_have_handled() {
        var standing = new Standing(
                BOOK.reference(),
                "legal",
                List.of(),
                java.util.Set.of("已立案", "规划意见已收到", "告知已送达", "申辩已听取", "听证已了结"),
                Map.of("重大复杂", "false", "经办·investigate", "张 李"));
        var same = new Hand.Officials("法制", List.of("李"));
        var other = new Hand.Officials("法制", List.of("王"));
        assertThat(refused(ENGINE.step(standing, Happening.of("审核通过", same, NOON))))
                .isEqualTo("person.same");
        assertThat(refused(ENGINE.step(standing, Happening.of("审核通过", other, NOON))))
                .isEmpty();
    }

    @Test
    void a_standing_that_the_law_forbids_cannot_be_stepped_into() {
        var forged = new Standing(BOOK.reference(), "e_ready", List.of(), java.util.Set.of("已立案"), Map.of());
        assertThat(refused(ENGINE.step(forged, Happening.of("准备就绪", TWO, NOON))))
                .isEqualTo("R4");
    }

    @Test
    void a_clock_is_not_a_person_and_a_person_is_not_a_clock() {
        var standing = allowed(ENGINE.open(A, TWO, NOON)).standing();
        assertThat(refused(ENGINE.step(standing, Happening.of("查证属实", new Hand.TheClock(), NOON))))
                .isEqualTo("clock.never");
        assertThat(refused(ENGINE.step(standing, Happening.of("二十四小时未到场", TWO, NOON))))
                .isEqualTo("clock.only");
        assertThat(refused(ENGINE.step(standing, Happening.of("决定被撤销", TWO, NOON))))
                .isIn("event.raised", "duty.missing");
    }

    /// Wherever chance leads the engine, the checker has been there.
    @Test
    void random_walks_stay_within_what_was_proven() {
        var random = new Random(44);
        var space = java.util.Objects.requireNonNull(FactSpace.of(BOOK.facts(), BOOK.tables(), Checker.asked(BOOK)));
        var explored = Explored.of(CHART, new Choices(CHART, space), Explored.Watcher.NOBODY);
        var engine =
                Engine.of(BOOK, new Installation(Installation.anywhere(BOOK).organs(), announced()));
        int steps = 0;
        for (int walk = 0; walk < 60; walk++) {
            var standing = allowed(ENGINE.open(space.combination(random.nextInt(space.size())), TWO, NOON))
                    .standing();
            for (int i = 0; i < 60; i++) {
                var at = NOON.plus(Duration.ofDays(200L * i));
                var next = any(engine, standing, random, space.combination(random.nextInt(space.size())), at);
                if (next.isEmpty()) continue;
                standing = next.get();
                steps++;
                assertThat(explored.contains(spot(standing)))
                        .as(standing.toString())
                        .isTrue();
            }
        }
        assertThat(steps).isGreaterThan(300);
    }

    private static Chart.Spot spot(Standing standing) {
        long history = 0;
        for (String id : standing.history()) history = history << 8 | (CHART.number(id) + 1);
        return new Chart.Spot(CHART.number(standing.leaf()), history, CHART.bits(standing.duties()));
    }

    /// A calendar in which nothing is provisional, so that even the longest deadline can pass.
    private static LegalCalendar announced() {
        var calendar = LegalCalendar.bundled();
        for (int year = 2027; year < 2070; year++)
            calendar = calendar.with(new CalendarYear(year, true, List.of("https://example.org/invented"), Map.of()));
        return calendar;
    }

    private static Optional<Standing> any(
            Engine engine, Standing standing, Random random, Map<String, String> facts, Instant at) {
        var events = new java.util.ArrayList<Chart.Event>();
        CHART.events(CHART.number(standing.leaf())).forEach(events::add);
        var event = events.get(random.nextInt(events.size()));
        var way = event.ways().getFirst();
        var hand = way.by() == Chart.By.CLOCK ? new Hand.TheClock() : hand(standing, way);
        return switch (engine.step(
                standing, Happening.of(event.name(), hand, at).with(facts))) {
            case Ruling.Allowed<Step>(var step) -> Optional.of(step.standing());
            case Ruling.Refused<Step> _ -> Optional.empty();
        };
    }

    private static Hand hand(Standing standing, Chart.Way way) {
        if (way.by() == Chart.By.REMEDY) return new Hand.Outside("当事人");
        var leaf = (State.Leaf) BOOK.state(standing.leaf()).orElseThrow();
        String role = way.move().by().orElse(leaf.work().role());
        return role.equals("当事人") ? new Hand.Outside(role) : new Hand.Officials(role, List.of(role + "一", role + "二"));
    }
}
