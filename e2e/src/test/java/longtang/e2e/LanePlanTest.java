package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static longtang.e2e.Looking.isFreeOfBarriers;
import static longtang.e2e.Looking.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/// A lane that is in no ledger is drawn at the desk, put right in the lane with a thumb, and imported by a colleague.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LanePlanTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    RunningSystem system;
    Browsers browsers;
    BrowserContext desktop;
    BrowserContext phone;
    String plan = "";

    @BeforeAll
    void a_leader_and_an_officer_sign_in() throws Exception {
        system = RunningSystem.start(home, "demo", "--longtang.demo.ledgers=false");
        browsers = new Browsers();
        desktop = browsers.desktop();
        phone = browsers.phone();
        signIn(desktop, "leader");
        signIn(phone, "officer");
    }

    @AfterAll
    void stop() {
        if (browsers != null) browsers.close();
        if (system != null) system.close();
    }

    @Test
    @Order(1)
    void she_takes_down_a_lane_and_draws_it_by_mouse() {
        var page = desktop.newPage();
        page.navigate(system.url("/lanes"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登记一条弄堂"))
                .click();
        page.getByLabel("路名").fill("宁波路");
        page.getByLabel("弄号").fill("18");
        isFreeOfBarriers(page);
        button(page, "登记并画图").click();
        plan = page.url().replace(system.url(""), "");

        button(page, "一排").click();
        page.locator("[name=row-width]").fill("4");
        page.locator("[name=row-depth]").fill("10");
        drag(page, 4, 20, 34, 20);
        assertThat(houses(page)).hasCount(6);
        assertThat(page.locator("[data-houses-list] summary").last()).containsText("11 号");

        button(page, "多边形").click();
        for (var corner : new double[][] {{34, 4}, {46, 4}, {46, 14}, {40, 14}, {40, 9}, {34, 9}}) click(page, corner);
        click(page, new double[] {34, 4});
        assertThat(houses(page)).hasCount(7);

        button(page, "部位").click();
        page.locator("[data-spot-kind]").selectOption("天井");
        click(page, new double[] {6, 22});
        page.locator("[data-spot-kind]").selectOption("晒台");
        click(page, new double[] {10, 27});
        assertThat(page.locator("[data-spots] .spot")).hasCount(2);

        button(page, "通道").click();
        click(page, new double[] {2, 17});
        click(page, new double[] {50, 17});
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-ways-list] fieldset")).hasCount(1);

        isFreeOfBarriers(page);
        picture(page, "plan-desktop");
        page.getByLabel("改了什么、为什么").fill("第一次画");
        button(page, "保存为新版本").click();
        assertThat(page.locator("#notice")).containsText("已保存为第 1 版");

        page.reload();
        assertThat(houses(page)).hasCount(7);
        assertThat(page.locator("[data-house] [name=points]").last()).hasValue("34,4 46,4 46,14 40,14 40,9 34,9");
        assertThat(page.locator("[data-house] [name=spots]").first()).hasValue("天井 6,22");
    }

    @Test
    @Order(2)
    void keys_move_a_house_and_undo_brings_it_back() {
        var page = desktop.newPage();
        page.navigate(system.url(plan));
        houses(page).first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("[data-house] [name=x]").first()).hasValue("4.5");
        assertThat(page.locator("[data-house] [name=y]").first()).hasValue("20.5");
        assertThat(page.locator("[data-house] [name=spots]").first()).hasValue("天井 6.5,22.5");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+z");
        assertThat(page.locator("[data-house] [name=x]").first()).hasValue("4");
        page.keyboard().press("Delete");
        assertThat(houses(page)).hasCount(6);
        page.keyboard().press("Control+z");
        assertThat(houses(page)).hasCount(7);
    }

    @Test
    @Order(3)
    void he_puts_it_right_in_the_lane_by_touch() {
        var page = phone.newPage();
        page.navigate(system.url(plan));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);

        var third = houses(page).nth(2);
        third.tap();
        assertThat(third).hasAttribute("aria-pressed", "true");
        var row = page.locator("[data-house]").nth(2);
        row.getByLabel("层数").fill("3");
        row.getByLabel("进深").fill("12.5");
        assertThat(row.locator("[name=points]")).hasValue("12,20 16,20 16,32.5 12,32.5");

        button(page, "部位").tap();
        page.locator("[data-spot-kind]").selectOption("楼道");
        third.tap();
        assertThat(row.locator("[name=spots]")).hasValue(Pattern.compile("^楼道 1[2-6]"));
        isFreeOfBarriers(page);
        picture(page, "plan-phone");

        page.getByLabel("改了什么、为什么").fill("现场量过 5 号");
        page.locator(".sbar button.p").tap();
        assertThat(page.locator("#notice")).containsText("已保存为第 2 版");
    }

    @Test
    @Order(4)
    void who_was_overtaken_sees_both_changes() {
        var early = desktop.newPage();
        early.navigate(system.url(plan));
        var late = phone.newPage();
        late.navigate(system.url(plan));
        late.locator("[data-house]").nth(0).locator("summary").tap();
        late.locator("[data-house]").nth(0).getByLabel("层数").fill("2");
        late.locator(".sbar button.p").tap();
        assertThat(late.locator("#notice")).containsText("已保存为第 3 版");

        early.locator("[data-house]").nth(1).locator("summary").click();
        early.locator("[data-house]").nth(1).getByLabel("层数").fill("4");
        button(early, "保存为新版本").click();

        assertThat(early.locator("#notice")).containsText("别人先保存了");
        isFreeOfBarriers(early);
        picture(early, "plan-overtaken-desktop");
        button(early, "保存为新版本").click();
        assertThat(early.locator("#notice")).containsText("已保存为第 4 版");
        assertThat(early.locator("[name=floors]").nth(0)).hasValue("2");
        assertThat(early.locator("[name=floors]").nth(1)).hasValue("4");
    }

    @Test
    @Order(5)
    void an_older_version_is_looked_at_and_taken_up_again() {
        var page = desktop.newPage();
        page.navigate(system.url(plan + "/versions"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("现场量过 5 号");
        isFreeOfBarriers(page);
        picture(page, "plan-versions-desktop");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("第 1 版"))
                .click();
        isFreeOfBarriers(page);
        button(page, "恢复这一版").click();

        assertThat(page.locator("#notice")).containsText("已保存为第 5 版");
        assertThat(page.locator("[name=floors]").nth(2)).hasValue("");
    }

    @Test
    @Order(6)
    void a_file_is_shown_before_anybody_saves_it() {
        var page = desktop.newPage();
        page.navigate(system.url(plan + "/import"));
        isFreeOfBarriers(page);
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("后弄.geojson", "application/geo+json", """
                {"type":"FeatureCollection","longtang":{"crs":"local-metres"},"features":[
                {"type":"Feature","properties":{"door":"20","floors":2},"geometry":{"type":"Polygon","coordinates":[[[36,20],[44,20],[44,28],[36,28],[36,20]]]}},
                {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,8],[0,0]]]}}]}
                """.getBytes(StandardCharsets.UTF_8)));
        button(page, "预览").click();

        assertThat(page.locator("#notice")).containsText("新画 20 号");
        assertThat(page.locator("#notice")).containsText("第 2 个要素没有门牌");
        assertThat(houses(page)).hasCount(8);
        isFreeOfBarriers(page);
        picture(page, "plan-import-desktop");
        button(page, "保存为新版本").click();
        assertThat(page.locator("#notice")).containsText("已保存为第 6 版");
    }

    @Test
    @Order(7)
    void a_tap_on_the_plan_fills_in_house_part_and_place() {
        for (var window : Map.of("desktop", desktop, "phone", phone).entrySet()) {
            var page = window.getValue().newPage();
            page.navigate(system.url(plan + "/place"));
            page.locator(".spot[data-kind=天井]").click();
            assertThat(page.locator("[name=door]")).hasValue("1");
            assertThat(page.locator("[name=part]")).hasValue("天井");
            assertThat(page.locator("[name=x]")).hasValue("6");
            isFreeOfBarriers(page);
            button(page, "查这个点").click();
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("图上 x 6 米，y 22 米");
            picture(page, "plan-place-" + window.getKey());
        }
    }

    @Test
    @Order(8)
    void the_demo_lane_opens_and_every_page_fits_a_phone() {
        var page = phone.newPage();
        page.navigate(system.url("/lanes"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("天津路44弄"))
                .first()
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("编辑平面图"))
                .click();
        assertThat(houses(page)).hasCount(20);
        isFreeOfBarriers(page);
        picture(page, "plan-lane44-phone");
        for (var path : new String[] {plan, plan + "/versions", plan + "/versions/1", plan + "/import", "/lanes/new"}) {
            page.navigate(system.url(path));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(390);
        }
        var wide = desktop.newPage();
        wide.navigate(page.url().replaceFirst("/lanes/new$", "/lanes"));
        wide.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("天津路44弄"))
                .first()
                .click();
        wide.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("编辑平面图"))
                .click();
        houses(wide).nth(8).click();
        isFreeOfBarriers(wide);
        picture(wide, "plan-lane44-desktop");
    }

    private static Locator houses(Page page) {
        return page.locator("[data-houses] .house");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /// Where a point of the plan is in the window.
    private static double[] at(Page page, double x, double y) {
        page.locator("[data-canvas] svg").scrollIntoViewIfNeeded();
        var at = (List<?>) page.evaluate(
                "([x, y]) => { const p = new DOMPoint(x, -y).matrixTransform(document.querySelector('[data-canvas] svg').getScreenCTM()); return [p.x + 0.001, p.y + 0.001]; }",
                List.of(x, y));
        return new double[] {((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue()};
    }

    private static void click(Page page, double[] point) {
        var at = at(page, point[0], point[1]);
        page.mouse().click(at[0], at[1]);
    }

    private static void drag(Page page, double fromX, double fromY, double toX, double toY) {
        var from = at(page, fromX, fromY);
        var to = at(page, toX, toY);
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        page.mouse().move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
        page.mouse().move(to[0], to[1]);
        page.mouse().up();
    }

    private void signIn(BrowserContext window, String account) {
        var page = window.newPage();
        page.navigate(system.url("/"));
        system.signIn(page, account);
        page.close();
    }
}
