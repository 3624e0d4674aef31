package longtang.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import longtang.LongtangTest;
import longtang.dossier.Holdings;
import longtang.people.Person;
import longtang.people.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LongtangTest
@Import(LaneOfFour.class)
class DeskPagesTest {

    /// A key that no bundle knows shows itself.
    private static final String UNSAID = "matching\\.(?!css|js)";

    @Autowired
    MockMvcTester browser;

    @Autowired
    LaneOfFour lane;

    @Autowired
    Matching matching;

    @Autowired
    Holdings holdings;

    @Nullable
    Person gu;

    @Nullable
    Person shen;

    @BeforeEach
    void four_ledgers_and_two_officers() throws Exception {
        lane.comeIn();
        gu = lane.somebody("顾某", Role.OFFICER);
        shen = lane.somebody("沈某", Role.LEADER);
    }

    @Test
    void the_desk_shows_two_sightings_and_takes_an_answer() {
        assertThat(get(gu, "/matching"))
                .hasStatusOk()
                .bodyText()
                .contains("是同一处", "不是", "以后再说", "依据", "/sightings/")
                .doesNotContainPattern(UNSAID);

        var question = pair();
        assertThat(post(gu, "/matching/questions/" + question.id(), "verdict", "same"))
                .hasStatus(303);
        assertThat(get(gu, "/matching/decisions"))
                .bodyText()
                .contains("顾某", question.proposal().sighting().recordId(), "撤销");
    }

    @Test
    void htmx_gets_the_next_question_and_nothing_else() {
        var question = pair();
        var answer = browser.post()
                .uri("/matching/questions/" + question.id())
                .param("verdict", "later")
                .header("HX-Request", "true")
                .with(csrf())
                .with(user(Objects.requireNonNull(gu)))
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .startsWith("<section id=\"desk\"")
                .contains("先放下");
    }

    @Test
    void a_machine_that_comes_second_gets_a_problem_that_names_the_first() {
        var question = pair();
        post(gu, "/matching/questions/" + question.id(), "verdict", "same");
        var second = browser.post()
                .uri("/matching/questions/" + question.id())
                .param("verdict", "different")
                .header("Accept", "application/json")
                .with(csrf())
                .with(user(Objects.requireNonNull(shen)))
                .exchange();
        assertThat(second)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:longtang:rule:matching-answered");
        assertThat(new String(second.getResponse().getContentAsByteArray(), UTF_8))
                .contains("顾某", "是同一处");
        assertThat(post(shen, "/matching/questions/" + question.id(), "verdict", "different"))
                .hasStatus(409)
                .bodyText()
                .contains("已经有人定了");
    }

    @Test
    void a_merged_number_leads_to_its_heir_and_a_split_starts_at_the_file() {
        var file = lane.standing().values().stream()
                .filter(number -> lane.members(number).size() >= 3)
                .findFirst()
                .orElseThrow();
        var out = lane.members(file).stream().skip(1).findFirst().orElseThrow();
        var key = out.kind().code() + " " + out.recordId();

        assertThat(get(gu, "/register/" + file)).bodyText().contains("这几条不是这一处", key);
        assertThat(post(gu, "/matching/splits", "number", file.toString(), "sighting", key))
                .hasStatus(303);
        var own = Objects.requireNonNull(lane.standing().get(out));
        assertThat(own).isNotEqualTo(file);

        assertThat(post(gu, "/matching/undo")).hasStatus(303);
        var old = get(gu, "/register/" + own);
        assertThat(old).hasStatus(303);
        assertThat(old.getResponse().getHeader("Location")).isEqualTo("/register/" + file);
        assertThat(get(gu, "/register/" + file)).bodyText().contains("曾用档案号", own.toString());
    }

    @Test
    void a_bulk_waits_for_its_sample_and_stops_at_a_disagreement() {
        var opened = post(gu, "/matching/bulks");
        if (opened.getResponse().getStatus() == 409) return; // the lane has no pair that is sure enough
        var path = Objects.requireNonNull(opened.getResponse().getHeader("Location"));
        assertThat(get(gu, path)).hasStatusOk().bodyText().contains("抽样").doesNotContainPattern(UNSAID);
        assertThat(post(gu, path)).hasStatus(409);
    }

    @Test
    void an_officer_writes_down_what_she_sees() {
        assertThat(get(gu, "/sightings/new"))
                .hasStatusOk()
                .bodyText()
                .contains("在哪里")
                .doesNotContainPattern(UNSAID);
        var kept = post(
                gu,
                "/sightings",
                "submission",
                UUID.randomUUID().toString(),
                "where",
                "天津路44弄12号晒台",
                "words",
                "三楼晒台正在搭阳光房，型材已运到");
        assertThat(kept).hasStatus(303);
        var next = Objects.requireNonNull(kept.getResponse().getHeader("Location"));
        assertThat(get(gu, next)).bodyText().contains("已记下 RC").contains("/register/WJ-");

        assertThat(post(gu, "/sightings", "submission", UUID.randomUUID().toString(), "where", "", "words", "棚"))
                .hasStatus(422)
                .bodyText()
                .contains("请写明在哪里", "棚");
    }

    @Test
    void a_machine_is_told_what_became_of_a_sighting() {
        var answer = browser.post()
                .uri("/sightings")
                .param("submission", UUID.randomUUID().toString())
                .param("where", "四川中路998弄3号天井")
                .param("words", "新搭砖混厨房一间")
                .contentType("application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .with(csrf())
                .with(user(Objects.requireNonNull(gu)))
                .exchange();
        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.became").isEqualTo("opened");
    }

    @Test
    void for_those_who_may_not_decide_there_is_nothing() {
        var committee = lane.somebody("陈某", Role.COMMITTEE);
        for (var path : List.of("/matching", "/matching/decisions", "/sightings/new")) {
            assertThat(get(committee, path)).as(path).hasStatus(404);
        }
        var administrator = lane.somebody("管理员", Role.ADMINISTRATOR);
        assertThat(get(administrator, "/matching")).hasStatusOk().bodyText().doesNotContain("name=\"verdict\"");
        assertThat(post(administrator, "/matching/questions/" + pair().id(), "verdict", "same"))
                .hasStatus(404);
        assertThat(post(gu, "/matching/questions/" + UUID.randomUUID(), "verdict", "same"))
                .hasStatus(404);
        assertThat(post(gu, "/matching/questions/" + pair().id(), "verdict", "nonsense"))
                .hasStatus(404);
    }

    private OpenProposal pair() {
        return matching.proposals(999).stream()
                .filter(open -> !open.proposal().asksWhetherItExists())
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult get(@Nullable Person who, String path) {
        return browser.get().uri(path).with(user(Objects.requireNonNull(who))).exchange();
    }

    private MvcTestResult post(@Nullable Person who, String path, String... parameters) {
        var request = browser.post()
                .uri(path)
                .contentType("application/x-www-form-urlencoded")
                .with(csrf())
                .with(user(Objects.requireNonNull(who)));
        for (var i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        return request.exchange();
    }
}
