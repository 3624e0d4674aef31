package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.OnTheRoad.DECISION;
import static longtang.matter.OnTheRoad.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.delivery.Addressee;
import longtang.delivery.Deliveries;
import longtang.delivery.Handover;
import longtang.delivery.Noting;
import longtang.law.Attempt.Trouble;
import longtang.law.Delivery.Method;
import longtang.law.Gate;
import longtang.law.LegalCalendar;
import longtang.law.Ruling;
import longtang.vault.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// What was noted wrongly of a delivery: another day, another name, nobody there at all.
@LongtangTest
@Import({Lane44.class, RoadClock.class, OnTheRoad.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
@DirtiesContext // its calendar has run on
class CorrectedDeliveriesTest {

    @Autowired
    OnTheRoad we;

    @Autowired
    Matters matters;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryDesk desk;

    @Test
    void another_day_of_service_moves_every_term_that_is_counted_from_it() {
        var round = we.toServing();
        var issued = we.clock.today();
        we.until(issued.plusDays(5));
        var who = we.addressee(round, DECISION, OnTheRoad.PARTY);
        var wrong = allowed(we.handed(round, DECISION, who, Method.IN_PERSON, null, NOTHING));
        we.by(we.gu(), round, "决定书已送达");
        var noted = we.due(round, "逾期未拆除");

        var right = correcting(who, wrong, null, noon(issued.plusDays(1)), "签收单上写的是四天以前");
        for (int sent = 0; sent < 2; sent++) allowed(correct(round, right)); // the browser sends it twice

        var matter = we.matter(round);
        assertThat(matter.standing().served(DECISION)).contains(issued.plusDays(1));
        assertThat(we.due(round, "逾期未拆除")).isBefore(noted);
        assertThat(matters.steps(matter))
                .filteredOn(step -> step.event().equals("更正送达日"))
                .singleElement()
                .satisfies(step -> assertThat(step.why()).isEqualTo("签收单上写的是四天以前"));
        assertThat(matter.standing().leaf()).isEqualTo("e_self");
    }

    @Test
    void who_was_not_served_at_all_is_behind_the_gate() {
        var round = we.toServing();
        var who = we.addressee(round, DECISION, OnTheRoad.PARTY);
        var wrong = allowed(we.handed(round, DECISION, who, Method.IN_PERSON, null, NOTHING));
        we.by(we.gu(), round, "决定书已送达");
        allowed(correct(round, correcting(who, wrong, Trouble.ABSENT, we.clock.instant(), "签字的是邻居")));
        assertThat(we.gate(round)).isInstanceOf(Gate.Blocked.class);
    }

    @Test
    void a_mistyped_name_is_struck_with_its_reason_but_nobody_who_was_served() {
        var round = we.toServing();
        var typo = we.addressee(round, DECISION, "龚大名");
        var who = we.addressee(round, DECISION, OnTheRoad.PARTY);
        allowed(we.handed(round, DECISION, who, Method.IN_PERSON, null, NOTHING));
        assertThat(refused(deliveries.reached(we.paper(round, DECISION)).whole())
                        .code())
                .isEqualTo("delivery-not-done");
        assertThat(refused(strike(round, typo, " ")).code()).isEqualTo("strike-without-reason");
        assertThat(refused(strike(round, who, "写错")).code()).isEqualTo("strike-of-somebody-served");

        for (int sent = 0; sent < 2; sent++) allowed(strike(round, typo, "姓名写错")); // the browser sends it twice
        assertThat(deliveries.struck(we.paper(round, DECISION))).singleElement().satisfies(struck -> {
            assertThat(struck.who().name()).isEqualTo(typo.name());
            assertThat(struck.why()).isEqualTo("姓名写错");
        });
        we.by(we.gu(), round, "决定书已送达");
        assertThat(we.leaf(round)).isEqualTo("e_self");
    }

    private Ruling<UUID> strike(UUID round, Addressee who, String why) {
        return desk.strike(we.gu(), we.paper(round, DECISION), who.id(), why);
    }

    private Ruling<Handover> correct(UUID round, Noting noting) {
        return desk.note(we.gu(), we.matter(round), we.paper(round, DECISION), noting);
    }

    @SuppressWarnings("NullAway") // does not read the annotation of a nested type from a compiled record
    private Noting correcting(Addressee who, Handover wrong, @Nullable Trouble trouble, Instant at, String why) {
        return new Noting(
                UUID.randomUUID(),
                who.id(),
                Method.IN_PERSON,
                trouble,
                at,
                List.of(we.gu(), we.shen()),
                new PersonName(trouble == null ? OnTheRoad.PARTY : ""),
                "本人",
                "",
                NOTHING,
                wrong.id(),
                why);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(LegalCalendar.SHANGHAI).toInstant();
    }
}
