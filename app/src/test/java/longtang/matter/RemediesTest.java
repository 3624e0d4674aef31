package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.OnTheRoad.DECISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.evidence.Samples;
import longtang.law.Gate;
import longtang.law.Hold;
import longtang.law.Refusal;
import longtang.remedy.Closing;
import longtang.remedy.Outcome;
import longtang.remedy.Remedies;
import longtang.remedy.Remedy;
import longtang.remedy.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LongtangTest
@Import({Lane44.class, RoadClock.class, OnTheRoad.class, Suing.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
@DirtiesContext // its calendar has run on
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemediesTest {

    @Autowired
    OnTheRoad we;

    @Autowired
    Suing they;

    @Autowired
    RemedyDesk desk;

    @Autowired
    Remedies remedies;

    @Autowired
    Road road;

    @Autowired
    Matters matters;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    @Test
    void a_review_that_is_lost_leaves_fifteen_days_for_a_suit_and_then_the_matter_goes_on() {
        var round = decided();
        var remedy = they.lodged(round, Stage.REVIEW);
        assertThat(we.leaf(round)).isEqualTo("appealed");
        assertThat(facts(we.gate(round))).contains("law.gate.review-pending");

        they.ended(round, remedy, Outcome.UPHELD, "黄府复〔2025〕1号");
        assertThat(we.leaf(round)).isEqualTo("appealed");
        assertThat(we.gate(round).holds()).extracting(Hold::kind).contains(Hold.Kind.SUIT_AFTER_REVIEW);

        we.days(25);
        assertThat(we.leaf(round)).isNotEqualTo("appealed");
        assertThat(we.paper(round, DECISION).holds()).isTrue();
    }

    @Test
    void whoever_loses_the_review_may_sue_and_appeal_to_the_end() {
        var round = decided();
        they.ended(round, they.lodged(round, Stage.REVIEW), Outcome.UPHELD, "黄府复〔2025〕2号");
        they.ended(round, they.lodged(round, Stage.FIRST_INSTANCE), Outcome.UPHELD, "（2025）沪某行初1号");
        assertThat(we.leaf(round)).isEqualTo("appealed");
        they.ended(round, they.lodged(round, Stage.APPEAL), Outcome.UPHELD, "（2025）沪某行终1号");
        assertThat(we.leaf(round)).isEqualTo("e_self");
        assertThat(remedies.of(round))
                .extracting(Remedy::stage)
                .containsExactly(Stage.REVIEW, Stage.FIRST_INSTANCE, Stage.APPEAL);
    }

    @Test
    void a_suit_that_is_remitted_is_heard_anew_and_its_judgment_counts() {
        var round = decided();
        they.ended(round, they.lodged(round, Stage.FIRST_INSTANCE), Outcome.UPHELD, "（2025）沪某行初2号");
        they.ended(round, they.lodged(round, Stage.APPEAL), Outcome.REMITTED, "（2025）沪某行终2号");
        assertThat(we.leaf(round)).isEqualTo("appealed");
        assertThat(we.gate(round)).isInstanceOf(Gate.Blocked.class);
        var anew = remedies.of(round).getLast();
        assertThat(anew.stage()).isEqualTo(Stage.FIRST_INSTANCE);
        assertThat(anew.isOpen()).isTrue();
        assertThat(anew.sought()).contains("发回重审", "（2025）沪某行终2号");

        they.ended(round, anew, Outcome.REVOKED, "（2025）沪某行初3号");
        assertThat(we.paper(round, DECISION).holds()).isFalse();
        assertThat(we.leaf(round)).isEqualTo("closed_revoked");
    }

    @Test
    void an_appeal_taken_back_leaves_the_first_judgment_standing() {
        var round = decided();
        they.ended(round, they.lodged(round, Stage.FIRST_INSTANCE), Outcome.UPHELD, "（2025）沪某行初4号");
        they.ended(round, they.lodged(round, Stage.APPEAL), Outcome.WITHDRAWN, "（2025）沪某行终4号");
        assertThat(we.leaf(round)).isEqualTo("e_self");
        assertThat(we.paper(round, DECISION).holds()).isTrue();
    }

    @Test
    void a_review_that_finds_the_act_unlawful_leaves_it_and_its_publication_goes() {
        var round = decided();
        var found = they.ended(round, they.lodged(round, Stage.REVIEW), Outcome.UNLAWFUL, "黄府复〔2025〕10号");
        assertThat(we.paper(round, DECISION).holds()).isTrue();
        assertThat(found.unpublishBy()).isPresent();
        assertThat(we.leaf(round)).isEqualTo("appealed");
        we.days(20);
        assertThat(we.leaf(round)).isNotEqualTo("appealed");
    }

    @Test
    void a_review_that_is_won_ends_the_matter_and_voids_the_decision_with_its_judgment() {
        var round = decided();
        var won = they.ended(round, they.lodged(round, Stage.REVIEW), Outcome.REVOKED, "黄府复〔2025〕3号");
        assertThat(we.leaf(round)).isEqualTo("closed_revoked");
        var paper = we.paper(round, DECISION);
        assertThat(paper.holds()).isFalse();
        assertThat(Objects.requireNonNull(paper.withdrawal()).reason()).contains("黄府复〔2025〕3号");
        assertThat(won.unpublishBy()).isPresent();

        allowed(desk.note(
                we.legal(),
                we.matter(round),
                UUID.randomUUID(),
                won.id(),
                turn(Remedy.Turn.UNPUBLISHED, "弄口公告栏的公告已揭下，说明了理由", 0)));
        assertThat(remedies.get(round, won.id()).orElseThrow().unpublishBy()).isEmpty();
    }

    @Test
    void what_must_be_decided_anew_is_investigated_anew() {
        var round = decided();
        they.ended(round, they.lodged(round, Stage.REVIEW), Outcome.REMADE, "黄府复〔2025〕4号");
        assertThat(we.leaf(round)).isEqualTo("investigate");
        assertThat(we.paper(round, DECISION).holds()).isFalse();
        assertThat(road.gate(matters.bookOf(we.matter(round)), we.matter(round)))
                .isEmpty();
    }

    @Test
    void what_a_review_changed_is_carried_out_by_whoever_changed_it_and_looked_at_here() {
        var round = decided();
        var won = they.ended(round, they.lodged(round, Stage.REVIEW), Outcome.CHANGED, "黄府复〔2025〕6号");
        assertThat(we.leaf(round)).isEqualTo("changed");
        var paper = we.paper(round, DECISION);
        assertThat(paper.holds()).isFalse();
        assertThat(Objects.requireNonNull(paper.withdrawal()).reason()).contains("黄府复〔2025〕6号变更");
        assertThat(won.unpublishBy()).isPresent();
        assertThat(road.gate(matters.bookOf(we.matter(round)), we.matter(round)))
                .isEmpty();
        we.days(31);
        assertThat(we.leaf(round)).as("nobody forgets it").isEqualTo("changed");
        we.keep(round, "变更决定书和履行情况", "履行情况.pdf", Samples.pdf());
        allowed(we.enter(round, "变更后的决定已执行", Map.of()));
        assertThat(we.leaf(round)).isEqualTo("verify");
    }

    @Test
    void after_closing_too_a_remedy_is_lodged_and_where_it_is_won_a_new_round_names_the_old() {
        var round = closed();
        var remedy = they.lodged(round, Stage.REVIEW);
        assertThat(we.matter(round).isOpen()).isFalse();
        assertThat(matters.clocks(we.matter(round))).extracting(CaseClock::name).contains("复议审理");

        var won = they.ended(round, remedy, Outcome.REVOKED, "黄府复〔2025〕5号");
        assertThat(we.paper(round, DECISION).holds()).isFalse();
        var next =
                remedies.get(round, won.id()).orElseThrow().notes().getFirst().next();
        var opened = we.matter(Objects.requireNonNull(next));
        assertThat(opened.isOpen()).isTrue();
        assertThat(opened.dossier()).isEqualTo(we.matter(round).dossier());
        assertThat(matters.steps(opened).getLast().why()).contains("第 1 轮", "黄府复〔2025〕5号");
    }

    @Test
    void the_terms_of_a_closed_matters_remedy_run_on_by_themselves() {
        var round = closed();
        they.lodged(round, Stage.REVIEW);
        we.days(70);
        assertThat(we.matter(round).standing().duties()).contains("复议后可诉").doesNotContain("复议中");
        we.days(20);
        assertThat(we.matter(round).standing().duties()).doesNotContain("救济在审");
        assertThat(we.matter(round).isOpen()).isFalse();
    }

    @Test
    void compensation_is_claimed_granted_and_paid_in_fen() {
        var round = closed();
        var claim = they.lodged(round, Stage.COMPENSATION);
        var granted = allowed(desk.end(
                we.legal(),
                we.matter(round),
                claim.id(),
                new Closing(Outcome.GRANTED, "外办赔〔2025〕1号", we.clock.today(), "", 12_345, List.of())));
        assertThat(granted.owed()).isEqualTo(12_345);
        assertThat(refused(desk.note(
                                we.legal(),
                                we.matter(round),
                                UUID.randomUUID(),
                                claim.id(),
                                turn(Remedy.Turn.PAID, "", 20_000)))
                        .code())
                .isEqualTo("remedy-overpaid");
        var paid = UUID.randomUUID();
        for (int sent = 0; sent < 2; sent++) // the browser sends it twice
        allowed(desk.note(we.legal(), we.matter(round), paid, claim.id(), turn(Remedy.Turn.PAID, "转账", 5_000)));
        assertThat(remedies.get(round, claim.id()).orElseThrow().owed()).isEqualTo(7_345);
        allowed(desk.note(
                we.legal(), we.matter(round), UUID.randomUUID(), claim.id(), turn(Remedy.Turn.PAID, "转账", 7_345)));
        assertThat(remedies.get(round, claim.id()).orElseThrow().isDue()).isFalse();
    }

    @Test
    void nothing_is_lodged_before_a_decision_twice_or_as_a_plain_step() {
        var early = we.opened();
        assertThat(refused(they.lodge(early, Stage.REVIEW, null)).code()).isEqualTo("remedy-not-now");
        var round = decided();
        assertThat(refused(they.lodge(round, Stage.REVIEW, null)).code()).isEqualTo("remedy-against-nothing");
        they.lodged(round, Stage.REVIEW);
        assertThat(refused(they.lodge(round, Stage.FIRST_INSTANCE, we.paper(round, DECISION)))
                        .code())
                .isEqualTo("remedy-not-now");
        assertThat(refused(we.tried(we.legal(), round, "复议维持", Map.of())).code())
                .isEqualTo("remedy-by-its-register");
        assertThatThrownBy(() -> db.sql("delete from remedy").update()).hasMessageContaining("remedy");
    }

    @Test
    void the_page_takes_it_and_the_list_shows_what_is_due() {
        var round = decided();
        var page = "/matters/" + round + "/remedies";
        assertThat(browser.get().uri(page).with(user(we.legal())))
                .hasStatusOk()
                .bodyText()
                .contains("复议到", "行政诉讼一审");
        assertThat(browser.post()
                        .uri(page)
                        .param("request", UUID.randomUUID().toString())
                        .param("stage", "REVIEW")
                        .param("paper", we.paper(round, DECISION).id().toString())
                        .param("organ", "黄浦区人民政府")
                        .param("number", "黄府复受〔2025〕77号")
                        .param("lodged", we.clock.today().toString())
                        .param("sought", "撤销决定")
                        .with(csrf())
                        .with(user(we.legal())))
                .hasStatus(303);
        assertThat(browser.get().uri("/remedies").with(user(we.legal())))
                .hasStatusOk()
                .bodyText()
                .contains("黄府复受〔2025〕77号", "前后作出决定");
        assertThat(browser.get().uri("/matters/" + round).with(user(we.gu())))
                .hasStatusOk()
                .bodyText()
                .contains("最早可以依法强制拆除的日期", "行政复议正在进行", "救济登记");
    }

    private UUID decided() {
        return we.served(we.clock.today());
    }

    /// Taken down by the party, looked at, closed.
    private UUID closed() {
        var round = decided();
        we.by(we.gu(), round, "自行拆除");
        we.prove(round, "前后对比照片", "核验笔录");
        we.write(we.gu(), round, "清理通知书");
        we.write(we.gu(), round, "结案审批表");
        we.by(we.gu(), round, "核验通过");
        return round;
    }

    private Remedy.Note turn(Remedy.Turn turn, String said, long amount) {
        LocalDate today = we.clock.today();
        return new Remedy.Note(turn, today, said, amount, List.of(), null, we.clock.instant(), "");
    }

    private static List<String> facts(Gate gate) {
        return switch (gate) {
            case Gate.Blocked blocked ->
                blocked.reasons().stream().map(Refusal::fact).toList();
            case Gate.Opens _ -> List.of();
        };
    }
}
