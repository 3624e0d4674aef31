package longtang.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Persuasion before a hard event: whom it binds, when it is done, and which ladders a book may not have.
class LadderTest {

    private static final String HEAD = """
            playbook: huangpu/loudao
            version: 2026.1
            title: 黄浦区楼道堆物处置
            extends: cn-sh/loudao@2026.1
            """;
    private static final Book WEIJIAN = Library.book(Library.WEIJIAN);
    private static final Engine ENGINE = Engine.of(WEIJIAN, Installation.anywhere(WEIJIAN));

    @Test
    void an_old_structure_that_endangers_nobody_is_talked_about_before_a_case_is_filed() {
        assertThat(filing(Map.of("阶段", "存量", "危险", "false")).ladders())
                .extracting(Ladder::name)
                .containsExactly("先劝后立案");
    }

    @Test
    void what_is_new_or_dangerous_or_not_looked_into_waits_for_no_talk() {
        assertThat(filing(Map.of("阶段", "新增", "危险", "false")).ladders()).isEmpty();
        assertThat(filing(Map.of("阶段", "存量", "危险", "true")).ladders()).isEmpty();
        assertThat(filing(Map.of()).ladders()).isEmpty();
    }

    @Test
    void a_rung_is_done_when_somebody_was_met_or_when_nobody_opened_often_enough() {
        var visit = WEIJIAN.ladders().getFirst().rungs().getFirst();
        assertThat(visit.isReached(1, 1)).isTrue();
        assertThat(visit.isReached(0, 1)).isFalse();
        assertThat(visit.isReached(0, 2)).isTrue();
        var talk = WEIJIAN.ladders().getFirst().rungs().getLast();
        assertThat(talk.isReached(0, 0)).isFalse();
        assertThat(talk.isReached(0, 1)).isTrue();
    }

    @Test
    void a_ladder_names_events_of_the_house_that_exist() {
        assertThat(keys("before: [批准拆违]")).contains("ladder.event");
        assertThat(keys("before: [劝导期满]")).contains("ladder.theirs");
        assertThat(keys("before: [自行清理]")).contains("ladder.theirs");
        assertThat(keys("before: [批准立案], lifted_by: [发现险情]")).contains("ladder.event");
    }

    @Test
    void a_ladder_can_bind_some_case_and_can_always_be_climbed() {
        assertThat(keys("before: [批准立案]")).isEmpty();
        assertThat(keys("before: [批准立案], when: 堵塞通道 = true and 堵塞通道 = false")).containsExactly("ladder.never");
        assertThat(keys("before: [批准立案], when: 危险 = true")).containsExactly("ladder.fact");
        assertThat(keys("before: [批准立案]", "{do: 走访, met: 1}")).containsExactly("ladder.tries");
        assertThat(keys("before: [批准立案]", "{do: 走访, met: 3, tries: 2}")).containsExactly("ladder.met");
        assertThat(keys("before: [批准立案]", "{do: 走访, tries: 1}, {do: 走访, tries: 2}"))
                .containsExactly("ladder.twice");
        assertThat(keys("before: [批准立案]", "{do: 罚款, tries: 1}")).containsExactly("ladder.rung");
        assertThat(keys("before: [批准立案]", "")).containsExactly("ladder.empty");
    }

    @Test
    void a_city_may_ask_for_more_persuasion_and_never_for_less() {
        assertThat(Library.problems(HEAD + ladder("before: [批准立案]", "{do: 走访, tries: 2}")))
                .isEmpty();
        assertThat(Library.problems(HEAD.replace("loudao", "weijian") + "ladders: {先劝后立案: {basis: 内部·不必}}\n"))
                .extracting(Problem::key)
                .contains("overlay.kept");
    }

    @Test
    void the_lawyers_view_says_what_is_law_and_what_is_the_houses_own() {
        var view = LawyerView.of(WEIJIAN, Checker.check(WEIJIAN));
        assertThat(view).contains("<b>先劝后立案</b>：走访、约谈的次数和先后").contains("走访见到人 1 次，或者走访 2 次");
    }

    private static Offer filing(Map<String, String> facts) {
        var standing = new Standing(WEIJIAN.reference(), "file", List.of(), Set.of(), facts);
        return ENGINE.offers(standing).stream()
                .filter(offer -> offer.event().equals("批准立案"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(String what) {
        return keys(what, "{do: 走访, tries: 1}");
    }

    private static List<String> keys(String what, String rungs) {
        return Library.problems(HEAD + ladder(what, rungs)).stream()
                .map(Problem::key)
                .toList();
    }

    private static String ladder(String what, String rungs) {
        return "ladders: {先劝: {" + what + ", rungs: [" + rungs + "], basis: 城管条例 18}}\n";
    }
}
