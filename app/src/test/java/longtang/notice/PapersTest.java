package longtang.notice;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import longtang.LongtangTest;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.vault.Holder;
import longtang.vault.PersonName;
import longtang.vault.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@LongtangTest
class PapersTest {

    private static final Actor.Person GU = new Actor.Person(new UUID(0, 7), "顾某", "officer");
    private static final String SITE = "https://example.org";
    private static final String NOTICE = "责令改正通知书";
    private static final Map<String, String> WRITTEN =
            Map.of("当事人", "䶮某", "事实", "天井内搭建厨房一处", "依据", "《行政处罚法》第二十八条", "期限", "十五日内", "承办人", "顾某、沈某");

    @Autowired
    Papers papers;

    @Autowired
    OrganWords words;

    @Autowired
    PaperHolder holder;

    @Autowired
    Acts acts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    String organ = "";

    @BeforeEach
    void an_organ_of_its_own() {
        organ = "街道" + UUID.randomUUID();
        words.keep(Actor.CLOCK, organ, "演", "某区人民政府", "");
    }

    @Test
    void a_paper_begins_with_what_is_known_and_once() {
        var round = UUID.randomUUID();
        var begun = papers.begin(GU, order(round, NOTICE));

        assertThat(begun.fields()).containsEntry("依据", "《行政处罚法》第二十八条");
        assertThat(begun.missing()).containsExactly("当事人", "事实", "期限", "承办人");
        assertThat(papers.begin(GU, order(round, NOTICE)).id()).isEqualTo(begun.id());
    }

    @Test
    void remedies_are_said_where_the_street_has_said_them_and_stay_a_gap_where_not() {
        var required = List.of("当事人", "复议机关与期限", "诉讼法院与期限", "机关名称", "日期", "印章");
        var decision = papers.begin(
                GU, new Order(UUID.randomUUID(), "WJ-2025-000001", "责令限期拆除决定书", "", required, organ, Map.of()));

        assertThat(decision.fields().get("复议机关与期限")).contains("六十日").contains("某区人民政府");
        assertThat(decision.missing()).contains("诉讼法院与期限").doesNotContain("复议机关与期限", "日期", "印章");
    }

    @Test
    void what_lacks_a_field_is_not_issued_and_the_refusal_names_it_with_its_article() {
        var draft = papers.begin(GU, order(UUID.randomUUID(), NOTICE));

        var why = refused(papers.issue(GU, draft.round(), draft.id(), 1, SITE));
        assertThat(why.code()).isEqualTo("paper-incomplete");
        assertThat(why.article()).isEqualTo("《行政处罚法》第二十八条");
        assertThat(why.args()).containsExactly(NOTICE, "当事人、事实、期限、承办人");
    }

    @Test
    void an_organ_without_a_mark_issues_nothing() {
        organ = "没有写明的机关";
        var draft = written(UUID.randomUUID());
        assertThat(refused(papers.issue(GU, draft.round(), draft.id(), draft.version(), SITE))
                        .code())
                .isEqualTo("organ-without-mark");
    }

    @Test
    void every_draft_is_kept_and_an_older_page_does_not_overwrite() {
        var draft = written(UUID.randomUUID());

        assertThat(refused(papers.save(GU, draft.round(), draft.id(), 1, WRITTEN))
                        .code())
                .isEqualTo("paper-changed");
        assertThat(papers.versions(draft)).extracting(Paper.Version::version).containsExactly(2, 1);
    }

