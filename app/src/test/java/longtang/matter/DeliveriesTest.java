package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.OnTheRoad.DECISION;
import static longtang.matter.OnTheRoad.NOTHING;
import static longtang.matter.OnTheRoad.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.delivery.Addressee;
import longtang.delivery.Deliveries;
import longtang.delivery.Handover;
import longtang.delivery.Noting;
import longtang.evidence.Samples;
import longtang.law.Attempt.Trouble;
import longtang.law.Delivery.Method;
import longtang.law.Hold;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.notice.Paper;
import longtang.people.Person;
import longtang.vault.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@LongtangTest
@Import({Lane44.class, RoadClock.class, OnTheRoad.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
@DirtiesContext // its calendar has run on
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeliveriesTest {

    @Autowired
    OnTheRoad we;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient db;

    UUID round = new UUID(0, 0);
    Paper paper;

    @BeforeEach
    void a_paper_is_to_be_brought_to_somebody() {
        round = we.opened();
        we.proveTheFinding(round);
        allowed(we.enter(round, "不属本部门职责", Map.of()));
        paper = we.write(we.gu(), round, "移送函");
    }

    @Test
    void signed_for_in_person_it_is_served_on_that_day() {
        allowed(hand(party(), Method.IN_PERSON, null, NOTHING));
        assertThat(served().on()).isEqualTo(we.clock.today());
        assertThat(served().article()).hasToString("《民事诉讼法》第八十八条");
    }

    @Test
    void the_family_signs_only_where_the_party_was_absent() {
        var party = party();
        var why = refused(hand(party, Method.TO_FAMILY, null, NOTHING));
        assertThat(why.code()).isEqualTo("service-not-valid");
        assertThat(why.article()).isEqualTo("《民事诉讼法》第八十八条第一款");
        assertThat(deliveries.all(paper)).isEmpty();

        allowed(hand(party, Method.IN_PERSON, Trouble.ABSENT, NOTHING));
        allowed(hand(party, Method.TO_FAMILY, null, NOTHING));
        assertThat(served().how()).isEqualTo(Method.TO_FAMILY);
    }

    @Test
    void it_is_left_in_place_after_a_refusal_before_a_witness_or_a_camera() {
        var party = party();
        allowed(hand(party, Method.IN_PERSON, Trouble.REFUSED, NOTHING));
        assertThat(refused(hand(party, Method.LEFT_IN_PLACE, null, NOTHING)).article())
                .isEqualTo("《民事诉讼法》第八十九条");
        allowed(hand(party, Method.LEFT_IN_PLACE, null, new Handover.Proof("", null, "慈阿姨，宁波路居委会", "天井门口", List.of())));
        assertThat(served().how()).isEqualTo(Method.LEFT_IN_PLACE);
    }

    @Test
    void post_comes_after_a_visit_that_failed_and_has_its_receipt() {
        var party = party();
        var posted = new Handover.Proof("EMS1234567890CN", null, "", "", List.of());
        assertThat(refused(hand(party, Method.BY_POST, null, posted)).article()).isEqualTo("《民事诉讼法》第九十一条");
        allowed(hand(party, Method.IN_PERSON, Trouble.ABSENT, NOTHING));
        assertThat(refused(hand(party, Method.BY_POST, null, NOTHING)).code()).isEqualTo("delivery-without-proof");
        allowed(hand(party, Method.BY_POST, null, posted));
        assertThat(served().how()).isEqualTo(Method.BY_POST);
    }

    @Test
    void electronic_service_needs_a_confirmation_signed_before() {
        var party = party();
        var without = new Handover.Proof("", null, "", "随申办消息", List.of());
        assertThat(refused(hand(party, Method.ELECTRONIC, null, without)).article())
                .isEqualTo("《民事诉讼法》第九十条第一款");
        var confirmed = new Handover.Proof("", we.clock.today().minusDays(1), "", "随申办消息", List.of());
        allowed(hand(party, Method.ELECTRONIC, null, confirmed));
        assertThat(served().how()).isEqualTo(Method.ELECTRONIC);
    }

    @Test
    void through_the_unit_of_who_is_held_there() {
        allowed(hand(party(), Method.HANDED_ON, null, NOTHING));
        assertThat(served().how()).isEqualTo(Method.HANDED_ON);
    }

    @Test
    void only_who_cannot_be_found_is_served_by_public_notice_and_the_day_is_to_come() {
        var party = party();
        var photo = we.keep(round, "公告照片", "公告.pdf", Samples.pdf()).id();
        var hangs = new Handover.Proof("", null, "", "弄口公告栏", List.of(photo));
        assertThat(refused(hand(party, Method.BY_NOTICE, null, hangs)).article())
                .isEqualTo("《民事诉讼法》第九十五条");
        allowed(hand(party, Method.IN_PERSON, Trouble.WHEREABOUTS_UNKNOWN, NOTHING));
        allowed(hand(party, Method.BY_NOTICE, null, hangs));
        assertThat(served().on()).isEqualTo(deliveries.noticeOver(we.clock.today()));
        assertThat(served().on()).isAfterOrEqualTo(we.clock.today().plusDays(60));
    }

    @Test
    void of_several_each_must_be_reached_and_the_last_day_counts() {
        var first = party();
        var second = we.addressee(round, paper.name(), "龚小红");
        allowed(hand(first, Method.IN_PERSON, null, NOTHING));
        assertThat(refused(deliveries.reached(paper).whole()).code()).isEqualTo("delivery-not-done");

        we.until(we.clock.today().plusDays(3));
        allowed(hand(second, Method.IN_PERSON, null, NOTHING));
        assertThat(served().on()).isEqualTo(we.clock.today());
    }

    @Test
    void one_officer_alone_serves_nothing_and_nobody_serves_tomorrow_or_before_it_was_issued() {
        var party = party();
        var alone = noting(party, Method.IN_PERSON, we.clock.instant(), List.of(we.gu()), null, "");
        assertThat(refused(deliveries.note(actor(we.gu()), paper, alone)).article())
                .isEqualTo("《行政处罚法》第四十二条第一款");
        var both = List.of(we.gu(), we.shen());
        var tomorrow = noting(party, Method.IN_PERSON, we.clock.instant().plusSeconds(86_400), both, null, "");
        assertThat(refused(deliveries.note(actor(we.gu()), paper, tomorrow)).code())
                .isEqualTo("delivery-in-the-future");
        var before = noting(party, Method.IN_PERSON, we.clock.instant().minusSeconds(86_400), both, null, "");
        assertThat(refused(deliveries.note(actor(we.gu()), paper, before)).code())
                .isEqualTo("backdated");
    }

    @Test
    void a_correction_is_another_entry_and_nothing_noted_is_changed() {
        var party = party();
        var wrong = allowed(hand(party, Method.IN_PERSON, null, NOTHING));
        var both = List.of(we.gu(), we.shen());
        var silent = noting(party, Method.IN_PERSON, we.clock.instant(), both, wrong.id(), "");
        assertThat(refused(deliveries.note(actor(we.gu()), paper, silent)).code())
                .isEqualTo("correction-without-reason");
        var absent = new Noting(
                UUID.randomUUID(),
                party.id(),
                Method.IN_PERSON,
                Trouble.ABSENT,
                we.clock.instant(),
                both,
                new PersonName(""),
                "",
                "",
                NOTHING,
                wrong.id(),
                "当时没有人在，签名是邻居的");
        allowed(deliveries.note(actor(we.gu()), paper, absent));
        assertThat(deliveries.reached(paper).whole()).isInstanceOf(Ruling.Refused.class);
        assertThat(deliveries.all(paper)).hasSize(2);
        assertThatThrownBy(
                        () -> db.sql("update delivery_handover set said = ''").update())
                .hasMessageContaining("delivery_handover");
    }

    @Test
    void a_decision_served_by_public_notice_lets_the_matter_wait_for_the_day() {
        var road = we.toServing();
        var who = we.addressee(road, DECISION, OnTheRoad.PARTY);
        assertThat(refused(we.tried(we.gu(), road, "决定书已送达", Map.of())).code()).isEqualTo("delivery-not-done");

        allowed(we.handed(road, DECISION, who, Method.IN_PERSON, Trouble.WHEREABOUTS_UNKNOWN, NOTHING));
        var photo = we.keep(road, "公告照片", "公告.pdf", Samples.pdf()).id();
        allowed(we.handed(
                road, DECISION, who, Method.BY_NOTICE, null, new Handover.Proof("", null, "", "弄口", List.of(photo))));
        var on = deliveries.noticeOver(we.clock.today());
        we.by(we.gu(), road, "决定书已送达");
        assertThat(we.leaf(road)).isEqualTo("serve_demolish");
        assertThat(refused(we.tried(we.gu(), road, "决定书已送达", Map.of())).code()).isEqualTo("notice-still-hangs");

        we.until(on.plusDays(1));
        assertThat(we.leaf(road)).isEqualTo("e_self");
        assertThat(we.matter(road).standing().served(DECISION)).contains(on);
    }

    @Test
    @Order(1) // before the calendar has passed that day
    void the_terms_run_from_the_day_of_service_whenever_it_is_entered() {
        var day = LocalDate.of(2026, 2, 10);
        var road = we.toServing();
        we.until(day);
        we.deliver(road, DECISION);
        we.until(day.plusDays(2)); // entered two days later
        we.by(we.gu(), road, "决定书已送达");
        assertThat(we.matter(road).standing().served(DECISION)).contains(day);
        assertThat(we.due(road, "逾期未拆除")).isEqualTo(LocalDate.of(2026, 2, 25));
        assertThat(held(road, Hold.Kind.REVIEW_PERIOD)).isEqualTo(LocalDate.of(2026, 4, 13));
        assertThat(held(road, Hold.Kind.SUIT_PERIOD)).isEqualTo(LocalDate.of(2026, 8, 10));
    }

    private LocalDate held(UUID round, Hold.Kind kind) {
        return we.gate(round).holds().stream()
                .filter(hold -> hold.kind() == kind)
                .findFirst()
                .orElseThrow()
                .due()
                .day();
    }

    private Addressee party() {
        return we.addressee(round, paper.name(), OnTheRoad.PARTY);
    }

    private Ruling<Handover> hand(Addressee who, Method how, @Nullable Trouble trouble, Handover.Proof proof) {
        return we.handed(round, paper.name(), who, how, trouble, proof);
    }

    @SuppressWarnings("NullAway") // does not read the annotation of a nested type from a compiled record
    private Noting noting(
            Addressee who, Method how, Instant at, List<Person> officers, @Nullable UUID corrects, String why) {
        return new Noting(
                UUID.randomUUID(),
                who.id(),
                how,
                null,
                at,
                officers,
                new PersonName("龚大明"),
                "本人",
                "",
                NOTHING,
                corrects,
                why);
    }

    private Served served() {
        return allowed(deliveries.reached(paper).whole());
    }
}
