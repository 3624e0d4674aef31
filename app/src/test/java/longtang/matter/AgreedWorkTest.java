package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static longtang.matter.Agreeing.AGREED;
import static longtang.matter.Agreeing.actor;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.MovedClock;
import longtang.agreement.Agreement;
import longtang.agreement.Agreements;
import longtang.agreement.Capacity;
import longtang.agreement.Signatories;
import longtang.agreement.Signatory;
import longtang.agreement.Stage;
import longtang.evidence.Exhibits;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// From the last signature to the end of the work: cooling-off, presence, a word taken back; otherwise it is force.
@LongtangTest
@Import({Lane44.class, Agreeing.class, MovedClock.class})
@TestPropertySource(
        properties = {
            "longtang.demo=true",
            "longtang.matter.lapsing=1h",
            "longtang.agreement.promises=1h",
            "longtang.site=https://lane.example"
        })
class AgreedWorkTest {

    @Autowired
    Agreeing we;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatories signatories;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Lapsing lapsing;

    @Autowired
    Exhibits exhibits;

    @Autowired
    MovedClock clock;

    @Test
    void nothing_begins_in_the_cooling_off_days() {
        var round = we.agreed();
        var why = refused(we.workBegins(round));
        assertThat(why.code()).isEqualTo("cooling-off-not-over");
        assertThat(why.article()).isEqualTo("《行政强制法》第四十四条");

        coolingOffPasses();
        assertThat(we.matter(round).standing().leaf()).isEqualTo("a_perform");
        assertThat(we.agreement(round).stage()).isEqualTo(Stage.IN_FORCE);
        assertThat(allowed(we.workBegins(round)).stage()).isEqualTo(Stage.WORKING);
    }

    @Test
    void what_began_before_it_was_signed_is_a_forced_demolition() {
        var round = we.agreed();
        coolingOffPasses();

        var why = refused(agreements.beginWork(
                actor(we.gu()), round, clock.instant().minus(Duration.ofDays(30)), List.of(), Map.of()));
        assertThat(why.code()).isEqualTo("signed-after-work-began");
        assertThat(why.article()).isEqualTo("《行政强制法》第四十四条");
    }

    @Test
    void whoever_signed_is_there_or_has_consented_in_writing() {
        var round = we.agreed();
        coolingOffPasses();
        var owner = one(round, Capacity.OWNER).id();

        var why = refused(agreements.beginWork(actor(we.gu()), round, clock.instant(), List.of(owner), Map.of()));
        assertThat(why.code()).isEqualTo("presence-missing");
        assertThat(why.args().toString()).contains("共有人㙍某");

        we.prove(round, "到场或者书面同意");
        var consent = exhibits.of(round).getLast().id();
        allowed(agreements.beginWork(
                actor(we.gu()),
                round,
                clock.instant(),
                List.of(owner),
                Map.of(one(round, Capacity.CO_OWNER).id(), consent)));
    }

    @Test
    void without_presence_and_film_the_act_is_called_forced() {
        var round = we.agreed();
        coolingOffPasses();

        var why = refused(we.enter(round, "助拆完成", Map.of()));
        assertThat(why.code()).isEqualTo("work-would-be-forced");
        assertThat(why.article()).isEqualTo("《行政强制法》第四十四条");
        assertThat(why.args().toString()).contains("开工登记", "全程录像", "到场或者书面同意");

        allowed(we.workBegins(round));
        assertThat(refused(we.enter(round, "助拆完成", Map.of())).args().toString())
                .contains("全程录像")
                .doesNotContain("到场");
        we.prove(round, "全程录像");
        assertThat(allowed(we.enter(round, "助拆完成", Map.of())).standing().leaf()).isEqualTo("verify");
        assertThat(we.agreement(round).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void the_day_is_the_one_that_was_signed() {
        var round = we.talkedOver();
        we.signedByAll(round);
        assertThat(refused(we.enter(round, "签订助拆协议", Map.of("协议期限", "2027-03-31")))
                        .code())
                .isEqualTo("agreement-other-day");
    }

    @Test
    void a_word_taken_back_by_telephone_on_paper_or_by_the_page_counts_alike_and_at_once() {
        for (var channel : List.of(Agreement.Channel.PHONE, Agreement.Channel.PAPER, Agreement.Channel.PAGE)) {
            var round = we.agreed();
            if (channel == Agreement.Channel.PAGE) allowed(withdrawals.byResident(we.agreement(round)));
            else allowed(withdrawals.noted(we.gu(), round, channel, clock.instant(), null));

            assertThat(we.matter(round).standing().leaf()).isEqualTo("a_talk");
            assertThat(we.agreement(round).stage()).isEqualTo(Stage.WITHDRAWN);
            assertThat(refused(we.workBegins(round)).code()).isEqualTo("agreement-missing");
            assertThat(refused(we.enter(round, "签订助拆协议", AGREED)).code()).isEqualTo("agreement-missing");
        }
    }

    @Test
    void it_may_be_taken_back_before_it_was_entered_and_in_force() {
        var signed = we.talkedOver();
        we.signedByAll(signed);
        allowed(withdrawals.byResident(we.agreement(signed)));
        assertThat(we.matter(signed).standing().leaf()).isEqualTo("a_talk");
        assertThat(refused(we.enter(signed, "签订助拆协议", AGREED)).code()).isEqualTo("agreement-missing");

        var inForce = we.agreed();
        coolingOffPasses();
        allowed(withdrawals.byResident(we.agreement(inForce)));
        assertThat(we.matter(inForce).standing().leaf()).isEqualTo("a_talk");
    }

    @Test
    void once_the_work_has_begun_it_is_not_taken_back_any_more() {
        var round = we.agreed();
        coolingOffPasses();
        allowed(we.workBegins(round));

        assertThat(refused(withdrawals.byResident(we.agreement(round))).code()).isEqualTo("withdrawn-after-work-began");
        assertThat(refused(we.enter(round, "撤回协议", Map.of())).code()).isEqualTo("withdrawn-after-work-began");
        assertThat(we.matter(round).standing().leaf()).isEqualTo("a_perform");
    }

    @Test
    void what_runs_out_lapses_and_the_statutory_road_goes_on() {
        var round = we.talkedOver();
        we.signedByAll(round);
        allowed(we.enter(round, "转法定程序", Map.of()));
        assertThat(we.agreement(round).stage()).isEqualTo(Stage.LAPSED);
    }

    @Test
    void a_new_agreement_takes_the_terms_along_and_tells_the_rights_anew() {
        var round = we.agreed();
        allowed(withdrawals.byResident(we.agreement(round)));

        var again = we.begun(round);
        assertThat(again.terms().scope()).isEqualTo("天井里的搭间一处");
        assertThat(agreements.blanks(again)).contains("签署前权利告知");
    }

    private void coolingOffPasses() {
        clock.pass(Duration.ofDays(8));
        lapsing.look();
    }

    private Signatory one(UUID round, Capacity capacity) {
        return signatories.of(round).stream()
                .filter(who -> who.capacity() == capacity)
                .findFirst()
                .orElseThrow();
    }
}