    @Test
    void an_issued_paper_has_its_number_its_print_and_its_act_and_is_never_changed() throws IOException {
        var paper = issued();
        var issue = Objects.requireNonNull(paper.issue());

        assertThat(issue.written()).matches("演责令改正通知书〔\\d{4}〕1号");
        assertThat(Files.readAllBytes(papers.pdf(issue))).startsWith("%PDF-".getBytes());
        var act = acts.on("dossier", paper.dossier(), 1).getFirst().act();
        assertThat(act.what()).isEqualTo("paper.issued");
        assertThat(refused(papers.save(GU, paper.round(), paper.id(), paper.version(), WRITTEN))
                        .code())
                .isEqualTo("paper-issued");
        assertThatThrownBy(() -> db.sql("update paper set fields = '{}' where id = :id")
                        .param("id", paper.id())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void issuing_twice_from_one_page_issues_once() {
        var first = issued();
        var second = allowed(papers.issue(GU, first.round(), first.id(), first.version(), SITE));
        assertThat(second.issue()).isEqualTo(first.issue());
    }

    @Test
    void numbers_have_no_gap_and_no_double_however_many_issue_at_once() throws Exception {
        var drafts =
                IntStream.range(0, 12).mapToObj(i -> written(UUID.randomUUID())).toList();
        try (var hands = Executors.newFixedThreadPool(6)) {
            var issuing = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < drafts.size(); i++) issuing.add(oneOfThreeRollsBack(drafts.get(i), i % 3 == 2));
            for (var one : hands.invokeAll(issuing)) one.get();
        }
        var numbers = drafts.stream()
                .flatMap(draft -> papers.get(draft.round(), draft.id()).stream())
                .flatMap(paper -> java.util.Optional.ofNullable(paper.issue()).stream())
                .map(Paper.Issue::number)
                .sorted()
                .toList();
        assertThat(numbers).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    private Callable<Integer> oneOfThreeRollsBack(Paper draft, boolean rollsBack) {
        return () -> transaction.execute(state -> {
            var issued = allowed(papers.issue(GU, draft.round(), draft.id(), draft.version(), SITE));
            if (rollsBack) state.setRollbackOnly();
            return Objects.requireNonNull(issued.issue()).number();
        });
    }

    @Test
    void a_wrong_paper_is_withdrawn_with_a_reason_and_its_number_stays_used() {
        var wrong = issued();
        assertThat(refused(papers.withdraw(GU, wrong.round(), wrong.id(), " ")).code())
                .isEqualTo("withdrawal-without-reason");

        var withdrawn = allowed(papers.withdraw(GU, wrong.round(), wrong.id(), "期限写错"));
        assertThat(withdrawn.holds()).isFalse();
        var again = written(wrong.round());
        var second = allowed(papers.issue(GU, again.round(), again.id(), again.version(), SITE));
        assertThat(Objects.requireNonNull(second.issue()).number()).isEqualTo(2);
    }

    @Test
    void whoever_holds_a_paper_may_check_it_and_learns_nothing_of_anybody() {
        var paper = issued();
        var code = Objects.requireNonNull(paper.issue()).code();
        var page = browser.get().uri("/papers/" + code).with(anonymous());

        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(NOTICE)
                .contains("〕1号")
                .contains(organ)
                .contains("有效")
                .doesNotContain("䶮某")
                .doesNotContain("顾某")
                .doesNotContain(paper.dossier());
        allowed(papers.withdraw(GU, paper.round(), paper.id(), "期限写错"));
        assertThat(page).bodyText().contains("撤回").doesNotContain("期限写错");
        assertThat(browser.get().uri("/papers/00000000000000000000").with(anonymous()))
                .hasStatus(404);
    }

    @Test
    void who_asks_what_is_held_about_them_is_told_of_papers() {
        var paper = issued();
        var asked = new Holder.Asked(new PersonName("䶮某"), new PhoneNumber(""));
        assertThat(holder.about(asked)).extracting(Holder.Held::id).contains("paper:" + paper.id());
    }

    private Paper issued() {
        var draft = written(UUID.randomUUID());
        return allowed(papers.issue(GU, draft.round(), draft.id(), draft.version(), SITE));
    }

    private Paper written(UUID round) {
        var draft = papers.begin(GU, order(round, NOTICE));
        return allowed(papers.save(GU, draft.round(), draft.id(), draft.version(), WRITTEN));
    }

    private Order order(UUID round, String name) {
        return new Order(
                round,
                "WJ-2025-000001",
                name,
                "《行政处罚法》第二十八条",
                List.of("事实", "依据", "期限"),
                organ,
                Map.of("依据", "《行政处罚法》第二十八条"));
    }
}
