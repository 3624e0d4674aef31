package longtang.hold;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import longtang.law.Refusal;
import longtang.people.Guesses;
import longtang.people.OpenToEveryone;
import longtang.web.NotHere;
import longtang.web.Pages;
import longtang.web.RefusedByRule;
import longtang.web.Sent;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page of whoever holds a copy: what it is and is not, until when, and how to object.
///
/// Whoever has the code may come in, nobody else; wrong codes are counted by where they come from.
@Controller
class ResidentHoldController {

    private final Holds holds;
    private final Objections objections;
    private final HoldScreen screen;
    private final Guesses guesses;
    private final Pages pages;
    private final MessageSource messages;

    ResidentHoldController(
            Holds holds,
            Objections objections,
            HoldScreen screen,
            Guesses guesses,
            Pages pages,
            MessageSource messages) {
        this.holds = holds;
        this.objections = objections;
        this.screen = screen;
        this.guesses = guesses;
        this.pages = pages;
        this.messages = messages;
    }

    static String path(Hold hold) {
        return "/retained/" + hold.code();
    }

    @OpenToEveryone
    @GetMapping("/retained/{code}")
    View show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String sent,
            HttpServletRequest request,
            Locale locale) {
        return pages.show(
                "hold/resident", screen.resident(hold(code, request), sent != null, new Words(messages, locale)));
    }

    @OpenToEveryone
    @PostMapping("/retained/{code}/objections")
    View object(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        var hold = hold(code, request);
        var form = new Sent(sent);
        RefusedByRule.unlessRefused(
                objections.byResident(HoldController.request(form), hold, HoldController.said(form)));
        return Pages.seeOther(path(hold) + "?sent");
    }

    private Hold hold(String code, HttpServletRequest request) {
        return holds.byCode(code).orElseThrow(() -> unknown(guesses, request));
    }

    static RuntimeException unknown(Guesses guesses, HttpServletRequest request) {
        return guesses.mayTry("hold " + request.getRemoteAddr())
                ? new NotHere("no such code")
                : new RefusedByRule(new Refusal("too-many-tries", "", "hold.refused.tries", List.of()));
    }
}
