package longtang.matching;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.register.SightingKey;
import longtang.register.SightingPair;

/// What people have decided for good, as far as it concerns a few sightings.
record Bonds(List<Bond> all) {

    /// One decided pair that still stands.
    ///
    /// @param looked whether somebody looked at this very pair
    record Bond(UUID decision, Verdict verdict, SightingKey left, SightingKey right, boolean looked) {

        boolean keepsApart() {
            return verdict == Verdict.DIFFERENT || verdict == Verdict.SPLIT;
        }
    }

    Bonds {
        all = List.copyOf(all);
    }

    /// All that people have tied to this sighting, itself included, going no further than `within`.
    Set<SightingKey> cohort(SightingKey sighting, Set<SightingKey> within) {
        var cohort = new TreeSet<SightingKey>();
        var next = new ArrayDeque<SightingKey>(List.of(sighting));
        while (!next.isEmpty()) {
            var one = next.remove();
            if (!cohort.add(one)) continue;
            for (var bond : all) {
                if (bond.verdict() != Verdict.SAME) continue;
                if (bond.left().equals(one) && within.contains(bond.right())) next.add(bond.right());
                if (bond.right().equals(one) && within.contains(bond.left())) next.add(bond.left());
            }
        }
        return cohort;
    }

    /// The first decision that keeps one of these from one of those.
    Optional<Bond> apart(Collection<SightingKey> these, Collection<SightingKey> those) {
        return across(these, those).filter(Bond::keepsApart).findFirst();
    }

    /// The first decision that ties one of these to one of those.
    Optional<Bond> tie(Collection<SightingKey> these, Collection<SightingKey> those) {
        return across(these, those)
                .filter(bond -> bond.verdict() == Verdict.SAME)
                .findFirst();
    }

    private Stream<Bond> across(Collection<SightingKey> these, Collection<SightingKey> those) {
        return all.stream()
                .filter(bond -> these.contains(bond.left()) && those.contains(bond.right())
                        || these.contains(bond.right()) && those.contains(bond.left()));
    }

    Set<SightingPair> same() {
        return pairs(bond -> bond.verdict() == Verdict.SAME);
    }

    Set<SightingPair> different() {
        return pairs(Bond::keepsApart);
    }

    /// Pairs that went through as the same in bulk, and only so.
    Set<SightingPair> unseen() {
        var unseen = pairs(bond -> bond.verdict() == Verdict.SAME && !bond.looked());
        unseen.removeAll(pairs(bond -> bond.verdict() == Verdict.SAME && bond.looked()));
        return unseen;
    }

    /// Each once, in one order, whoever said it and when: what a match has to go by.
    List<String> inOrder() {
        return all.stream()
                .map(bond -> "%s %s %s %s".formatted(bond.verdict(), bond.left(), bond.right(), bond.looked()))
                .distinct()
                .sorted()
                .toList();
    }

    private Set<SightingPair> pairs(Predicate<Bond> which) {
        return all.stream()
                .filter(which)
                .map(bond -> new SightingPair(bond.left(), bond.right()))
                .collect(Collectors.toSet());
    }

    /// The sightings about which somebody has said this.
    Set<SightingKey> of(Verdict verdict) {
        var keys = new TreeSet<SightingKey>();
        for (var bond : all) if (bond.verdict() == verdict) keys.add(bond.left());
        return keys;
    }
}
