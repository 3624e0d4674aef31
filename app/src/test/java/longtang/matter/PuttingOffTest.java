package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.hold.Notation;
import longtang.playbook.Engine;
import longtang.playbook.Standing;
import longtang.record.Actor;
import longtang.record.Acts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// The register of what is retained for now goes where the round goes.
@LongtangTest
@Import({Lane44.class, Retaining.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class PuttingOffTest {

    private static final LocalDate REVIEW = LocalDate.of(2099, 5, 20);

    @Autowired
    Retaining we;

    @Autowired
    Matters matters;

    @Autowired
    PutOff putOff;

    @Autowired
    Organs organs;

    @Autowired
    Acts acts;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_approval_begins_the_hold_with_its_own_words_in_the_same_act() {
        var round = we.putOff(REVIEW);
        var hold = we.hold(round);
        assertThat(hold.isInForce()).isTrue();
        assertThat(hold.review()).isEqualTo(REVIEW);
        assertThat(hold.approval().basis()).isEqualTo("写明政策依据");
        assertThat(hold.approval().triggers()).isEqualTo("写明重启情形");
        assertThat(hold.notation()).isEqualTo(Notation.NONE);
        assertThat(hold.recognition()).isNull();
        assertThat(acts.on("dossier", we.matter(round).dossier().toString(), 4))
                .extracting(noted -> noted.act().what())
                .contains("hold.begun", "matter.stepped");
    }

    @Test
    void what_names_no_day_to_come_is_not_put_off() {
        for (var review : List.of("半年以后", "2020-01-01")) {
            var round = we.approvalIsDue();
            we.approval(round, review);
            assertThat(refused(we.approve(round)).code()).isEqualTo("hold-without-review-day");
        }
        var round = we.approvalIsDue();
        we.approval(round, "最迟 2099年5月20日");
        assertThat(allowed(we.approve(round)).standing().leaf()).isEqualTo("c_notify");
    }

    @Test
    void danger_ends_it_in_the_same_step() {
        var round = we.putOff(REVIEW);
        allowed(we.enter(round, "发现险情", Map.of()));
        assertThat(we.hold(round).isInForce()).isFalse();
        assertThat(we.hold(round).ending()).isEqualTo("发现险情");
    }

    @Test
    void a_recognition_counts_once_the_book_says_so_and_not_while_a_remedy_is_open() {
        var round = we.putOff(REVIEW);
        recognitionIsIssued(round);
        follow(round, "c_effect", Set.of(), "认定书已送达", List.of());
        assertThat(we.hold(round).recognition()).isNull();

        follow(round, "c_note", Set.of("认定已生效"), "认定生效", List.of());
        assertThat(we.hold(round).recognition())
                .satisfies(it -> assertThat(it.questioned()).isFalse());

        follow(round, "c_appealed", Set.of("认定已生效", "救济在审"), "救济提起", List.of());
        assertThat(we.hold(round).recognition())
                .satisfies(it -> assertThat(it.questioned()).isTrue());

        follow(round, "c_note", Set.of("认定已生效"), "救济终结", List.of());
        assertThat(we.hold(round).recognition())
                .satisfies(it -> assertThat(it.questioned()).isFalse());
    }

    @Test
    void a_review_day_comes_sooner_and_only_a_review_puts_it_later() {
        var round = we.putOff(REVIEW);
        follow(round, "c_retained", Set.of(), "登记机构已注记", List.of(clock(LocalDate.of(2099, 3, 1))));
        assertThat(we.hold(round).review()).isEqualTo("2099-03-01");
        follow(round, "c_retained", Set.of(), "申请抵押或者转移登记", List.of(clock(LocalDate.of(2099, 4, 1))));
        assertThat(we.hold(round).review()).isEqualTo("2099-03-01");
        follow(round, "c_retained", Set.of(), "复核无变化", List.of(clock(LocalDate.of(2099, 9, 1))));
        assertThat(we.hold(round).review()).isEqualTo("2099-09-01");
    }

    @Test
    void taken_down_it_waits_for_the_proof_and_may_come_back() {
        var round = we.putOff(REVIEW);
        var away = new Standing(book(round), "verify", List.of("c_retained"), Set.of(), Map.of());
        follow(round, away, "自行拆除", List.of());
        assertThat(we.hold(round).isInForce()).isTrue();
        follow(round, "c_release", Set.of(), "核验通过", List.of());
        assertThat(we.hold(round).ending()).isEqualTo("核验通过");
    }

    @Test
    void the_book_waits_until_two_persons_have_seen_the_receipt() {
        var round = we.putOff(REVIEW);
        var book = matters.bookOf(we.matter(round));
        var noted = new Matter(
                round,
                we.matter(round).dossier(),
                1,
                "",
                new Standing(book(round), "c_note", List.of(), Set.of("认定已送达", "认定已生效"), Map.of()),
                matters.now(),
                9,
                matters.now(),
                matters.now(),
                null);
        var offer = Engine.of(book, organs.installation()).offers(noted.standing()).stream()
                .filter(one -> one.event().equals("登记机构已注记"))
                .findFirst()
                .orElseThrow();
        assertThat(putOff.lacking(book, noted, offer))
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("notation-not-confirmed"));
    }

    private void recognitionIsIssued(UUID round) {
        we.paper(round, "附有违法建筑认定书");
    }

    private String book(UUID round) {
        return we.matter(round).book();
    }

    private static CaseClock clock(LocalDate due) {
        return new CaseClock("复核日期", "应复核", "6mo", "内部", true, null, due, null, true, "");
    }

    private void follow(UUID round, String leaf, Set<String> duties, String event, List<CaseClock> running) {
        follow(round, new Standing(book(round), leaf, List.of(), duties, Map.of()), event, running);
    }

    private void follow(UUID round, Standing standing, String event, List<CaseClock> running) {
        var before = we.matter(round);
        var after = new Matter(
                round,
                before.dossier(),
                before.round(),
                before.place(),
                standing,
                before.since(),
                before.version(),
                before.openedAt(),
                before.changedAt(),
                null);
        transaction.executeWithoutResult(
                done -> putOff.follow(Actor.CLOCK, matters.bookOf(before), after, event, matters.now(), running));
    }
}
