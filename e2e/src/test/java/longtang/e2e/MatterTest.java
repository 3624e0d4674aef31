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

        for (var label : List.of("约谈录音录像", "签署录像")) keep(page, label);
        enter(page, "签订助拆协议", Map.of("协议期限", "2025-07-31"));
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("还没有有效的《助拆协议》");
        page.navigate(system.url(matters.getOrDefault("A", "/")));
        write(page, "约谈记录");
        picture(page, "matter-papers");
        agree(page);
        page.navigate(system.url(matters.getOrDefault("A", "/")));
        enter(page, "签订助拆协议", Map.of("协议期限", "2025-07-31"));
        assertThat(page.locator("#next")).hasText("A类 冷静期");
    }

    @Test
    @Order(3)
    void whoever_has_withdrawn_is_talked_to_again_and_signs_anew() {
        var page = at("A");
        residentWithdraws(page);
        page.navigate(system.url(matters.getOrDefault("A", "/")));
        assertThat(page.locator("#next")).hasText("A类 约谈劝导");
        assertThat(page.locator(".log").first()).containsText("撤回协议");

        for (var label : List.of("约谈录音录像", "签署录像")) keep(page, label);
        write(page, "约谈记录");
        agree(page);
        page.navigate(system.url(matters.getOrDefault("A", "/")));
        enter(page, "签订助拆协议", Map.of("协议期限", "2025-07-31"));
        assertThat(page.locator("#next")).hasText("A类 冷静期");
    }

    @Test
    @Order(4)
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
    @Order(5)
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

        page.reload();
        write(page, "认定事先告知书");
        deliver(page, "认定事先告知书");
        enter(page, "认定告知书已送达", Map.of());
        assertThat(page.locator("#next")).hasText("C类 听取意见");
    }

    @Test
    @Order(6)
    void clutter_in_a_corridor_goes_through_the_same_pages_by_its_own_book() {
        var page = begun("D", "cn-sh/loudao@2026.1");
        for (var label : List.of("现场照片", "定位", "现场检查笔录")) keep(page, label);
        enter(page, "查证属实", Map.of());
        assertThat(page.locator("#next")).hasText("上门劝导");
        keep(page, "劝导记录");
        write(page, "劝导单");
        enter(page, "自行清理", Map.of());
        assertThat(page.locator("#next")).hasText("核验");
        keep(page, "前后对比照片");
        enter(page, "核验通过", Map.of());
        assertThat(page.locator(".gate, .next .law").first()).isAttached();
        assertThat(page.locator("details.choice")).hasCount(0);
    }

    @Test
    @Order(7)
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
    @Order(8)
    void days_pass_and_deadlines_take_effect_by_themselves() throws Exception {
        later(Duration.ofDays(4));
        var page = at("A");
        assertThat(page.locator("#next"))
                .hasText(
                        "A类 助拆",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(A_WHILE));
        assertThat(page.locator("#log ~ div, .log").first()).containsText("期限届满");

        enter(page, "助拆完成", Map.of());
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("就不是助拆，而是强制拆除");
        workBegins(page);
        keep(page, "全程录像");
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
    @Order(9)
    void a_promise_that_was_not_kept_falls_back_to_the_formal_road() throws Exception {
        later(Duration.ofDays(60)); // the sixtieth day is a Saturday
        assertThat(waitFor("B", "B类 证明走访").locator("#next")).hasText("B类 证明走访");
        recognised();
        later(Duration.ofDays(120));
        var page = waitFor("B", "立案审批");
        assertThat(page.locator(".log").first()).containsText("承诺逾期");
        isFreeOfBarriers(page);
        picture(page, "matter-fallen-back");
    }

    // Nobody spoke against it: whoever leads recognises it as unlawful, and it is served.
    private void recognised() {
        var desk = leader.newPage();
        desk.navigate(system.url(matters.getOrDefault("C", "/")));
        assertThat(desk.locator("#next")).hasText("C类 作出认定");
        keep(desk, "审批记录");
        write(desk, "附有违法建筑认定书");
        enter(desk, "作出认定", Map.of());
        var page = at("C");
        assertThat(page.locator("#next")).hasText("C类 送达认定书");
        deliver(page, "附有违法建筑认定书");
        enter(page, "认定书已送达", Map.of());
        assertThat(page.locator("#next")).hasText("C类 等待认定生效");
    }

    @Test
    @Order(10)
    void what_is_put_off_is_noted_in_the_land_register_and_looked_at_again() throws Exception {
        later(Duration.ofDays(70));
        var page = waitFor("C", "C类 送登记机构注记");
        assertThat(page.locator("#next")).hasText("C类 送登记机构注记");
        for (var label : List.of("认定书生效证明", "登记机构回执")) keep(page, label);
        write(page, "注记函");
        enter(page, "登记机构已注记", Map.of());
        assertThat(page.locator("#next")).hasText("C类 暂留监管");
        later(Duration.ofDays(190));
        assertThat(waitFor("C", "C类 复核").locator("#next")).hasText("C类 复核");
    }

    @Test
    @Order(11)
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
        return begun(name, "cn-sh/weijian@2026.1");
    }

    private Page begun(String name, String book) {
        var page = officer.newPage();
        for (; ; next++) {
            page.navigate(system.url("/register?view=all"));
            page.locator("main a[href^='/register/WJ-']").nth(next).click();
            var begin = page.locator("button", new Page.LocatorOptions().setHasText("开始办理"));
            if (begin.count() == 0) continue;
            page.locator("#book").selectOption(book);
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
            if (gap.inputValue().isBlank()) gap.fill(gap.getAttribute("name").endsWith("日期") ? "2099-06-30" : "演示填写");
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

    // To whom, brought in person, signed for; back on the matter's page.
    private void deliver(Page page, String paper) {
        var matter = page.url().replaceFirst("#.*$", "");
        page.locator("section[aria-labelledby=sent] li", new Page.LocatorOptions().setHasText("《" + paper + "》"))
                .locator("a")
                .click();
        page.waitForURL("**/delivery");
        page.locator("#addressee-name").fill("汪大明");
        page.locator("form[action$='/addressees'] button").click();
        page.waitForLoadState();
        isFreeOfBarriers(page);
        fitsItsWindow(page);
        var form = page.locator("form.meeting").first();
        form.locator("select[name=method]").selectOption("IN_PERSON");
        form.locator("input[name=outcome][value=DELIVERED]").check();
        form.locator("select[name=partner]").selectOption(new SelectOption().setIndex(1));
        form.locator("input[name=signer]").fill("汪大明");
        form.locator("input[name=relation]").fill("本人");
        form.locator("button").click();
        page.waitForLoadState();
        assertThat(page.locator(".fh .tag").first()).containsText("已送达");
        picture(page, "delivery");
        page.navigate(matter);
    }

    // Who must sign, what is agreed upon, printed, and signed by everybody on the officer's phone.
    private void agree(Page page) {
        page.navigate(page.url().replaceFirst("#.*$", "") + "/agreement");
        page.locator("form[action$='/agreement'] button").click();
        mustSign(page, "owner", "龘大明", "");
        mustSign(page, "co_owner", "㙍小红", "");
        mustSign(page, "witness", "慈阿姨", "宁波居委会");
        Map.of(
                        "#scope", "天井里的搭间一处",
                        "#method", "人工拆除",
                        "#until", "2025-07-31",
                        "#costs", "街道承担人工和清运，当事人不出资",
                        "#safety", "不停水电气，拆除以后修补墙面",
                        "#contractor", "某某拆房有限公司",
                        "#qualification", "拆除作业三级",
                        "#completeness", "核对户口簿和租赁凭证",
                        "#toldAt", "2025-05-01T10:00",
                        "#toldHow", "当面宣读")
                .forEach((field, value) -> page.locator(field).fill(value));
        page.locator("#drawing").selectOption(new SelectOption().setIndex(1));
        page.locator("input[name='good.item']").first().fill("煤气灶一台");
        for (var told : page.locator("input[name=told]").all()) told.check();
        isFreeOfBarriers(page);
        fitsItsWindow(page);
        page.locator("form:has(#scope) > button").click();
        assertThat(page.locator("#blanks")).hasCount(0);
        picture(page, "agreement");
        page.locator("form[action$='/agreement/paper'] button").click();
        page.waitForURL("**/papers/**");
        saysOtherwise(page);
        page.locator("form[action$='/issue'] button").click();
        page.locator("#issued").waitFor();
        for (int who = 0; who < 3; who++) sign(page.url().replaceFirst("#.*$", ""), who);
    }

    // A paper that does not say what was agreed upon is not issued; drawn up from the agreement again, it is.
    private static void saysOtherwise(Page page) {
        var draft = page.url();
        page.locator("[name='field.期限']").fill("2026-12-31");
        page.locator("form.paper button").click();
        page.waitForLoadState();
        page.locator("form[action$='/issue'] button").click();
        page.waitForLoadState();
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("与协议内容不一致");
        page.navigate(draft.replaceFirst("/papers/.*$", "/agreement"));
        page.locator("form[action$='/agreement/paper'] button").click();
        page.waitForURL("**/papers/**");
        assertThat(page.locator("[name='field.期限']")).not().hasValue("2026-12-31");
    }

    // Who was noted for an agreement that was withdrawn is noted already.
    private static void mustSign(Page page, String capacity, String name, String organisation) {
        var masked = name.substring(0, name.offsetByCodePoints(0, 1)) + "某";
        if (page.locator(".who").getByText(masked).count() > 0) return;
        page.locator("#capacity").selectOption(capacity);
        page.locator("#name").fill(name);
        page.locator("#organisation").fill(organisation);
        page.locator("form[action$='/signatories'] button").click();
        assertThat(page.locator(".who")).containsText(masked);
    }

    // One thing a screen: who it is, the text, the rights, the finger.
    private void sign(String paper, int who) {
        var hand = phone.newPage();
        hand.navigate(paper + "/signatures");
        hand.locator(".who li").nth(who).locator("a.btn").click();
        hand.locator("input[name=identity]").first().check();
        looksGood(hand, "sign-who");
        hand.locator(".signing form button").first().click();
        looksGood(hand, "sign-read");
        hand.locator(".signing a.btn.p").click();
        looksGood(hand, "sign-rights");
        hand.locator(".signing a.btn.p").click();
        draws(hand);
        looksGood(hand, "sign-drawn");
        hand.locator("[data-again]").click();
        assertThat(hand.locator("[data-confirm]")).isDisabled();
        draws(hand);
        hand.locator("[data-confirm]").click();
        assertThat(hand.locator(".who li").nth(who)).containsText("手写签名");
        looksGood(hand, "signatures");
        hand.close();
    }

    private static void looksGood(Page page, String picture) {
        isFreeOfBarriers(page);
        fitsItsWindow(page);
        picture(page, picture);
    }

    private static void draws(Page hand) {
        var field = hand.locator("canvas").boundingBox();
        hand.mouse().move(field.x + 40, field.y + 40);
        hand.mouse().down();
        hand.mouse().move(field.x + field.width / 2, field.y + field.height - 20);
        hand.mouse().move(field.x + field.width - 40, field.y + 40);
        hand.mouse().up();
    }

    // Without signing in and without scripts, by the address on the signed copy.
    private void residentWithdraws(Page page) {
        page.navigate(system.url(matters.getOrDefault("A", "/")) + "/agreement");
        var address = page.locator("a[href^='/agreements/']").getAttribute("href");
        try (var anybody = browsers.phone()) { // axe is a script itself
            var seen = anybody.newPage();
            seen.navigate(system.url(address));
            looksGood(seen, "agreement-resident");
        }
        var resident = browsers.withoutScripts().newPage();
        resident.navigate(system.url(address));
        assertThat(resident.locator(".signing")).containsText("随时可以撤回");
        resident.locator("a[href$='/withdrawal']").click();
        assertThat(resident.locator("h1")).hasText("真的要撤回吗？");
        resident.locator(".signing form button").click();
        assertThat(resident.locator(".note.good")).containsText("撤回");
        resident.context().close();
    }

    private void workBegins(Page page) {
        page.navigate(system.url(matters.getOrDefault("A", "/")) + "/agreement");
        for (var presence : page.locator("select[name^='presence.']").all()) presence.selectOption("present");
        page.locator("form[action$='/work'] button").click();
        assertThat(page.locator(".fh .tag").first()).hasText("已开工");
        page.navigate(system.url(matters.getOrDefault("A", "/")));
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
