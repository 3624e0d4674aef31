package longtang.law;

import static longtang.law.Guardrail.BACKDATED;
import static longtang.law.Guardrail.DAY_UNCERTAIN;
import static longtang.law.Guardrail.EMERGENCY_UNRECORDED;
import static longtang.law.Guardrail.ENFORCEMENT_REMEDIES_MISSING;
import static longtang.law.Guardrail.EVIDENCE_ALTERED;
import static longtang.law.Guardrail.EVIDENCE_DELETED;
import static longtang.law.Guardrail.EVIDENCE_UNSIGNED;
import static longtang.law.Guardrail.GATE_SHUT;
import static longtang.law.Guardrail.HEARING_BY_INVESTIGATOR;
import static longtang.law.Guardrail.HEARING_OWED;
import static longtang.law.Guardrail.HEAVIER_AFTER_PLEA;
import static longtang.law.Guardrail.HOLIDAY;
import static longtang.law.Guardrail.IN_PROGRESS_UNPROVEN;
import static longtang.law.Guardrail.LEGAL_REVIEW_MISSING;
import static longtang.law.Guardrail.NIGHT;
import static longtang.law.Guardrail.NOT_ANNOUNCED;
import static longtang.law.Guardrail.NOT_NOTIFIED;
import static longtang.law.Guardrail.NOT_URGED;
import static longtang.law.Guardrail.NO_DECISION_SERVED;
import static longtang.law.Guardrail.OBJECTIONS_UNHEARD;
import static longtang.law.Guardrail.OFFICER_PARTIAL;
import static longtang.law.Guardrail.OUT_OF_ORDER;
import static longtang.law.Guardrail.PERSON_EXPOSED;
import static longtang.law.Guardrail.PLEA_UNHEARD;
import static longtang.law.Guardrail.REMEDIES_MISSING;
import static longtang.law.Guardrail.REPORTER_EXPOSED;
import static longtang.law.Guardrail.SECOND_FINE;
import static longtang.law.Guardrail.SENSITIVE_EXPOSED;
import static longtang.law.Guardrail.TOO_FEW_OFFICERS;
import static longtang.law.Guardrail.UTILITIES_CUT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import longtang.law.AdverseDecision.Hearing;
import longtang.law.AdverseDecision.Impartiality;
import longtang.law.AdverseDecision.LegalReview;
import longtang.law.AdverseDecision.Officer;
import longtang.law.AdverseDecision.Result;
import longtang.law.InProgressRemoval.Recording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardrailTest {

    private static final LegalCalendar CALENDAR = LegalCalendar.bundled();
    private static final LegalTime TIME = new LegalTime(CALENDAR, Counting.usual());
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = shanghai("2026-03-02T10:00");
    private static final Gate OPEN = new Gate.Opens(LocalDate.of(2026, 3, 2), new TreeSet<>(), List.of());
    private static final Set<Guardrail> PROVOKED = EnumSet.noneOf(Guardrail.class);

    /// Runs after all others: a guardrail that no test provokes is no guardrail.
    @AfterAll
    static void every_guardrail_was_provoked() {
        assertThat(PROVOKED).containsExactlyInAnyOrder(Guardrail.values());
    }

    @Test
    void there_are_nine_groups() {
        assertThat(EnumSet.allOf(Guardrail.class).stream().map(Guardrail::group).distinct())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void nothing_is_removed_before_the_gate_opens() {
        allows(removal(OPEN, "2026-03-02T09:00", "2026-03-02T17:00", null));
        refuses(removal(OPEN, "2026-02-27T09:00", "2026-02-27T17:00", null), GATE_SHUT);
        var blocked = new Gate.Blocked(List.of(GATE_SHUT.because("law.gate.not-urged")), List.of());
        refuses(removal(blocked, "2026-03-02T09:00", "2026-03-02T17:00", null), GATE_SHUT);
    }

    @Test
    void an_emergency_does_not_open_the_gate() {
        refuses(removal(OPEN, "2026-02-26T23:00", "2026-02-26T23:30", EMERGENCY), GATE_SHUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T22:00", "2026-03-02T23:30", "2026-03-03T00:00", "2026-03-03T05:59"})
    void nothing_is_enforced_at_night(String begins) {
        var start = LocalDateTime.parse(begins);
        refuses(removal(OPEN, begins, start.plusMinutes(30).toString(), null), NIGHT);
    }

    @Test
    void the_edges_of_the_night_are_day() {
        allows(removal(OPEN, "2026-03-02T06:00", "2026-03-02T22:00", null));
        refuses(removal(OPEN, "2026-03-02T05:59", "2026-03-02T09:00", null), NIGHT);
        refuses(removal(OPEN, "2026-03-02T20:00", "2026-03-02T22:01", null), NIGHT);
        refuses(removal(OPEN, "2026-03-02T09:00", "2026-03-03T17:00", null), NIGHT);
    }

    @Test
    void the_hours_of_the_night_are_a_setting_and_say_so() {
        var later = new ForceWindow(LocalTime.of(23, 0), LocalTime.of(5, 0), ForceWindow.Weekends.REFUSED);
        allows(new RemovalDay(OPEN, shanghai("2026-03-02T22:00"), shanghai("2026-03-02T22:30"), null, CALENDAR, later));
        var refusal = removal(OPEN, "2026-03-02T22:00", "2026-03-02T22:30", null)
                .objections()
                .getFirst();
        assertThat(LawWords.in(Locale.CHINA).say(refusal)).contains("22:00至06:00", "比照", "可以设置");
        assertThat(LawWords.in(Locale.ENGLISH).say(refusal)).contains("by analogy", "a setting");
    }

    @Test
    void nothing_is_enforced_on_holidays_and_weekends() {
        refuses(removal(OPEN, "2026-04-06T09:00", "2026-04-06T17:00", null), HOLIDAY);
        refuses(removal(OPEN, "2026-03-07T09:00", "2026-03-07T17:00", null), HOLIDAY);
        allows(removal(OPEN, "2026-05-09T09:00", "2026-05-09T17:00", null));
        var weekends = new ForceWindow(
                ForceWindow.usual().nightFrom(), ForceWindow.usual().nightTo(), ForceWindow.Weekends.ALLOWED);
        allows(new RemovalDay(
                OPEN, shanghai("2026-03-07T09:00"), shanghai("2026-03-07T17:00"), null, CALENDAR, weekends));
        refuses(
                new RemovalDay(
                        OPEN, shanghai("2026-04-04T09:00"), shanghai("2026-04-04T17:00"), null, CALENDAR, weekends),
                HOLIDAY);
    }

    @Test
    void an_emergency_opens_night_and_holiday_only_when_it_is_on_record() {
        allows(removal(OPEN, "2026-04-06T23:00", "2026-04-06T23:30", EMERGENCY));
        var unapproved = new Emergency("墙体倾斜", "", List.of("sha256"), NOW, shanghai("2026-05-01T00:00"));
        refuses(removal(OPEN, "2026-04-06T23:00", "2026-04-06T23:30", unapproved), EMERGENCY_UNRECORDED);
        var afterwards = new Emergency(
                "墙体倾斜", "chief", List.of("sha256"), shanghai("2026-04-07T08:00"), shanghai("2026-05-01T00:00"));
        refuses(removal(OPEN, "2026-04-06T23:00", "2026-04-06T23:30", afterwards), EMERGENCY_UNRECORDED);
    }

    @Test
    void what_is_still_being_built_is_removed_at_once_only_with_everything_on_record() {
        var stopped = NOW.minusSeconds(7200);
        var ordered = NOW.minusSeconds(3600);
        allows(inProgress(stopped, ordered, ordered, List.of("officer-1", "officer-2"), Recording.VIDEO));
        refuses(
                inProgress(null, ordered, ordered, List.of("officer-1", "officer-2"), Recording.VIDEO),
                IN_PROGRESS_UNPROVEN);
        refuses(
                inProgress(stopped, null, ordered, List.of("officer-1", "officer-2"), Recording.VIDEO),
                IN_PROGRESS_UNPROVEN);
        refuses(
                inProgress(
                        stopped, ordered, stopped.minusSeconds(1), List.of("officer-1", "officer-2"), Recording.VIDEO),
                IN_PROGRESS_UNPROVEN);
        refuses(
                inProgress(stopped, ordered, ordered, List.of("officer-1", "officer-1"), Recording.VIDEO),
                IN_PROGRESS_UNPROVEN);
        refuses(
                inProgress(stopped, ordered, ordered, List.of("officer-1", "officer-2"), Recording.NONE),
                IN_PROGRESS_UNPROVEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不停水不行",
                "要不停水",
                "不停水、停电",
                "请对7号停水停电，促其拆除",
                "请供电公司停止供电",
                "停 水",
                "先断了他家的煤气",
                "切断该户供水",
                "拉电闸",
                "把9号的水停掉",
                "因拒不拆除，停水三天",
                "未拆除前停电",
                "不能按期拆除的停水",
                "不得乱搭，违者停电",
                "停止供热",
                "Please cut off the water at No. 7",
                "停水"
            })
    void no_task_and_no_message_cuts_water_power_heat_or_gas(String text) {
        refuses(new Instruction(text), UTILITIES_CUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不得停水停电",
                "严禁采取停水、停电等方式",
                "不停水电气，拆除以后修补墙面",
                "不停水、不停电、不停气；拆除以后修补墙面",
                "请清理楼道内停放的电动车",
                "拆除水管旁的搭建",
                "停止施工",
                "规范停电动车",
                "检查燃气软管，消除隐患",
                "断开飞线，改用充电桩",
                ""
            })
    void other_words_pass(String text) {
        allows(new Instruction(text));
    }

    @Test
    void enforcement_is_decided_only_after_serving_urging_hearing_and_announcing() {
        allows(new EnforcementOrder(days(90), days(30), days(15), days(12), days(3), DAY));
        refuses(new EnforcementOrder(null, days(30), days(15), days(12), days(3), DAY), NO_DECISION_SERVED);
        refuses(new EnforcementOrder(days(90), null, days(15), days(12), days(3), DAY), NOT_URGED);
        refuses(new EnforcementOrder(days(20), days(30), days(15), days(12), days(3), DAY), NOT_URGED);
        refuses(new EnforcementOrder(days(90), days(30), null, days(12), days(3), DAY), OBJECTIONS_UNHEARD);
        refuses(new EnforcementOrder(days(90), days(30), days(40), days(12), days(3), DAY), OBJECTIONS_UNHEARD);
        refuses(new EnforcementOrder(days(90), days(30), days(15), null, days(3), DAY), NOT_ANNOUNCED);
        refuses(new EnforcementOrder(days(90), days(30), days(15), days(12), null, DAY), LEGAL_REVIEW_MISSING);
        refuses(new EnforcementOrder(days(90), days(30), days(15), days(12), days(-1), DAY), LEGAL_REVIEW_MISSING);
    }

    @Test
    void nobody_is_decided_against_unheard() {
        allows(decision(days(10), days(5), NO_HEARING, REVIEWED));
        refuses(decision(null, days(5), NO_HEARING, REVIEWED), NOT_NOTIFIED);
        refuses(decision(days(10), null, NO_HEARING, REVIEWED), PLEA_UNHEARD);
        refuses(decision(days(10), days(5), NO_HEARING, new LegalReview.Missing()), LEGAL_REVIEW_MISSING);
        refuses(decision(days(10), days(5), new Hearing.Asked(), REVIEWED), HEARING_OWED);
        refuses(decision(days(10), days(5), new Hearing.NotOffered(), REVIEWED), HEARING_OWED);
        refuses(decision(days(10), days(5), new Hearing.NotAsked(DAY), REVIEWED), HEARING_OWED);
        allows(decision(days(10), days(5), new Hearing.NotAsked(days(1)), REVIEWED));
        allows(decision(days(10), days(5), new Hearing.Held(days(2), "chair"), REVIEWED));
        refuses(decision(days(10), days(5), new Hearing.Held(days(2), "officer-2"), REVIEWED), HEARING_BY_INVESTIGATOR);
    }

    @Test
    void two_certified_officers_without_an_interest_handle_a_case() {
        refuses(by(officer("officer-1", "3101")), TOO_FEW_OFFICERS);
        refuses(by(officer("officer-1", "3101"), officer("officer-1", "3101")), TOO_FEW_OFFICERS);
        refuses(by(officer("officer-1", "3101"), officer("officer-2", null)), TOO_FEW_OFFICERS);
        refuses(
                by(
                        officer("officer-1", "3101"),
                        officer("officer-2", "3102"),
                        new Officer("officer-3", "3103", Impartiality.CONCERNED)),
                OFFICER_PARTIAL);
    }

    @Test
    void speaking_up_never_makes_it_worse_and_one_act_is_fined_once() {
        var announced = new Result(Set.of("remove"), 100_000);
        allows(decided(announced, announced, 0));
        allows(decided(announced, new Result(Set.of("remove"), 50_000), 0));
        refuses(decided(announced, new Result(Set.of("remove"), 100_001), 0), HEAVIER_AFTER_PLEA);
        refuses(decided(announced, new Result(Set.of("remove", "confiscate"), 0), 0), HEAVIER_AFTER_PLEA);
        refuses(decided(announced, announced, 1), SECOND_FINE);
        allows(decided(announced, new Result(Set.of("remove"), 0), 1));
    }

    @Test
    void no_step_rests_on_a_day_that_a_notice_may_still_move() {
        var term = new Term.WorkDays(10);
        allows(new Reliance(TIME.due(term, LocalDate.of(2026, 3, 2))));
        refuses(new Reliance(TIME.due(term, LocalDate.of(2026, 12, 24))), DAY_UNCERTAIN);
        var provisional = new Gate.Opens(LocalDate.of(2026, 3, 2), new TreeSet<>(Set.of(2027)), List.of());
        refuses(removal(provisional, "2026-03-02T09:00", "2026-03-02T17:00", null), DAY_UNCERTAIN);
        refuses(removal(OPEN, "2026-12-28T09:00", "2026-12-28T17:00", null), DAY_UNCERTAIN);
    }

    @Test
    void a_decision_tells_of_remedies() {
        var told = new LegalPaper.Remedies("黄浦区人民政府", new Term.Days(60), "上海铁路运输法院", new Term.Months(6));
        allows(paper(LegalPaper.Kind.DECISION, told, DAY));
        allows(paper(LegalPaper.Kind.OTHER, null, DAY));
        refuses(paper(LegalPaper.Kind.DECISION, null, DAY), REMEDIES_MISSING);
        refuses(paper(LegalPaper.Kind.ENFORCEMENT_ORDER, null, DAY), ENFORCEMENT_REMEDIES_MISSING);
        var threeMonths = new LegalPaper.Remedies("黄浦区人民政府", new Term.Days(60), "上海铁路运输法院", new Term.Months(3));
        refuses(paper(LegalPaper.Kind.DECISION, threeMonths, DAY), REMEDIES_MISSING);
    }

    @Test
    void a_paper_comes_in_its_order_and_bears_todays_date() {
        refuses(paper(LegalPaper.Kind.OTHER, null, days(1)), BACKDATED);
        refuses(paper(LegalPaper.Kind.OTHER, null, days(-1)), BACKDATED);
        var unserved = List.of(new LegalPaper.Predecessor("事先告知书送达", null));
        refuses(new LegalPaper(LegalPaper.Kind.OTHER, null, unserved, DAY, NOW), OUT_OF_ORDER);
        var later = List.of(new LegalPaper.Predecessor("事先告知书送达", NOW.plusSeconds(1)));
        refuses(new LegalPaper(LegalPaper.Kind.OTHER, null, later, DAY, NOW), OUT_OF_ORDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "联系电话13812345678",
                "电话 138 1234 5678",
                "座机021-63212345",
                "７号３０１室",
                "身份证310101199001011234",
                "当事人周阿婆"
            })
    void a_public_page_names_nobody(String text) {
        refuses(new Publication(text, Set.of("周阿婆"), Set.of()), PERSON_EXPOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"住户患有糖尿病", "家中有8岁孩子", "卡号6222021234567890123", "有未成年子女"})
    void a_public_page_tells_nothing_sensitive(String text) {
        refuses(new Publication(text, Set.of(), Set.of()), SENSITIVE_EXPOSED);
    }

    @Test
    void a_public_page_keeps_the_reporter_secret() {
        refuses(new Publication("举报人：王某", Set.of(), Set.of()), REPORTER_EXPOSED);
        refuses(new Publication("据陈先生反映", Set.of(), Set.of("陈先生")), REPORTER_EXPOSED);
    }

    @Test
    void what_says_only_where_and_what_may_be_public() {
        allows(new Publication("天津路44弄，天井厨房一处，6.2平方米，2026年3月2日已拆除，受理编号WJ-2026-000123。", Set.of("周阿婆"), Set.of()));
    }

    @Test
    void evidence_is_neither_deleted_nor_changed_once_sealed() {
        refuses(new EvidenceChange(EvidenceChange.Kind.DELETE, EvidenceChange.State.OPEN), EVIDENCE_DELETED);
        refuses(new EvidenceChange(EvidenceChange.Kind.ALTER, EvidenceChange.State.SEALED), EVIDENCE_ALTERED);
        allows(new EvidenceChange(EvidenceChange.Kind.ANNOTATE, EvidenceChange.State.SEALED));
    }

    @Test
    void a_recording_keeps_its_original_its_maker_and_its_time() {
        allows(new NewEvidence("sha256", "officer-1", NOW.minusSeconds(60), NOW));
        refuses(new NewEvidence(null, "officer-1", NOW, NOW), EVIDENCE_UNSIGNED);
        refuses(new NewEvidence("sha256", " ", NOW, NOW), EVIDENCE_UNSIGNED);
        refuses(new NewEvidence("sha256", "officer-1", NOW.plusSeconds(1), NOW), EVIDENCE_UNSIGNED);
    }

    private static final Emergency EMERGENCY = new Emergency(
            "墙体倾斜，危及楼下", "chief", List.of("sha256"), shanghai("2026-02-01T00:00"), shanghai("2026-05-01T00:00"));
    private static final Hearing NO_HEARING = new Hearing.NotDue();
    private static final LegalReview REVIEWED = new LegalReview.Passed(days(1));
    private static final List<Officer> TWO = List.of(officer("officer-1", "3101"), officer("officer-2", "3102"));
    private static final Result REMOVE = new Result(Set.of("remove"), 0);

    private static void refuses(Intent intent, Guardrail guardrail) {
        PROVOKED.add(guardrail);
        var objections = intent.objections();
        assertThat(objections.stream().map(Refusal::code).collect(Collectors.toSet()))
                .containsExactly(guardrail.code());
        assertThat(intent.check()).isEqualTo(Ruling.refuse(objections.getFirst()));
        assertThat(objections.getFirst().article())
                .isEqualTo(guardrail.article().toString());
        for (var locale : new Locale[] {Locale.CHINA, Locale.ENGLISH})
            assertThat(LawWords.in(locale).say(objections.getFirst()))
                    .isNotBlank()
                    .doesNotContain("{");
    }

    private static void allows(Intent intent) {
        assertThat(intent.check()).isEqualTo(Ruling.allow(intent));
    }

    private static RemovalDay removal(Gate gate, String begins, String ends, @Nullable Emergency emergency) {
        return new RemovalDay(gate, shanghai(begins), shanghai(ends), emergency, CALENDAR, ForceWindow.usual());
    }

    private static InProgressRemoval inProgress(
            @Nullable Instant stop,
            @Nullable Instant order,
            Instant seen,
            List<String> refusedTo,
            Recording recording) {
        return new InProgressRemoval(stop, order, seen, refusedTo, NOW, NOW, recording, NOW);
    }

    private static AdverseDecision decision(
            @Nullable LocalDate notified, @Nullable LocalDate heard, Hearing hearing, LegalReview review) {
        return new AdverseDecision(TWO, notified, heard, hearing, review, REMOVE, REMOVE, 0, DAY);
    }

    private static AdverseDecision by(Officer... officers) {
        return new AdverseDecision(List.of(officers), days(10), days(5), NO_HEARING, REVIEWED, REMOVE, REMOVE, 0, DAY);
    }

    private static AdverseDecision decided(Result announced, Result decided, int finesBefore) {
        return new AdverseDecision(TWO, days(10), days(5), NO_HEARING, REVIEWED, announced, decided, finesBefore, DAY);
    }

    private static Officer officer(String key, @Nullable String certificate) {
        return new Officer(key, certificate, Impartiality.IMPARTIAL);
    }

    private static LegalPaper paper(LegalPaper.Kind kind, LegalPaper.@Nullable Remedies remedies, LocalDate dated) {
        return new LegalPaper(kind, remedies, List.of(), dated, NOW);
    }

    private static LocalDate days(int ago) {
        return DAY.minusDays(ago);
    }

    private static Instant shanghai(String moment) {
        return LocalDateTime.parse(moment).atZone(LegalCalendar.SHANGHAI).toInstant();
    }
}
