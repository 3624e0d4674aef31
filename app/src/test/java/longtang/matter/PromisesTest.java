package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.Agreeing.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.MovedClock;
import longtang.agreement.Promises;
import longtang.evidence.Exhibits;
import longtang.record.Acts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// The steps of an undertaking have their day, and their proof.
@LongtangTest
@Import({Lane44.class, Agreeing.class, MovedClock.class})
@TestPropertySource(
        properties = {
            "longtang.demo=true",
            "longtang.matter.lapsing=1h",
            "longtang.agreement.promises=1h",
            "longtang.site=https://lane.example"
        })
class PromisesTest {

    @Autowired
    Agreeing we;

    @Autowired
    Promises promises;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Acts acts;

    @Autowired
    MovedClock clock;

    @Test
    void a_missed_step_of_a_promise_is_told_and_one_that_was_reached_has_its_proof() {
        var round = we.opened();
        var dossier = we.matter(round).dossier().toString();
        var today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Shanghai"));
        assertThat(refused(promises.set(actor(we.gu()), round, dossier, "退租", today.minusDays(1), "合同"))
                        .code())
                .isEqualTo("promise-in-the-past");
        var kept = allowed(promises.set(actor(we.gu()), round, dossier, "退租", today, "解除租赁的合同"));
        var missed = allowed(promises.set(actor(we.gu()), round, dossier, "恢复原样", today.plusDays(1), "走访"));
        we.prove(round, "走访记录");
        allowed(promises.met(
                actor(we.gu()), round, kept.id(), exhibits.of(round).getLast().id()));

        clock.pass(Duration.ofDays(3));
        promisesAreLookedAt();
        promisesAreLookedAt();
        assertThat(promises.missedIn(List.of(round))).containsExactly(round);
        assertThat(promises.of(round))
                .filteredOn(one -> one.missedAt() != null)
                .extracting(one -> one.id())
                .containsExactly(missed.id());
        assertThat(acts.on("dossier", dossier, 100))
                .filteredOn(noted -> noted.act().what().equals("promise.missed"))
                .hasSize(1);
    }

    private void promisesAreLookedAt() {
        org.springframework.test.util.ReflectionTestUtils.invokeMethod(promises, "look");
    }
}
