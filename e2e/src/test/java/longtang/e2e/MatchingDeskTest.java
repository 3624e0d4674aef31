package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static longtang.e2e.Looking.isFreeOfBarriers;
import static longtang.e2e.Looking.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
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

/// An officer's half hour at the matching desk: twenty pairs by keyboard, twenty by thumb.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatchingDeskTest {

    private static final List<String> LEDGERS = List.of("survey.csv", "complaints.csv", "patrol.csv", "ledger.csv");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    RunningSystem system;
    Browsers browsers;
    BrowserContext desktop;
    BrowserContext phone;

    @BeforeAll
    void the_lane_and_twelve_more_with_their_four_ledgers() throws Exception {
        system = RunningSystem.start(home, "demo");
        browsers = new Browsers();
        desktop = browsers.desktop();
        phone = browsers.phone();
        var page = signedIn(desktop);
        var more = home.resolve("more");
        RunningSystem.command("generate", "--lanes", "12", "--seed", "44", "--out", more.toString());
        page.navigate(system.url("/imports"));
        page.locator("input[type=file]")
                .setInputFiles(LEDGERS.stream().map(more::resolve).toArray(Path[]::new));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始导入"))
                .click();
        waitForQuestions(page, 45);
    }

    private void waitForQuestions(Page page, int enough) {
        for (var tries = 0; tries < 180; tries++) {
            page.navigate(system.url("/matching"));
            if (page.locator("#desk [data-key='1']").count() > 0 && open(page) >= enough) return;
            page.waitForTimeout(1000);
        }
        throw new AssertionError("There are no " + enough + " questions: " + system.output());
    }

    @AfterAll
    void stop() {
        if (browsers != null) browsers.close();
        if (system != null) system.close();
    }

    @Test
    @Order(1)
    void by_keyboard_twenty_are_settled_and_five_undone() {
        var page = desk(desktop);
        page.keyboard().press("?");
        assertThat(page.locator("#desk .help p")).isVisible();
        isFreeOfBarriers(page);
        page.keyboard().press("?");
        assertThat(page.locator("#desk .reasons ul").first()).isVisible();
        picture(page, "desk-desktop");

        settle(page, 20, turn -> page.keyboard().press(turn % 4 == 3 ? "2" : "1"));
        var done = done(page);
        for (var undone = 1; undone <= 5; undone++) {
            page.keyboard().press("u");
            shows(page, "已撤销");
            var left = done - undone;
            page.waitForCondition(() -> done(page) == left);
        }
        isFreeOfBarriers(page);
    }

    @Test
    @Order(2)
    void by_thumb_twenty_are_settled_on_a_phone() {
        signedIn(phone);
        var page = desk(phone);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        isFreeOfBarriers(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/desk-phone.png")));
        settle(
                page,
                20,
                turn -> page.locator("#desk [data-key='" + (turn % 3 == 2 ? 2 : 1) + "']")
                        .tap());
        isFreeOfBarriers(page);
    }

    @Test
    @Order(3)
    void every_decision_stands_in_the_history_with_its_way_back() {
        for (var window : List.of(desktop, phone)) {
            var page = window.newPage();
            page.navigate(system.url("/matching/decisions"));
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("顾某");
            assertThat(page.locator(".decided button").first()).isVisible();
            isFreeOfBarriers(page);
            picture(page, window == desktop ? "decisions-desktop" : "decisions-phone");
        }
    }

    @Test
    @Order(4)
    void a_wrong_merge_is_split_from_the_file() {
        var page = desktop.newPage();
        page.navigate(system.url("/register"));
        for (var link : page.locator("main a[href^='/register/WJ-']").all()) {
            var file = desktop.newPage();
            file.navigate(system.url(link.getAttribute("href")));
            if (file.locator("input[name=sighting]").count() < 3) continue;
            file.locator("input[name=sighting]").nth(1).check();
            file.locator(".split summary").click();
            file.getByLabel("理由（可不写）").fill("是隔壁的");
            file.evaluate("scrollTo(0, 0)");
            picture(file, "split-desktop");
            isFreeOfBarriers(file);
            file.locator(".split button").click();
            file.waitForLoadState();
            if (file.locator(".log").count() == 0) continue; // somebody has said before that these are one
            file.navigate(system.url("/matching/decisions"));
            assertThat(file.locator(".decided li").first()).containsText("拆出");
            assertThat(file.locator(".decided li").first()).containsText("是隔壁的");
            return;
        }
        throw new AssertionError("No file has three sightings");
    }

    @Test
    @Order(5)
    void what_is_seen_on_the_spot_is_matched_at_once() {
        var page = phone.newPage();
        page.navigate(system.url("/sightings/new"));
        isFreeOfBarriers(page);
        picture(page, "arrival-phone");
        page.getByLabel("在哪里").fill("天津路44弄12号晒台");
        page.getByLabel("情况").fill("三楼晒台正在搭阳光房，型材已运到");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存"))
                .tap();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("已记下 RC");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("WJ-");
    }

    private interface Thumb {
        void press(int turn);
    }

    // An answer that contradicts another is refused; then the question is put off.
    private void settle(Page page, int times, Thumb thumb) {
        for (var turn = 0; turn < times; turn++) {
            var question = page.locator("#desk form.judge").getAttribute("action");
            thumb.press(turn);
            page.waitForFunction(
                    "before => document.querySelector('#desk [role=alert]')"
                            + " || document.querySelector('#desk form.judge')?.getAttribute('action') !== before",
                    question);
            if (page.locator("#desk [role=alert]").count() > 0)
                page.locator("#desk [data-key='3']").click();
            page.waitForFunction(
                    "before => document.querySelector('#desk form.judge')?.getAttribute('action') !== before",
                    question);
        }
    }

    private static int done(Page page) {
        return progress(page, 0);
    }

    private static int open(Page page) {
        return progress(page, 1) - done(page);
    }

    // "3 / 18 …": settled, and all of them.
    private static int progress(Page page, int which) {
        var numbers = page.locator("#desk header .num").innerText().replaceAll("\\D+", " ");
        return Integer.parseInt(numbers.strip().split(" ")[which]);
    }

    private static void shows(Page page, String words) {
        assertThat(page.locator("#desk [role=status]")).containsText(words);
    }

    private Page desk(BrowserContext window) {
        var page = window.newPage();
        page.navigate(system.url("/matching"));
        page.locator("#desk").waitFor();
        return page;
    }

    private Page signedIn(BrowserContext window) {
        var page = window.newPage();
        page.navigate(system.url("/"));
        system.signIn(page, "officer");
        return page;
    }
}
