package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import longtang.LongtangTest;
import longtang.ledger.LedgerKind;
import longtang.people.Person;
import longtang.people.Role;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.register.HeardWord;
import longtang.register.NamedLane;
import longtang.register.SightingKey;
import longtang.register.StructureKind;
import longtang.register.Taught;
import longtang.streetword.StreetWords;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LongtangTest
@Import(LaneOfFour.class)
class StreetWordsTest {

    private static final HeardWord WASH = new HeardWord(
            "落水角", StructureKind.BATHROOM, 3, 4, List.of(new SightingKey(LedgerKind.LEDGER, "LS-2016-0031")));
    private static final Taught.Name CIDELI = new Taught.Name("慈德里", "天津路", "44");

    @Autowired
    MockMvcTester browser;

    @Autowired
    LaneOfFour lane;

    @Autowired
    Matching matching;

    @Autowired
    StreetWords words;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient db;

    @Nullable
    Person gu;

    @BeforeEach
    void four_ledgers_and_an_officer() throws Exception {
        lane.comeIn();
        gu = lane.somebody("顾某", Role.OFFICER);
    }

    @AfterEach
    void nothing_is_decided_any_more() {
        for (var id : db.sql("select id from street_word")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()) say(id, "OPEN");
        assertThat(words.taught()).isEqualTo(Taught.nothing());
        if (matching.isThereNews()) matching.run(Actor.CLOCK);
    }

    @Test
    void what_the_ledgers_call_the_lane_waits_for_somebody_and_holds_once_accepted() {
        assertThat(page()).contains("慈德里", "天津路44弄", "待定");

        say(id("慈德里"), "ACCEPTED");
        assertThat(words.taught().names()).containsExactly(CIDELI);
        assertThat(matching.isThereNews()).as("the next run knows better").isTrue();
        assertThat(page()).contains("认可", "顾某");
        assertThat(acts.on("street_word", id("慈德里").toString(), 5))
                .first()
                .satisfies(noted -> assertThat(noted.act().detail()).containsEntry("saying", "accepted"));
    }

    @Test
    void a_refused_name_is_used_by_no_later_run_and_can_be_taken_back() {
        say(id("慈德里"), "REFUSED");
        assertThat(matching.run(Actor.CLOCK).lanes())
                .extracting(NamedLane::name)
                .doesNotContain("慈德里");

        say(id("慈德里"), "OPEN");
        assertThat(matching.run(Actor.CLOCK).lanes())
                .extracting(NamedLane::name)
                .contains("慈德里");
    }

    @Test
    void a_word_shows_its_evidence_and_its_rows() {
        words.heard(List.of(WASH), names());
        assertThat(page()).contains("落水角", "卫生间", "4 次对照里有 3 次", "LS-2016-0031");

        say(id("落水角"), "ACCEPTED");
        words.heard(List.of(), names());
        assertThat(page()).as("a match does not learn what it is told").contains("4 次对照里有 3 次");
        assertThat(words.taught().words()).containsEntry("落水角", StructureKind.BATHROOM);
    }

    @Test
    void pressing_twice_says_it_once() {
        words.heard(List.of(WASH), names());
        say(id("落水角"), "REFUSED");
        say(id("落水角"), "REFUSED");
        assertThat(db.sql("select saying from street_word_saying where word = :word and saying = 'refused'")
                        .param("word", id("落水角"))
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(words.taught().notWords()).containsExactly("落水角");
    }

    @Test
    void a_word_nobody_uses_any_more_and_nobody_decided_on_goes_from_the_page() {
        words.heard(List.of(WASH), names());
        words.heard(List.of(), names());
        assertThat(page()).doesNotContain("落水角");
    }

    private List<NamedLane> names() {
        return matching.latest().orElseThrow().lanes();
    }

    private UUID id(String written) {
        return db.sql("select id from street_word where written = :written order by times desc limit 1")
                .param("written", written)
                .query(UUID.class)
                .single();
    }

    private String page() {
        var page = browser.get()
                .uri("/matching/words")
                .with(user(Objects.requireNonNull(gu)))
                .exchange();
        assertThat(page).hasStatusOk().bodyText().doesNotContainPattern("streetword\\.(?!css|js)");
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void say(UUID id, String saying) {
        assertThat(browser.post()
                        .uri("/matching/words/" + id)
                        .param("saying", saying)
                        .with(csrf())
                        .with(user(Objects.requireNonNull(gu)))
                        .exchange())
                .hasStatus(303);
    }
}
