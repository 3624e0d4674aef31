package longtang.web;

import java.util.Set;
import java.util.function.ToIntFunction;

/// A module's line in the navigation. `key` names its words, `icon` a symbol of icons.svg.
/// `count` gives the number beside it, 0 for none; `hot` when the number waits for somebody.
public record NavEntry(
        String key, String href, String icon, int order, Set<String> roles, boolean hot, ToIntFunction<Viewer> count) {

    public static NavEntry to(String key, String href, String icon, int order, String... roles) {
        return new NavEntry(key, href, icon, order, Set.of(roles), false, viewer -> 0);
    }

    public NavEntry counting(boolean hot, ToIntFunction<Viewer> count) {
        return new NavEntry(key, href, icon, order, roles, hot, count);
    }
}
