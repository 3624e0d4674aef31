package longtang.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Finds who sends a request by the cookie of their sign-in, and gives a new cookie with every sign-in, so that a
/// token somebody planted before is worth nothing after (session fixation).
@Component
class SignInCookie implements SecurityContextRepository {

    private static final String NAME = "sign-in";
    private static final String HERE = SignIns.Here.class.getName();

    private final SignIns signIns;

    SignInCookie(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> context(request));
    }

    private SecurityContext context(HttpServletRequest request) {
        return here(request)
                .filter(here -> here.signIn().proven())
                .<SecurityContext>map(here -> new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        here.person(), null, here.person().getAuthorities())))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /// Who is signed in here, or halfway: the password was right and the second factor is still to come.
    Optional<SignIns.Here> here(HttpServletRequest request) {
        if (request.getAttribute(HERE) instanceof SignIns.Here known) return Optional.of(known);
        var here = token(request).flatMap(signIns::here);
        here.ifPresent(found -> request.setAttribute(HERE, found));
        return here;
    }

    /// The sign-in of this request, null when there is none.
    static java.util.@Nullable UUID current(HttpServletRequest request) {
        return request.getAttribute(HERE) instanceof SignIns.Here here
                ? here.signIn().id()
                : null;
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = context.getAuthentication();
        if (signedIn == null) {
            here(request)
                    .ifPresent(here -> signIns.end(here.person(), here.signIn().id(), "signed-out"));
            give(request, response, "", 0);
        } else if (Throttle.isGuess(request) && signedIn.getPrincipal() instanceof Person person) {
            here(request)
                    .ifPresent(before ->
                            signIns.end(before.person(), before.signIn().id(), "replaced"));
            give(request, response, signIns.open(person, Device.of(request)), -1);
        }
    }

    void give(HttpServletRequest request, HttpServletResponse response, String token, int seconds) {
        var cookie = new Cookie(NAME, token);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return here(request).filter(here -> here.signIn().proven()).isPresent();
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation") // still abstract in the interface
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<SecurityContext> read;
        private @Nullable SecurityContext context;

        Deferred(Supplier<SecurityContext> read) {
            this.read = read;
        }

        @Override
        public SecurityContext get() {
            if (context == null) context = read.get();
            return Objects.requireNonNull(context);
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
