package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.dossier.Dossiers;
import longtang.dossier.RegisterFilter;
import longtang.evidence.Exhibits;
import longtang.evidence.Samples;
import longtang.law.LegalCalendar;
import longtang.law.Ruling;
import longtang.notice.Papers;
import longtang.outreach.Encounter;
import longtang.outreach.HelpItem;
import longtang.outreach.HelpItems;
import longtang.outreach.Noting;
import longtang.outreach.Outreach;
import longtang.outreach.Round;
import longtang.people.Person;
import longtang.record.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Talking first: no case is filed against an old structure before the talk that its book demands.
@LongtangTest
@Import(Lane44.class)
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class PersuasionTest {

    private static final String WEIJIAN = "cn-sh/weijian@2026.1";
    private static final Map<String, String> OLD =
            Map.of("阶段", "存量", "危险", "false", "公共空间", "true", "生活必需", "false", "出租", "false");
    private static final String PLANNING = "《城乡规划法》第六十四条";

    @Autowired
    Matters matters;

    @Autowired
    Outreach outreach;

    @Autowired
    HelpItems help;

    @Autowired
    PaperDesk desk;

    @Autowired
    Papers papers;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Clock clock;

    @Autowired
    Lane44 lane44;

    @Autowired
    MockMvcTester browser;

    Person gu;
    Person shen;
    UUID matter = new UUID(0, 0);

    PersuasionTest(@Autowired Lane44 cast) {
        gu = cast.officer();
        shen = cast.leader();
    }

    @BeforeEach
    void a_round_on_a_file() {
        lane44.isMatched();
        var all = new RegisterFilter(RegisterFilter.View.ALL, "", null, null, null, null, null, null, null);
        var number = dossiers.find(gu, all, null).dossiers().stream()
                .map(file -> file.number())
                .filter(file -> matters.of(file).isEmpty())
                .findFirst()
                .orElseThrow();
        matter = allowed(matters.open(gu, UUID.randomUUID(), number, WEIJIAN));
        prove("现场照片", "定位", "现场检查笔录", "两名执法人员证号");
    }

    @Test
    void no_case_is_filed_against_an_old_structure_before_it_was_talked_about() {
        toFiling();

        var why = refused(file());
        assertThat(why.code()).isEqualTo("persuasion-missing");
        assertThat(why.article()).contains("第十八条");
        assertThat(why.args()).contains("批准立案", "先劝后立案", "走访、约谈", "发现险情");

        noted(Encounter.Kind.VISIT, true);
        assertThat(refused(file()).args()).contains("约谈");
        noted(Encounter.Kind.TALK, false);
        assertThat(allowed(file()).standing().leaf()).isEqualTo("investigate");
    }

    @Test
    void a_door_that_never_opens_does_not_stop_the_law() {
        toFiling();
        noted(Encounter.Kind.TALK, false);
        noted(Encounter.Kind.VISIT, false);
        assertThat(refused(file()).code()).isEqualTo("persuasion-missing");
        noted(Encounter.Kind.VISIT, false);
        assertThat(allowed(file()).standing().leaf()).isEqualTo("investigate");
    }

    @Test
    void a_danger_waits_for_no_talk() {
        allowed(matters.enter(gu, matter, asked("查证属实", OLD)));
        allowed(matters.enter(gu, matter, asked("发现险情", Map.of())));
        readyToFile();
        assertThat(allowed(file()).standing().leaf()).isEqualTo("investigate");
    }

    @Test
    void what_is_new_waits_for_no_talk() {
        var fresh = new java.util.HashMap<>(OLD);
        fresh.put("阶段", "新增");
        allowed(matters.enter(gu, matter, asked("查证属实", fresh)));
        readyToFile();
        assertThat(allowed(file()).standing().leaf()).isEqualTo("investigate");
    }

    @Test
    void the_page_refuses_says_why_and_what_can_be_done_instead() {
        toFiling();
        var page = browser.get().uri("/matters/" + matter).with(user(shen)).exchange();
        assertThat(page).bodyText().contains("先劝后立案").contains("次数为内部约定").contains("见到人 1 次，或者上门 2 次");

        var refused = browser.post()
                .uri("/matters/" + matter + "/steps")
                .param("request", UUID.randomUUID().toString())
                .param("version", String.valueOf(current().version()))
                .param("event", "批准立案")
                .with(csrf())
                .with(user(shen))
                .exchange();
        assertThat(refused).hasStatus(409);
        assertThat(refused)
                .bodyText()
                .contains("还没有先劝")
                .contains("第十八条")
                .contains("走访、约谈")
                .contains("提出约谈对方不来");
    }

    @Test
    void a_visit_is_noted_at_the_door_and_counts() {
        toFiling();
        var request = UUID.randomUUID();
        assertThat(visit(request, "true", "", "")).hasStatus(303);
        assertThat(visit(request, "true", "", "")).hasStatus(303);

        assertThat(outreach.of(matter)).hasSize(1);
        assertThat(outreach.tally(matter).visitsMet()).isEqualTo(1);
        var path = "/matters/" + matter + "/encounters/"
                + outreach.of(matter).getFirst().id();
        assertThat(browser.get().uri(path).with(user(gu)))
                .hasStatusOk()
                .bodyText()
                .contains("入户宣讲记录")
                .contains(PLANNING)
                .contains("想等孩子放假再拆");
    }

    @Test
    void the_next_form_begins_with_what_was_shown_last() {
        visit(UUID.randomUUID(), "true", "", "");
        assertThat(browser.get().uri("/matters/" + matter).with(user(gu)))
                .bodyText()
                .contains("value=\"警示案例视频\"");
    }

    @Test
    void difficulties_are_written_only_where_they_were_volunteered_and_are_shown_on_record() {
        assertThat(visit(UUID.randomUUID(), "true", "", "独居，腿脚不便"))
                .hasStatus(409)
                .bodyText()
                .contains("第二十九条");
        assertThat(visit(UUID.randomUUID(), "true", "true", "独居，腿脚不便")).hasStatus(303);

        var encounter = outreach.of(matter).getFirst();
        var path = "/matters/" + matter + "/encounters/" + encounter.id();
        assertThat(browser.get().uri(path).with(user(gu))).bodyText().doesNotContain("腿脚不便");
        assertThat(browser.get().uri("/matters/" + matter).with(user(gu)))
                .bodyText()
                .doesNotContain("腿脚不便");
        assertThat(browser.get().uri("/matters/" + matter).with(user(lane44.committee())))
                .hasStatusOk()
                .bodyText()
                .contains("想等孩子放假再拆")
                .doesNotContain("有密存");
        assertThat(post(path + "/difficulty?why=nothing", gu)).hasStatus(409);
        assertThat(post(path + "/difficulty?why=help", gu))
                .hasStatusOk()
                .bodyText()
                .contains("腿脚不便");
        assertThat(post(path + "/difficulty?why=help", lane44.committee())).hasStatus(404);

        assertThat(post(path + "/difficulty/erasure", gu)).hasStatus(303);
        assertThat(post(path + "/difficulty?why=help", gu)).bodyText().doesNotContain("腿脚不便");
        assertThat(browser.get().uri(path).with(user(gu))).bodyText().doesNotContain("显示（将留痕）");
    }

    @Test
    void a_correction_is_another_version_with_its_reason() {
        var first = noted(Encounter.Kind.VISIT, true);

        assertThat(refused(outreach.correct(gu, first, noting(Encounter.Kind.VISIT, false, "")))
                        .code())
                .isEqualTo("correction-without-reason");
        assertThat(refused(outreach.correct(shen, first, noting(Encounter.Kind.VISIT, false, "看错了记录")))
                        .code())
                .isEqualTo("correction-by-another");
        allowed(outreach.correct(gu, first, noting(Encounter.Kind.VISIT, false, "看错了记录")));
        assertThat(outreach.tally(matter).visitsMet()).isZero();
        assertThat(outreach.versions(matter, first.id()))
                .extracting(Encounter::version)
                .containsExactly(2, 1);
        assertThat(refused(outreach.correct(gu, first, noting(Encounter.Kind.VISIT, true, "再改")))
                        .code())
                .isEqualTo("encounter-changed");
    }

    @Test
    void whoever_corrects_an_older_version_is_told() {
        visit(UUID.randomUUID(), "true", "", "");
        var path = "/matters/" + matter + "/encounters/"
                + outreach.of(matter).getFirst().id();
        assertThat(sent(path, UUID.randomUUID(), "false", "", "")).hasStatus(303);
        assertThat(browser.get().uri(path).with(user(gu)))
                .bodyText()
                .contains("第 2 版")
                .contains("更正理由：记错了");
        assertThat(sent(path, UUID.randomUUID(), "true", "", "")).hasStatus(409);
    }

    @Test
    void no_law_is_invented_and_nothing_is_noted_before_it_happened_or_long_after() {
        var soon = clock.instant();
        assertThat(code(noting(Encounter.Kind.VISIT, true, List.of("城乡规划法 999"), soon)))
                .isEqualTo("law-not-known");
        assertThat(code(noting(Encounter.Kind.VISIT, true, List.of(), soon))).isEqualTo("no-law-explained");
        assertThat(code(noting(Encounter.Kind.VISIT, true, List.of(PLANNING), soon.plus(Duration.ofHours(1)))))
                .isEqualTo("encounter-to-come");
        assertThat(code(noting(Encounter.Kind.VISIT, true, List.of(PLANNING), soon.minus(Duration.ofDays(8)))))
                .isEqualTo("encounter-long-ago");
    }

    @Test
    void the_record_of_a_talk_is_filled_from_the_last_talk() {
        allowed(matters.enter(gu, matter, asked("查证属实", OLD)));
        noted(Encounter.Kind.TALK, true);

        var paper = allowed(desk.begin(gu, current(), matters.offers(gu, current()), "约谈记录"));
        assertThat(paper.fields().get("在场人")).contains("顾某", "居委干部", "当事人");
        assertThat(paper.fields().get("告知内容")).contains(PLANNING);
        assertThat(paper.fields().get("当事人意见")).isEqualTo("想等孩子放假再拆");
    }

    @Test
    void what_is_lacking_has_an_owner_and_a_day_and_ends_with_a_word() {
        var owner = "person:" + gu.id();
        var noted = browser.post()
                .uri("/matters/" + matter + "/help-items")
                .param("request", UUID.randomUUID().toString())
                .param("need", "cooking")
                .param("note", "灶披间拆了以后没有地方做饭")
                .param("owner", owner)
                .param("due", matters.today().plusDays(7).toString())
                .with(csrf())
                .with(user(gu))
                .exchange();
        assertThat(noted).hasStatus(303);
        var item = help.of(matter).getFirst();
        assertThat(browser.get().uri("/help-items").with(user(gu)))
                .hasStatusOk()
                .bodyText()
                .contains("做饭")
                .contains(current().dossier().toString());
        assertThat(browser.get().uri("/matters/" + matter).with(user(gu)))
                .bodyText()
                .contains("灶披间拆了以后没有地方做饭");

        assertThat(refused(help.say(gu, item, saying(item, "", owner))).code()).isEqualTo("end-without-word");
        allowed(help.say(gu, item, saying(item, "公用厨房加了一个灶位", owner)));
        assertThat(help.of(matter).getFirst().isOpen()).isFalse();
        assertThat(refused(help.say(gu, item, saying(item, "再写一次", owner))).code())
                .isEqualTo("help-changed");
    }

    private static HelpItems.Saying saying(HelpItem item, String said, String owner) {
        return new HelpItems.Saying(
                UUID.randomUUID(), item.now().version(), owner, item.now().due(), HelpItem.State.DONE, said);
    }

    private MvcTestResult visit(UUID request, String met, String volunteered, String difficulty) {
        return sent("/matters/" + matter + "/encounters", request, met, volunteered, difficulty);
    }

    private MvcTestResult sent(String path, UUID request, String met, String volunteered, String difficulty) {
        return browser.post()
                .uri(path)
                .param("request", request.toString())
                .param("kind", "visit")
                .param("way", "door")
                .param("met", met)
                .param(
                        "at",
                        clock.instant()
                                .atZone(LegalCalendar.SHANGHAI)
                                .toLocalDateTime()
                                .withNano(0)
                                .toString())
                .param("partner", shen.id().toString())
                .param("beside", "committee", "volunteer")
                .param("article", PLANNING)
                .param("other", "若干规定 8")
                .param("materials", "警示案例视频")
                .param("said", "想等孩子放假再拆")
                .param("reluctance", "hesitant")
                .param("volunteered", volunteered)
                .param("difficulty", difficulty)
                .param("version", "1")
                .param("why", "记错了")
                .with(csrf())
                .with(user(gu))
                .exchange();
    }

    private MvcTestResult post(String path, Person by) {
        return browser.post().uri(path).with(csrf()).with(user(by)).exchange();
    }

    private Encounter noted(Encounter.Kind kind, boolean met) {
        return allowed(outreach.note(gu, round(), noting(kind, met, "")));
    }

    private String code(Noting noting) {
        return refused(outreach.note(gu, round(), noting)).code();
    }

    private Noting noting(Encounter.Kind kind, boolean met, String why) {
        return noting(kind, met, List.of(PLANNING), clock.instant(), why);
    }

    private Noting noting(Encounter.Kind kind, boolean met, List<String> articles, Instant at) {
        return noting(kind, met, articles, at, "");
    }

    private Noting noting(Encounter.Kind kind, boolean met, List<String> articles, Instant at, String why) {
        return new Noting(
                UUID.randomUUID(),
                kind,
                Encounter.Way.DOOR,
                at,
                met,
                shen,
                List.of(Encounter.Companion.COMMITTEE),
                articles,
                "",
                met ? "想等孩子放假再拆" : "",
                Encounter.Reluctance.HESITANT,
                "",
                null,
                false,
                "",
                why);
    }

    private Round round() {
        return new Round(matter, current().dossier().toString(), null, null);
    }

    private void toFiling() {
        allowed(matters.enter(gu, matter, asked("查证属实", OLD)));
        allowed(matters.enter(gu, matter, asked("转法定程序", Map.of())));
        readyToFile();
    }

    private void readyToFile() {
        prove("现场检查笔录", "现场图", "台账比对结果");
        var paper = allowed(desk.begin(shen, current(), matters.offers(shen, current()), "立案审批表"));
        var fields = new java.util.HashMap<String, String>();
        paper.asked().forEach(name -> fields.put(name, "写明"));
        var by = (Actor.Person) shen.asActor();
        var filled = allowed(papers.save(by, matter, paper.id(), paper.version(), fields));
        allowed(papers.issue(by, matter, filled.id(), filled.version(), "https://example.org"));
    }

    private Ruling<Matter> file() {
        return matters.enter(
                shen, matter, new Matters.Asked(UUID.randomUUID(), current().version(), "批准立案", null, Map.of(), ""));
    }

    private Matters.Asked asked(String event, Map<String, String> facts) {
        return new Matters.Asked(UUID.randomUUID(), current().version(), event, shen.id(), facts, "");
    }

    private void prove(String... labels) {
        for (var label : labels) {
            try {
                allowed(exhibits.keep(
                        (Actor.Person) gu.asActor(),
                        UUID.randomUUID(),
                        matter,
                        label,
                        "p.pdf",
                        null,
                        new ByteArrayInputStream(Samples.pdf())));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private Matter current() {
        return matters.get(gu, matter).orElseThrow();
    }
}
