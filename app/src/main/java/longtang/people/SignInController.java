package longtang.people;

import jakarta.servlet.http.HttpServletRequest;
import longtang.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The way in.
@Controller
class SignInController {

    private final Pages pages;

    SignInController(Pages pages) {
        this.pages = pages;
    }

    @OpenToEveryone
    @GetMapping("/sign-in")
    View signIn(HttpServletRequest request) {
        if (Doorkeeper.signedIn(request) != null) return Pages.seeOther("/");
        return pages.show("people/signin", page(request));
    }

    private static SignInPage page(HttpServletRequest request) {
        var asked = request.getParameterMap().keySet();
        if (asked.contains("wait")) return new SignInPage("people.signin.wait", true);
        if (asked.contains("wrong")) return new SignInPage("people.signin.wrong", true);
        if (asked.contains("out")) return new SignInPage("people.signin.out", false);
        return new SignInPage("", false);
    }
}
