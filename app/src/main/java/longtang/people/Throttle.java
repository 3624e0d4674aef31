package longtang.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// At most ten wrong guesses at one account in fifteen minutes, without locking out the person it belongs to.
///
/// A browser that has signed in to the account before carries a cookie that proves it and is counted on its own:
/// strangers can use up the strangers' guesses, not the owner's. The counts live in memory; a restart forgets them.
@Component
class Throttle extends OncePerRequestFilter {

    private static final int GUESSES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ACCOUNTS_WATCHED = 50_000;
    private static final String KNOWN = "known-here";
    private static final int KNOWN_FOR_SECONDS = 180 * 24 * 3600;

    private final Clock clock;
    private final SecretKeySpec key = freshKey();
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > ACCOUNTS_WATCHED;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isGuess(request) && usedUp(counter(request))) {
            response.sendRedirect(request.getContextPath() + "/sign-in?wait");
            return;
        }
        chain.doFilter(request, response);
    }

    AuthenticationFailureHandler refusal() {
        return (request, response, failure) -> {
            count(counter(request));
            response.sendRedirect(request.getContextPath() + "/sign-in?wrong");
        };
    }

    AuthenticationSuccessHandler welcome() {
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setDefaultTargetUrl("/");
        return (request, response, who) -> {
            forget(counter(request));
            response.addCookie(proof(request));
            onwards.onAuthenticationSuccess(request, response, who);
        };
    }

    private static boolean isGuess(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && request.getRequestURI().equals(request.getContextPath() + "/sign-in");
    }

    private String counter(HttpServletRequest request) {
        return account(request) + (isKnown(request) ? " known" : " stranger");
    }

    private synchronized boolean usedUp(String counter) {
        return recent(counter).size() >= GUESSES;
    }

    private synchronized void count(String counter) {
        recent(counter).add(clock.instant());
    }

    private synchronized void forget(String counter) {
        wrong.remove(counter);
    }

    private Deque<Instant> recent(String counter) {
        var guesses = wrong.computeIfAbsent(counter, unused -> new ArrayDeque<>());
        var since = clock.instant().minus(WINDOW);
        while (!guesses.isEmpty() && guesses.peek().isBefore(since)) guesses.remove();
        return guesses;
    }

    private boolean isKnown(HttpServletRequest request) {
        if (request.getCookies() == null) return false;
        var expected = proofOf(account(request)).getBytes(StandardCharsets.US_ASCII);
        for (var cookie : request.getCookies()) {
            if (cookie.getName().equals(KNOWN)
                    && MessageDigest.isEqual(expected, cookie.getValue().getBytes(StandardCharsets.UTF_8))) return true;
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
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(account.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String account(HttpServletRequest request) {
        var given =
                Objects.requireNonNullElse(request.getParameter("account"), "").strip();
        return given.length() > 100 ? given.substring(0, 100) : given.toLowerCase(Locale.ROOT);
    }

    private static SecretKeySpec freshKey() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
