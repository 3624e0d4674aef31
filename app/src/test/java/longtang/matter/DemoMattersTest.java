package longtang.matter;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.TestDatabases;
import longtang.agreement.Agreements;
import longtang.agreement.Promises;
import longtang.agreement.Signatures;
import longtang.agreement.Stage;
import longtang.hold.Holds;
import longtang.journal.VerifierKey;
import longtang.journal.bundle.Trust;
import longtang.outreach.HelpItem;
import longtang.outreach.HelpItems;
import longtang.outreach.Outreach;
import longtang.record.JournalAudit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The demo lane with its matters, as `longtang demo` shows it.
@LongtangTest
@Import(Lane44.class)
@TestPropertySource(properties = {"longtang.demo=true", "longtang.demo.matters=true", "longtang.matter.lapsing=1h"})
class DemoMattersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    DemoMatters demo;

    @Autowired
    DemoStories stories;

    @Autowired
    DemoAhead ahead;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Environment environment;

    @Autowired
    DemoHands hands;

    @Autowired
    Matters matters;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    @Autowired
    Agreed agreed;

    @Autowired
    Promises promises;

    @Autowired
    Holds holds;

    @Autowired
    Outreach outreach;

    @Autowired
    HelpItems help;

    @Autowired
    Lane44 lane44;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void everything_is_told() throws InterruptedException {
        lane44.isMatched();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!stories.areTold() && System.nanoTime() < until) Thread.sleep(200);
        assertThat(stories.areTold()).isTrue();
    }

    @Test
    void every_story_has_come_to_its_stage() {
        assertThat(stories.all().stream()
                        .map(DemoStories.Story::name)
                        .filter(name -> hands.begun(name).isPresent())
                        .collect(Collectors.toMap(name -> name, this::leaf)))
                .isEqualTo(Map.ofEntries(
                        entry("A类：正在约谈", "a_talk"),
                        entry("A类：协议还差一人签名", "a_talk"),
                        entry("A类：冷静期", "a_cooling"),
                        entry("A类：自拆后结案", "closed_done"),
                        entry("A类：劝过仍拒绝，转立案", "file"),
                        entry("B类：等待承诺", "b_undertake"),
                        entry("B类：履行承诺", "b_keep"),
                        entry("C类：等政策依据", "c_assess"),
                        entry("C类：登记并定复核日期", "c_views"),
                        entry("会商定类", "review"),
                        entry("楼道堆物", "persuade"),
                        entry("在建：当场责令暂停施工", "fast_stop")));
    }

    private String leaf(String story) {
        return hands.matter(round(story)).standing().leaf();
    }

    private DemoRound round(String story) {
        return hands.begun(story).orElseThrow();
    }

    @Test
    void a_visit_met_nobody_and_a_campaign_goes_on_beside_it() {
        var tally = outreach.tally(round("A类：正在约谈").id());
        assertThat(tally.visits()).isEqualTo(1);
        assertThat(tally.visitsMet()).isZero();
        assertThat(count("campaign")).isEqualTo(1);
    }

    @Test
    void one_who_must_sign_has_not() {
        var agreement = agreements.latest(round("A类：协议还差一人签名").id()).orElseThrow();
        assertThat(agreement.stage()).isEqualTo(Stage.PRINTED);
        assertThat(signatures.unsigned(agreed.paper(agreement).orElseThrow())).hasSize(1);
        assertThat(agreements.latest(round("A类：冷静期").id()).orElseThrow().stage())
                .isEqualTo(Stage.COOLING);
    }

    @Test
    void after_a_closing_one_need_is_open_and_one_is_met() {
        assertThat(help.of(round("A类：自拆后结案").id()))
                .extracting(item -> item.need() + " " + item.now().state())
                .containsExactlyInAnyOrder(
                        HelpItem.Need.COOKING + " " + HelpItem.State.OPEN,
                        HelpItem.Need.STORAGE + " " + HelpItem.State.DONE);
    }

    @Test
    void a_promised_step_is_due_soon() {
        var kept = round("B类：履行承诺");
        assertThat(promises.of(kept.id()))
                .extracting(one -> one.due())
                .contains(matters.today().plusDays(3));
    }

    @Test
    void each_category_is_there_a_few_times_and_one_case_is_unlike_with_its_reason() {
        var answers =
                db.sql("select answer from classification").query(String.class).list();
        for (var category : List.of("A", "B", "C"))
            assertThat(answers.stream().filter(category::equals).count()).isGreaterThan(2);
        assertThat(db.sql("select why from classification where answer <> proposed")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("会商意见");
    }

    @Test
    void what_was_put_off_stands_in_the_register_by_itself() {
        assertThat(holds.latest(round("C类：登记并定复核日期").id())).hasValueSatisfying(hold -> {
            assertThat(hold.isInForce()).isTrue();
            assertThat(hold.review()).isEqualTo(matters.today().plusMonths(6));
        });
        assertThat(holds.latest(round("C类：等政策依据").id())).isEmpty();
    }

    @Test
    void told_again_it_changes_nothing() {
        var acts = count("act");
        var exhibits = count("exhibit");
        demo.tellAll();
        assertThat(count("act")).isEqualTo(acts);
        assertThat(count("exhibit")).isEqualTo(exhibits);
    }

    @Test
    void the_journal_of_it_verifies() throws Exception {
        var keys = String.valueOf(browser.get()
                        .uri("/journal/keys")
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .lines()
                .flatMap(line -> VerifierKey.read(line.strip()).stream())
                .toList();
        var url = environment.getRequiredProperty("longtang.database.url");
        var data = Path.of(environment.getRequiredProperty("longtang.folder"));
        try (var connection = TestDatabases.asOwner(url)) {
            var outcome = JournalAudit.of(connection, data, Trust.in(keys));
            assertThat(outcome.findings()).isEmpty();
            assertThat(outcome.holds()).isTrue();
            assertThat(outcome.entries()).isGreaterThan(200);
        }
    }

    @Test
    void what_takes_days_is_left_to_the_clock_and_said() {
        assertThat(ahead.lines())
                .anySatisfy(line -> assertThat(line).contains("A类 冷静期 → 冷静期满 → A类 助拆"))
                .anySatisfy(line -> assertThat(line).contains("A类 约谈劝导 → 约谈期满 → 立案审批"))
                .isSorted();
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
