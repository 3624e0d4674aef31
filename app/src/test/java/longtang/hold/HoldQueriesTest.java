package longtang.hold;

import static longtang.Rulings.allowed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import longtang.LongtangTest;
import longtang.neighbourhood.Lane;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Machine;
import longtang.people.Machines;
import longtang.people.People;
import longtang.people.Person;
import longtang.people.Role;
import longtang.place.Gazetteer;
import longtang.place.PlaceReader;
import longtang.record.Actor;
import longtang.record.Acts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// What a system of the registration office hears: whether, never who; and every query is on record.
@LongtangTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = {"longtang.demo=false", "longtang.hold.queries-an-hour=40"})
class HoldQueriesTest {

    @Autowired
    Machines machines;

    @Autowired
    People people;

    @Autowired
    Holds holds;

    @Autowired
    HoldStore store;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient db;

    @Autowired
    MockMvcTester browser;

    private Person administrator;
    private Machines.Admitted office;

    @BeforeAll
    void three_holds_on_a_lane_and_a_registration_office() {
        administrator =
                allowed(people.open(Actor.CLOCK, "the-admin", "某甲", Role.ADMINISTRATOR, null, "long enough now"));
        office = allowed(machines.admit(administrator, "黄浦区不动产登记事务中心", Machine.Role.REGISTRATION));
        var lane = neighbourhood.takeDown(Actor.CLOCK, new Lane.Whereabouts("天津路", "44", null));
        neighbourhood.name(Actor.CLOCK, "天津路", "44", "慈德里");
        neighbourhood.takeDown(Actor.CLOCK, new Lane.Whereabouts("山西南路", "76", null));
        neighbourhood.name(Actor.CLOCK, "山西南路", "76", "永安里");
        neighbourhood.takeDown(Actor.CLOCK, new Lane.Whereabouts("宁波路", "120", null));
        neighbourhood.name(Actor.CLOCK, "宁波路", "120", "永安里");
        retain(lane, "天津路44弄13号天井");
        retain(lane, "天津路44弄9号201室");
        retain(lane, "天津路44弄7号");
        retain(lane, "慈德里15号"); // its lane's number was not known when it was noted
    }

    private void retain(Lane lane, String place) {
        transaction.executeWithoutResult(done -> holds.begin(
                Actor.CLOCK,
                new Where(UUID.randomUUID(), "WJ-2026-000001", lane.id().value(), null, place),
                new Approval("某某街道办事处", "某〔2026〕1号", "", "", "", "", "", LocalDate.of(2099, 1, 1), "注记函", "整改证明"),
                holds.now()));
    }

