package longtang.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.vault.KeyRing;
import longtang.web.NotHere;
import longtang.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own account: the password, the phone's code, and where one is signed in.
@Controller
@RequestMapping("/me")
@Door("me")
class MeController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final People people;
    private final SignIns signIns;
    private final SecondFactor secondFactor;
    private final KeyRing keys;
    private final Pages pages;
    private final Clock clock;

    MeController(People people, SignIns signIns, SecondFactor secondFactor, KeyRing keys, Pages pages, Clock clock) {
        this.people = people;
        this.signIns = signIns;
        this.secondFactor = secondFactor;
        this.keys = keys;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({"", "/sessions"})
    View me(Person by, @RequestParam(defaultValue = "") String done, HttpServletRequest request) {
        return pages.show("people/me", page(by, request, said(done), ""));
    }

    private static String said(String done) {
        return switch (done) {
            case "password", "ended", "others", "off" -> "people.me.done." + done;
            default -> "";
        };
    }

    private MePage page(Person by, HttpServletRequest request, String good, String bad) {
        var here = SignInCookie.current(request);
        return new MePage(
                by.getUsername(),
                by.newPasswordDue(),
                good,
                bad,
                by.hasSecondFactor(),
                secondFactor.recoveryCodesLeft(by),
                signIns.of(by).stream().map(signIn -> device(signIn, here)).toList());
    }

    private MePage.Device device(SignedIn signIn, @Nullable UUID here) {
        return new MePage.Device(
                signIn.id().toString(),
                signIn.device(),
                MINUTE.format(signIn.openedAt().atZone(clock.getZone())),
                MINUTE.format(signIn.lastSeenAt().atZone(clock.getZone())),
                signIn.id().equals(here));
    }

    @PostMapping("/password")
    View password(Person by, @RequestParam String old, @RequestParam String fresh, HttpServletRequest request) {
        var counter = "password " + by.id();
        if (!signIns.mayGuess(counter)) return wrong(by, request, "people.code.wait");
        return switch (people.changePassword(by, SignInCookie.current(request), old, fresh)) {
            case Ruling.Allowed<Person> _ -> {
                signIns.forgetGuesses(counter);
                yield Pages.seeOther("/me?done=password");
            }
            case Ruling.Refused<Person>(var why) -> wrong(by, request, why.fact());
        };
    }

    private View wrong(Person by, HttpServletRequest request, String key) {
        return pages.show(HttpStatus.CONFLICT, "people/me", page(by, request, "", key));
    }

    /// Shows a new secret to the phone's camera. It is kept nowhere until the phone has answered with its code: the
    /// form carries it back, sealed.
    @GetMapping("/second-factor")
    View secondFactor(Person by) {
        return pages.show("people/secondfactor", setUp(by, SecondFactor.freshSecret(), ""));
    }

    private SecondFactorPage setUp(Person by, byte[] secret, String bad) {
        var sealed = Base64.getUrlEncoder().encodeToString(keys.seal(secret, setUpOf(by)));
        return SecondFactorPage.ask(by, TimeCode.base32(secret), sealed, bad);
    }

    private static String setUpOf(Person by) {
        return "second-factor set-up:" + by.id();
    }

    @PostMapping("/second-factor")
    View turnOn(
            Person by,
            @RequestParam String sealed,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        if (!signIns.mayGuess("password " + by.id())) return wrong(by, request, "people.code.wait");
        var secret = opened(by, sealed);
        return switch (secondFactor.turnOn(by, secret, code, password)) {
            case Ruling.Allowed<List<String>>(var codes) ->
                pages.show("people/secondfactor", SecondFactorPage.on(codes));
            case Ruling.Refused<List<String>>(var why) ->
                pages.show(HttpStatus.CONFLICT, "people/secondfactor", setUp(by, secret, why.fact()));
        };
    }

    private byte[] opened(Person by, String sealed) {
        try {
            return keys.open(Base64.getUrlDecoder().decode(sealed), setUpOf(by));
        } catch (IllegalArgumentException | IllegalStateException foreign) {
            throw new NotHere("no set-up of this person");
        }
    }

    @PostMapping("/second-factor/removal")
    View turnOff(Person by, @RequestParam String password, HttpServletRequest request) {
        if (!signIns.mayGuess("password " + by.id())) return wrong(by, request, "people.code.wait");
        return switch (secondFactor.turnOff(by, password)) {
            case Ruling.Allowed<Person> _ -> Pages.seeOther("/me?done=off");
            case Ruling.Refused<Person>(var why) -> wrong(by, request, why.fact());
        };
    }

    @PostMapping("/sessions/endings")
    View end(Person by, @RequestParam UUID session) {
        signIns.end(by, session, "revoked");
        return Pages.seeOther("/me?done=ended#devices");
    }

    @PostMapping("/sessions/others")
    View endOthers(Person by, HttpServletRequest request) {
        signIns.endOthers(by, SignInCookie.current(request));
        return Pages.seeOther("/me?done=others#devices");
    }
}
