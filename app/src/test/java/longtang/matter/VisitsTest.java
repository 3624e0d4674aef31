package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.Casework.SHARED_SPACE;
import static longtang.matter.Talking.PLANNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.law.LegalCalendar;
import longtang.outreach.Encounter;
import longtang.outreach.Outreach;
import longtang.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Visits and talks are noted at the door, corrected in the open, and say nothing that was not volunteered.
@LongtangTest
@Import({Lane44.class, Talking.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class VisitsTest {

    @Autowired
    Talking we;

    @Autowired
    Outreach outreach;

    @Autowired
    Clock clock;

    @Autowired
    MockMvcTester browser;

    Person gu;
    Person shen;
    UUID matter = new UUID(0, 0);

    @BeforeEach
    void a_round_on_a_file() {
        gu = we.gu();
        shen = we.shen();
        matter = we.found();
    }

    @Test
    void a_visit_is_noted_at_the_door_and_counts() {
        we.toFiling(matter);
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
        assertThat(browser.get().uri("/matters/" + matter).with(user(we.committee())))
                .hasStatusOk()
                .bodyText()
                .contains("想等孩子放假再拆")
                .doesNotContain("有密存");
        assertThat(post(path + "/difficulty?why=nothing", gu)).hasStatus(409);
        assertThat(post(path + "/difficulty?why=help", gu))
                .hasStatusOk()
                .bodyText()
                .contains("腿脚不便");
        assertThat(post(path + "/difficulty?why=help", we.committee())).hasStatus(404);

        assertThat(post(path + "/difficulty/erasure", gu)).hasStatus(303);
        assertThat(post(path + "/difficulty?why=help", gu)).bodyText().doesNotContain("腿脚不便");
        assertThat(browser.get().uri(path).with(user(gu))).bodyText().doesNotContain("显示（将留痕）");
    }

    @Test
    void a_correction_is_another_version_with_its_reason() {
        var first = we.noted(matter, Encounter.Kind.VISIT, true);

        assertThat(refused(outreach.correct(gu, first, we.noting(Encounter.Kind.VISIT, false, "")))
                        .code())
                .isEqualTo("correction-without-reason");
        assertThat(refused(outreach.correct(shen, first, we.noting(Encounter.Kind.VISIT, false, "看错了记录")))
                        .code())
                .isEqualTo("correction-by-another");
        allowed(outreach.correct(gu, first, we.noting(Encounter.Kind.VISIT, false, "看错了记录")));
        assertThat(outreach.tally(matter).visitsMet()).isZero();
        assertThat(outreach.versions(matter, first.id()))
                .extracting(Encounter::version)
                .containsExactly(2, 1);
        assertThat(refused(outreach.correct(gu, first, we.noting(Encounter.Kind.VISIT, true, "再改")))
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
        assertThat(code(List.of("城乡规划法 999"), soon)).isEqualTo("law-not-known");
        assertThat(code(List.of(), soon)).isEqualTo("no-law-explained");
        assertThat(code(List.of(PLANNING), soon.plus(Duration.ofHours(1)))).isEqualTo("encounter-to-come");
        assertThat(code(List.of(PLANNING), soon.minus(Duration.ofDays(8)))).isEqualTo("encounter-long-ago");
    }

    @Test
    void the_record_of_a_talk_is_filled_from_the_last_talk() {
        allowed(we.enter(matter, "查证属实", SHARED_SPACE));
        we.noted(matter, Encounter.Kind.TALK, true);

        var paper = allowed(we.begin(gu, matter, "约谈记录"));
        assertThat(paper.fields().get("在场人")).contains("顾某", "居委干部", "当事人");
        assertThat(paper.fields().get("告知内容")).contains(PLANNING);
        assertThat(paper.fields().get("当事人意见")).isEqualTo("想等孩子放假再拆");
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

    private String code(List<String> articles, Instant at) {
        var noting = we.noting(Encounter.Kind.VISIT, true, articles, at, "");
        return refused(outreach.note(gu, we.round(matter), noting)).code();
    }
}
