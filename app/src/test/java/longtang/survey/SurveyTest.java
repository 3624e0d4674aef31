package longtang.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.people.People;
import longtang.people.Role;
import longtang.record.Actor;
import longtang.sighting.Imports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LongtangTest
class SurveyTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Imports imports;

    @Autowired
    RoundStore store;

    @Autowired
    People people;

    @Test
    void a_survey_file_is_a_round_and_a_door_is_one_door_however_it_was_typed() throws IOException {
        var own = "R" + System.nanoTime();
        var table = "编号,排查日期,排查人,路弄,门牌号\n"
                + own + "1,2025-06-03,徐某,宁波路99弄,3号\n"
                + own + "2,2025-06-04,徐某、李某,宁波路９９弄,３号\n"
                + own + "3,2025-06-05,李某,宁波路九十九弄,12号\n";
        var job = send(own + ".csv", table);

        var round = round(job);
        assertThat(round.beganOn()).hasToString("2025-06-03");
        assertThat(round.endedOn()).hasToString("2025-06-05");
        assertThat(round.surveyors()).isEqualTo(2);
        assertThat(round.rows()).isEqualTo(3);
        assertThat(round.doors()).isEqualTo(2);

        var officer = people.open(Actor.CLOCK, own, "顾某", Role.OFFICER, null, "a long enough one");
        assertThat(officer).isInstanceOf(Ruling.Allowed.class);
        assertThat(browser.get().uri("/surveys").with(user(people.loadUserByUsername(own))))
                .hasStatusOk()
                .bodyText()
                .contains("宁波路99弄")
                .contains("去过 2 个门牌，发现 3 处")
                .doesNotContain("徐某")
                .doesNotContain("survey.");
    }

    private UUID send(String name, String table) throws IOException {
        if (imports.send(Actor.CLOCK, UUID.randomUUID(), 0, name, new ByteArrayInputStream(table.getBytes(UTF_8)))
                instanceof Ruling.Allowed(var job)) {
            return job;
        }
        throw new AssertionError("not sent");
    }

    private RoundStore.Line round(UUID job) {
        var patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < patience) {
            var round = store.rounds(1000).stream()
                    .filter(line -> line.job().equals(job))
                    .findFirst();
            if (round.isPresent()) return round.get();
            try {
                Thread.sleep(25);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("The round does not open");
    }
}
