package longtang.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.record.Acts;
import longtang.register.Hazard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@LongtangTest
@Import(Lane44.class)
@TestPropertySource(properties = "longtang.demo=true")
class SettlingTest {

    private static final String SURVEY = "编号,排查日期,路弄,门牌号,部位,类型,用途,面积,材料\n";

    @Autowired
    Dossiers dossiers;

    @Autowired
    Lane44 lane44;

    @Autowired
    Acts acts;

    @Autowired
    Clock clock;

    String own = "";
    static int lane = 1_000;

    @BeforeEach
    void a_lane_of_its_own() {
        lane++;
        own = Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
    }

    @Test
    void what_a_person_settled_wins_over_every_later_match() {
        var file = found("木");
        var settled = settle(file, FactField.MATERIAL, "STEEL_SHEET");

        lane44.hears("再排.csv", SURVEY + row("砖混"));

        assertThat(settled).isEqualTo(new Ruling.Allowed<>(2));
        var now = again(file);
        assertThat(now.material()).isEqualTo("STEEL_SHEET");
        assertThat(now.version()).as("the match noted its own word").isEqualTo(3);
    }

    @Test
    void a_value_may_be_said_in_its_word_or_its_code() {
        var file = found("木");

        settle(file, FactField.USE, "出租");
        settle(again(file), FactField.AREA, "6.25 平方米");
        settle(again(file), FactField.HEIGHT, "２.６米");
        settle(again(file), FactField.BUILT, "2016年至2018-03");
        settle(again(file), FactField.OCCUPANCY, "公共部位");

        var now = again(file);
        assertThat(now.use()).isEqualTo("LET");
        assertThat(now.area()).isEqualTo(6.25);
        assertThat(now.settled())
                .containsEntry("height", "2.6")
                .containsEntry("built", "2016..2018-03")
                .containsEntry("occupancy", "SHARED");
    }

    @Test
    void what_cannot_be_read_is_refused_and_nothing_is_done() {
        var file = found("木");

        for (var wrong : List.of("-3", "1e9", "abc", "0", "9999999", "")) {
            assertThat(settle(file, FactField.AREA, wrong)).isInstanceOf(Ruling.Refused.class);
        }
        assertThat(settle(file, FactField.BUILT, "2026-02-30")).isInstanceOf(Ruling.Refused.class);
        assertThat(settle(file, FactField.KIND, "宇宙飞船")).isInstanceOf(Ruling.Refused.class);
        assertThat(again(file).version()).isEqualTo(file.version());
    }

    @Test
    void what_is_still_to_come_is_refused_with_the_day_it_is_today() {
        var file = found("木");
        var today = LocalDate.now(clock);
        var tomorrow = today.plusDays(1);

        for (var wrong : List.of(tomorrow.toString(), "2016.." + tomorrow, Integer.toString(today.getYear() + 1))) {
            assertThat(settle(file, FactField.BUILT, wrong))
                    .isInstanceOfSatisfying(
                            Ruling.Refused.class,
                            refused -> assertThat(refused.why().args()).contains(today.toString()));
        }
        var seenTomorrow = new Change.Ground("SEEN", "", tomorrow);
        assertThat(settle(file, new Change(FactField.MATERIAL, "BRICK", "看过", seenTomorrow)))
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("fact-in-the-future"));
        assertThat(again(file).version()).isEqualTo(file.version());
        assertThat(settle(file, FactField.BUILT, Integer.toString(today.getYear())))
                .isInstanceOf(Ruling.Allowed.class);
        assertThat(settle(again(file), FactField.BUILT, today.toString())).isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    void a_new_word_needs_a_reason_and_the_word_of_a_ledger_does_not() {
        var file = found("木");

        assertThat(settle(file, new Change(FactField.MATERIAL, "BRICK", "")))
                .isInstanceOfSatisfying(
                        Ruling.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("fact-without-reason"));
        assertThat(settle(file, new Change(FactField.MATERIAL, "WOOD", ""))).isInstanceOf(Ruling.Allowed.class);
    }

    @Test
    void two_people_who_change_different_facts_both_succeed() {
        var file = found("木");

        assertThat(settle(file, FactField.USE, "LET")).isInstanceOf(Ruling.Allowed.class);
        assertThat(settle(lane44.leader(), file, new Change(FactField.MATERIAL, "BRICK", "看过")))
                .isInstanceOf(Ruling.Allowed.class);
        assertThat(again(file).use()).isEqualTo("LET");
        assertThat(again(file).material()).isEqualTo("BRICK");
    }

    @Test
    void who_comes_second_to_the_same_fact_is_told_who_was_first() {
        var file = found("木");
        settle(lane44.leader(), file, new Change(FactField.MATERIAL, "BRICK", "看过"));

        assertThat(settle(file, FactField.MATERIAL, "GLASS")).isInstanceOfSatisfying(Ruling.Refused.class, refused -> {
            assertThat(refused.why().code()).isEqualTo("changed-meanwhile");
            assertThat(refused.why().args()).contains("沈某", 2);
        });
        assertThat(dossiers.changedSince(lane44.officer(), file, file.version(), List.of(FactField.MATERIAL)))
                .extracting(Version::name)
                .containsExactly("沈某");
        assertThat(again(file).material()).isEqualTo("BRICK");
    }

