package longtang.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What surrounds every page: its words, who looks, where, and the token that proves a form is ours.
public record Frame(
        Words words, @Nullable Viewer viewer, String path, String query, Csrf csrf, List<NavItem> nav, boolean demo) {

    public record Csrf(String parameter, String header, String token) {}

    /// A line of the navigation as this viewer sees it.
    public record NavItem(String key, String href, String icon, int count, boolean hot, boolean current) {}

    public String t(String key, Object... args) {
        return words.say(key, args);
    }

    /// The same page in the other language.
    public String otherLanguage() {
        var rest = query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
        return path + "?" + (rest.isEmpty() ? "" : rest + "&") + "lang=" + (words.chinese() ? "en" : "zh-CN");
    }

    /// For hx-headers on the body: htmx sends the token with every request.
    public String csrfHeader() {
        return "{\"" + csrf.header() + "\":\"" + csrf.token() + "\"}";
    }
}
