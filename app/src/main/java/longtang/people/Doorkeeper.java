package longtang.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import longtang.web.NotHere;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Stands at every endpoint: opens to the roles that its rule names, and is a wall (404) to everybody else.
@Component
class Doorkeeper implements HandlerInterceptor {

    private final MachineGate machines;

    Doorkeeper(MachineGate machines) {
        this.machines = machines;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true; // static files declare themselves in SignIn
        if (method.hasMethodAnnotation(OpenToEveryone.class)) return true;
        var forMachines = method.getMethodAnnotation(ForMachines.class);
        if (forMachines != null) return machines.opens(forMachines, request, response);
        if (method.getBeanType().getName().startsWith("org.springframework.boot.")) return true; // the error page
        var person = signedIn(request);
        if (person == null || !isOpen(method, person)) throw new NotHere("closed to this role");
        if (!person.newPasswordDue() || "me".equals(door(method))) return true;
        response.sendRedirect(request.getContextPath() + "/me"); // first a password of one's own
        return false;
    }

    private static boolean isOpen(HandlerMethod method, Person person) {
        var door = door(method);
        return door != null && person.mayOpen(door);
    }

    static @Nullable String door(HandlerMethod method) {
        var own = method.getMethodAnnotation(Door.class);
        var door = own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Door.class);
        return door == null ? null : door.value();
    }

    static @Nullable Person signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof Person person
                ? person
                : null;
    }
}
