package longtang.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.dossier.RegisterFilter.Standing;
import longtang.dossier.RegisterFilter.View;
import longtang.ledger.LedgerKind;
import longtang.people.Person;
import longtang.register.Focus;
import longtang.register.Hazard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LongtangTest
@Import(Lane44.class)
@TestPropertySource(properties = "longtang.demo=true")
class RegisterTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Lane44 lane44;

    @BeforeEach
    void the_demo_lane_is_matched() {
        lane44.isMatched();
    }

    @Test
    void the_register_has_the_files_of_the_demo_lane_each_with_its_number() {
        var all = all(RegisterFilter.everything());

        assertThat(all).hasSizeGreaterThan(25);
        assertThat(new HashSet<>(all.stream().map(Dossier::number).toList())).hasSameSizeAs(all);
    }

    @Test
    void what_comes_first_is_being_built_or_new_or_dangerous_and_still_there() {
        assertThat(all(RegisterFilter.everything().in(View.FOCUS))).isNotEmpty().allMatch(Dossier::isInFocus);
        assertThat(all(RegisterFilter.everything().in(View.REMOVED))).allMatch(Dossier::isRemoved);
        assertThat(all(RegisterFilter.everything().in(View.UNCONFIRMED))).noneMatch(Dossier::confirmed);
    }

    @Test
    void every_filter_keeps_what_it_says_and_nothing_else() {
        assertThat(all(filter(Standing.UNDER_CONSTRUCTION, null, null, null)))
                .isNotEmpty()
                .allMatch(file -> file.focus().contains(Focus.UNDER_CONSTRUCTION));
        assertThat(all(filter(null, Hazard.Type.GAS, null, null)))
                .isNotEmpty()
                .allMatch(file -> file.hazards().stream().anyMatch(hazard -> hazard.type() == Hazard.Type.GAS));
        assertThat(all(filter(null, null, LedgerKind.PATROL, null)))
                .isNotEmpty()
                .allMatch(file -> file.sources().contains(LedgerKind.PATROL));
        assertThat(all(filter(null, null, null, Focus.NEW)))
                .isNotEmpty()
                .allMatch(file -> file.focus().contains(Focus.NEW));
    }

    @Test
    void the_counts_on_the_tabs_are_the_lengths_of_the_lists() {
        var found = dossiers.find(lane44.officer(), RegisterFilter.everything(), null);

        for (var view : View.values()) {
            assertThat(found.counts().of(view))
                    .as(view.name())
                    .isEqualTo(all(RegisterFilter.everything().in(view)).size());
        }
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        var inOne = new ArrayList<Dossier>();
        dossiers.export(lane44.officer(), RegisterFilter.everything(), inOne::addAll);

        assertThat(all(RegisterFilter.everything()))
                .extracting(Dossier::number)
                .containsExactlyElementsOf(inOne.stream().map(Dossier::number).toList());
    }

    @Test
    void a_search_forgives_width_spaces_and_traditional_characters() {
        var plain = numbers("12号");

        assertThat(plain).isNotEmpty();
        assertThat(numbers("１２ 号")).isEqualTo(plain);
        assertThat(numbers("１２號")).isEqualTo(plain);
        assertThat(numbers("44弄12号")).isEqualTo(plain);
        assertThat(numbers("阳光房"))
                .isNotEmpty()
                .isEqualTo(numbers("陽光房"))
                .isEqualTo(numbers("阳 光 房"))
                .isEqualTo(numbers("陽 光房"));
        assertThat(numbers("XC20250310-01")).hasSize(1);
        assertThat(numbers("xc20250310-01")).hasSize(1);
        assertThat(numbers("没有这样的东西")).isEmpty();
        assertThat(numbers("%")).isEmpty();
    }

    @Test
    void a_committee_sees_its_own_area_and_nothing_else_exists() {
        lane44.hears("别处.csv", "编号,排查日期,居委,路弄,门牌号,部位,类型\nELSEWHERE1,2025-06-03,静安别墅居委,茂名北路282弄,3号,天井,厨房\n");
        var committee = lane44.committee();
        var elsewhere = all(RegisterFilter.everything()).stream()
                .filter(file -> !Objects.equals(file.committee(), committee.committee()))
                .toList();

        assertThat(elsewhere).isNotEmpty();
        assertThat(all(committee, RegisterFilter.everything()))
                .isNotEmpty()
                .allMatch(file -> Objects.equals(file.committee(), committee.committee()));
        for (var file : elsewhere) {
            assertThat(get(committee, "/register/" + file.number())).hasStatus(404);
            assertThat(get(committee, "/register/" + file.number() + "/versions"))
                    .hasStatus(404);
            assertThat(get(lane44.officer(), "/register/" + file.number())).hasStatusOk();
            if (file.lane() != null)
                assertThat(get(committee, "/lanes/" + file.lane())).hasStatus(404);
        }
        assertThat(get(committee, "/register?q=ELSEWHERE1")).bodyText().doesNotContain("茂名北路");
    }

    @Test
    void the_workbook_holds_the_filtered_list_without_a_formula() throws IOException {
        var answer = get(lane44.officer(), "/register.xlsx?view=focus");

        assertThat(answer).hasStatusOk();
        var sheet = sheet(answer.getResponse().getContentAsByteArray());
        assertThat(sheet.split("<row ", -1))
                .hasSize(2 + all(RegisterFilter.everything().in(View.FOCUS)).size());
        assertThat(sheet).doesNotContain("<f>");
    }

    private static String sheet(byte[] workbook) throws IOException {
        var file = Files.createTempFile("register", ".xlsx");
        Files.write(file, workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_second_run_changes_no_number_no_fact_and_no_version() {
        var before = all(RegisterFilter.everything());

        lane44.hears("别的弄.csv", "编号,排查日期,路弄,门牌号,部位,类型\nFAR" + System.nanoTime() + ",2025-06-03,虎丘路66弄,3号,天井,厨房\n");
        lane44.isMatched();

        assertThat(all(RegisterFilter.everything())).containsAll(before);
    }

    @Test
    void every_page_of_the_register_speaks_chinese_and_english_without_a_missing_word() {
        var number = all(RegisterFilter.everything()).getFirst().number();
        for (var path : List.of("/register", "/register/" + number, "/register/" + number + "/versions", "/lanes")) {
            for (var language : List.of("zh-CN", "en")) {
                assertThat(get(lane44.officer(), path + "?lang=" + language))
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("dossier.")
                        .doesNotContain("codes.");
            }
        }
    }

    private List<Dossier> all(RegisterFilter filter) {
        return all(lane44.officer(), filter);
    }

    private List<Dossier> all(Person by, RegisterFilter filter) {
        var all = new ArrayList<Dossier>();
        String after = null;
        do {
            var found = dossiers.find(by, filter, after);
            all.addAll(found.dossiers());
            after = found.next();
        } while (after != null);
        return all;
    }

    private List<String> numbers(String words) {
        return all(new RegisterFilter(View.ALL, words, null, null, null, null, null, null, null)).stream()
                .map(file -> file.number().toString())
                .toList();
    }

    private static RegisterFilter filter(
            @Nullable Standing standing,
            Hazard.@Nullable Type hazard,
            @Nullable LedgerKind source,
            @Nullable Focus focus) {
        return new RegisterFilter(View.ALL, "", null, null, null, standing, hazard, source, focus);
    }

    private MvcTestResult get(Person by, String path) {
        return browser.get().uri(path).with(user(by)).exchange();
    }
}
