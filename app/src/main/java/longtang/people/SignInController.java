package longtang.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longtang.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The way in: the password on one page, the code from the phone on the next.
@Controller
class SignInController {

    private final Pages pages;
    private final SignIns signIns;
    private final SignInCookie cookie;
    private final SecondFactor secondFactor;

    SignInController(Pages pages, SignIns signIns, SignInCookie cookie, SecondFactor secondFactor) {
        this.pages = pages;
        this.signIns = signIns;
        this.cookie = cookie;
        this.secondFactor = secondFactor;
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
        if (asked.contains("again")) return new SignInPage("people.signin.again", true);
        return new SignInPage("", false);
    }

    @OpenToEveryone
    @GetMapping("/sign-in/code")
    View code(HttpServletRequest request) {
        if (Doorkeeper.signedIn(request) != null) return Pages.seeOther("/");
        if (cookie.here(request).isEmpty()) return Pages.seeOther("/sign-in?again");
        return pages.show("people/code", page(request));
    }

    @OpenToEveryone
    @PostMapping("/sign-in/code")
    View prove(@RequestParam String code, HttpServletRequest request, HttpServletResponse response) {
        var here = cookie.here(request).filter(half -> !half.signIn().proven());
        if (here.isEmpty()) return Pages.seeOther("/sign-in?again");
        var counter = "code " + here.get().person().id();
        if (!signIns.mayGuess(counter)) return Pages.seeOther("/sign-in/code?wait");
        if (!secondFactor.proves(here.get().person(), code)) return Pages.seeOther("/sign-in/code?wrong");
        signIns.forgetGuesses(counter);
        cookie.give(request, response, signIns.prove(here.get()), -1);
        return Pages.seeOther("/");
    }
}
