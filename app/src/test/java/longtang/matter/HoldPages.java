package longtang.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import longtang.people.Person;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

/// The pages of a hold, as an officer or a stranger opens them and sends their forms.
class HoldPages {

    private final MockMvcTester browser;
    private final Retaining we;

    HoldPages(MockMvcTester browser, Retaining we) {
        this.browser = browser;
        this.we = we;
    }

    String home(UUID round) {
        return "/holds/" + we.hold(round).id();
    }

    String page(String path) {
        return text(get(path));
    }

    String strangersPage(String path) {
        return text(browser.get().uri(path).exchange());
    }

    MvcTestResult get(String path) {
        return get(path, we.gu());
    }

    MvcTestResult get(String path, Person by) {
        return browser.get().uri(path).with(user(by)).exchange();
    }

    static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    MvcTestResult post(String path, Map<String, String> sent, Person by) {
        var params = new LinkedMultiValueMap<String, String>();
        sent.forEach(params::add);
        return browser.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(params)
                .with(csrf())
                .with(user(by))
                .exchange();
    }
}
