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
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Files of the demo lane are handled: talked over and pulled down, promised and not kept, put off by a decision.
///
/// Days pass as they do for the demo: its clock goes on from the first start, which is moved back.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatterTest {

    private static final double A_WHILE = 30_000;
    private static final List<String> FOUND = List.of("现场照片", "定位", "现场检查笔录", "两名执法人员证号");

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    private RunningSystem system;
    private Browsers browsers;
    private BrowserContext officer;
    private BrowserContext leader;
    private BrowserContext phone;
    private final Map<String, String> matters = new LinkedHashMap<>();
    private int next;

    @BeforeAll
    void the_demo_lane_with_its_register() throws Exception {
        system = RunningSystem.start(home, "demo");
        browsers = new Browsers();
        signIn();
        var page = officer.newPage();
        for (var tries = 0; tries < 240; tries++) {
            page.navigate(system.url("/register?view=all"));
            if (page.locator("main a[href^='/register/WJ-']").count() > 20) return;
            page.waitForTimeout(500);
        }
        throw new AssertionError("No register: " + system.output());
    }

    private void signIn() {
        officer = signedIn(browsers.desktop(), "officer");
        leader = signedIn(browsers.desktop(), "leader");
        phone = signedIn(browsers.phone(), "officer");
    }

    private BrowserContext signedIn(BrowserContext window, String account) {
        var page = window.newPage();
        page.navigate(system.url("/"));
        system.signIn(page, account);
        return window;
    }

    @AfterAll
    void stop() {
        if (browsers != null) browsers.close();
        if (system != null) system.close();
    }

    @Test
    @Order(1)
    void a_round_is_begun_on_a_file_and_says_what_is_missing() {
        var page = begun("A");
        assertThat(page.locator("#next")).hasText("到场核实");
        assertThat(page.locator(".gate .n")).hasCount(4);
        isFreeOfBarriers(page);
        fitsItsWindow(page);
        picture(page, "matter-begun");

        enter(page, "查证属实", facts("存量", false, true, false, false));
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("须先存入：现场照片");
        picture(page, "matter-refused");
        page.locator("main a.btn.p").click();
        assertThat(page.locator("#next")).hasText("到场核实");
    }

    @Test
    @Order(2)
    void what_takes_shared_space_is_talked_over_and_agreed_upon() {
        var page = at("A");
        FOUND.forEach(label -> keep(page, label));
        enter(page, "查证属实", facts("存量", false, true, false, false));
        assertThat(page.locator("#next")).hasText("A类 约谈劝导");
        assertThat(page.locator("aside")).containsText("占用公共区域且非生活必需");
        isFreeOfBarriers(page);
        picture(page, "matter-talk");

        for (var label : List.of("约谈录音录像", "签署录像", "见证人签字", "身份核对")) keep(page, label);
        enter(page, "签订助拆协议", Map.of("协议期限", "2025-07-31"));
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("须先签发《约谈记录》");
        page.navigate(system.url(matters.getOrDefault("A", "/")));
        write(page, "约谈记录");
        picture(page, "matter-papers");
        enter(page, "签订助拆协议", Map.of("协议期限", "2025-07-31"));
        assertThat(page.locator("#next")).hasText("A类 冷静期");
    }

    @Test
    @Order(3)
    void who_lets_rooms_promises_until_the_end_of_the_year() {
        var page = begun("B");
        FOUND.forEach(label -> keep(page, label));
        enter(page, "查证属实", facts("存量", false, false, false, true));
        assertThat(page.locator("#next")).hasText("B类 签订整改承诺");
        for (var label : List.of("租赁情况核查", "承诺书签字页")) keep(page, label);
        write(page, "整改承诺书");
        enter(page, "签订承诺", Map.of());
        assertThat(page.locator("#next")).hasText("B类 履行承诺");
        assertThat(page.locator("aside .dl")).containsText("承诺逾期");
    }

    @Test
    @Order(4)
    void a_familys_kitchen_is_put_off_by_whoever_leads_and_that_does_not_make_it_lawful() {
        var page = begun("C");
        FOUND.forEach(label -> keep(page, label));
        enter(page, "查证属实", facts("存量", false, false, true, false));
        assertThat(page.locator("#next")).hasText("C类 审批");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("暂缓不等于合法");
        assertThat(page.locator(".choice summary", new Page.LocatorOptions().setHasText("批准暂缓")))
                .hasCount(0);

        var desk = leader.newPage();
        desk.navigate(page.url());
        for (var label : List.of("房屋安全检查报告", "政策依据文件", "现状照片", "面积测量")) keep(desk, label);
        write(desk, "暂予保留审批表");
        enter(desk, "批准暂缓", Map.of());
        assertThat(desk.locator("#next")).hasText("C类 拟认定告知");
    }

    @Test
    @Order(5)
    void two_who_look_at_the_same_page_do_not_overtake_each_other() {
        var first = at("C");
        var second = at("C");
        enter(first, "登记举报", Map.of());
        enter(second, "登记举报", Map.of());
        assertThat(second.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("登记“登记举报”。请看过以后再决定");
        picture(second, "matter-overtaken");
    }

    @Test
    @Order(6)
    void days_pass_and_deadlines_take_effect_by_themselves() throws Exception {
        later(Duration.ofDays(4));
        var page = at("A");
        assertThat(page.locator("#next"))
                .hasText(
                        "A类 助拆",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(A_WHILE));
        assertThat(page.locator("#log ~ div, .log").first()).containsText("期限届满");

        for (var label : List.of("到场或者书面同意", "财物清单", "全程录像", "协议日期在开工之前")) keep(page, label);
        enter(page, "助拆完成", Map.of());
        assertThat(page.locator("#next")).hasText("核验");
        for (var label : List.of("前后对比照片", "核验笔录")) keep(page, label);
        for (var paper : List.of("清理通知书", "结案审批表")) write(page, paper);
        enter(page, "核验通过", Map.of());
        assertThat(page.locator("#next")).hasText("结案·已整改");
        assertThat(page.locator(".next .law")).containsText("长回来的另立新案");
        isFreeOfBarriers(page);
        picture(page, "matter-ended");
    }

    @Test
    @Order(7)
    void a_promise_that_was_not_kept_falls_back_to_the_formal_road() throws Exception {
        later(Duration.ofDays(60)); // the sixtieth day is a Saturday
        assertThat(waitFor("B", "B类 证明走访").locator("#next")).hasText("B类 证明走访");
        later(Duration.ofDays(120));
        var page = waitFor("B", "立案审批");
        assertThat(page.locator(".log").first()).containsText("承诺逾期");
        isFreeOfBarriers(page);
        picture(page, "matter-fallen-back");
    }

    @Test
    @Order(8)
    void on_the_phone_the_list_begins_with_what_is_due() {
        var page = phone.newPage();
        page.navigate(system.url("/matters"));
        assertThat(page.locator(".tickets .due.late").first()).containsText("已超期");
        isFreeOfBarriers(page);
        fitsItsWindow(page);
        picture(page, "matters-phone");
        page.locator(".tickets a").first().tap();
        page.waitForURL("**/matters/*");
        page.locator("#next").waitFor();
        isFreeOfBarriers(page);
        fitsItsWindow(page);
        picture(page, "matter-phone");
    }

    private Page begun(String name) {
        var page = officer.newPage();
        for (; ; next++) {
            page.navigate(system.url("/register?view=all"));
            page.locator("main a[href^='/register/WJ-']").nth(next).click();
            var begin = page.locator("button", new Page.LocatorOptions().setHasText("开始办理"));
            if (begin.count() == 0) continue;
            begin.click();
            page.waitForURL("**/matters/**");
            matters.put(name, page.url().replaceFirst("^https?://[^/]+", ""));
            next++;
            return page;
        }
    }

    private Page at(String name) {
        var page = officer.newPage();
        page.navigate(system.url(matters.getOrDefault(name, "/")));
        return page;
    }

    private Page waitFor(String name, String state) {
        var page = at(name);
        for (var tries = 0; tries < 60 && !page.locator("#next").innerText().equals(state); tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
        return page;
    }

    private static void keep(Page page, String label) {
        page.locator("#label").selectOption(label);
        page.locator("#files").setInputFiles(RunningSystem.PROJECT.resolve("docs/images/register.png"));
        page.locator(".keep button").click();
        assertThat(page.locator(".ev tbody tr").first()).containsText(label, within(A_WHILE));
    }

    // Begun from the matter's page, every gap filled, saved, issued; back on the matter's page.
    private void write(Page page, String paper) {
        var matter = page.url();
        page.locator(".papers li", new Page.LocatorOptions().setHasText("《" + paper + "》"))
                .locator("form button")
                .click();
        page.waitForURL("**/papers/**");
        isFreeOfBarriers(page);
        fitsItsWindow(page);
        for (var gap : page.locator("form.paper textarea").all())
            if (gap.inputValue().isBlank()) gap.fill("演示填写");
        picture(page, "paper-draft");
        page.locator("form.paper button").click();
        page.waitForLoadState();
        assertThat(page.locator("#missing")).hasCount(0);
        page.locator("form[action$='/issue'] button").click();
        page.locator("#issued").waitFor();
        isFreeOfBarriers(page);
        picture(page, "paper-issued");
        page.navigate(matter.replaceFirst("#.*$", ""));
        assertThat(page.locator("section[aria-labelledby=written]")).containsText(paper);
    }

    private static void enter(Page page, String event, Map<String, String> facts) {
        var choice = page.locator("details.choice")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("summary b").filter(new Locator.FilterOptions().setHasText(event))))
                .first();
        choice.locator("summary").click();
        facts.forEach((fact, value) -> fill(choice, fact, value));
        if (choice.locator("select[name=partner]").count() > 0)
            choice.locator("select[name=partner]").selectOption(new SelectOption().setIndex(1));
        choice.locator("button").click();
        page.waitForLoadState();
    }

    private static void fill(Locator choice, String fact, String value) {
        var day = choice.locator("input[type=date][name='fact." + fact + "']");
        if (day.count() > 0) day.fill(value);
        else
            choice.locator("input[name='fact." + fact + "'][value='" + value + "']")
                    .check();
    }

    private static Map<String, String> facts(
            String stage, boolean danger, boolean shared, boolean needed, boolean let) {
        return Map.of(
                "阶段", stage,
                "危险", String.valueOf(danger),
                "公共空间", String.valueOf(shared),
                "生活必需", String.valueOf(needed),
                "出租", String.valueOf(let));
    }

    // The demo's time goes on from its first start.
    private void later(Duration time) throws IOException, InterruptedException {
        system.close();
        var started = home.resolve("demo/first-start");
        var before = Instant.parse(Files.readString(started).strip());
        Files.writeString(started, before.minus(time).toString());
        system = RunningSystem.start(home, "demo");
        signIn();
        assertThat(Files.readString(started)).doesNotContain(before.toString());
    }
}
