package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import longtang.law.CalendarYear;
import longtang.law.LegalCalendar;
import longtang.law.Ruling;
import org.junit.jupiter.api.Test;

/// The holidays of 2027 are not announced: nothing is executed on a day that may still move.
class ProvisionalDaysTest {

    private static final Book BOOK = Library.book(Library.WEIJIAN);
    private static final Engine TODAY = engine(LegalCalendar.bundled());
    private static final Engine ANNOUNCED = engine(LegalCalendar.bundled()
            .with(new CalendarYear(
                    2027,
                    true,
                    List.of("https://example.org/invented-for-tests"),
                    Map.of(LocalDate.of(2027, 2, 22), new CalendarYear.Day("春节", true)))));
    private static final Hand TWO = new Hand.Officials("执法", List.of("张", "李"));
    private static final Set<String> ANNOUNCED_TO_PARTY =
            Set.of("已立案", "决定已送达", "可救济", "催告已送达", "催告期满", "催告申辩已复核", "公告期满");

    /// Served on 20 August 2026: six months end on Saturday 20 February 2027.
    private static final Standing WAITING =
            at("e_wait", ANNOUNCED_TO_PARTY, Map.of("期限·救济期", "送达 2026-08-19T16:00:00Z"));

    private static Engine engine(LegalCalendar calendar) {
        return Engine.of(BOOK, new Installation(Installation.anywhere(BOOK).organs(), calendar));
    }

    private static Standing at(String leaf, Set<String> duties, Map<String, String> facts) {
        return new Standing(BOOK.reference(), leaf, List.of(), duties, facts);
    }

    private static String refused(Ruling<Step> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Step> _ -> "";
            case Ruling.Refused<Step>(var why) -> why.code() + " " + Library.CHINESE.say(why);
        };
    }

    private static Ruling<Step> lapse(Engine engine, String at) {
        return engine.step(WAITING, Happening.of("救济期届满", new Hand.TheClock(), Instant.parse(at + "T16:00:00Z")));
    }

    @Test
    void a_provisional_deadline_opens_no_step_towards_execution() {
        assertThat(refused(lapse(TODAY, "2027-02-22")))
                .startsWith("day.uncertain")
                .contains("2027-02-22是暂定日期", "2027年的放假安排还没有公布");
    }

    @Test
    void once_the_year_is_loaded_it_is_counted_anew_and_passes_on_its_own_day() {
        assertThat(Objects.requireNonNull(TODAY.deadlines(WAITING).get("救济期"))).satisfies(due -> {
            assertThat(due.day()).isEqualTo("2027-02-22");
            assertThat(due.certain()).isFalse();
        });
        assertThat(Objects.requireNonNull(ANNOUNCED.deadlines(WAITING).get("救济期")))
                .satisfies(due -> {
                    assertThat(due.day()).isEqualTo("2027-02-23");
                    assertThat(due.certain()).isTrue();
                });
        assertThat(refused(lapse(ANNOUNCED, "2027-02-22")))
                .startsWith("clock.early")
                .contains("2027-02-23");
        assertThat(refused(lapse(ANNOUNCED, "2027-02-23"))).isEmpty();
    }

    @Test
    void nobody_demolishes_on_a_day_that_may_become_a_holiday() {
        var noon = Instant.parse("2027-01-05T04:00:00Z");
        var ready = at("e_demolish", ANNOUNCED_TO_PARTY, Map.of());
        var start = Happening.of("开始拆除", TWO, noon);
        assertThat(refused(TODAY.step(ready, start))).startsWith("day.uncertain");
        assertThat(refused(ANNOUNCED.step(ready, start))).isEmpty();
    }

    @Test
    void what_the_party_may_do_waits_for_no_calendar() {
        var ready = at("e_demolish", ANNOUNCED_TO_PARTY, Map.of());
        for (String event : List.of("自行拆除", "申请复议"))
            assertThat(refused(TODAY.step(
                            ready,
                            Happening.of(event, new Hand.Outside("当事人"), Instant.parse("2027-01-05T04:00:00Z")))))
                    .isEmpty();
    }

    /// What a court decides is noted on any day; the case goes back to the demolition and waits there.
    @Test
    void what_a_court_decides_waits_for_no_calendar() {
        var pending = new Standing(
                BOOK.reference(),
                "appealed",
                List.of("e_demolish"),
                Set.of(
                        "已立案", "决定已送达", "可救济", "催告已送达", "催告期满", "催告申辩已复核", "公告期满", "强制审核已过", "强制决定已送达", "取物已通知", "救济期满",
                        "救济在审", "二审中"),
                Map.of());
        var upheld = Happening.of("二审维持", new Hand.Outside("法院"), Instant.parse("2027-01-05T04:00:00Z"));
        assertThat(refused(TODAY.step(pending, upheld))).isEmpty();
    }

    @Test
    void no_order_of_demolition_is_prepared_in_the_last_week_before_an_unknown_year() {
        var reviewed =
                at("e_legal", Set.of("已立案", "决定已送达", "可救济", "催告已送达", "催告期满", "催告申辩已复核", "公告期满", "救济期满"), Map.of());
        var passes =
                Happening.of("强制审核通过", new Hand.Officials("法制", List.of("王")), Instant.parse("2026-12-28T04:00:00Z"));
        assertThat(refused(TODAY.step(reviewed, passes))).startsWith("day.uncertain");
        assertThat(refused(ANNOUNCED.step(reviewed, passes))).isEmpty();
    }

    @Test
    void a_deadline_that_does_not_run_brings_nothing_about() {
        var idle = at("e_wait", ANNOUNCED_TO_PARTY, Map.of());
        assertThat(refused(ANNOUNCED.step(
                        idle, Happening.of("救济期届满", new Hand.TheClock(), Instant.parse("2027-05-01T04:00:00Z")))))
                .startsWith("clock.idle");
    }
}
