package longtang.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import longtang.vault.KeyRing;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// At most ten guesses at one account in fifteen minutes, without locking out the person it belongs to.
///
/// A browser that has signed in to the account before carries a cookie that proves it and is counted on its own:
/// strangers can use up the strangers' guesses, not the owner's. Counts and proofs outlive a restart.
@Component
class Throttle extends OncePerRequestFilter {

    private static final String KNOWN = "known-here";
    private static final int KNOWN_FOR_SECONDS = 180 * 24 * 3600;

    private final SignIns signIns;
    private final KeyRing keys;

    Throttle(SignIns signIns, KeyRing keys) {
        this.signIns = signIns;
        this.keys = keys;
    }

    // The guess is taken before the password is looked at: a hundred at once are still only ten.
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isGuess(request) && !signIns.mayGuess(counter(request))) {
            response.sendRedirect(request.getContextPath() + "/sign-in?wait");
            return;
        }
        chain.doFilter(request, response);
    }

    AuthenticationFailureHandler refusal() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath() + "/sign-in?wrong");
    }

    /// Whoever has a second factor goes on to the page that asks for it.
    AuthenticationSuccessHandler welcome(RequestCache asked) {
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setDefaultTargetUrl("/");
        onwards.setRequestCache(asked);
        return (request, response, who) -> {
            signIns.forgetGuesses(counter(request));
            response.addCookie(proof(request));
            if (hasSecondFactor(who)) response.sendRedirect(request.getContextPath() + "/sign-in/code");
            else onwards.onAuthenticationSuccess(request, response, who);
        };
    }

    private static boolean hasSecondFactor(Authentication who) {
        return who.getPrincipal() instanceof Person person && person.hasSecondFactor();
    }

    static boolean isGuess(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals(request.getContextPath() + "/sign-in");
    }

    private String counter(HttpServletRequest request) {
        return account(request) + (isKnown(request) ? " known" : " stranger");
    }

    private boolean isKnown(HttpServletRequest request) {
        if (request.getCookies() == null) return false;
        var expected = proofOf(account(request));
        for (var cookie : request.getCookies()) {
            if (cookie.getName().equals(KNOWN) && Tokens.same(expected, cookie.getValue())) return true;
        }
        return false;
    }

    private Cookie proof(HttpServletRequest request) {
        var cookie = new Cookie(KNOWN, proofOf(account(request)));
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge(KNOWN_FOR_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private String proofOf(String account) {
        return keys.mark("known", account);
    }

    private static String account(HttpServletRequest request) {
        var given =
                Objects.requireNonNullElse(request.getParameter("account"), "").strip();
        return given.length() > 100 ? given.substring(0, 100) : given.toLowerCase(Locale.ROOT);
    }
}
