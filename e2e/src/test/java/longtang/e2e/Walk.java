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
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The demo lane's office in real browsers: what people do on a matter's page all day.
///
/// Days pass as they do for the demo: its clock goes on from the first start, which is moved back while it runs.
final class Walk implements AutoCloseable {

    private static final double A_WHILE = 30_000;
    static final List<String> FOUND = List.of("现场照片", "定位", "现场检查笔录", "两名执法人员证号");

    private static final Set<String> LOOKED_AT = new HashSet<>();

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalDateTime FIRST_MORNING = LocalDateTime.of(2025, 7, 15, 9, 30);

    private final Path home;
    private final Browsers browsers = new Browsers();
    private final Map<String, String> matters = new LinkedHashMap<>();
    private final RunningSystem system;
    private final Map<Seat, BrowserContext> signedIn = new EnumMap<>(Seat.class);
    private int next;

    /// Starts the demo in this folder and waits for its register.
    Walk(Path home) throws IOException, InterruptedException {
        this.home = home;
        this.system = RunningSystem.start(home, "demo");
        waitForTheRegister();
    }

    private void waitForTheRegister() {
        var page = at(Seat.OFFICER).newPage();
        for (var tries = 0; tries < 240; tries++) {
            page.navigate(url("/register?view=all"));
            if (page.locator("main a[href^='/register/WJ-']").count() > 20) return;
            page.waitForTimeout(500);
        }
        throw new AssertionError("No register: " + system.output());
    }

    private BrowserContext at(Seat seat) {
        return signedIn.computeIfAbsent(seat, this::signedIn);
    }

    private BrowserContext signedIn(Seat seat) {
        var window = seat == Seat.PHONE ? browsers.phone() : browsers.desktop();
        var page = window.newPage();
        page.navigate(url("/"));
        system.signIn(page, seat.account);
        return window;
    }

    /// Where a page is, without its system and without a place on it.
    static String pathOf(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*$", "");
    }

    String url(String path) {
        return system.url(path);
    }

    Page onThePhone(String path) {
        return opened(at(Seat.PHONE), path);
    }

    /// A visitor without an account, and without scripts.
    Page anybody(String path) {
        return opened(browsers.withoutScripts(), path);
    }

    /// A visitor without an account, on a phone.
    Page anybodyOnThePhone(String path) {
        return opened(browsers.phone(), path);
    }

    private Page opened(BrowserContext window, String path) {
        var page = window.newPage();
        page.navigate(url(path));
        return page;
    }

    /// Where the matter of this name is.
    String path(String name) {
        return matters.getOrDefault(name, "/");
    }

    Page byTheLeader(String name) {
        return opened(at(Seat.LEADER), path(name));
    }

    Page byTheReviewer(String name) {
        return opened(at(Seat.LEGAL), path(name));
    }

    Page begun(String name) {
        return begun(name, "cn-sh/weijian@2026.1");
    }

    Page begun(String name, String book) {
        var page = at(Seat.OFFICER).newPage();
        for (; ; next++) {
            page.navigate(url("/register?view=all"));
            page.locator("main a[href^='/register/WJ-']").nth(next).click();
            var begin = page.locator("button", new Page.LocatorOptions().setHasText("开始办理"));
            if (begin.count() == 0) continue;
            page.locator("#book").selectOption(book);
            begin.click();
            page.waitForURL("**/matters/**");
            matters.put(name, pathOf(page));
            next++;
            return page;
        }
    }

    Page at(String name) {
        var page = at(Seat.OFFICER).newPage();
        page.navigate(url(path(name)));
        return page;
    }

    /// The matter's page once days that have passed have brought it there: an open page does not change by itself.
    Page waitFor(String name, String state) {
        var page = at(name);
        for (var tries = 0; tries < 120 && !page.locator("#next").innerText().equals(state); tries++) {
            page.waitForTimeout(500);
            page.reload();
        }
        is(page, state);
        return page;
    }

    static void keep(Page page, String label) {
        page.locator("#label").selectOption(label);
        page.locator("#files").setInputFiles(RunningSystem.PROJECT.resolve("docs/images/register.png"));
        page.locator("form[data-uploads] button").click();
        assertThat(page.locator(".ev tbody tr").first()).containsText(label, within(A_WHILE));
    }

