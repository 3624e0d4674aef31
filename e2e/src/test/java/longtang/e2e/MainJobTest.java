package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// A team leader's first morning: four files in, one register out, on a desk and on a phone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {

    private static final Path PICTURES = Path.of("target/pictures");
    private static final double A_WHILE = 120_000;

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    RunningSystem system;
    Browsers browsers;
    BrowserContext desktop;
    BrowserContext phone;

    @BeforeAll
    void the_lane_has_a_plan_but_no_ledgers_yet() throws Exception {
        system = RunningSystem.start(home, "demo", "--longtang.demo.ledgers=false");
        browsers = new Browsers();
        desktop = browsers.desktop();
        phone = browsers.phone();
    }

    @AfterAll
    void stop() {
        if (browsers != null) browsers.close();
        if (system != null) system.close();
    }

    @Test
    @Order(1)
    void she_signs_in_and_is_told_where_to_begin() throws Exception {
        var page = signedIn(desktop, "leader");

        assertThat(page.getByRole(AriaRole.MAIN)).containsText("导入");
        isFreeOfBarriers(page);
        picture(page, "empty-desktop");
    }

    @Test
    @Order(2)
    void she_hands_in_four_files_and_watches_them_go() {
        var page = desktop.newPage();
        page.navigate(system.url("/imports"));
        isFreeOfBarriers(page);
        page.locator("input[type=file]").setInputFiles(new Path[] {
            demo("survey.xlsx"), demo("complaints.csv"), demo("patrol.csv"), demo("ledger.xlsx")
        });
        page.locator("main form button[type=submit], main form button:not([type])")
                .first()
                .click();

        page.navigate(system.url("/imports"));
        for (var file : List.of("survey.xlsx", "complaints.csv", "patrol.csv", "ledger.xlsx")) {
            assertThat(page.getByRole(AriaRole.MAIN)).containsText(file);
        }
        picture(page, "imports-desktop");
    }

    @Test
    @Order(3)
    void every_row_that_was_not_taken_says_why() {
        var page = desktop.newPage();
        page.navigate(system.url("/imports"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("survey\\.xlsx")))
                .first()
                .click();

        assertThat(page.getByRole(AriaRole.MAIN)).containsText("退回", within(A_WHILE));
        isFreeOfBarriers(page);
        picture(page, "import-desktop");
    }

    @Test
    @Order(4)
    void the_register_shows_first_what_comes_first() {
        var page = desktop.newPage();
        page.navigate(system.url("/"));
        for (var tries = 0; tries < 120 && !page.content().contains("WJ-2025-"); tries++) {
            page.waitForTimeout(1000);
            page.reload();
        }

        assertThat(page.getByRole(AriaRole.MAIN)).containsText("重点");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("在建");
        isFreeOfBarriers(page);
        picture(page, "register-desktop");
    }

    @Test
    @Order(5)
    void a_file_says_which_rows_it_was_made_of_and_why() {
        for (var window : List.of(desktop, phone)) {
            var page = window == desktop ? desktop.newPage() : signedIn(phone, "officer");
            page.navigate(system.url("/register?q=" + "12345"));
            page.navigate(system.url("/register"));
            page.locator("main a[href^='/register/WJ-']").first().click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("线索比对");
            isFreeOfBarriers(page);
            picture(page, window == desktop ? "file-desktop" : "file-phone");
        }
    }

    @Test
    @Order(6)
    void the_lane_is_a_plan_and_a_house_on_it_opens_its_files() {
        for (var window : List.of(desktop, phone)) {
            var page = window.newPage();
            page.navigate(system.url("/lanes"));
            page.locator("main a[href^='/lanes/']").first().click();
            page.locator("main svg a").first().waitFor();
            isFreeOfBarriers(page);
            picture(page, window == desktop ? "lane-desktop" : "lane-phone");
        }
    }

    @Test
    @Order(7)
    void the_register_fits_a_phone_without_scrolling_sideways() {
        for (var path : List.of("/register", "/lanes", "/imports")) {
            var page = phone.newPage();
            page.navigate(system.url(path));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(390);
            isFreeOfBarriers(page);
            picture(page, path.substring(1) + "-phone");
        }
    }

    @Test
    @Order(8)
    void what_was_there_before_a_kill_is_there_after_it() throws Exception {
        var page = desktop.newPage();
        page.navigate(system.url("/register"));
        var before = page.locator("main a[href^='/register/WJ-']").first().innerText();

        system.kill();
        system = RunningSystem.start(home, "demo", "--longtang.demo.ledgers=false");
        var again = signedIn(browsers.desktop(), "leader");
        again.navigate(system.url("/register"));

        assertThat(again.locator("main a[href^='/register/WJ-']").first().innerText())
                .isEqualTo(before);
    }

    private Page signedIn(BrowserContext window, String account) {
        try {
            var page = window.newPage();
            page.navigate(system.url("/"));
            page.getByLabel("账号").fill(account);
            page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(system.passwordOf(account));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                    .click();
            assertThat(page.getByRole(AriaRole.NAVIGATION).first()).isVisible();
            return page;
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static void isFreeOfBarriers(Page page) {
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found)
                .as(page.url())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions within(
            double milliseconds) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }

    private static Path demo(String file) {
        return RunningSystem.PROJECT.resolve("demo").resolve(file);
    }
}
