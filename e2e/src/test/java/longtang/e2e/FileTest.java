package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static longtang.e2e.Looking.isFreeOfBarriers;
import static longtang.e2e.Looking.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
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

/// Ledgers disagree about one kitchen. An officer and her leader, at a desk and on a phone, say what holds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FileTest {

    /// The kitchen of door 9 is known by its row in the old register.
    private static final String KITCHEN = "黄外违2020-005";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    private RunningSystem system;
    private Browsers browsers;
    private BrowserContext desk;
    private BrowserContext phone;
    private String file = "";

    @BeforeAll
    void the_lane_is_matched() throws Exception {
        system = RunningSystem.start(home, "demo");
        browsers = new Browsers();
        desk = browsers.desktop();
        phone = browsers.phone();
        var page = desk.newPage();
        page.navigate(system.url("/"));
        system.signIn(page, "officer");
        var other = phone.newPage();
        other.navigate(system.url("/"));
        system.signIn(other, "leader");
        file = find(page);
    }

    // While ledgers are being matched the register says so and comes by itself.
    private String find(Page page) {
        page.navigate(system.url("/register"));
        page.locator("main a[href^='/register/WJ-']").first().waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        page.navigate(system.url("/register?q=" + KITCHEN));
        return page.locator("main a[href^='/register/WJ-']").first().getAttribute("href");
    }

    @AfterAll
    void stop() {
        if (browsers != null) browsers.close();
        if (system != null) system.close();
    }

    @Test
    @Order(1)
    void ledgers_disagree_and_a_person_picks() {
        var page = at(desk, file);
        assertThat(page.locator("#waits-use")).containsText("自用生活");
        isFreeOfBarriers(page);
        picture(page, "file-waiting-desktop");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("用途采用“出租”"))
                .click();

        assertThat(page.locator("#waits-use")).hasCount(0);
        assertThat(page.locator("#fact-use")).containsText("顾某核定");
        assertThat(page.locator("#fact-use")).containsText("历史台账写的是“自用生活”");
        isFreeOfBarriers(page);
        picture(page, "file-settled-desktop");
    }

    @Test
    @Order(2)
    void on_a_phone_it_is_the_same_with_one_thumb() {
        var page = phone.newPage();
        page.navigate(system.url("/register?view=all"));
        var hrefs = page.locator("main a[href^='/register/WJ-']").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (var href : hrefs) {
            page.navigate(system.url(href));
            if (page.locator("[id^=waits-]").count() > 0) break;
        }
        var waiting = page.locator("[id^=waits-]");
        var before = waiting.count();
        assertThat(before).isPositive();
        assertThat(page.locator("[id^=waits-] button").first().boundingBox().height)
                .isGreaterThanOrEqualTo(44);
        isFreeOfBarriers(page);
        picture(page, "file-waiting-phone");

        page.locator("[id^=waits-] button").first().tap();

        assertThat(waiting).hasCount(before - 1);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        isFreeOfBarriers(page);
        picture(page, "file-settled-phone");
    }

    @Test
    @Order(3)
    void a_fact_is_changed_where_it_stands() {
        var page = at(desk, file);
        page.locator("#fact-material").getByRole(AriaRole.LINK).click();
        var form = page.locator("#fact-material form");
        form.getByLabel("材料").selectOption("STEEL_SHEET");
        picture(page, "file-edit-desktop");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("保存核定"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("请写明理由");
        isFreeOfBarriers(page);

        page.getByLabel("理由").fill("顶是彩钢的，现场看过");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存核定"))
                .click();

        assertThat(page.locator("#fact-material")).containsText("彩钢");
        assertThat(page.locator("#fact-material")).containsText("顶是彩钢的，现场看过");
    }

    @Test
    @Order(4)
    void several_facts_are_changed_on_a_page_without_scripts() {
        var plain = browsers.withoutScripts();
        var page = plain.newPage();
        page.navigate(system.url("/"));
        system.signIn(page, "officer");
        page.navigate(system.url(file + "/edit"));
        page.getByLabel("占用性质").selectOption("SHARED");
        page.getByLabel("燃气隐患").selectOption("MAJOR");
        page.getByLabel("搭建时间").fill("2016 至 2018-03");
        page.getByLabel("产权人").fill("上官有德");
        page.getByLabel("认定人").fill("消防 李某");
        page.getByLabel("理由").fill("联合检查");
        picture(page, "edit-desktop");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存核定"))
                .click();

        assertThat(page.locator("#fact-built")).containsText("2016 至 2018-03 之间");
        assertThat(page.locator("#fact-hazard_gas")).containsText("认定人：消防 李某");
        assertThat(page.locator("#fact-owners")).containsText("上官有德");
        plain.close();
    }

    @Test
    @Order(5)
    void every_version_says_who_changed_what_and_why() {
        for (var window : List.of(desk, phone)) {
            var page = at(window, file + "/versions");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("顶是彩钢的，现场看过");
            assertThat(page.locator("del", new Page.LocatorOptions().setHasText("砖混")))
                    .hasCount(1);
            assertThat(page.locator("ins", new Page.LocatorOptions().setHasText("彩钢")))
                    .hasCount(1);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(page.viewportSize().width);
            isFreeOfBarriers(page);
            picture(page, "versions-" + (window == desk ? "desktop" : "phone"));
        }
    }

    @Test
    @Order(6)
    void two_people_at_the_same_fact_see_each_others_word() {
        var hers = at(desk, file + "/edit?field=height");
        var his = at(phone, file + "/edit?field=height");
        for (var page : List.of(hers, his)) {
            page.getByLabel("高", new Page.GetByLabelOptions().setExact(true)).fill(page == hers ? "2.4" : "2.6");
            page.getByLabel("理由").fill("量过");
        }
        save(his);
        assertThat(his.locator("#fact-height")).containsText("2.6 米");
        save(hers);

        assertThat(hers.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("有人先改了同一项");
        assertThat(hers.getByRole(AriaRole.MAIN)).containsText("沈某（带队领导）");
        assertThat(hers.getByRole(AriaRole.MAIN)).containsText("2.6 米");
        isFreeOfBarriers(hers);
        picture(hers, "clash-desktop");
        hers.getByLabel(Pattern.compile("2.4 米.*")).check();
        save(hers);

        assertThat(hers.locator("#fact-height")).containsText("2.4 米");
    }

    @Test
    @Order(7)
    void a_committee_reads_the_file_without_names_and_without_buttons() {
        var window = browsers.phone();
        var page = window.newPage();
        page.navigate(system.url("/"));
        system.signIn(page, "committee");
        page.navigate(system.url(file));
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("上官有德");
        assertThat(page.locator("main a[href*='/edit']")).hasCount(0);
        isFreeOfBarriers(page);
        page.navigate(system.url("/committees"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("宁波路居委");
        isFreeOfBarriers(page);
        picture(page, "committee-phone");
        window.close();
    }

    @Test
    @Order(8)
    void a_lane_shows_its_plan_and_its_doors_on_a_phone() {
        var page = at(phone, "/lanes");
        page.locator("main .lanes a[href^='/lanes/']").first().click();
        page.locator("main svg a").first().waitFor();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        isFreeOfBarriers(page);
        picture(page, "lane-plan-phone");
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存核定"))
                .click();
    }

    private Page at(BrowserContext window, String path) {
        var page = window.newPage();
        page.navigate(system.url(path));
        return page;
    }
}