    // Begun from the matter's page, every gap filled, saved, issued; back on the matter's page.
    static void write(Page page, String paper) {
        var matter = page.url();
        page.locator(".papers li", new Page.LocatorOptions().setHasText("《" + paper + "》"))
                .locator("form button")
                .click();
        page.waitForURL("**/papers/**");
        looksGood(page, "paper-draft");
        for (var gap : page.locator("form.paper textarea").all())
            if (gap.inputValue().isBlank()) gap.fill(gap.getAttribute("name").endsWith("日期") ? "2099-06-30" : "演示填写");
        page.locator("form.paper button").click();
        page.waitForLoadState();
        assertThat(page.locator("#missing")).hasCount(0);
        page.locator("form[action$='/issue'] button").click();
        page.locator("#issued").waitFor();
        looksGood(page, "paper-issued");
        page.navigate(matter.replaceFirst("#.*$", ""));
        assertThat(page.locator("section[aria-labelledby=written]")).containsText(paper);
    }

    // To whom, brought in person, signed for; back on the matter's page.
    static void deliver(Page page, String paper) {
        var matter = page.url().replaceFirst("#.*$", "");
        page.locator("section[aria-labelledby=sent] li", new Page.LocatorOptions().setHasText("《" + paper + "》"))
                .locator("a")
                .click();
        page.waitForURL("**/delivery");
        page.locator("#addressee-name").fill("汪大明");
        page.locator("form[action$='/addressees'] button").click();
        page.waitForLoadState();
        looksGood(page, "delivery-begun");
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

    static void keepAll(Page page, String... labels) {
        for (var label : labels) keep(page, label);
    }

    /// Looked at after the work, with its papers, and closed.
    static void close(Page page) {
        is(page, "核验");
        keepAll(page, "前后对比照片", "核验笔录");
        for (var paper : List.of("清理通知书", "结案审批表")) write(page, paper);
        enter(page, "核验通过", Map.of());
        is(page, "结案·已整改");
    }

    /// All of a matter as one PDF.
    void hasItsVolume(String name) {
        var volume = at(name).request().get(url(path(name) + "/volume.pdf"));
        assertThat(volume.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(volume.body().length).isGreaterThan(100_000);
    }

    static void is(Page page, String state) {
        assertThat(page.locator("#next")).hasText(state);
    }

    static void enter(Page page, String event, Map<String, String> facts) {
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

    // A page that is the same for every paper is looked at once.
    static void looksGood(Page page, String name) {
        if (!LOOKED_AT.add(name)) return;
        isFreeOfBarriers(page);
        fitsItsWindow(page);
        picture(page, name);
    }

    private static void fill(Locator choice, String fact, String value) {
        var day = choice.locator("input[type=date][name='fact." + fact + "']");
        if (day.count() > 0) day.fill(value);
        else
            choice.locator("input[name='fact." + fact + "'][value='" + value + "']")
                    .check();
    }

    static Map<String, String> facts(String stage, boolean danger, boolean shared, boolean needed, boolean let) {
        return Map.of(
                "阶段", stage,
                "危险", String.valueOf(danger),
                "公共空间", String.valueOf(shared),
                "生活必需", String.valueOf(needed),
                "出租", String.valueOf(let));
    }

    // The demo's time goes on from its first start. Whoever was signed in has been away for too long.
    void later(Duration time) throws IOException {
        Files.writeString(
                home.resolve("demo/first-start"), firstStart().minus(time).toString());
        signedIn.clear();
    }

    /// The next day on which force may be used, at ten.
    static LocalDateTime aWorkingMorning(LocalDateTime now) {
        var day = now.toLocalDate().plusDays(1);
        while (WEEKEND.contains(day.getDayOfWeek())) day = day.plusDays(1);
        return day.atTime(LocalTime.of(10, 0));
    }

    /// What time it is in the demo, as its people say it.
    LocalDateTime now() throws IOException {
        var passed = Duration.between(firstStart(), Instant.now());
        return FIRST_MORNING.plus(passed);
    }

    private Instant firstStart() throws IOException {
        return Instant.parse(Files.readString(home.resolve("demo/first-start")).strip());
    }

    @Override
    public void close() {
        browsers.close();
        system.close();
    }
}
