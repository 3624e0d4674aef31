package longtang.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.people.People;
import longtang.people.Role;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.vault.Retained;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LongtangTest
class RetentionTest {

    @Autowired
    Retention retention;

    @Autowired
    List<Retained> retained;

    @Autowired
    People people;

    @Autowired
    Acts acts;

    @Autowired
    MockMvcTester browser;

    @Test
    void every_rule_is_carried_out_by_somebody_and_everything_that_runs_out_has_a_rule() {
        assertThat(retention.rules())
                .extracting(RetentionRule::code)
                .containsExactlyInAnyOrderElementsOf(
                        retained.stream().map(Retained::rule).toList());
    }

    @Test
    void a_night_leaves_its_tombstones_and_its_acts() {
        retention.everyNight();

        assertThat(retention.rules())
                .allSatisfy(rule -> assertThat(rule.lastRun()).isNotNull());
        assertThat(acts.on("retention-rule", "clue-reporter", 1))
                .singleElement()
                .satisfies(noted -> assertThat(noted.act().what()).isEqualTo("retention.run"));
    }

    @Test
    void nothing_is_kept_for_ever_or_thrown_away_at_once() {
        assertThat(retention.setDays(Actor.CLOCK, "sign-ins", 3)).isInstanceOf(Ruling.Refused.class);
        assertThat(retention.setDays(Actor.CLOCK, "sign-ins", 36_500)).isInstanceOf(Ruling.Refused.class);
        assertThat(retention.setDays(Actor.CLOCK, "sign-ins", 200)).isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    void looking_for_somebody_is_on_record_without_their_name() {
        var account = "admin" + System.nanoTime();
        people.open(Actor.CLOCK, account, "某管", Role.ADMINISTRATOR, null, "a long enough one");
        var administrator = people.loadUserByUsername(account);

        assertThat(browser.post()
                        .uri("/privacy/requests")
                        .param("name", "某管")
                        .param("phone", "")
                        .with(csrf())
                        .with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains(account);
        assertThat(acts.on("request", "page", 1))
                .singleElement()
                .satisfies(noted -> assertThat(noted.toString()).doesNotContain("某管"));
    }
}
