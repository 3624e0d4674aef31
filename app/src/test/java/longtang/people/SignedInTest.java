package longtang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.record.Actor;
import longtang.record.Acts;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What being signed in means: a cookie of one's own, ended at will, a second factor, a first password.
@LongtangTest
class SignedInTest {

    private static final String PASSWORD = "a long enough one";
    private static final Pattern SEALED = Pattern.compile("name=\"sealed\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern RECOVERY = Pattern.compile("<li>([a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4})</li>");

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    SignIns signIns;

    @Autowired
    Acts acts;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    String account = "";

    @BeforeEach
    void an_officer_has_an_account() {
        account = "gu" + System.nanoTime();
        people.open(Actor.CLOCK, account, "顾某", Role.OFFICER, null, PASSWORD);
    }

    @Test
    void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        var cookie = Objects.requireNonNull(signIn().getResponse().getCookie("sign-in"));

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getSecure())
                .as("over plain http on the machine itself")
                .isFalse();
        var safe = browser.post()
                .uri("/sign-in")
                .param("account", account)
                .param("password", PASSWORD)
                .secure(true)
                .with(csrf())
                .exchange();
        assertThat(Objects.requireNonNull(safe.getResponse().getCookie("sign-in"))
                        .getSecure())
                .isTrue();
    }

    @Test
    void a_planted_token_is_worth_nothing_after_the_sign_in() {
        var planted = new Cookie("sign-in", "planted-by-somebody-else");
        var mine = cookieOf(signIn(planted));

        assertThat(mine.getValue()).isNotEqualTo(planted.getValue());
        assertThat(see("/me", planted)).hasStatus(302).hasRedirectedUrl("/sign-in");
        assertThat(see("/me", mine)).hasStatusOk().bodyText().contains("我的账号");
    }

    @Test
    void signing_in_again_ends_the_sign_in_before() {
        var first = cookieOf(signIn());
        var second = cookieOf(signIn(first));

        assertThat(see("/me", first)).hasRedirectedUrl("/sign-in");
        assertThat(see("/me", second)).hasStatusOk();
    }

    @Test
    void the_table_knows_the_hash_of_a_token_only() {
        var cookie = cookieOf(signIn());

        assertThat(db.sql("select count(*) from sign_in where token_hash = :token")
                        .param("token", cookie.getValue())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void signing_out_ends_it_for_good() {
        var mine = cookieOf(signIn());
        browser.post().uri("/sign-out").cookie(mine).with(csrf()).exchange();

        assertThat(see("/me", mine)).hasRedirectedUrl("/sign-in");
    }

    @Test
    void another_device_is_signed_out_from_here() {
        var lost = cookieOf(signIn());
        var mine = cookieOf(signIn());
        var person = people.loadUserByUsername(account);
        var other = signIns.of(person).getLast().id();

        assertThat(post("/me/sessions/endings", mine, "session", other.toString()))
                .hasRedirectedUrl("/me?done=ended#devices");
        assertThat(see("/me", lost)).hasRedirectedUrl("/sign-in");
        assertThat(see("/me", mine)).hasStatusOk();
    }

    @Test
    void nobody_ends_a_sign_in_of_somebody_else() {
        var mine = cookieOf(signIn());
        var owner = people.loadUserByUsername(account);
        var id = signIns.of(owner).getFirst().id();
        var thief = "li" + System.nanoTime();
        people.open(Actor.CLOCK, thief, "李某", Role.OFFICER, null, PASSWORD);
        account = thief;

        post("/me/sessions/endings", cookieOf(signIn()), "session", id.toString());

        assertThat(see("/me", mine)).hasStatusOk();
    }

    @Test
    void a_form_without_its_token_changes_nothing() {
        var mine = cookieOf(signIn());

        assertThat(browser.post().uri("/me/sessions/others").cookie(mine)).hasStatus(403);
    }

    @Test
    void a_closed_account_is_out_with_the_next_click() {
        var mine = cookieOf(signIn());
        people.close(Actor.CLOCK, people.loadUserByUsername(account));

        assertThat(see("/me", mine)).hasRedirectedUrl("/sign-in");
        assertThat(signIn()).hasRedirectedUrl("/sign-in?wrong");
    }

    @Test
    void a_first_password_opens_nothing_but_the_page_that_changes_it() {
        account = "xu" + System.nanoTime();
        people.openWithFirstPassword(Actor.CLOCK, new Opening(account, "徐某", Role.OFFICER, null, null), PASSWORD);
        var mine = cookieOf(signIn());

        assertThat(see("/register", mine)).hasStatus(302).hasRedirectedUrl("/me");
        assertThat(browser.post()
                        .uri("/me/password")
                        .param("old", PASSWORD)
                        .param("fresh", "one of my own")
                        .cookie(mine)
                        .with(csrf()))
                .hasRedirectedUrl("/me?done=password");
        assertThat(see("/register", mine)).hasStatusOk();
    }

    @Test
    void a_new_password_signs_out_every_other_device() {
        var other = cookieOf(signIn());
        var mine = cookieOf(signIn());

        browser.post()
                .uri("/me/password")
                .param("old", PASSWORD)
                .param("fresh", "one of my own")
                .cookie(mine)
                .with(csrf())
                .exchange();

        assertThat(see("/me", other)).hasRedirectedUrl("/sign-in");
        assertThat(see("/me", mine)).hasStatusOk();
    }

    @Test
    void with_a_second_factor_the_password_alone_opens_nothing() {
        var mine = cookieOf(signIn());
        var recovery = turnOn(mine);

        var half = signIn();
        assertThat(half).hasRedirectedUrl("/sign-in/code");
        assertThat(see("/me", cookieOf(half))).hasRedirectedUrl("/sign-in");
        assertThat(post("/sign-in/code", cookieOf(half), "code", "000000")).hasRedirectedUrl("/sign-in/code?wrong");
        var whole = post("/sign-in/code", cookieOf(half), "code", recovery);
        assertThat(whole).hasRedirectedUrl("/");
        assertThat(see("/me", cookieOf(whole))).hasStatusOk();

        assertThat(post("/sign-in/code", cookieOf(signIn()), "code", recovery))
                .as("a recovery code works once")
                .hasRedirectedUrl("/sign-in/code?wrong");
    }

    @Test
    void an_open_screen_does_not_swap_the_second_factor_without_the_password() {
        var mine = cookieOf(signIn());
        turnOn(mine);
        var page = body(see("/me/second-factor", mine));
        var secret = fromBase32(found(SECRET, page).replace(" ", ""));

        assertThat(browser.post()
                        .uri("/me/second-factor")
                        .param("sealed", found(SEALED, page))
                        .param("code", codeOf(secret))
                        .cookie(mine)
                        .with(csrf()))
                .hasStatus(409);
    }

    @Test
    void a_code_that_was_used_does_not_work_again() {
        var mine = cookieOf(signIn());
        var secret = new byte[1][];
        turnOn(mine, secret);

        assertThat(post("/sign-in/code", cookieOf(signIn()), "code", codeOf(secret[0])))
                .as("the code that turned it on")
                .hasRedirectedUrl("/sign-in/code?wrong");
    }

    @Test
    void ten_wrong_codes_close_the_second_door_too() {
        turnOn(cookieOf(signIn()));
        var half = cookieOf(signIn());
        for (var i = 0; i < 10; i++) {
            assertThat(post("/sign-in/code", half, "code", "1" + i)).hasRedirectedUrl("/sign-in/code?wrong");
        }
        assertThat(post("/sign-in/code", half, "code", "123456")).hasRedirectedUrl("/sign-in/code?wait");
    }

    @Test
    void the_secret_lies_sealed_and_its_coming_and_going_is_noted() {
        var mine = cookieOf(signIn());
        turnOn(mine);
        var person = people.loadUserByUsername(account);

        assertThat(db.sql("select octet_length(second_factor) from person where id = :id")
                        .param("id", person.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(12 + 20 + 16);
        assertThat(acts.on("person", person.id().toString(), 9))
                .extracting(noted -> noted.act().what())
                .contains("second-factor.on", "signed.in", "account.opened");
    }

    @Test
    void a_hundred_guesses_at_once_are_still_ten() throws Exception {
        var refused = new AtomicInteger();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 40; i++) {
                pool.submit(() -> {
                    if (!signIns.mayGuess("crowd " + account)) refused.incrementAndGet();
                });
            }
        }
        assertThat(refused).hasValue(30);
    }

    @Test
    void the_last_administrator_cannot_be_closed() {
        var first = open("root", Role.ADMINISTRATOR);
        for (var other : people.all()) {
            if (other.role() == Role.ADMINISTRATOR && !other.equals(first)) people.close(Actor.CLOCK, other);
        }
        assertThat(people.close(Actor.CLOCK, first)).isInstanceOf(Ruling.Refused.class);
    }

    private Person open(String name, Role role) {
        return people.open(Actor.CLOCK, name + System.nanoTime(), "某人", role, null, PASSWORD)
                        instanceof Ruling.Allowed<Person>(var person)
                ? person
                : Assertions.fail();
    }

    private String turnOn(Cookie mine) {
        return turnOn(mine, new byte[1][]);
    }

    private String turnOn(Cookie mine, byte[][] secret) {
        var page = body(see("/me/second-factor", mine));
        secret[0] = fromBase32(found(SECRET, page).replace(" ", ""));
        var on = browser.post()
                .uri("/me/second-factor")
                .param("sealed", found(SEALED, page))
                .param("code", codeOf(secret[0]))
                .cookie(mine)
                .with(csrf())
                .exchange();
        return found(RECOVERY, body(on));
    }

    private String codeOf(byte[] secret) {
        return TimeCode.at(secret, TimeCode.step(clock.instant()));
    }

    private static byte[] fromBase32(String text) {
        var bits = new StringBuilder();
        for (var letter : text.toCharArray()) {
            var five = Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter));
            bits.append("0".repeat(5 - five.length())).append(five);
        }
        var bytes = new byte[bits.length() / 8];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    private static String found(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(1);
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult see(String path, Cookie cookie) {
        return browser.get().uri(path).cookie(cookie).exchange();
    }

    private MvcTestResult post(String path, Cookie cookie, String name, String value) {
        return browser.post()
                .uri(path)
                .param(name, value)
                .cookie(cookie)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult signIn(Cookie... cookies) {
        var request = browser.post()
                .uri("/sign-in")
                .param("account", account)
                .param("password", PASSWORD)
                .with(csrf());
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private static Cookie cookieOf(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("sign-in"));
    }
}
