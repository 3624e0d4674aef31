package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.Casework.SHARED_SPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.outreach.Encounter;
import longtang.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// No case is filed against an old structure before the talk that its book demands.
@LongtangTest
@Import({Lane44.class, Talking.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class LadderTest {

    @Autowired
    Talking we;

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
    void no_case_is_filed_against_an_old_structure_before_it_was_talked_about() {
        we.toFiling(matter);

        var why = refused(we.file(matter));
        assertThat(why.code()).isEqualTo("persuasion-missing");
        assertThat(why.article()).contains("第十八条");
        assertThat(why.args()).contains("批准立案", "先劝后立案", "走访、约谈", "发现险情");

        we.noted(matter, Encounter.Kind.VISIT, true);
        assertThat(refused(we.file(matter)).args()).contains("约谈");
        we.noted(matter, Encounter.Kind.TALK, false);
        assertThat(allowed(we.file(matter)).standing().leaf()).isEqualTo("investigate");
    }

    @Test
    void a_door_that_never_opens_does_not_stop_the_law() {
        we.toFiling(matter);
        we.noted(matter, Encounter.Kind.TALK, false);
        we.noted(matter, Encounter.Kind.VISIT, false);
        assertThat(refused(we.file(matter)).code()).isEqualTo("persuasion-missing");
        we.noted(matter, Encounter.Kind.VISIT, false);
        assertThat(allowed(we.file(matter)).standing().leaf()).isEqualTo("investigate");
    }

    @Test
    void a_danger_waits_for_no_talk() {
        allowed(we.enter(matter, "查证属实", SHARED_SPACE));
        allowed(we.enter(matter, "发现险情", Map.of()));
        we.readyToFile(matter);
        assertThat(allowed(we.file(matter)).standing().leaf()).isEqualTo("investigate");
    }

    @Test
    void what_is_new_waits_for_no_talk() {
        var fresh = new java.util.HashMap<>(SHARED_SPACE);
        fresh.put("阶段", "新增");
        allowed(we.enter(matter, "查证属实", fresh));
        we.readyToFile(matter);
        assertThat(allowed(we.file(matter)).standing().leaf()).isEqualTo("investigate");
    }

    @Test
    void the_page_refuses_says_why_and_what_can_be_done_instead() {
        we.toFiling(matter);
        var page = browser.get().uri("/matters/" + matter).with(user(shen)).exchange();
        assertThat(page).bodyText().contains("先劝后立案").contains("次数为内部约定").contains("见到人 1 次，或者上门 2 次");

        var refused = browser.post()
                .uri("/matters/" + matter + "/steps")
                .param("request", UUID.randomUUID().toString())
                .param("version", String.valueOf(we.matter(matter).version()))
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
}