    @Test
    void of_many_at_the_same_moment_exactly_one_is_first() throws Exception {
        var file = found("木");
        List<Callable<Ruling<Integer>>> all = List.of(
                () -> settle(file, FactField.USE, "LET"),
                () -> settle(file, FactField.USE, "STORAGE"),
                () -> settle(file, FactField.USE, "VACANT"),
                () -> settle(file, FactField.USE, "PARKING"));
        try (var many = Executors.newFixedThreadPool(4)) {
            var rulings = many.invokeAll(all).stream().map(SettlingTest::join).toList();
            assertThat(rulings).filteredOn(Ruling.Allowed.class::isInstance).hasSize(1);
        }
    }

    @Test
    void a_form_sent_twice_is_one_version() {
        var file = found("木");
        var form = UUID.randomUUID();
        var change = List.of(new Change(FactField.USE, "LET", "看过"));

        var first = dossiers.settle(lane44.officer(), form, file.number(), file.version(), change);
        var second = dossiers.settle(lane44.officer(), form, file.number(), file.version(), change);

        assertThat(second).isEqualTo(first);
        assertThat(again(file).version()).isEqualTo(2);
    }

    @Test
    void what_is_settled_can_be_taken_back_step_by_step() {
        var file = found("木");
        settle(file, FactField.MATERIAL, "BRICK");
        settle(again(file), FactField.MATERIAL, "GLASS");

        withdraw(again(file), FactField.MATERIAL);
        assertThat(again(file).material()).isEqualTo("BRICK");
        withdraw(again(file), FactField.MATERIAL);
        assertThat(again(file).material()).isEqualTo("WOOD");
        assertThat(withdraw(again(file), FactField.MATERIAL)).isInstanceOf(Ruling.Refused.class);

        assertThat(dossiers.versions(again(file), 99, 99))
                .extracting(Version::cause)
                .containsExactly(
                        Version.Cause.WITHDRAWN,
                        Version.Cause.WITHDRAWN,
                        Version.Cause.SETTLED,
                        Version.Cause.SETTLED,
                        Version.Cause.OPENED);
    }

    @Test
    void every_version_says_what_the_file_said_then() {
        var file = found("木");
        settle(file, FactField.MATERIAL, "BRICK");
        settle(again(file), FactField.HAZARD_GAS, "MAJOR");

        var versions = dossiers.versions(again(file), 99, 99);

        assertThat(versions)
                .extracting(it -> it.value(FactField.MATERIAL).orElse(""))
                .containsExactly("BRICK", "BRICK", "WOOD");
        assertThat(versions)
                .extracting(it -> it.value(FactField.HAZARD_GAS).orElse(""))
                .containsExactly("MAJOR", "", "");
        assertThat(versions.getFirst().name()).isEqualTo("顾某");
    }

    @Test
    void a_hazard_that_a_person_assessed_moves_the_file_to_the_front() {
        var file = found("木");
        assertThat(file.isInFocus()).isFalse();

        settle(file, FactField.HAZARD_GAS, "重大");
        assertThat(again(file).hazards()).containsExactly(new Hazard(Hazard.Type.GAS, Hazard.Level.MAJOR));
        assertThat(again(file).isInFocus()).isTrue();

        settle(again(file), FactField.HAZARD_GAS, "无");
        assertThat(again(file).hazards()).isEmpty();
        assertThat(again(file).isInFocus()).isFalse();
    }

    @Test
    void names_are_seen_by_officers_and_leaders_alone_and_stand_in_no_version() {
        var file = found("木");
        settle(file, FactField.BUILDERS, "欧阳翠花\n上官有德");

        assertThat(dossiers.settlements(lane44.officer(), again(file)))
                .extracting(Settlement::value)
                .containsExactly("欧阳翠花\n上官有德");
        assertThat(dossiers.settlements(lane44.committee(), again(file))).isEmpty();
        assertThat(dossiers.settlements(lane44.administrator(), again(file))).isEmpty();
        assertThat(again(file).settled().values()).noneMatch(value -> value.contains("欧阳"));
        assertThat(dossiers.versions(again(file), 99, 99).toString()).doesNotContain("欧阳");
        assertThat(acts.on("dossier", file.number().toString(), 99).toString()).doesNotContain("欧阳");
    }

    @Test
    void committee_staff_and_administrators_settle_nothing() {
        var file = found("木");

        for (var by : List.of(lane44.committee(), lane44.administrator())) {
            assertThat(settle(by, file, new Change(FactField.USE, "LET", "看过"))).isInstanceOf(Ruling.Refused.class);
        }
    }

    private String row(String material) {
        return "S" + own + ",2025-06-03,鸭绿江路" + lane + "弄,3号,天井,厨房,自用,6," + material + "\n";
    }

    private Dossier found(String material) {
        lane44.hears("摸排.csv", SURVEY + row(material));
        var filter = RegisterFilter.everything();
        var asked = new RegisterFilter(filter.view(), "S" + own, null, null, null, null, null, null, null);
        return dossiers.find(lane44.officer(), asked, null).dossiers().getFirst();
    }

    private Dossier again(Dossier file) {
        return dossiers.get(lane44.officer(), file.number()).orElseThrow();
    }

    private Ruling<Integer> settle(Dossier file, FactField field, String value) {
        return settle(file, new Change(field, value, "现场看过"));
    }

    private Ruling<Integer> settle(Dossier file, Change change) {
        return settle(lane44.officer(), file, change);
    }

    private Ruling<Integer> settle(Person by, Dossier file, Change change) {
        return dossiers.settle(by, UUID.randomUUID(), file.number(), file.version(), List.of(change));
    }

    private Ruling<Integer> withdraw(Dossier file, FactField field) {
        return dossiers.withdraw(lane44.officer(), UUID.randomUUID(), file.number(), file.version(), field);
    }

    private static Ruling<Integer> join(java.util.concurrent.Future<Ruling<Integer>> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
