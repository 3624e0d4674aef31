package longtang.matter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static longtang.Rulings.allowed;
import static longtang.law.Guardrail.*;
import static longtang.matter.OnTheRoad.DECISION;
import static longtang.matter.OnTheRoad.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.evidence.Exhibits;
import longtang.evidence.Samples;
import longtang.law.Delivery;
import longtang.law.Guardrail;
import longtang.law.LegalCalendar;
import longtang.notice.Papers;
import longtang.people.Person;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Every guardrail that somebody can run into here is run into, by the page and by a machine: the refusal names the
/// rule, the article with its words, the fact that stands against it, and what can be done instead.
///
/// In the order of the calendar, because it never goes back.
@LongtangTest
@Import({Lane44.class, RoadClock.class, OnTheRoad.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
@DirtiesContext // its calendar has run on
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuardrailsTest {

    /// No act of the system leads there.
    private static final Map<Guardrail, String> NOT_TO_BE_REACHED = new EnumMap<>(Map.of(
            EMERGENCY_UNRECORDED, "nobody can declare an emergency here: night and holidays stay closed",
            PLEA_UNHEARD, "the book leads nobody to a decision before the plea is settled, and what is settled stays",
            HEARING_BY_INVESTIGATOR, "who inquires is an officer, who chairs a legal reviewer: nobody is both",
            LEGAL_REVIEW_MISSING, "the book leads to a decision through the review alone, and its opinion stays",
            EVIDENCE_DELETED, "no act deletes an exhibit, and the database refuses it",
            EVIDENCE_ALTERED, "no act alters an exhibit, and the database refuses it",
            EVIDENCE_UNSIGNED, "every exhibit is kept with who kept it and when"));

    private final Set<Guardrail> reached = EnumSet.noneOf(Guardrail.class);

    @Autowired
    OnTheRoad we;

    @Autowired
    Papers papers;

    @Autowired
    Exhibits exhibits;

    @Autowired
    HardSteps hard;

    @Autowired
    MessageSource words;

    @Autowired
    MockMvcTester browser;

    @Test
    @Order(1)
    void what_hangs_in_public_shows_nobody_and_force_is_ordered_after_everything_before_it() {
        var round = we.toAnnouncement(we.clock.today());
        var notice = "限期拆除公告";
        refusesPaper(PERSON_EXPOSED, we.shen(), round, notice, Map.of("张贴地点", OnTheRoad.PARTY + "家门口"));
        refusesPaper(SENSITIVE_EXPOSED, we.shen(), round, notice, Map.of("张贴地点", "未成年人住处"));
        refusesPaper(REPORTER_EXPOSED, we.shen(), round, notice, Map.of("张贴地点", "举报人：隔壁"));
        allowed(we.written(we.shen(), round, notice, Map.of("张贴地点", "弄口公告栏")));
        we.fromAnnouncement(round);

        var order = "强制拆除决定书";
        refusesPaper(ENFORCEMENT_REMEDIES_MISSING, we.shen(), round, order, Map.of("复议机关与期限", "可以申请复议。"));
        var full = Map.of("复议机关与期限", "可以自收到之日起六十日内向上海市人民政府申请复议。");
        allowed(we.written(we.shen(), round, order, full));
        reachesLate(round, "催告书");
        refusesStep(OBJECTIONS_UNHEARD, we.shen(), round, "作出强制拆除决定");
        withdraw(round, notice);
        refusesStep(NOT_ANNOUNCED, we.shen(), round, "作出强制拆除决定");
        withdraw(round, "催告书");
        refusesStep(NOT_URGED, we.shen(), round, "作出强制拆除决定");
        withdraw(round, DECISION);
        refusesStep(NO_DECISION_SERVED, we.shen(), round, "作出强制拆除决定");
    }

    @Test
    @Order(2)
    void force_waits_for_daylight_for_a_working_day_for_the_calendar_and_for_whoever_was_passed_over() {
        var round = we.toForce(we.clock.today());
        we.by(we.gu(), round, "准备就绪");
        assertThat(we.leaf(round)).isEqualTo("e_demolish");
        we.prove(round, "全程录像", "财物清单", "见证人签字", "现场笔录");
        we.clock.to(we.clock.today().atTime(22, 30));
        refusesStep(NIGHT, we.gu(), round, "开始拆除");
        we.clock.to(saturday().atTime(10, 0));
        refusesStep(HOLIDAY, we.gu(), round, "开始拆除");
        we.until(LocalDate.of(2027, 1, 5));
        refusesStep(DAY_UNCERTAIN, we.gu(), round, "开始拆除");
        we.addressee(round, DECISION, "龚小红");
        refusesStep(GATE_SHUT, we.gu(), round, "开始拆除");
    }

    @Test
    @Order(3)
    void no_field_orders_that_water_or_power_is_cut() {
        var round = we.opened();
        refuses(UTILITIES_CUT, we.gu(), "/matters/" + round + "/steps", Map.of("why", "请对7号停水停电"));
        refuses(UTILITIES_CUT, we.gu(), "/matters/" + round + "/promises", Map.of("what", "不搬就断电"));
    }

    @Test
    @Order(4)
    void two_officers_deliver_and_never_before_the_paper_was_issued() {
        var round = we.opened();
        we.proveTheFinding(round);
        allowed(we.enter(round, "不属本部门职责", Map.of()));
        var paper = we.write(we.gu(), round, "移送函");
        var who = we.addressee(round, "移送函", OnTheRoad.PARTY);
        var page = "/matters/" + round + "/papers/" + paper.id() + "/delivery";
        var attempt = new HashMap<>(Map.of(
                "addressee",
                who.id().toString(),
                "method",
                "IN_PERSON",
                "outcome",
                "DELIVERED",
                "signer",
                OnTheRoad.PARTY,
                "at",
                said(LocalDateTime.ofInstant(we.clock.instant(), LegalCalendar.SHANGHAI))));
        refuses(TOO_FEW_OFFICERS, we.gu(), page, attempt);
        attempt.put("partner", we.shen().id().toString());
        attempt.put(
                "at",
                said(LocalDateTime.ofInstant(we.clock.instant(), LegalCalendar.SHANGHAI)
                        .minusDays(3)));
        refuses(BACKDATED, we.gu(), page, attempt);
    }

    @Test
    @Order(5)
    void whoever_must_keep_away_does_nothing() {
        var round = we.opened();
        allowed(hard.recuse(we.shen(), we.matter(round), we.gu(), "与当事人是亲属"));
        we.proveTheFinding(round);
        refusesStep(OFFICER_PARTIAL, we.gu(), round, "不属实");
        refusesPaper(OFFICER_PARTIAL, we.gu(), round, "现场检查笔录", Map.of());
    }

    @Test
    @Order(6)
    void a_decision_is_no_heavier_than_what_was_told_and_rests_on_what_was_served() {
        var round = we.toDecision(we.untouched());
        we.impose(we.shen(), round, Set.of(Imposed.Kind.REMOVE, Imposed.Kind.FINE), 100_00);
        refusesStep(HEAVIER_AFTER_PLEA, we.shen(), round, "作出决定");

        we.impose(we.shen(), round, Set.of(Imposed.Kind.REMOVE), 0);
        reachesLate(round, "事先告知书");
        refusesStep(HEARING_OWED, we.shen(), round, "作出决定");

        withdraw(round, "事先告知书");
        refusesStep(NOT_NOTIFIED, we.shen(), round, "作出决定");
    }

    @Test
    @Order(7)
    void one_act_is_fined_once() {
        var file = we.untouched();
        for (int i = 0; i < 2; i++) {
            var round = we.toNotice(file);
            var both = Set.of(Imposed.Kind.REMOVE, Imposed.Kind.FINE);
            we.impose(we.gu(), round, both, 10_000_00);
            we.write(we.gu(), round, "事先告知书");
            we.deliver(round, "事先告知书");
            we.by(we.gu(), round, "告知书已送达");
            we.over(round, "听证申请期满");
            we.prove(round, "法制审核意见书", "无须集体讨论意见");
            we.by(we.legal(), round, "审核通过", Map.of("重大复杂", "false"));
            we.prove(round, "审批记录");
            we.impose(we.shen(), round, both, 10_000_00);
            if (i == 1) {
                refusesStep(SECOND_FINE, we.shen(), round, "作出决定");
                return;
            }
            we.by(we.shen(), round, "作出决定");
            we.by(we.gu(), round, "标的灭失");
        }
    }

    @Test
    @Order(8)
    void a_decision_tells_of_remedies_and_comes_after_what_must_precede_it() {
        var round = we.toDecision(we.untouched());
        we.impose(we.shen(), round, Set.of(Imposed.Kind.REMOVE), 0);
        we.by(we.shen(), round, "作出决定");
        refusesPaper(REMEDIES_MISSING, we.gu(), round, DECISION, Map.of("诉讼法院与期限", "可以向法院起诉。"));
        withdraw(round, "事先告知书");
        refusesPaper(OUT_OF_ORDER, we.gu(), round, DECISION, Map.of("诉讼法院与期限", "可以自收到之日起六个月内向某人民法院起诉。"));
    }

    @Test
    @Order(9)
    void what_is_still_built_is_removed_at_once_only_with_proof_that_it_went_on() throws IOException {
        var round = we.opened();
        we.proveTheFinding(round);
        var building = new HashMap<>(OnTheRoad.DANGEROUS);
        building.put("阶段", "在建");
        we.by(we.gu(), round, "查证属实", building);
        allowed(exhibits.keep(
                actor(we.gu()),
                UUID.randomUUID(),
                round,
                "正在施工的录像（有时间）",
                "录像.pdf",
                we.clock.instant().minus(Duration.ofHours(3)),
                new ByteArrayInputStream(Samples.pdf())));
        we.prove(round, "现场笔录", "调查笔录");
        we.write(we.gu(), round, "责令停止建设自行拆除决定书");
        we.deliver(round, "责令停止建设自行拆除决定书");
        we.by(we.gu(), round, "书面责令已送达");
        we.days(2);
        we.prove(round, "两名执法人员现场记录", "陈述申辩笔录");
        we.by(we.gu(), round, "拒不停止或者拒不拆除");
        we.write(we.shen(), round, "立即强制拆除决定书");
        we.deliver(round, "立即强制拆除决定书");
        we.prove(round, "法制审核意见书", "审批记录");
        refusesStep(IN_PROGRESS_UNPROVEN, we.shen(), round, "立即强制拆除决定书已送达");
    }

    @Test
    @Order(13)
    void no_guardrail_is_forgotten() {
        var all = EnumSet.copyOf(reached);
        all.addAll(NOT_TO_BE_REACHED.keySet());
        assertThat(all).containsExactlyInAnyOrder(Guardrail.values());
        assertThat(reached).doesNotContainAnyElementsOf(NOT_TO_BE_REACHED.keySet());
        assertThat(reached.stream().map(Guardrail::group)).contains(1, 2, 3, 4, 5, 6, 7, 8);
    }

    private void reachesLate(UUID round, String paper) {
        var late = we.addressee(round, paper, "龚小红");
        allowed(we.handed(round, paper, late, Delivery.Method.IN_PERSON, null, OnTheRoad.NOTHING));
    }

    private LocalDate saturday() {
        return we.clock.today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    }

    private void withdraw(UUID round, String paper) {
        allowed(papers.withdraw(actor(we.shen()), round, we.paper(round, paper).id(), "写错"));
    }

    private static String said(LocalDateTime moment) {
        return moment.withSecond(0).withNano(0).toString();
    }

    private void refusesStep(Guardrail rule, Person by, UUID round, String event) {
        var partner = by.equals(we.gu()) ? we.shen() : we.gu();
        refuses(
                rule,
                by,
                "/matters/" + round + "/steps",
                Map.of(
                        "event", event,
                        "version", String.valueOf(we.matter(round).version()),
                        "partner", partner.id().toString()));
    }

    private void refusesPaper(Guardrail rule, Person by, UUID round, String name, Map<String, String> said) {
        var draft = allowed(we.begin(by, round, name));
        var fields = new HashMap<>(draft.fields());
        for (var missing : draft.missing()) fields.put(missing, "写明");
        fields.putAll(said);
        var saved = allowed(papers.save(actor(by), round, draft.id(), draft.version(), fields));
        refuses(
                rule,
                by,
                "/matters/" + round + "/papers/" + saved.id() + "/issue",
                Map.of("version", String.valueOf(saved.version())));
    }

    /// By the page, and by a machine.
    private void refuses(Guardrail rule, Person by, String uri, Map<String, String> fields) {
        var said = words.getMessage("refusal." + rule.code(), null, Locale.SIMPLIFIED_CHINESE);
        var instead = words.getMessage("refusal." + rule.code() + ".instead", null, Locale.SIMPLIFIED_CHINESE);
        var machine = post(by, uri, fields, "application/problem+json");
        assertThat(machine).as("%s", rule).hasStatus(409).bodyJson().satisfies(problem -> {
            assertThat(problem).extractingPath("$.rule").isEqualTo(rule.code());
            assertThat(problem).extractingPath("$.type").isEqualTo("urn:longtang:rule:" + rule.code());
            assertThat(problem).extractingPath("$.title").isEqualTo(said);
            assertThat(problem)
                    .extractingPath("$.detail")
                    .asString()
                    .isNotBlank()
                    .doesNotContain("law.", "matter.");
            assertThat(problem).extractingPath("$.instead").isEqualTo(instead);
            assertThat(problem).extractingPath("$.article").asString().contains("《");
            assertThat(problem).extractingPath("$.articles[0].text").asString().isNotBlank();
        });
        var page = post(by, uri, fields, "text/html");
        assertThat(page)
                .as("%s", rule)
                .hasStatus(409)
                .bodyText()
                .contains(rule.code(), said, instead, firstWords(machine));
        reached.add(rule);
    }

    // Of the article itself, or that it is not included.
    private static String firstWords(MvcTestResult problem) {
        try {
            String text = JsonPath.read(problem.getResponse().getContentAsString(UTF_8), "$.articles[0].text");
            return text.substring(0, Math.min(15, text.length()));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult post(Person by, String uri, Map<String, String> fields, String accept) {
        var request = browser.post()
                .uri(uri)
                .param("request", UUID.randomUUID().toString())
                .header("Accept", accept)
                .with(csrf())
                .with(user(by));
        fields.forEach(request::param);
        return request.exchange();
    }
}
