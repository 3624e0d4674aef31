package longtang.web;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// A module's line in the navigation. `key` names its words, `icon` a symbol of icons.svg.
/// `count` asks for the number beside it, if there is one; `hot` when the number waits for somebody.
public record NavEntry(
        String key,
        String href,
        String icon,
        int order,
        Predicate<Viewer> shownTo,
        boolean hot,
        Function<Viewer, Optional<Count>> count) {

    /// Shown to whom the door is open.
    public static NavEntry behind(String door, String key, String href, String icon, int order) {
        return new NavEntry(key, href, icon, order, viewer -> viewer.mayOpen(door), false, viewer -> Optional.empty());
    }

    public static NavEntry to(String key, String href, String icon, int order, String... roles) {
        var known = Set.of(roles);
        return new NavEntry(
                key, href, icon, order, viewer -> known.contains(viewer.roleCode()), false, viewer -> Optional.empty());
    }

    public NavEntry counting(boolean hot, Function<Viewer, Optional<Count>> count) {
        return new NavEntry(key, href, icon, order, shownTo, hot, count);
    }
}
