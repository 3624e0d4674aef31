package longtang.law;

import static longtang.law.Attempt.Trouble.ABSENT;
import static longtang.law.Attempt.Trouble.REFUSED;
import static longtang.law.Attempt.Trouble.RETURNED;
import static longtang.law.Attempt.Trouble.WHEREABOUTS_UNKNOWN;
import static longtang.law.Delivery.Method.BY_POST;
import static longtang.law.Delivery.Method.IN_PERSON;
import static longtang.law.Delivery.Method.TO_FAMILY;
import static longtang.law.Service.Paper.ENFORCEMENT_ORDER;
import static longtang.law.Service.Paper.OTHER;
import static longtang.law.Service.Paper.PENALTY_DECISION;
import static longtang.law.Service.Paper.URGING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import longtang.law.Delivery.LeftInPlace.Proof;
import longtang.law.Ruling.Allowed;
import longtang.law.Ruling.Refused;
import org.junit.jupiter.api.Test;

class ServiceTest {

    private static final LegalTime TIME = new LegalTime(LegalCalendar.bundled(), Counting.usual());
    private static final Service SHANGHAI = new Service(TIME, NoticePeriod.shanghai());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void signing_in_person_serves_on_that_day() {
        assertThat(served(OTHER, List.of(), new Delivery.InPerson(DAY)).on()).isEqualTo(DAY);
        assertThat(served(OTHER, List.of(), new Delivery.HandedOn(DAY)).on()).isEqualTo(DAY);
    }

    @Test
    void family_may_sign_only_when_the_party_is_absent() {
        assertThat(served(OTHER, tried(ABSENT), new Delivery.ToFamily(DAY)).on())
                .isEqualTo(DAY);
        refused(OTHER, List.of(), new Delivery.ToFamily(DAY), "《民事诉讼法》第八十八条第一款");
    }

    @Test
    void a_paper_is_left_in_place_only_after_a_refusal_and_before_a_witness_or_camera() {
        assertThat(served(OTHER, tried(REFUSED), new Delivery.LeftInPlace(DAY, Proof.WITNESS))
                        .on())
                .isEqualTo(DAY);
        var familyRefused = List.of(new Attempt(TO_FAMILY, DAY, REFUSED));
        assertThat(served(OTHER, familyRefused, new Delivery.LeftInPlace(DAY, Proof.RECORDING))
                        .on())
                .isEqualTo(DAY);
        refused(OTHER, tried(REFUSED), new Delivery.LeftInPlace(DAY, null), "《民事诉讼法》第八十九条");
        refused(OTHER, tried(ABSENT), new Delivery.LeftInPlace(DAY, Proof.WITNESS), "《民事诉讼法》第八十九条");
    }

    @Test
    void electronic_service_needs_consent_signed_before() {
        var agreed = new Delivery.Electronic(DAY, DAY.minusDays(3));
        assertThat(served(PENALTY_DECISION, List.of(), agreed).on()).isEqualTo(DAY);
        refused(PENALTY_DECISION, List.of(), new Delivery.Electronic(DAY, null), "《行政处罚法》第六十一条第二款");
        refused(OTHER, List.of(), new Delivery.Electronic(DAY, DAY.plusDays(1)), "《民事诉讼法》第九十条第一款");
    }

    @Test
    void an_urging_and_an_order_go_to_the_party_directly_first() {
        var agreed = new Delivery.Electronic(DAY, DAY.minusDays(3));
        refused(URGING, List.of(), agreed, "《行政强制法》第三十八条");
        refused(ENFORCEMENT_ORDER, List.of(), agreed, "《行政强制法》第三十八条");
        assertThat(served(URGING, tried(ABSENT), agreed).on()).isEqualTo(DAY);
    }

