package longtang.web;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// A module's line in the navigation. `key` names its words, `icon` a symbol of icons.svg.
/// `count` gives the number beside it, 0 for none; `hot` when the number waits for somebody.
public record NavEntry(
        String key,
        String href,
        String icon,
        int order,
        Predicate<Viewer> shownTo,
        boolean hot,
        ToIntFunction<Viewer> count) {

    /// Shown to whom the door is open.
    public static NavEntry behind(String door, String key, String href, String icon, int order) {
        return new NavEntry(key, href, icon, order, viewer -> viewer.mayOpen(door), false, viewer -> 0);
    }

    public static NavEntry to(String key, String href, String icon, int order, String... roles) {
        var known = Set.of(roles);
        return new NavEntry(key, href, icon, order, viewer -> known.contains(viewer.roleCode()), false, viewer -> 0);
    }

    public NavEntry counting(boolean hot, ToIntFunction<Viewer> count) {
        return new NavEntry(key, href, icon, order, shownTo, hot, count);
    }
}
