package longtang.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/// Shows a page: a template, the record it is named after, and the frame around it.
@Component
public class Pages {

    private final TemplateEngine engine;
    private final MessageSource words;
    private final List<NavEntry> entries;
    private final CountStore counts;
    private final boolean demo;

    Pages(
            TemplateEngine engine,
            MessageSource words,
            ObjectProvider<NavEntry> entries,
            CountStore counts,
            @Value("${longtang.demo:false}") boolean demo) {
        this.engine = engine;
        this.words = words;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
        this.counts = counts;
        this.demo = demo;
    }

    /// `template` without its ending: `dossier/register`.
    public View show(String template, Record page) {
        return show(HttpStatus.OK, template, page);
    }

    public View show(HttpStatus status, String template, Record page) {
        return new Page(status, template, page);
    }

    /// Where somebody begins: the first page of their navigation.
    public String firstPage(Viewer viewer) {
        return entries.stream()
                .filter(entry -> entry.shownTo().test(viewer))
                .map(NavEntry::href)
                .findFirst()
                .orElse("/me");
    }

    /// After a POST: look at `path` (303), so that a reload sends nothing twice.
    public static View seeOther(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }

    /// The whole page first, then the bytes: an error in a template never sends half a page.
    private final class Page implements View {

        private final HttpStatus status;
        private final String template;
        private final Record page;

        Page(HttpStatus status, String template, Record page) {
            this.status = status;
            this.template = template;
            this.page = page;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var html = new StringOutput(16_384);
            engine.render(template + ".jte", Map.of("frame", frame(request), "page", page), html);

            response.setStatus(status.value());
            response.setContentType("text/html;charset=UTF-8");
            if (!response.containsHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private Frame frame(HttpServletRequest request) {
        var viewer = viewer(request);
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var locale = RequestContextUtils.getLocale(request);
        return new Frame(
                new Words(words, locale),
                viewer,
                path(request),
                query,
                csrf(request),
                nav(viewer, path(request)),
                demo);
    }

    private List<Frame.NavItem> nav(@Nullable Viewer viewer, String path) {
        if (viewer == null) return List.of();
        var shown =
                entries.stream().filter(entry -> entry.shownTo().test(viewer)).toList();
        var numbers = counted(viewer, shown);
        return shown.stream()
                .map(entry -> new Frame.NavItem(
                        entry.key(),
                        entry.href(),
                        entry.icon(),
                        numbers.getOrDefault(entry.key(), 0),
                        entry.hot(),
                        path.equals(entry.href()) || path.startsWith(entry.href() + "/")))
                .toList();
    }

    private Map<String, Integer> counted(Viewer viewer, List<NavEntry> shown) {
        var asked = new LinkedHashMap<String, Count>();
        for (var entry : shown) entry.count().apply(viewer).ifPresent(count -> asked.put(entry.key(), count));
        var found = counts.all(List.copyOf(asked.values())).iterator();
        var numbers = new HashMap<String, Integer>();
        for (var key : asked.keySet()) numbers.put(key, found.next());
        return numbers;
    }

    private static @Nullable Viewer viewer(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn
                        && signedIn.getPrincipal() instanceof Viewer viewer
                ? viewer
                : null;
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : new Frame.Csrf("_csrf", "X-CSRF-TOKEN", "");
    }

    private static final Set<String> ERROR_PATHS = Set.of("/error");

    private static String path(HttpServletRequest request) {
        var original = request.getAttribute("jakarta.servlet.error.request_uri");
        return ERROR_PATHS.contains(request.getRequestURI()) && original instanceof String uri
                ? uri
                : request.getRequestURI();
    }
}
