package longtang.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import longtang.dossier.Holdings;
import longtang.register.Decision;
import longtang.register.Link;
import longtang.register.Reason;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes back what a decision moved, as far as it still stands there and nothing else holds it.
///
/// What other decisions have tied to a sighting goes back with it. A sighting that somebody has moved on since stays
/// where it is. Where the old place is taken, by another row of the same survey or by a person's "no", it gets a home
/// as in a split.
@Component
class Undoing {

    private final Holdings holdings;
    private final Homes homes;
    private final DecisionStore decisions;
    private final MoveStore moves;

    Undoing(Holdings holdings, Homes homes, DecisionStore decisions, MoveStore moves) {
        this.holdings = holdings;
        this.homes = homes;
        this.decisions = decisions;
        this.moves = moves;
    }

    /// The links as they will be. The decision MUST be noted as undone before: then it binds no longer.
    List<Link> back(Decided decision) {
        var nears = new TreeSet<SightingKey>();
        if (decision.verdict() == Verdict.SAME) decision.pairs().forEach(pair -> nears.add(pair.near()));
        return new Back(nears, moves.of(decision.id())).links();
    }

    private final class Back {

        private final Set<SightingKey> nears;
        private final List<Move> moved;
        private final TreeMap<SightingKey, Link> links = new TreeMap<>();

        Back(Set<SightingKey> nears, List<Move> moved) {
            this.nears = nears;
            this.moved = moved;
        }

        List<Link> links() {
            for (var move : moved) if (!links.containsKey(move.sighting())) back(move);
            return List.copyOf(links.values());
        }

        private void back(Move move) {
            var now = holdings.of(List.of(move.sighting())).get(move.sighting());
            var here = now == null ? null : Regrouping.number(now);
            if (!stillThere(move, here)) return;
            var members = here == null
                    ? Set.<SightingKey>of()
                    : holdings.members(Set.of(here)).getOrDefault(here, Set.of());
            var cohort = bonds(move, members).cohort(move.sighting(), members);
            if (isHeld(move, cohort)) return;
            var before = move.before();
            if (before == null) {
                links.put(move.sighting(), none(move.sighting()));
            } else if (before.structure() != null && before.structure().equals(here)) {
                links.put(move.sighting(), before);
            } else {
                backTo(before, here, cohort);
            }
        }

        private boolean stillThere(Move move, @Nullable StructureNumber here) {
            var to = move.after().structure();
            if (to == null || here == null) return to == null && here == null;
            return here.equals(holdings.leadsTo(to).orElse(to));
        }

        private Bonds bonds(Move move, Set<SightingKey> members) {
            var all = new TreeSet<>(members);
            all.add(move.sighting());
            return decisions.bonds(all);
        }

        // Another decision still says the same.
        private boolean isHeld(Move move, Set<SightingKey> cohort) {
            return cohort.stream().anyMatch(key -> nears.contains(key) && !key.equals(move.sighting()));
        }

        private void backTo(Link before, @Nullable StructureNumber here, Set<SightingKey> cohort) {
            var old = Regrouping.number(before);
            var target =
                    holdings.leadsTo(old).filter(leads -> !leads.equals(here)).orElse(old);
            var group = new TreeSet<>(cohort);
            group.add(before.sighting());
            var taken = here != null && !homes.mayLive(group, target)
                    ? Optional.ofNullable(homes.leaving(here, List.of(group)).get(before.sighting()))
                    : Optional.of(target);
            group.forEach(key -> links.put(key, linked(key, before, taken.orElse(target))));
        }

        private Link linked(SightingKey key, Link before, StructureNumber file) {
            if (key.equals(before.sighting()) && file.equals(before.structure())) return before;
            var own = moved.stream()
                    .filter(move -> move.sighting().equals(key))
                    .flatMap(move -> Optional.ofNullable(move.before()).stream())
                    .filter(link -> file.equals(link.structure()))
                    .findFirst();
            return own.orElseGet(() -> new Link(key, file, 1, Decision.AUTO, List.of(Reason.of("decided.undone", 0))));
        }

        private static Link none(SightingKey key) {
            return new Link(key, null, 0, Decision.NONE, List.of(Reason.of("decided.undone", 0)));
        }
    }
}
