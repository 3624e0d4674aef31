package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.dossier.Dossier;
import longtang.dossier.Dossiers;
import longtang.dossier.RegisterFilter;
import longtang.law.Ruling;
import longtang.neighbourhood.LaneId;
import longtang.people.Person;
import longtang.register.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LongtangTest
@Import(Lane44.class)
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class ClassifyingTest {

    // Every test its own facts: like cases are those of the others.
    private static final Map<String, String> A_SHED_IN_THE_PASSAGE = facts("false", "true", "false", "false");
    private static final Map<String, String> A_ROOM_LET = facts("false", "false", "false", "true");
    private static final Map<String, String> A_LEANING_WALL = facts("true", "false", "false", "false");
    private static final Map<String, String> A_STORE_OF_ONES_OWN = facts("false", "false", "false", "false");
    private static final Map<String, String> A_KITCHEN = facts("false", "false", "true", "false");

    private static Map<String, String> facts(String danger, String shared, String needed, String let) {
        return Map.of("阶段", "存量", "危险", danger, "公共空间", shared, "生活必需", needed, "出租", let);
    }

    @Autowired
    Classifying classifying;

    @Autowired
    ClassificationStore store;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Lane44 lane44;

    @Autowired
    MockMvcTester browser;

    Person gu;
    LaneId lane;

    @BeforeEach
    void lane_44_is_matched() {
        lane44.isMatched();
        gu = lane44.officer();
        lane = Objects.requireNonNull(dossiers.find(gu, RegisterFilter.everything(), null)
                .dossiers()
                .getFirst()
                .lane());
    }

    // Files whose own facts do not speak against these, and that no other test has classified.
    private List<Dossier> files(Map<String, String> facts) {
        return dossiers.onLane(gu, lane).stream()
                .filter(file -> file.outcome() != Outcome.REMOVED)
                .filter(file -> classifying.of(file.number()).isEmpty())
                .filter(file -> FileFacts.of(file).entrySet().stream()
                        .allMatch(fact -> fact.getValue().equals(facts.get(fact.getKey()))))
                .toList();
    }

    @Test
    void facts_that_lack_leave_several_categories_open_and_say_on_which_facts_it_depends() {
        var book = classifying.book().orElseThrow();
        var table = Classifying.table(book);

        var open = Possible.of(book, table, Map.of("阶段", "存量", "危险", "false", "公共空间", "true"));
        assertThat(open.answers()).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(open.open()).containsExactly("生活必需", "出租");

        var clear = Possible.of(book, table, Map.of("阶段", "存量", "危险", "true"));
        assertThat(clear.answers()).containsExactly("LAW");
        assertThat(clear.open()).isEmpty();
    }

    @Test
    void nothing_is_classified_while_facts_lack_that_matter() {
        var file = files(A_SHED_IN_THE_PASSAGE).stream()
                .filter(one -> !FileFacts.of(one).containsKey("出租"))
                .findFirst()
                .orElseThrow();
        var added = new TreeMap<>(A_SHED_IN_THE_PASSAGE);
        added.remove("出租");
        var why = refused(classifying.confirm(gu, UUID.randomUUID(), lane, file.number(), asked(file, added, "", "")));
        assertThat(why.code()).isEqualTo("facts-missing");
        assertThat(why.args()).contains("出租");
    }

    @Test
    void the_table_proposes_a_person_confirms_and_the_latest_holds() {
        var file = files(A_SHED_IN_THE_PASSAGE).getFirst();
        assertThat(allowed(confirm(file, A_SHED_IN_THE_PASSAGE, "", "")).answer())
                .isEqualTo("A");

        var other = allowed(confirm(file, A_SHED_IN_THE_PASSAGE, "C", "两户合用的洗衣台，老人每天要用"));
        assertThat(other.proposed()).isEqualTo("A");
        assertThat(classifying.of(file.number()).orElseThrow().answer()).isEqualTo("C");
    }

    @Test
    void sent_twice_it_is_one_classification() {
        var file = files(A_LEANING_WALL).getFirst();
        var request = UUID.randomUUID();
        for (var again = 0; again < 2; again++)
            allowed(classifying.confirm(gu, request, lane, file.number(), asked(file, A_LEANING_WALL, "", "")));
        assertThat(store.history(file.number())).hasSize(1);
    }

    @Test
    void another_category_than_the_facts_lead_to_needs_a_reason_and_cites_the_law() {
        var file = files(A_STORE_OF_ONES_OWN).getFirst();
        var why = refused(confirm(file, A_STORE_OF_ONES_OWN, "A", ""));
        assertThat(why.code()).isEqualTo("unlike-without-reason");
        assertThat(why.article()).isEqualTo("《行政处罚法》第五条");
        allowed(confirm(file, A_STORE_OF_ONES_OWN, "A", "会商意见：先约谈"));
    }

    @Test
    void what_departs_from_like_cases_needs_a_reason_too() {
        var files = files(A_ROOM_LET);
        for (var file : files.subList(0, 3)) allowed(confirm(file, A_ROOM_LET, "C", "全弄合用"));
        var why = refused(confirm(files.get(3), A_ROOM_LET, "", ""));
        assertThat(why.code()).isEqualTo("unlike-without-reason");
        assertThat(why.args()).contains("B", "C", 3);
    }

    @Test
    void a_file_that_changed_meanwhile_is_looked_at_again() {
        var file = files(A_SHED_IN_THE_PASSAGE).getLast();
        var asked = new Classifying.Asked(file.version() + 1, A_SHED_IN_THE_PASSAGE, "", "");
        assertThat(refused(classifying.confirm(gu, UUID.randomUUID(), lane, file.number(), asked))
                        .code())
                .isEqualTo("file-changed");
    }

    @Test
    void the_lane_shows_its_categories_and_the_table_of_like_cases_tells_nothing_of_households() {
        var file = files(A_KITCHEN).getFirst();
        var n = file.number().toString();
        var sent = browser.post()
                .uri("/lanes/" + lane + "/classification")
                .with(user(gu))
                .with(csrf())
                .param("request", UUID.randomUUID().toString())
                .param("file", n)
                .param(n + ".version", String.valueOf(file.version()))
                .param(n + ".answer", "B")
                .param(n + ".why", "住户提出租期到年底")
                .param(n + ".fact.阶段", "存量")
                .param(n + ".fact.危险", "false")
                .param(n + ".fact.公共空间", "false")
                .param(n + ".fact.生活必需", "true")
                .param(n + ".fact.出租", "false")
                .exchange();
        assertThat(sent).hasStatusOk().bodyText().contains("已确认 1 处的类别");

        assertThat(browser.get().uri("/lanes/" + lane + "/like-cases").with(user(gu)))
                .hasStatusOk()
                .bodyText()
                .contains("其中 1 处另写明了理由")
                .doesNotContain("住户提出租期到年底")
                .doesNotContain("WJ-2");
        assertThat(browser.get().uri("/register?view=all&q=" + n).with(user(gu)))
                .bodyText()
                .contains("class=\"cat B\"");
    }

    private Ruling<Classification> confirm(Dossier file, Map<String, String> facts, String answer, String why) {
        return classifying.confirm(gu, UUID.randomUUID(), lane, file.number(), asked(file, facts, answer, why));
    }

    private static Classifying.Asked asked(Dossier file, Map<String, String> added, String answer, String why) {
        return new Classifying.Asked(file.version(), added, answer, why);
    }
}
