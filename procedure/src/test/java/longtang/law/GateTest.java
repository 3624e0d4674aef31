package longtang.law;

import static longtang.law.Remedy.Outcome.NOT_HEARD;
import static longtang.law.Remedy.Outcome.OVERTURNED;
import static longtang.law.Remedy.Outcome.UPHELD;
import static longtang.law.Remedy.Outcome.WITHDRAWN;
import static longtang.law.Remedy.Stage.APPEAL;
import static longtang.law.Remedy.Stage.FIRST_INSTANCE;
import static longtang.law.Remedy.Stage.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import longtang.law.ForcedRemoval.Call;
import longtang.law.Recipient.Told;
import longtang.law.Remedy.Ending;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final LegalTime TIME = new LegalTime(LegalCalendar.bundled(), Counting.usual());
    private static final LocalDate SERVED = LocalDate.of(2025, 3, 3);
    private static final Call URGING = call("2025-04-01", "10wd");
    private static final Call URGING_LATER = call("2025-04-15", "10wd");
    private static final Call ANNOUNCED = call("2025-04-20", "10wd");

    @Test
    void without_any_remedy_it_opens_after_six_months() {
        var gate = opens(party());
        assertThat(gate.on()).isEqualTo("2025-09-04");
        assertThat(gate.certain()).isTrue();
        assertThat(gate.holds())
                .extracting(hold -> hold.kind() + " " + hold.due().day() + " " + hold.article())
                .containsExactly(
                        "OWN_REMOVAL 2025-03-18 《上海市拆除违法建筑若干规定》第十条第一款",
                        "REVIEW_PERIOD 2025-05-06 《行政复议法》第二十条第一款",
                        "SUIT_PERIOD 2025-09-03 《行政诉讼法》第四十六条第一款",
                        "URGING 2025-04-16 《行政强制法》第三十五条",
                        "ANNOUNCEMENT 2025-05-06 《行政强制法》第四十四条");
    }

    @Test
    void it_opens_on_a_working_day_only() {
        var gate = (Gate.Opens) gate(List.of(served("2025-03-30")), URGING_LATER, ANNOUNCED);
        assertThat(gate.holds()).extracting(hold -> hold.due().day()).contains(LocalDate.of(2025, 9, 30));
        assertThat(gate.on()).isEqualTo("2025-10-09");
    }

    @Test
    void urging_and_announcement_hold_it_when_they_come_last() {
        var gate = (Gate.Opens) gate(List.of(party()), call("2025-12-01", "10wd"), call("2025-12-16", "10wd"));
        assertThat(gate.on()).isEqualTo("2025-12-31");
    }

    @Test
    void the_last_of_several_parties_opens_it() {
        var gate = (Gate.Opens) gate(List.of(party(), served("2025-03-21")), URGING_LATER, ANNOUNCED);
        assertThat(gate.on()).isEqualTo("2025-09-23");
    }

    @Test
    void whoever_was_not_told_of_remedies_has_a_year() {
        assertThat(opens(told(new Told.Never())).on()).isEqualTo("2026-03-04");
        assertThat(opens(told(new Told.Never())).holds())
                .extracting(hold -> hold.article().toString())
                .contains("《行政复议法》第二十条第三款", "《行政诉讼法司法解释》第六十四条");
        assertThat(opens(told(new Told.LearntLater(LocalDate.of(2025, 5, 12)))).on())
                .isEqualTo("2025-11-13");
        assertThat(opens(told(new Told.LearntLater(LocalDate.of(2025, 12, 1)))).on())
                .isEqualTo("2026-03-04");
    }

    @Test
    void a_pending_review_shuts_it_until_decided() {
        var pending = party(new Remedy(REVIEW, LocalDate.of(2025, 4, 28), null));
        assertThat(blocked(pending)).containsExactly("law.gate.review-pending");
        assertThat(((Gate.Blocked) gate(List.of(pending), URGING, ANNOUNCED))
                        .reasons()
                        .getFirst()
                        .args())
                .containsExactly(LocalDate.of(2025, 4, 28), LocalDate.of(2025, 6, 27));
    }

    @Test
    void a_review_that_upholds_leaves_fifteen_days_to_sue() {
        var upheld = party(new Remedy(REVIEW, LocalDate.of(2025, 5, 6), ended("2025-09-02", UPHELD)));
        assertThat(opens(upheld).holds())
                .filteredOn(hold -> hold.kind() == Hold.Kind.SUIT_AFTER_REVIEW)
                .extracting(hold -> hold.due().day() + " " + hold.article())
                .containsExactly("2025-09-17 《行政诉讼法》第四十五条");
        assertThat(opens(upheld).on()).isEqualTo("2025-09-18");
    }

    @Test
    void each_stage_has_its_own_clock() {
        var review = new Remedy(REVIEW, LocalDate.of(2025, 5, 6), ended("2025-07-01", UPHELD));
        var suing = new Remedy(FIRST_INSTANCE, LocalDate.of(2025, 7, 10), null);
        assertThat(blocked(party(review, suing))).containsExactly("law.gate.suit-pending");

        var lost = new Remedy(FIRST_INSTANCE, LocalDate.of(2025, 7, 10), ended("2025-12-25", UPHELD));
        assertThat(opens(party(review, lost)).on()).isEqualTo("2026-01-12");

        var appealing = new Remedy(APPEAL, LocalDate.of(2026, 1, 5), null);
        assertThat(blocked(party(review, lost, appealing))).containsExactly("law.gate.appeal-pending");

        var lostAgain = new Remedy(APPEAL, LocalDate.of(2026, 1, 5), ended("2026-03-02", UPHELD));
        assertThat(opens(party(review, lost, lostAgain)).on()).isEqualTo("2026-01-12");
    }

    @Test
    void a_ruling_without_hearing_the_merits_may_be_appealed_for_ten_days() {
        var rejected = party(new Remedy(FIRST_INSTANCE, LocalDate.of(2025, 8, 1), ended("2025-09-01", NOT_HEARD)));
        assertThat(opens(rejected).on()).isEqualTo("2025-09-12");
    }

    @Test
    void a_withdrawn_remedy_leaves_the_periods_as_they_were() {
        var withdrawn = party(new Remedy(REVIEW, LocalDate.of(2025, 4, 1), ended("2025-04-20", WITHDRAWN)));
        assertThat(opens(withdrawn)).isEqualTo(opens(party()));
    }

    @Test
    void a_decision_that_was_overturned_is_not_enforced() {
        var won = party(new Remedy(FIRST_INSTANCE, LocalDate.of(2025, 8, 1), ended("2025-11-03", OVERTURNED)));
        assertThat(blocked(won)).containsExactly("law.gate.overturned");
    }

    @Test
    void a_remedy_sought_too_late_still_blocks_while_it_is_pending() {
        assertThat(blocked(party(new Remedy(FIRST_INSTANCE, LocalDate.of(2026, 2, 1), null))))
                .containsExactly("law.gate.suit-pending");
    }

    @Test
    void what_is_missing_is_named_with_its_article() {
        var gate = (Gate.Blocked) gate(List.of(), null, null);
        assertThat(gate.reasons())
                .extracting(why -> why.fact() + " " + why.article())
                .containsExactly(
                        "law.gate.not-served 《行政强制法》第四十四条",
                        "law.gate.not-urged 《行政强制法》第三十五条",
                        "law.gate.not-announced 《行政强制法》第四十四条");
    }

    @Test
    void an_urging_before_the_own_term_is_over_does_not_count() {
        assertThat(gate(List.of(party()), call("2025-03-18", "10wd"), ANNOUNCED))
                .isInstanceOfSatisfying(
                        Gate.Blocked.class,
                        gate -> assertThat(gate.reasons())
                                .extracting(Refusal::fact)
                                .containsExactly("law.gate.urged-early"));
    }

    @Test
    void into_an_unannounced_year_it_is_provisional() {
        var gate = (Gate.Opens)
                gate(List.of(served("2026-08-10")), call("2026-09-01", "10wd"), call("2026-09-20", "10wd"));
        assertThat(gate.on()).isEqualTo("2027-02-11");
        assertThat(gate.awaited()).containsExactly(2027);

        var announced = new LegalTime(LegalCalendar.bundled().with(Announced.YEAR_2027), Counting.usual());
        var later = (Gate.Opens) Gate.of(
                new ForcedRemoval(
                        List.of(served("2026-08-10")),
                        new Term.Days(15),
                        call("2026-09-01", "10wd"),
                        call("2026-09-20", "10wd")),
                announced);
        assertThat(later.on()).isEqualTo("2027-02-15");
        assertThat(later.certain()).isTrue();
    }

    private static Gate gate(List<Recipient> recipients, @Nullable Call urging, @Nullable Call announcement) {
        return Gate.of(new ForcedRemoval(recipients, new Term.Days(15), urging, announcement), TIME);
    }

    private static Gate.Opens opens(Recipient party) {
        return (Gate.Opens) gate(List.of(party), URGING, ANNOUNCED);
    }

    private static List<String> blocked(Recipient party) {
        return ((Gate.Blocked) gate(List.of(party), URGING, ANNOUNCED))
                .reasons().stream().map(Refusal::fact).toList();
    }

    private static Recipient party(Remedy... remedies) {
        return new Recipient("party", inPerson(SERVED), new Told.InTheDecision(), List.of(remedies));
    }

    private static Recipient told(Told told) {
        return new Recipient("party", inPerson(SERVED), told, List.of());
    }

    private static Recipient served(String day) {
        return new Recipient("other", inPerson(LocalDate.parse(day)), new Told.InTheDecision(), List.of());
    }

    private static Served inPerson(LocalDate day) {
        return new Served(day, Delivery.Method.IN_PERSON, Statute.CIVIL_PROCEDURE.article(88), new TreeSet<>());
    }

    private static Ending ended(String served, Remedy.Outcome outcome) {
        return new Ending(LocalDate.parse(served), outcome);
    }

    private static Call call(String from, String term) {
        return new Call(LocalDate.parse(from), Term.read(term).orElseThrow());
    }
}
