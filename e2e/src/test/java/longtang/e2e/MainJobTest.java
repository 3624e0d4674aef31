package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static longtang.e2e.Looking.fitsItsWindow;
import static longtang.e2e.Looking.isFreeOfBarriers;
import static longtang.e2e.Looking.picture;
import static longtang.e2e.Looking.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A team leader's first morning: four files in, one register out. She sits at a desk; an officer looks on a phone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {

    private static final double A_WHILE = 120_000;
    private static final List<String> LEDGERS = List.of("survey.xlsx", "complaints.csv", "patrol.csv", "ledger.xlsx");

    /// What somebody looks through.
    private record Window(String width, BrowserContext context, String account, String firstImport) {}

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    private List<Window> windows = List.of();
    private RunningSystem system;
    private Browsers browsers;

    @BeforeAll
    void the_lane_has_a_plan_but_no_ledgers_yet() throws Exception {
        system = RunningSystem.start(home, "demo", "--longtang.demo.ledgers=false");
        browsers = new Browsers();
        // What the phone sends has all been there before.
        windows = List.of(
                new Window("desktop", browsers.desktop(), "leader", "新收"),
                new Window("phone", browsers.phone(), "officer", "早已收过"));
    }

    @AfterAll
    void stop() {
        if (browsers != null) browsers.close();
        if (system != null) system.close();
    }

    @Test
    @Order(1)
    void they_sign_in_and_are_told_where_to_begin() {
        for (var window : windows) {
            var page = window.context().newPage();
            page.navigate(system.url("/"));
            isFreeOfBarriers(page);
            picture(page, "sign-in-" + window.width());
            system.signIn(page, window.account());

            assertThat(main(page)).containsText("台账还是空的");
            isFreeOfBarriers(page);
            picture(page, "empty-" + window.width());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("去导入台账"))
                    .click();
            assertThat(heading(page)).containsText("台账导入");
        }
    }

    @Test
    @Order(2)
    void four_files_are_handed_in_and_watched_as_they_go() {
        for (var window : windows) {
            var page = window.context().newPage();
            page.navigate(system.url("/imports"));
            isFreeOfBarriers(page);
            page.locator("input[type=file]")
                    .setInputFiles(LEDGERS.stream().map(MainJobTest::demo).toArray(Path[]::new));
            assertThat(page.locator("[data-chosen] li")).hasCount(4);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始导入"))
                    .click();

            var lines = page.locator(".il tbody tr");
            for (int line = 0; line < 4; line++) {
                assertThat(lines.nth(line)).containsText("已完成", within(A_WHILE));
            }
            assertThat(lines.first()).containsText(window.firstImport());
            isFreeOfBarriers(page);
            fitsItsWindow(page);
            picture(page, "imports-" + window.width());
        }
    }

    @Test
    @Order(3)
    void every_row_that_was_not_taken_says_why() {
        for (var window : windows) {
            var page = window.context().newPage();
            page.navigate(system.url("/imports"));
            page.locator(".il tbody tr", new Page.LocatorOptions().setHasText("survey.xlsx"))
                    .filter(new Locator.FilterOptions().setHasText(window.firstImport()))
                    .locator("a.fn")
                    .click();

            assertThat(main(page)).containsText("写作“2025-06-31”，不是有效日期");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载待更正表")))
                    .isVisible();
            isFreeOfBarriers(page);
            fitsItsWindow(page);
            picture(page, "import-" + window.width());
        }
    }

    @Test
    @Order(4)
    void the_register_shows_first_what_comes_first() {
        for (var window : windows) {
            var page = window.context().newPage();
            whenMatched(page);

            assertThat(page.locator("nav.tabs a[aria-current=page]")).containsText("重点");
            assertThat(page.locator("main a[href^='/register/WJ-']").first()).containsText("12 号");
            isFreeOfBarriers(page);
            fitsItsWindow(page);
            picture(page, "register-" + window.width());

            page.locator(".focused a", new Page.LocatorOptions().setHasText("在建"))
                    .click();
            assertThat(page.locator("main a[href^='/register/WJ-']")).hasCount(1);
        }
    }

    @Test
    @Order(5)
    void a_file_says_which_rows_it_was_made_of_and_why() {
        for (var window : windows) {
            var page = window.context().newPage();
            page.navigate(system.url("/register"));
            page.locator("main a[href^='/register/WJ-']").first().click();

            assertThat(heading(page)).containsText("12 号");
            assertThat(main(page)).containsText("入户摸排");
            assertThat(main(page)).containsText("12345 工单");
            var reasons = page.locator("details.reasons").first();
            reasons.locator("summary").click();
            assertThat(reasons).containsText("同一门牌");
            isFreeOfBarriers(page);
            fitsItsWindow(page);
            picture(page, "file-" + window.width());
        }
    }

    @Test
    @Order(6)
    void the_lane_is_a_plan_and_a_house_on_it_opens_its_files() {
        for (var window : windows) {
            var page = window.context().newPage();
            page.navigate(system.url("/lanes"));
            isFreeOfBarriers(page);
            fitsItsWindow(page);
            page.locator("main .lanes a[href^='/lanes/']").first().click();
            isFreeOfBarriers(page);
            fitsItsWindow(page);
            picture(page, "lane-" + window.width());

            page.locator("#house-9 text").click();
            assertThat(page.locator("#files-h")).containsText("9 号");
            assertThat(page.locator("#files a[href^='/register/WJ-']").first()).containsText("9 号");
        }
    }

    @Test
    @Order(7)
    void what_was_there_before_a_kill_is_there_after_it() throws Exception {
        var page = windows.getFirst().context().newPage();
        page.navigate(system.url("/register?view=all"));
        var before = numbers(page);

        system.kill();
        system = RunningSystem.start(home, "demo", "--longtang.demo.ledgers=false");
        var again = browsers.desktop().newPage();
        again.navigate(system.url("/"));
        system.signIn(again, "leader");
        again.navigate(system.url("/register?view=all"));

        assertThat(before).hasSizeGreaterThan(30);
        assertThat(numbers(again)).isEqualTo(before);
    }

    private void whenMatched(Page page) {
        page.navigate(system.url("/register"));
        for (var tries = 0;
                tries < 240 && page.locator("main a[href^='/register/WJ-']").count() == 0;
                tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
    }

    private static List<String> numbers(Page page) {
        return page.locator("main a[href^='/register/WJ-']")
                                .evaluateAll("links => links.map(it => it.href.split('/').pop())")
                        instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Path demo(String file) {
        return RunningSystem.PROJECT.resolve("demo").resolve(file);
    }
}