    @Test
    void a_known_address_is_told_by_number_and_notation_alone() {
        assertThat(ask("天津路44弄13号", "transfer"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.answer")
                .isEqualTo("held");
        assertThat(ask("天津路44弄13号", "transfer"))
                .bodyText()
                .contains("\"notation\":\"none\"")
                .contains("GL-")
                .doesNotContain("WJ-")
                .doesNotContain("天井");
    }

    @Test
    void a_lane_by_its_name_is_the_same_lane() {
        assertThat(answer("慈德里13号")).isEqualTo("held");
    }

    @Test
    void a_name_that_only_the_installation_s_list_knows_is_the_lane_that_it_is_there() throws Exception {
        var own = Gazetteer.read(new StringReader("lane\t老石库\t天津路44弄\nlane\t慈德里\t山西南路76弄\n"));
        var listed = new AtAddress(
                neighbourhood, store, new PlaceReader(Gazetteer.shanghai().and(own)));
        assertThat(answer("老石库13号")).isEqualTo("unclear");
        assertThat(listed.ask("老石库13号").answer()).isEqualTo(Answer.Kind.HELD);
        assertThat(listed.ask("慈德里13号").answer())
                .as("what the neighbourhood calls a lane goes before the list")
                .isEqualTo(Answer.Kind.HELD);
    }

    @Test
    void an_address_at_which_nothing_is_retained_is_told_so() {
        assertThat(answer("天津路44弄20号")).isEqualTo("not_held");
        assertThat(answer("天津路46弄13号")).isEqualTo("not_held");
        assertThat(answer("天津路44弄9号301室")).isEqualTo("not_held");
    }

    @Test
    void an_address_that_may_mean_several_is_not_guessed_and_says_what_to_add() {
        assertThat(ask("天津路44弄", "check")).bodyText().contains("unclear").contains("门牌号");
        assertThat(ask("13号", "check")).bodyText().contains("unclear").contains("路名");
        assertThat(ask("永安里13号", "check")).bodyText().contains("unclear").contains("不止一处");
        assertThat(ask("天津路44弄9号", "check")).bodyText().contains("unclear").contains("室号");
        assertThat(ask("天津路44弄7号301室", "check")).bodyText().contains("unclear").contains("街道办事处");
        assertThat(ask("天津路44弄15号", "check")).bodyText().contains("unclear").contains("街道办事处");
        assertThat(answer("天津路44弄9号201室")).isEqualTo("held");
    }

    @Test
    void who_has_no_token_or_a_wrong_one_hears_nothing() {
        assertThat(browser.get().uri("/api/holds?address=天津路44弄13号&purpose=check"))
                .hasStatus(401);
        assertThat(ask("天津路44弄13号", "check", "not-a-token")).hasStatus(401);
        assertThat(browser.get()
                        .uri("/api/holds?address=天津路44弄13号&purpose=check")
                        .with(user(administrator)))
                .hasStatus(401);
        var shut = allowed(machines.admit(administrator, "某某中心", Machine.Role.HOUSING));
        assertThat(ask("天津路44弄13号", "check", shut.token())).hasStatusOk();
        machines.shutOut(administrator, shut.machine().id());
        assertThat(ask("天津路44弄13号", "check", shut.token())).hasStatus(401);
    }

    @Test
    void a_query_without_address_or_purpose_says_what_lacks() {
        assertThat(ask("", "check")).hasStatus(400).bodyText().contains("address");
        assertThat(ask("天津路44弄13号", "curiosity")).hasStatus(400).bodyText().contains("mortgage");
    }

    @Test
    void every_query_is_on_record_with_who_and_what_for_and_without_its_address() {
        var other = allowed(machines.admit(administrator, "房管", Machine.Role.HOUSING));
        ask("天津路44弄13号", "letting", other.token());
        assertThat(acts.on("machine", other.machine().id().toString(), 1))
                .singleElement()
                .satisfies(noted -> {
                    assertThat(noted.actorKind()).isEqualTo("machine");
                    assertThat(noted.act().detail())
                            .containsEntry("purpose", "letting")
                            .containsEntry("answer", "held");
                    assertThat(noted.act().detail().toString()).doesNotContain("天津路");
                });
        assertThat(db.sql("select address from hold_query").query(String.class).list())
                .noneMatch(address -> address.contains("天津路"));
    }

    @Test
    void after_so_many_queries_an_hour_a_machine_waits_and_others_do_not() {
        var eager = allowed(machines.admit(administrator, "急着查的", Machine.Role.HOUSING));
        for (int i = 0; i < 40; i++)
            assertThat(ask("天津路44弄13号", "check", eager.token())).hasStatusOk();
        assertThat(ask("天津路44弄13号", "check", eager.token())).hasStatus(429);
        assertThat(ask("天津路44弄13号", "check")).hasStatusOk();
    }

    @Test
    void a_token_is_shown_once_and_kept_as_its_fingerprint() {
        assertThat(db.sql("select token_hash from machine").query(String.class).list())
                .isNotEmpty()
                .doesNotContain(office.token())
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(browser.get().uri("/machines").with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("黄浦区不动产登记事务中心")
                .doesNotContain(office.token());
    }

    private String answer(String address) {
        var body = text(ask(address, "check"));
        return body.replaceFirst("^.*\"answer\":\"([a-z_]+)\".*$", "$1");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult ask(String address, String purpose) {
        return ask(address, purpose, office.token());
    }

    private MvcTestResult ask(String address, String purpose, String token) {
        return browser.get()
                .uri("/api/holds")
                .param("address", address)
                .param("purpose", purpose)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }
}
