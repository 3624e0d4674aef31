package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static longtang.e2e.Looking.isFreeOfBarriers;
import static longtang.e2e.Looking.picture;
import static longtang.e2e.Walk.FOUND;
import static longtang.e2e.Walk.deliver;
import static longtang.e2e.Walk.enter;
import static longtang.e2e.Walk.facts;
import static longtang.e2e.Walk.is;
import static longtang.e2e.Walk.keep;
import static longtang.e2e.Walk.keepAll;
import static longtang.e2e.Walk.write;

import com.microsoft.playwright.options.AriaRole;
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

/// What is still being built: stopped in writing, stayed by the review organ, taken up again, pulled down at once; then
/// the court finds it unlawful after all, and what was lost is paid for.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FastTrackTest {

    private static final String STOP = "责令停止建设自行拆除决定书";
    private static final String AT_ONCE = "立即强制拆除决定书";
    private static final String FILM = "正在施工的录像（有时间）";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    private Walk we;
    private Suing they;

    @BeforeAll
    void the_demo_lane_with_its_register() throws Exception {
        we = new Walk(home);
        they = new Suing(we, "F");
    }

    @AfterAll
    void stop() {
        if (we != null) we.close();
    }

    @Test
    @Order(1)
    void what_is_being_built_is_stopped_in_writing_on_the_spot() {
        var page = we.begun("F");
        FOUND.forEach(label -> keep(page, label));
        enter(page, "查证属实", facts("在建", false, true, false, false));
        is(page, "当场责令暂停施工");
        keepAll(page, FILM, "现场笔录", "调查笔录");
        write(page, STOP);
        deliver(page, STOP);
        enter(page, "书面责令已送达", Map.of());
        is(page, "责令自行拆除");
    }

    @Test
    @Order(2)
    void stayed_by_the_review_organ_nothing_goes_on_until_the_review_has_ended() throws Exception {
        they.lodge("行政复议", STOP, "黄浦区人民政府", "撤销责令停止建设决定");
        they.note("行政复议", "STAYED", "", "复议机关认为需要停止执行");
        we.later(Duration.ofDays(3)); // the term to remove it oneself would be over
        is(we.at("F"), "停止执行");
        picture(they.register(), "stayed");

        they.end("行政复议", "UPHELD", "黄府复决〔2025〕11号", "");
        is(we.at("F"), "停止执行");
        we.later(Duration.ofDays(20)); // nobody goes to court
        we.waitFor("F", "现场复核是否停止和拆除");
    }

    @Test
    @Order(3)
    void refused_on_the_record_it_is_decided_and_pulled_down_in_daylight() throws Exception {
        var page = we.at("F");
        keepAll(page, "两名执法人员现场记录", "陈述申辩笔录");
        enter(page, "拒不停止或者拒不拆除", Map.of());
        is(page, "作出立即强制拆除决定");
        keep(we.byTheReviewer("F"), "法制审核意见书");
        var desk = we.byTheLeader("F");
        keep(desk, "审批记录");
        for (var paper : List.of(AT_ONCE, "取走财物通知书")) write(desk, paper);
        enter(desk, "立即强制拆除决定书已送达", Map.of());
        assertThat(desk.getByRole(AriaRole.MAIN)).containsText("没有写明送给谁");
        desk.navigate(we.url(we.path("F")));
        deliver(desk, AT_ONCE);
        enter(desk, "立即强制拆除决定书已送达", Map.of());
        is(desk, "立即强制拆除");
        we.later(Duration.between(we.now(), Walk.aWorkingMorning(we.now())));

        page = we.at("F");
        keepAll(page, "全程录像", "财物清单", "见证人签字", "现场笔录");
        enter(page, "立即拆除完毕", Map.of());
        Walk.close(page);
    }

    @Test
    @Order(4)
    void after_closing_the_court_finds_it_unlawful_and_what_was_lost_is_paid() throws Exception {
        they.lodge("行政诉讼一审", AT_ONCE, "某区人民法院", "确认立即强制拆除违法");
        we.later(Duration.ofDays(40));
        they.end("行政诉讼一审", "UNLAWFUL", "（2025）沪某行初21号", "");
        they.note("行政诉讼一审", "UNPUBLISHED", "", "公告栏的公告已揭下，说明了理由");
        they.lodge("国家赔偿", AT_ONCE, "外滩街道办事处", "赔偿建筑材料损失");
        they.end("国家赔偿", "GRANTED", "外办赔〔2025〕1号", "12345.67");
        var register = they.register();
        assertThat(register.getByRole(AriaRole.MAIN)).containsText("还有 12345.67 元没有支付");
        they.note("国家赔偿", "PAID", "12345.67", "转账");

        register = they.register();
        Walk.looksGood(register, "compensated");
        var page = we.at("F");
        is(page, "结案·已整改");
        isFreeOfBarriers(page);
        we.hasItsVolume("F");
    }
}
