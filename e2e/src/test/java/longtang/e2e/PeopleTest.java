package longtang.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static longtang.e2e.Looking.isFreeOfBarriers;
import static longtang.e2e.Looking.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// An administrator opens an account, pairs an officer with the new captain, and the captain looks at the phone: places
/// and tasks, nobody's name. Then the captain's phone becomes a second factor, and a lost device is signed out.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleTest {

    private static final String OWN_PASSWORD = "楼下的桂花今年开了两回";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    private RunningSystem system;
    private Browsers browsers;
    private BrowserContext desk;
    private BrowserContext phone;
    private String firstPassword = "";
    private String secret = "";
    private String recovery = "";

    @BeforeAll
    void lane_44_with_its_people() throws Exception {
        system = RunningSystem.start(home, "demo");
        browsers = new Browsers();
        desk = browsers.desktop();
        phone = browsers.phone();
    }

    @AfterAll
    void stop() {
        if (browsers != null) browsers.close();
        if (system != null) system.close();
    }

    @Test
    @Order(1)
    void an_administrator_opens_an_account() {
        var page = desk.newPage();
        page.navigate(system.url("/"));
        system.signIn(page, "admin");
        page.navigate(system.url("/people"));
        look(page, "people-desktop");

        page.locator("#account").fill("laoqian");
        page.locator("#name").fill("钱某");
        page.locator("#role").selectOption("captain");
        page.locator("#committee").selectOption("310101013004");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("新开账号"))
                .click();

        assertThat(page.locator("h1")).containsText("账号已备好");
        firstPassword = page.locator("#opened-password").innerText();
        assertThat(firstPassword).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        look(page, "person-opened-desktop");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("已经交给本人"))
                .click();
        look(page, "person-desktop");
    }

    @Test
    @Order(2)
    void and_pairs_an_officer_with_the_captain_for_a_vacant_building() {
        var page = desk.newPage();
        page.navigate(system.url("/pairings"));
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("14 幢没人看");
        look(page, "pairings-desktop");

        page.locator("#officer")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("顾某（officer）"));
        page.locator("#partner")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("钱某（laoqian）"));
        page.getByLabel("3 号", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("结对").setExact(true))
                .click();

        assertThat(page.getByRole(AriaRole.MAIN)).containsText("13 幢没人看");
        page.locator("#door").fill("3");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查一查"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("顾某 ＋ 钱某");
    }

    @Test
    @Order(3)
    void the_captain_chooses_a_password_and_sees_building_and_task_alone() {
        var page = phone.newPage();
        page.navigate(system.url("/"));
        signIn(page, firstPassword);
        assertThat(page.locator("h1")).containsText("我的账号");
        look(page, "first-password-phone");
        page.locator("#old").fill(firstPassword);
        page.locator("#fresh").fill(OWN_PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("换密码"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("密码已换");

        page.navigate(system.url("/"));
        assertThat(page.locator("h1")).containsText("我的楼栋");
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("天津路44弄 3 号");
        assertThat(page.locator("nav.side > a")).hasCount(2);
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("WJ-");
        look(page, "buildings-phone");

        for (var closed : new String[] {"/register", "/lanes", "/tickets", "/imports", "/people", "/pairings"}) {
            assertThat(page.navigate(system.url(closed)).status()).as(closed).isEqualTo(404);
        }
    }

    @Test
    @Order(4)
    void the_phone_becomes_a_second_factor() {
        var page = phone.newPage();
        page.navigate(system.url("/me"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("开启手机验证码"))
                .click();
        look(page, "second-factor-phone");
        page.locator("details.quiet summary").click();
        secret = page.locator("#secret").innerText().replace(" ", "");
        page.locator("#code").fill(codeOf(secret));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开启"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("手机验证码已开启");
        recovery = page.locator("#recovery li").first().innerText();
        look(page, "recovery-codes-phone");
    }

    @Test
    @Order(5)
    void a_sign_in_elsewhere_needs_it_and_can_be_ended_from_the_phone() {
        var elsewhere = browsers.desktop();
        var there = elsewhere.newPage();
        there.navigate(system.url("/"));
        signIn(there, OWN_PASSWORD);
        assertThat(there.locator("h1")).containsText("手机验证码");
        look(there, "code-desktop");
        there.locator("#code").fill("000000");
        there.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
        assertThat(there.getByRole(AriaRole.ALERT)).containsText("验证码不对");
        there.locator("#code").fill(recovery);
        there.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
        assertThat(there.locator("h1")).containsText("我的楼栋");

        var page = phone.newPage();
        page.navigate(system.url("/me/sessions"));
        assertThat(page.locator("#devices").locator("xpath=ancestor::section").locator("li"))
                .hasCount(2);
        look(page, "sessions-phone");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("让它退出"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("那台设备已退出");

        there.navigate(system.url("/buildings"));
        assertThat(there.locator("h1")).containsText("登录");
    }

    @Test
    @Order(6)
    void every_role_has_pages_without_barriers() {
        for (var account : new String[] {"leader", "street", "property", "grid", "legal"}) {
            var page = browsers.phone().newPage();
            page.navigate(system.url("/"));
            system.signIn(page, account);
            look(page, "first-page-of-" + account + "-phone");
        }
        var page = desk.newPage();
        for (var path : new String[] {"/privacy", "/taskforces", "/grids", "/me"}) {
            page.navigate(system.url(path));
            look(page, path.substring(1) + "-desktop");
        }
        page.navigate(system.url("/taskforces"));
        page.locator("main .people a").first().click();
        look(page, "taskforce-desktop");
        page.navigate(system.url("/privacy"));
        page.locator("#name").fill("顾某");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查一查"))
                .click();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText("沪A-010101");
        look(page, "held-desktop");
    }

    private void signIn(Page page, String password) {
        page.getByLabel("账号").fill("laoqian");
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
    }

    private static void look(Page page, String name) {
        isFreeOfBarriers(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo((Integer) page.evaluate("document.documentElement.clientWidth"));
        picture(page, name);
    }

    /// What an authenticator shows now (RFC 6238), computed apart from the product.
    private static String codeOf(String base32) {
        var bits = new StringBuilder();
        for (var letter : base32.toCharArray()) {
            var five = Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter));
            bits.append("0".repeat(5 - five.length())).append(five);
        }
        var key = new byte[bits.length() / 8];
        for (var i = 0; i < key.length; i++) key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(Instant.now().getEpochSecond() / 30)
                    .array());
            var number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xf) & 0x7fff_ffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
