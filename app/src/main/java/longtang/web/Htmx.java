package longtang.web;

import jakarta.servlet.http.HttpServletRequest;

/// Whether htmx asked (it wants a fragment) or the browser itself (it wants a page).
public record Htmx(boolean yes) {

    public static Htmx of(HttpServletRequest request) {
        return new Htmx("true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request")));
    }
}
