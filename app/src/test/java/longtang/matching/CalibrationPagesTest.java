package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import longtang.LongtangTest;
import longtang.dossier.Holdings;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Actor;
import longtang.register.Decision;
import longtang.register.Proposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What people decide is heard by the next match, and held against what was promised.
@LongtangTest
@Import(LaneOfFour.class)
class CalibrationPagesTest {

    private static final String UNSAID = "matching\\.(?!css|js)";

    @Autowired
    MockMvcTester browser;

    @Autowired
    LaneOfFour lane;

    @Autowired
    Decisions decisions;

    @Autowired
    Precisions precisions;

    @Autowired
    Holdings holdings;

    @Autowired
    DecisionStore store;

    @Autowired
    Matching matching;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void four_ledgers() throws Exception {
        lane.comeIn();
    }

    @AfterEach
    void everything_is_as_it_was() {
        for (var made : decisions.history(Instant.parse("2100-01-01T00:00:00Z"), 500)) {
            if (!made.isUndone()) decisions.undo(lane.person("顾某"), made.id(), "");
        }
    }

    @Test
    void who_answers_for_the_threshold_sees_what_was_promised_beside_what_was_said() {
        var leader = lane.somebody("沈某", Role.LEADER);
        assertThat(get(leader, "")).hasStatusOk().bodyText().contains("还没有人定过").doesNotContainPattern(UNSAID);

        var question = pair();
        answer(question, Verdict.DIFFERENT);

        assertThat(precisions.reliability().decided()).isEqualTo(1);
        assertThat(get(leader, ""))
                .hasStatusOk()
                .bodyText()
                .contains("已定的问题 1 个", "97.0%", "99.5%", "先定 765 个", "都是系统拿不准的", "系统不会自己放低门槛")
                .doesNotContain(question.proposal().sighting().recordId(), "44弄")
                .doesNotContainPattern(UNSAID);
        assertThat(browser.get().uri("/matching").with(user(leader)).exchange())
                .bodyText()
                .contains("/matching/calibration", "同一处的组合至多比到");
    }

    @Test
    void a_reviewer_finds_it_without_the_desk_and_an_officer_does_not_find_it() {
        var reviewer = lane.somebody("法某", Role.LEGAL);
        assertThat(get(reviewer, ""))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/matching/calibration\"")
                .doesNotContain("href=\"/matching\"");
        var officer = lane.somebody("顾某", Role.OFFICER);
        assertThat(get(officer, "")).hasStatus(404);
        assertThat(browser.get().uri("/matching").with(user(officer)).exchange())
                .bodyText()
                .doesNotContain("/matching/calibration");
    }

    @Test
    void what_was_undone_and_what_nobody_looked_at_does_not_count() {
        var decided = answer(pair(), Verdict.SAME);
        assertThat(precisions.reliability().decided()).isEqualTo(1);
        assertThat(store.allBonds().unseen()).isEmpty();

        decisions.undo(lane.person("顾某"), decided.id(), "");
        assertThat(precisions.reliability().decided()).isZero();

        answerUnseen(pair());
        assertThat(precisions.reliability().decided()).isZero();
        assertThat(store.allBonds().unseen())
                .hasSize(1)
                .isEqualTo(store.allBonds().same());
    }

    @Test
    void what_people_take_out_of_a_file_that_the_machine_made_is_told() {
        var leader = lane.somebody("沈某", Role.LEADER);
        assertThat(get(leader, "")).bodyText().contains("还没有人从档案里拆出来过");
        var linked = holdings.of(lane.standing().keySet()).values().stream()
                .filter(link -> link.decision() == Decision.AUTO)
                .filter(link -> lane.members(Regrouping.number(link)).size() > 1)
                .findFirst()
                .orElseThrow();
        var split = allowed(
                decisions.split(lane.person("顾某"), Regrouping.number(linked), Set.of(linked.sighting()), "是隔壁的"));
        assertThat(precisions.takenOut()).isEqualTo(1);
        assertThat(get(leader, "")).bodyText().contains("拆出来的记录，到现在有 1 条").doesNotContainPattern(UNSAID);

        decisions.undo(lane.person("顾某"), split.id(), "看错了");
        assertThat(precisions.takenOut()).isZero();
    }

    @Test
    void a_decision_is_news_until_a_match_has_heard_it() {
        assertThat(matching.isThereNews()).isFalse();
        var weights = weights();

        answer(pair(), Verdict.DIFFERENT);
        assertThat(matching.isThereNews()).isTrue();
        var standing = lane.standing();
        assertThat(matching.run(Actor.CLOCK).news()).isTrue();

        assertThat(weights()).isNotEqualTo(weights);
        assertThat(matching.isThereNews()).isFalse();
        lane.isConsistent();
        assertThat(lane.standing().keySet()).isEqualTo(standing.keySet());
    }

    @Test
    void a_question_that_is_asked_again_says_what_the_latest_match_thinks() {
        var standing = lane.standing();
        var question = pair(it -> Objects.equals(standing.get(it.sighting()), standing.get(it.nearest())));
        db.sql("update proposal set probability = 0.123 where id = :id")
                .param("id", question.id())
                .update();
        db.sql("update matching_run set input_hash = 'forgotten'").update();

        matching.run(Actor.CLOCK);

        assertThat(matching.proposals(999))
                .filteredOn(open -> open.id().equals(question.id()))
                .singleElement()
                .satisfies(open -> assertThat(open.proposal().probability())
                        .isCloseTo(question.proposal().probability(), within(0.05)));
    }

    private OpenProposal pair() {
        return pair(it -> true);
    }

    private OpenProposal pair(Predicate<Proposal> which) {
        return matching.proposals(999).stream()
                .filter(open -> !open.proposal().asksWhetherItExists() && which.test(open.proposal()))
                .findFirst()
                .orElseThrow();
    }

    private Decided answer(OpenProposal question, Verdict verdict) {
        return allowed(decisions.answer(lane.person("顾某"), question.id(), verdict, ""));
    }

    private void answerUnseen(OpenProposal question) {
        allowed(decisions.same(lane.person("顾某"), List.of(question), UUID.randomUUID()));
    }

    private static Decided allowed(Ruling<Decided> ruling) {
        if (ruling instanceof Ruling.Allowed<Decided>(var decided)) return decided;
        throw new AssertionError("refused: " + ruling);
    }

    private String weights() {
        return db.sql("select weights from matching_knowledge order by kept_at desc limit 1")
                .query(String.class)
                .single();
    }

    private MvcTestResult get(Person who, String query) {
        return browser.get()
                .uri("/matching/calibration" + query)
                .locale(Locale.SIMPLIFIED_CHINESE)
                .with(user(who))
                .exchange();
    }
}
