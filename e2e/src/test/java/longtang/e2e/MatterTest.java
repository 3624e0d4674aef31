package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static longtang.e2e.Looking.fitsItsWindow;
import static longtang.e2e.Looking.isFreeOfBarriers;
import static longtang.e2e.Looking.picture;
import static longtang.e2e.Walk.FOUND;
import static longtang.e2e.Walk.deliver;
import static longtang.e2e.Walk.enter;
import static longtang.e2e.Walk.facts;
import static longtang.e2e.Walk.keep;
import static longtang.e2e.Walk.write;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatterTest {

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    private Walk we;

    @BeforeAll
    void the_demo_lane_with_its_register() throws Exception {
        we = new Walk(home);
    }

    @AfterAll
    void stop() {
        if (we != null) we.close();
    }

    @Test
    @Order(1)
    void a_round_is_begun_on_a_file_and_says_what_is_missing() {
        var page = we.begun("A");
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
        var page = we.at("A");
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
        page.navigate(we.url(we.path("A")));
        write(page, "约谈记录");
        picture(page, "matter-papers");
        new Agreeing(we, "A").agree(page);
        page.navigate(we.url(we.path("A")));
        enter(page, "签订助拆协议", Map.of("协议期限", "2025-07-31"));
        assertThat(page.locator("#next")).hasText("A类 冷静期");
    }

    @Test
    @Order(3)
    void whoever_has_withdrawn_is_talked_to_again_and_signs_anew() {
        var page = we.at("A");
        new Agreeing(we, "A").residentWithdraws(page);
        page.navigate(we.url(we.path("A")));
        assertThat(page.locator("#next")).hasText("A类 约谈劝导");
        assertThat(page.locator(".log").first()).containsText("撤回协议");

        for (var label : List.of("约谈录音录像", "签署录像")) keep(page, label);
        write(page, "约谈记录");
        new Agreeing(we, "A").agree(page);
        page.navigate(we.url(we.path("A")));
        enter(page, "签订助拆协议", Map.of("协议期限", "2025-07-31"));
        assertThat(page.locator("#next")).hasText("A类 冷静期");
    }

    @Test
    @Order(4)
    void who_lets_rooms_promises_until_the_end_of_the_year() {
        var page = we.begun("B");
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
        var page = we.begun("C");
        FOUND.forEach(label -> keep(page, label));
        enter(page, "查证属实", facts("存量", false, false, true, false));
        assertThat(page.locator("#next")).hasText("C类 审批");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("暂缓不等于合法");
        assertThat(page.locator(".choice summary", new Page.LocatorOptions().setHasText("批准暂缓")))
                .hasCount(0);

        var desk = we.byTheLeader("C");
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
        var page = we.begun("D", "cn-sh/loudao@2026.1");
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
        var first = we.at("C");
        var second = we.at("C");
        enter(first, "登记举报", Map.of());
        enter(second, "登记举报", Map.of());
        assertThat(second.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("登记“登记举报”。请看过以后再决定");
        picture(second, "matter-overtaken");
    }

    @Test
    @Order(8)
    void days_pass_and_deadlines_take_effect_by_themselves() throws Exception {
        we.later(Duration.ofDays(4));
        var page = we.waitFor("A", "A类 助拆");
        assertThat(page.locator("#log ~ div, .log").first()).containsText("期限届满");

        enter(page, "助拆完成", Map.of());
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("就不是助拆，而是强制拆除");
        new Agreeing(we, "A").workBegins(page);
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
        we.later(Duration.ofDays(60)); // the sixtieth day is a Saturday
        we.waitFor("B", "B类 证明走访");
        we.waitFor("C", "C类 作出认定");
        recognised();
        we.later(Duration.ofDays(120));
        var page = we.waitFor("B", "立案审批");
        assertThat(page.locator(".log").first()).containsText("承诺逾期");
        isFreeOfBarriers(page);
        picture(page, "matter-fallen-back");
    }

    // Nobody spoke against it: whoever leads recognises it as unlawful, and it is served.
    private void recognised() {
        var desk = we.byTheLeader("C");
        keep(desk, "审批记录");
        write(desk, "附有违法建筑认定书");
        enter(desk, "作出认定", Map.of());
        var page = we.at("C");
        assertThat(page.locator("#next")).hasText("C类 送达认定书");
        deliver(page, "附有违法建筑认定书");
        enter(page, "认定书已送达", Map.of());
        assertThat(page.locator("#next")).hasText("C类 等待认定生效");
    }

    @Test
    @Order(10)
    void what_is_put_off_is_noted_on_the_word_of_two_and_looked_at_again() throws Exception {
        we.later(Duration.ofDays(70));
        var page = we.waitFor("C", "C类 送登记机构注记");
        for (var label : List.of("认定书生效证明", "登记机构回执")) keep(page, label);
        write(page, "注记函");
        enter(page, "登记机构已注记", Map.of());
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("并由第二个人确认");

        page.navigate(we.url(we.path("C")));
        notedByTwo(page);
        enter(page, "登记机构已注记", Map.of());
        assertThat(page.locator("#next")).hasText("C类 暂留监管");
        we.later(Duration.ofDays(190));
        we.waitFor("C", "C类 复核");
    }

    // Looked over, asked for, said with the office's receipt by one, seen by another; back on the matter's page.
    private void notedByTwo(Page page) throws IOException {
        page.locator("section[aria-labelledby=hold] a.btn").click();
        page.waitForURL("**/holds/*");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.MAIN))
                .containsText("暂缓≠合法");
        var today = we.now().toLocalDate().toString();
        opened(page, "form[action$='/checks']");
        page.locator("#result").fill("结构稳固，没有扩大");
        page.locator("#checkedBy").fill("某某房屋检测站");
        page.locator("#checkedOn").fill(today);
        page.locator("form[action$='/checks'] button").click();
        said(page, "requested");
        opened(page, "input[name=to][value=noted]");
        page.locator("#receipt-noted").fill("沪登注〔2026〕44号");
        page.locator("#exhibit-noted").selectOption(new SelectOption().setIndex(1));
        said(page, "noted");
        assertThat(page.locator("button[value=confirm]")).hasCount(0);
        isFreeOfBarriers(page);
        fitsItsWindow(page);
        picture(page, "hold-waiting");

        var second = we.byTheLeader("C");
        second.navigate(page.url());
        second.locator("button[value=confirm]").click();
        second.waitForLoadState();
        assertThat(second.locator(".fh")).containsText("已注记");
        page.navigate(we.url(we.path("C")));
    }

    private static void said(Page page, String to) {
        opened(page, "input[name=to][value=" + to + "]");
        page.locator("form:has(input[name=to][value=" + to + "]) button").click();
        page.waitForLoadState();
    }

    private static void opened(Page page, String within) {
        var details = page.locator("details:has(" + within + ")");
        if (details.getAttribute("open") == null) details.locator("summary").click();
    }

    @Test
    @Order(11)
    void on_the_phone_the_list_begins_with_what_is_due() {
        var page = we.onThePhone("/matters");
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
}
