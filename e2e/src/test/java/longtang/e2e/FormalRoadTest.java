package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static longtang.e2e.Looking.fitsItsWindow;
import static longtang.e2e.Looking.isFreeOfBarriers;
import static longtang.e2e.Looking.picture;
import static longtang.e2e.Walk.FOUND;
import static longtang.e2e.Walk.deliver;
import static longtang.e2e.Walk.enter;
import static longtang.e2e.Walk.facts;
import static longtang.e2e.Walk.is;
import static longtang.e2e.Walk.keep;
import static longtang.e2e.Walk.keepAll;
import static longtang.e2e.Walk.looksGood;
import static longtang.e2e.Walk.write;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
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

/// A dangerous structure goes the whole formal road: heard, decided, served by public notice, fought over, urged,
/// announced, pulled down in daylight, and bound into one volume.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormalRoadTest {

    private static final String DECISION = "责令限期拆除决定书";

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
    void a_danger_is_filed_looked_into_and_asked_about() throws Exception {
        var page = we.begun("R");
        FOUND.forEach(label -> keep(page, label));
        enter(page, "查证属实", facts("存量", true, true, false, false));
        is(page, "立案审批");

        var desk = we.byTheLeader("R");
        keepAll(desk, "现场检查笔录", "现场图", "台账比对结果");
        write(desk, "立案审批表");
        enter(desk, "批准立案", Map.of());
        is(desk, "调查取证");

        page.reload();
        keepAll(page, "询问笔录", "勘验笔录", "产权和规划许可查询结果", "搭建时间证据");
        enter(page, "调查终结", Map.of());
        write(page, "责令改正通知书");
        deliver(page, "责令改正通知书");
        enter(page, "责令改正已送达", Map.of());
        is(page, "改正期");
        we.later(Duration.ofDays(20));

        var later = we.waitFor("R", "规划认定");
        write(later, "协助通知书");
        keepAll(later, "协助通知书送达回证", "书面意见");
        enter(later, "收到规划意见", Map.of("规划结论", "应拆除"));
        is(later, "事先告知");
    }

    @Test
    @Order(2)
    void nobody_is_told_what_nobody_has_kept_and_who_asks_is_heard() throws Exception {
        var page = we.at("R");
        impose(page);
        write(page, "事先告知书");
        deliver(page, "事先告知书");
        enter(page, "告知书已送达", Map.of());
        is(page, "陈述申辩和听证申请期");
        enter(page, "要求听证", Map.of());
        is(page, "通知听证");

        var chair = we.byTheReviewer("R");
        write(chair, "听证通知书");
        page.reload();
        deliver(page, "听证通知书");
        chair.reload();
        enter(chair, "听证通知已送达", Map.of());
        we.later(Duration.ofDays(14));

        var hall = we.byTheReviewer("R");
        we.waitFor("R", "听证");
        hall.reload();
        keep(hall, "听证笔录");
        enter(hall, "听证结束", Map.of());
        is(hall, "法制审核");
        keep(hall, "法制审核意见书");
        enter(hall, "审核通过", Map.of("重大复杂", "true"));
        is(hall, "集体讨论");
    }

    @Test
    @Order(3)
    void the_decision_is_made_as_told_and_served_by_public_notice() throws Exception {
        var desk = we.byTheLeader("R");
        keep(desk, "集体讨论笔录");
        enter(desk, "集体讨论通过", Map.of());
        keep(desk, "审批记录");
        enter(desk, "作出决定", Map.of());
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("还没有记下决定");
        picture(desk, "guard-refused");
        desk.navigate(we.url(we.path("R")));
        impose(desk);
        enter(desk, "作出决定", Map.of());
        is(desk, "送达并公告限期拆除决定");

        var page = we.at("R");
        write(page, DECISION);
        keep(page, "公告照片");
        enter(page, "决定书已送达", Map.of());
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("没有写明送给谁");
        page.navigate(we.url(we.path("R")));
        byPublicNotice(page);
        enter(page, "决定书已送达", Map.of());
        is(page, "送达并公告限期拆除决定");
        assertThat(page.locator("aside .dl")).containsText("公告");
        isFreeOfBarriers(page);
        we.later(Duration.ofDays(62));
        we.waitFor("R", "自行拆除期");
    }

    @Test
    @Order(4)
    void a_review_stops_the_road_until_it_is_lost() throws Exception {
        var page = we.byTheReviewer("R");
        assertThat(page.locator("section[aria-labelledby=gate]")).containsText("不得强制拆除");
        new Suing(we, "R").lodge("行政复议", DECISION, "黄浦区人民政府", "撤销责令限期拆除决定");
        we.waitFor("R", "复议或者诉讼审理中");

        we.later(Duration.ofDays(20));
        new Suing(we, "R").end("行政复议", "UPHELD", "黄府复决〔2025〕7号", "");
        we.later(Duration.ofDays(40)); // nobody goes to court
        we.waitFor("R", "催告");
    }

    @Test
    @Order(5)
    void urged_and_announced_it_waits_for_the_day_on_which_force_is_lawful() throws Exception {
        var desk = we.byTheLeader("R");
        write(desk, "催告书");
        deliver(desk, "催告书");
        enter(desk, "催告书已送达", Map.of());
        we.later(Duration.ofDays(24));
        we.waitFor("R", "复核对催告的申辩");
        desk = we.byTheLeader("R");
        keepAll(desk, "催告申辩复核意见", "未提出申辩记录");
        enter(desk, "没有提出申辩", Map.of());
        is(desk, "公告限期拆除");
        write(desk, "限期拆除公告");
        keep(desk, "公告照片");
        post(desk, "限期拆除公告");
        enter(desk, "已公告", Map.of());
        is(desk, "公告期");
        isFreeOfBarriers(desk);
        picture(desk, "gate-shut");
        we.later(Duration.ofDays(200));
        we.waitFor("R", "强制执行法制审核");
    }

    @Test
    @Order(6)
    void ordered_by_the_district_it_is_pulled_down_on_a_working_morning_and_closed() throws Exception {
        var reviewer = we.byTheReviewer("R");
        assertThat(reviewer.locator(".roadday")).isVisible();
        picture(reviewer, "gate-open");
        keep(reviewer, "强制执行法制审核意见书");
        enter(reviewer, "强制审核通过", Map.of());
        var desk = we.byTheLeader("R");
        keep(desk, "审批记录");
        write(desk, "强制拆除决定书");
        enter(desk, "作出强制拆除决定", Map.of());
        is(desk, "送达强制拆除决定");
        var page = we.at("R");
        deliver(page, "强制拆除决定书");
        enter(page, "强制拆除决定书已送达", Map.of());
        write(page, "实施方案");
        keepAll(page, "取走财物通知书送达回证", "风险评估");
        enter(page, "准备就绪", Map.of());
        is(page, "强制拆除");
        we.later(Duration.between(we.now(), Walk.aWorkingMorning(we.now())));

        page = we.at("R");
        keepAll(page, "全程录像", "财物清单", "见证人签字", "现场笔录");
        enter(page, "拆除完毕", Map.of());
        Walk.close(page);
        isFreeOfBarriers(page);
        picture(page, "road-closed");
        we.hasItsVolume("R");
    }

    private void impose(Page page) {
        page.locator("form[action$='/results'] input[value=REMOVE]").check();
        page.locator("form[action$='/results'] button").click();
        page.waitForLoadState();
        page.navigate(we.url(we.path("R")));
    }

    // Nobody knows where the party is: tried in person first, then posted at the lane's entrance.
    private void byPublicNotice(Page page) {
        page.locator("section[aria-labelledby=sent] li", new Page.LocatorOptions().setHasText("《" + DECISION + "》"))
                .locator("a")
                .click();
        page.waitForURL("**/delivery");
        page.locator("#addressee-name").fill("龚大明");
        page.locator("form[action$='/addressees'] button").click();
        page.waitForLoadState();
        attempt(page.locator("form.meeting").first(), "IN_PERSON", "WHEREABOUTS_UNKNOWN");
        page.waitForLoadState();
        fitsItsWindow(we.onThePhone(Walk.pathOf(page)));
        page.locator("summary", new Page.LocatorOptions().setHasText("登记一次送达")).click();
        var form = page.locator("details[open] form.meeting").first();
        form.locator("input[name=place]").fill("天津路44弄弄口公告栏");
        form.locator("label.check", new Locator.LocatorOptions().setHasText("公告照片"))
                .first()
                .locator("input")
                .check();
        attempt(form, "BY_NOTICE", "DELIVERED");
        page.waitForLoadState();
        looksGood(page, "delivery-by-notice");
        page.navigate(we.url(we.path("R")));
    }

    private void post(Page page, String paper) {
        page.locator("section[aria-labelledby=sent] li", new Page.LocatorOptions().setHasText("《" + paper + "》"))
                .locator("a")
                .click();
        page.waitForURL("**/delivery");
        var form = page.locator("form.meeting").first();
        form.locator("input[name=place]").fill("天津路44弄弄口公告栏");
        form.locator("label.check", new Locator.LocatorOptions().setHasText("公告照片"))
                .first()
                .locator("input")
                .check();
        attempt(form, "BY_NOTICE", "DELIVERED");
        page.waitForLoadState();
        page.navigate(we.url(we.path("R")));
    }

    private static void attempt(Locator form, String method, String outcome) {
        form.locator("select[name=method]").selectOption(method);
        form.locator("input[name=outcome][value=" + outcome + "]").check();
        form.locator("select[name=partner]").selectOption(new SelectOption().setIndex(1));
        form.locator("button").click();
    }
}
