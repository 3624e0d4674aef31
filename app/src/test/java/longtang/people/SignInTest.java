package longtang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.record.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LongtangTest
class SignInTest {

    private static final String PASSWORD = "a long enough one";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    String account = "";

    @BeforeEach
    void an_officer_has_an_account() {
        account = "gu" + System.nanoTime();
        people.open(Actor.CLOCK, account, "顾某", Role.OFFICER, null, PASSWORD);
    }

    @Test
    void the_page_greets_in_chinese_and_lets_nothing_in_from_elsewhere() {
        var page = browser.get().uri("/sign-in").exchange();

        assertThat(page).hasStatusOk().bodyText().contains("一违一档").contains("lang=\"zh-CN\"");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void english_is_the_second_language() {
        assertThat(browser.get().uri("/sign-in?lang=en"))
                .bodyText()
                .contains("Sign in")
                .contains("lang=\"en\"");
    }

    @Test
    void a_form_without_our_token_is_not_ours() {
        assertThat(browser.post().uri("/sign-in").param("account", account).param("password", PASSWORD))
                .hasStatus(403);
    }

    @Test
    void the_right_password_opens_and_remembers_the_browser() {
        var answer = guess(PASSWORD);

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/");
        assertThat(answer.getResponse().getCookie("known-here")).isNotNull();
    }

    @Test
    void ten_wrong_guesses_close_the_account_to_strangers_but_not_to_its_owner() {
        var known = Objects.requireNonNull(guess(PASSWORD).getResponse().getCookie("known-here"));
        for (var i = 0; i < 10; i++) assertThat(guess("wrong " + i)).hasRedirectedUrl("/sign-in?wrong");

        assertThat(guess(PASSWORD)).hasRedirectedUrl("/sign-in?wait");
        assertThat(guess(PASSWORD, known)).hasRedirectedUrl("/");
    }

    @Test
    void a_short_password_is_refused_with_its_reason() {
        assertThat(people.open(Actor.CLOCK, account + "x", "顾某", Role.OFFICER, null, "short"))
                .isInstanceOf(Ruling.Refused.class);
    }

    @Test
    void nobody_gets_a_page_without_signing_in() {
        assertThat(browser.get().uri("/anything")).hasStatus(302).hasRedirectedUrl("/sign-in");
    }

    @Test
    void what_does_not_exist_says_so_kindly() {
        var gu = people.loadUserByUsername(account);
        assertThat(browser.get().uri("/nowhere").with(user(gu)))
                .hasStatus(404)
                .bodyText()
                .contains("没有找到这个页面");
    }

    private MvcTestResult guess(String password, Cookie... cookies) {
        var request = browser.post()
                .uri("/sign-in")
                .param("account", account)
                .param("password", password)
                .with(csrf());
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }
}