    @Test
    void post_comes_after_a_visit_that_failed() {
        assertThat(served(OTHER, tried(ABSENT), new Delivery.ByPost(DAY)).on()).isEqualTo(DAY);
        refused(OTHER, List.of(), new Delivery.ByPost(DAY), "《民事诉讼法》第九十一条");
        var visitAfterwards = List.of(new Attempt(IN_PERSON, DAY.plusDays(1), ABSENT));
        refused(OTHER, visitAfterwards, new Delivery.ByPost(DAY), "《民事诉讼法》第九十一条");
    }

    @Test
    void a_public_notice_is_the_last_resort() {
        var notice = new Delivery.ByNotice(DAY);
        refused(OTHER, List.of(), notice, "《民事诉讼法》第九十五条");
        refused(OTHER, tried(ABSENT), notice, "《民事诉讼法》第九十五条");
        refused(OTHER, tried(REFUSED), notice, "《民事诉讼法》第八十九条");
        assertThat(served(OTHER, tried(WHEREABOUTS_UNKNOWN), notice).how()).isEqualTo(Delivery.Method.BY_NOTICE);
        var nobody = List.of(new Attempt(IN_PERSON, DAY, ABSENT), new Attempt(BY_POST, DAY, RETURNED));
        assertThat(served(OTHER, nobody, notice).how()).isEqualTo(Delivery.Method.BY_NOTICE);
    }

    @Test
    void a_notice_serves_after_sixty_days_in_shanghai_and_thirty_elsewhere() {
        var notice = new Delivery.ByNotice(DAY);
        var shanghai = served(OTHER, tried(WHEREABOUTS_UNKNOWN), notice);
        assertThat(shanghai.on()).isEqualTo("2026-05-06");
        assertThat(shanghai.article()).hasToString("《上海市城市管理行政执法条例》第二十五条");

        var elsewhere = new Service(TIME, NoticePeriod.national()).of(OTHER, tried(WHEREABOUTS_UNKNOWN), notice);
        assertThat(elsewhere)
                .isInstanceOfSatisfying(
                        Allowed.class,
                        allowed -> assertThat(allowed.value())
                                .isEqualTo(new Served(
                                        LocalDate.of(2026, 4, 1),
                                        Delivery.Method.BY_NOTICE,
                                        Statute.CIVIL_PROCEDURE.article(95),
                                        new TreeSet<>())));
    }

    @Test
    void the_period_of_a_notice_is_a_dated_setting() {
        var shorterFrom = LocalDate.of(2026, 7, 1);
        var periods = List.of(
                NoticePeriod.shanghai().getFirst(),
                new NoticePeriod(shorterFrom, new Term.Days(30), Statute.CIVIL_PROCEDURE.article(95)));
        assertThat(NoticePeriod.on(shorterFrom.minusDays(1), periods).term()).isEqualTo(new Term.Days(60));
        assertThat(NoticePeriod.on(shorterFrom, periods).term()).isEqualTo(new Term.Days(30));
        assertThat(NoticePeriod.on(LocalDate.of(2001, 1, 1), periods).term()).isEqualTo(new Term.Days(60));
    }

    @Test
    void a_notice_that_runs_into_an_unannounced_year_serves_on_a_provisional_day() {
        var late = new Delivery.ByNotice(LocalDate.of(2026, 11, 25));
        var unknown = List.of(new Attempt(IN_PERSON, DAY, WHEREABOUTS_UNKNOWN));
        assertThat(served(OTHER, unknown, late).awaited()).containsExactly(2027);
    }

    private static List<Attempt> tried(Attempt.Trouble trouble) {
        return List.of(new Attempt(IN_PERSON, DAY, trouble));
    }

    private static Served served(Service.Paper paper, List<Attempt> earlier, Delivery delivery) {
        return switch (SHANGHAI.of(paper, earlier, delivery)) {
            case Allowed<Served>(var served) -> served;
            case Refused<Served>(var why) -> throw new AssertionError(why);
        };
    }

    private static void refused(Service.Paper paper, List<Attempt> earlier, Delivery delivery, String article) {
        assertThat(SHANGHAI.of(paper, earlier, delivery))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why().article()).isEqualTo(article));
    }
}
