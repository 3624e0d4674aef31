package longtang.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Lets systems of other offices in by their token (`Authorization: Bearer …`, RFC 6750). Wrong tokens are counted by
/// where they come from.
@Component
class MachineGate {

    private static final String BEARER = "Bearer ";
    private static final String HERE = Machine.class.getName();
    private static final int TOO_MANY = 429;

    private final Machines machines;
    private final Guesses guesses;

    MachineGate(Machines machines, Guesses guesses) {
        this.machines = machines;
        this.guesses = guesses;
    }

    /// False where it has been answered already: 401, 403 or 429.
    boolean opens(ForMachines rule, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var said = request.getHeader(HttpHeaders.AUTHORIZATION);
        var found = said == null || !said.startsWith(BEARER)
                ? Optional.<Machine>empty()
                : machines.byToken(said.substring(BEARER.length()).strip());
        if (found.isEmpty()) return refuse(said, request, response);
        if (!Arrays.asList(rule.value()).contains(found.get().role())) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        request.setAttribute(HERE, found.get());
        return true;
    }

    private boolean refuse(@Nullable String said, HttpServletRequest request, HttpServletResponse response) {
        if (said != null && !guesses.mayTry("machine " + request.getRemoteAddr())) {
            response.setStatus(TOO_MANY);
            return false;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"longtang\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return false;
    }

    static @Nullable Machine asking(HttpServletRequest request) {
        return request.getAttribute(HERE) instanceof Machine machine ? machine : null;
    }
}
