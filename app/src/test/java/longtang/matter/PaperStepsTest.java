package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.Agreeing.actor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.notice.Paper;
import longtang.notice.Papers;
import longtang.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LongtangTest
@Import({Lane44.class, Agreeing.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class PaperStepsTest {

    @Autowired
    Matters matters;

    @Autowired
    PaperDesk desk;

    @Autowired
    Papers papers;

    @Autowired
    Agreeing we;

    @Autowired
    MockMvcTester browser;

    Person gu;
    Person shen;
    UUID matter = new UUID(0, 0);

    PaperStepsTest(@Autowired Lane44 cast) {
        gu = cast.officer();
        shen = cast.leader();
    }

    @BeforeEach
    void a_talk_is_due() {
        matter = we.talkIsDue();
    }

    @Test
    void a_step_waits_for_the_paper_of_its_state() {
        we.signedByAll(matter);
        var why = refused(matters.enter(gu, matter, asked("签订助拆协议", Agreeing.AGREED)));
        assertThat(why.code()).isEqualTo("papers-missing");
        assertThat(why.article()).contains("十八条");
        assertThat(why.args()).contains("约谈记录");

        issue(filled(begun("约谈记录")));
        assertThat(allowed(matters.enter(gu, matter, asked("签订助拆协议", Agreeing.AGREED)))
                        .standing()
                        .leaf())
                .isEqualTo("a_cooling");
    }

    @Test
    void what_was_withdrawn_does_not_count_and_what_others_do_needs_no_paper() {
        we.signedByAll(matter);
        var record = issue(filled(begun("约谈记录")));
        allowed(papers.withdraw(actor(shen), matter, record.id(), "写错"));

        assertThat(refused(matters.enter(gu, matter, asked("签订助拆协议", Agreeing.AGREED)))
                        .code())
                .isEqualTo("papers-missing");
        assertThat(allowed(matters.enter(gu, matter, asked("拒绝", Map.of())))
                        .standing()
                        .leaf())
                .isEqualTo("file");
    }

    @Test
    void a_second_talk_wants_a_record_of_its_own() {
        we.signedByAll(matter);
        issue(filled(begun("约谈记录")));
        allowed(matters.enter(gu, matter, asked("签订助拆协议", Agreeing.AGREED)));
        allowed(matters.enter(gu, matter, asked("撤回协议", Map.of())));
        we.signedByAll(matter);
        we.prove(matter, "约谈录音录像", "签署录像");

        assertThat(refused(matters.enter(gu, matter, asked("签订助拆协议", Agreeing.AGREED)))
                        .code())
                .isEqualTo("papers-missing");
    }

    @Test
    void what_is_known_is_filled_in_and_the_partys_name_is_not() {
        var draft = begun("约谈记录");
        assertThat(draft.fields().get("时间地点")).contains(current().place());
        assertThat(draft.organ()).isEqualTo("外滩街道综合行政执法队");
        assertThat(draft.missing()).contains(Paper.PARTY, "在场人").doesNotContain("时间地点");
    }

    @Test
    void a_paper_that_bears_the_name_of_a_proof_proves_it_until_it_is_withdrawn() {
        var round = we.opened();
        we.prove(round, "现场照片", "定位", "两名执法人员证号");
        assertThat(refused(we.enter(round, "查证属实", Casework.SHARED_SPACE)).args())
                .contains("现场检查笔录");

        var record = we.issue(round, we.filled(round, allowed(we.begin(gu, round, "现场检查笔录"))));
        allowed(papers.withdraw(actor(shen), round, record.id(), "写错"));
        assertThat(refused(we.enter(round, "查证属实", Casework.SHARED_SPACE)).code())
                .isEqualTo("proof-missing");

        we.issue(round, we.filled(round, allowed(we.begin(gu, round, "现场检查笔录"))));
        allowed(we.begin(gu, round, "现场检查笔录")); // another one, of another day
        assertThat(allowed(we.enter(round, "查证属实", Casework.SHARED_SPACE))
                        .standing()
                        .leaf())
                .isEqualTo("a_talk");
    }

    @Test
    void a_paper_of_another_step_is_not_begun() {
        assertThat(refused(desk.begin(gu, current(), matters.offers(gu, current()), "强制拆除决定书"))
                        .code())
                .isEqualTo("paper-not-wanted");
    }

    @Test
    void it_is_written_and_issued_through_its_page() throws IOException {
        var begun = browser.post()
                .uri("/matters/" + matter + "/papers")
                .param("name", "约谈记录")
                .with(csrf())
                .with(user(gu))
                .exchange();
        assertThat(begun).hasStatus(303);
        var page = String.valueOf(begun.getResponse().getHeader("Location"));
        assertThat(browser.get().uri(page).with(user(gu)))
                .hasStatusOk()
                .bodyText()
                .contains("还要写明：当事人");
        assertThat(browser.get().uri(page + "/paper.pdf").with(user(gu))).hasStatusOk();
        assertThat(browser.get().uri(page + "/paper.docx").with(user(gu))).hasStatusOk();

        var issuing = browser.post()
                .uri(page + "/issue")
                .param("version", "1")
                .accept("application/json")
                .with(csrf())
                .with(user(gu));
        assertThat(issuing)
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:longtang:rule:paper-incomplete");

        issue(filled(draft()));
        assertThat(browser.get().uri(page).with(user(gu)))
                .hasStatusOk()
                .bodyText()
                .contains("〕");
        assertThat(browser.get().uri(page + "/paper.pdf").with(user(gu)))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(browser.get().uri(page + "/paper.docx").with(user(gu))).hasStatus(404);
        assertThat(browser.get().uri("/matters/" + matter).with(user(gu)))
                .bodyText()
                .contains("已签发的文书")
                .contains("演外执约谈记录〔");
    }

    private Paper draft() {
        return papers.of(matter).getLast();
    }

    private Paper begun(String name) {
        return allowed(desk.begin(gu, current(), matters.offers(gu, current()), name));
    }

    private Paper filled(Paper draft) {
        return we.filled(matter, draft);
    }

    private Paper issue(Paper draft) {
        return we.issue(matter, draft);
    }

    private Matters.Asked asked(String event, Map<String, String> facts) {
        return new Matters.Asked(UUID.randomUUID(), current().version(), event, shen.id(), facts, "");
    }

    private Matter current() {
        return matters.get(gu, matter).orElseThrow();
    }
}
