package longtang.register;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import longtang.linkage.BlockingRule;
import longtang.linkage.ScoredPairs;

/// Estimates what blocking has missed, as one counts fish: two nets, by the door and by the kind, and how many of the
/// likely pairs were caught in both (Lincoln and Petersen, after Chapman).
///
/// The nets are not quite independent, so this is the friendly end of the truth.
final class Completeness {

    private static final Set<String> BY_DOOR = Set.of("lane+door", "lane number+door");

    private final List<BlockingRule> byDoor;
    private final List<BlockingRule> otherwise;

    private Completeness(List<BlockingRule> rules) {
        byDoor = rules.stream().filter(rule -> BY_DOOR.contains(rule.name())).toList();
        otherwise =
                rules.stream().filter(rule -> !BY_DOOR.contains(rule.name())).toList();
    }

    static double of(List<BlockingRule> rules, ScoredPairs pairs) {
        return new Completeness(rules).estimate(pairs);
    }

    private double estimate(ScoredPairs pairs) {
        long first = 0;
        long second = 0;
        long both = 0;
        for (int p = 0; p < pairs.size(); p++) {
            if (pairs.bits(p) <= 0) continue;
            boolean inFirst = caught(byDoor, pairs.left(p), pairs.right(p));
            boolean inSecond = caught(otherwise, pairs.left(p), pairs.right(p));
            if (inFirst) first++;
            if (inSecond) second++;
            if (inFirst && inSecond) both++;
        }
        double all = (first + 1.0) * (second + 1.0) / (both + 1.0) - 1;
        return all <= 0 ? 1 : Math.min(1, (first + second - both) / all);
    }

    private static boolean caught(List<BlockingRule> rules, int left, int right) {
        for (var rule : rules) {
            var keys = new HashSet<Long>();
            rule.keys(left, keys::add);
            var shared = new boolean[1];
            rule.keys(right, key -> shared[0] |= keys.contains(key));
            if (shared[0]) return true;
        }
        return false;
    }
}
