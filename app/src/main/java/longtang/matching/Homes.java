package longtang.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import longtang.dossier.Holdings;
import longtang.ledger.LedgerKind;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import org.springframework.stereotype.Component;

/// Where sightings go that leave a file: back where they were, or to a file of their own.
@Component
class Homes {

    private final Holdings holdings;
    private final Sightings sightings;
    private final DecisionStore decisions;

    Homes(Holdings holdings, Sightings sightings, DecisionStore decisions) {
        this.holdings = holdings;
        this.sightings = sightings;
        this.decisions = decisions;
    }

    /// Gives each group of sightings that people tied together its home; groups without one share a new file as far
    /// as they may. MUST run in the turn of this module, or a number is given twice.
    Map<SightingKey, StructureNumber> leaving(StructureNumber left, Collection<Set<SightingKey>> groups) {
        return new Leaving(left).find(groups);
    }

    /// Whether these can be in this file: no two rows of one survey or register, nobody whom a person set apart.
    boolean mayLive(Set<SightingKey> group, StructureNumber file) {
        var there = new TreeSet<>(holdings.members(Set.of(file)).getOrDefault(file, Set.of()));
        there.removeAll(group);
        return mayShare(group, there);
    }

    boolean mayShare(Set<SightingKey> these, Set<SightingKey> those) {
        var all = new TreeSet<>(these);
        all.addAll(those);
        return decisions.bonds(all).apart(these, those).isEmpty()
                && rival(these, those).isEmpty();
    }

    /// One of those who stands in the same survey or the same old register as one of these: two rows, two structures.
    Optional<SightingKey> rival(Collection<SightingKey> these, Collection<SightingKey> those) {
        var rounds = rounds(these);
        var theirs = rounds(those);
        return theirs.entrySet().stream()
                .filter(row -> rounds.containsValue(row.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Map<SightingKey, String> rounds(Collection<SightingKey> keys) {
        var exclusive = keys.stream()
                .filter(key -> key.kind() == LedgerKind.SURVEY || key.kind() == LedgerKind.LEDGER)
                .toList();
        var rounds = new LinkedHashMap<SightingKey, String>();
        for (var row : sightings.ofKeys(exclusive)) {
            rounds.put(row.key(), row.key().kind() + row.entry().origin().sha256());
        }
        return rounds;
    }

    private final class Leaving {

        private final StructureNumber left;
        private final Map<SightingKey, StructureNumber> homes = new HashMap<>();

        Leaving(StructureNumber left) {
            this.left = left;
        }

        Map<SightingKey, StructureNumber> find(Collection<Set<SightingKey>> groups) {
            var homeless = new ArrayList<Set<SightingKey>>();
            for (var group : groups) {
                var home = before(group);
                if (home.isPresent()) settle(group, home.get());
                else homeless.add(group);
            }
            var next = new HashMap<Integer, Integer>();
            for (var together : together(homeless)) settle(together, fresh(together, next));
            return homes;
        }

        private Optional<StructureNumber> before(Set<SightingKey> group) {
            var found = group.stream()
                    .flatMap(key -> holdings.before(key).stream())
                    .distinct()
                    .filter(number -> !number.equals(left))
                    .filter(this::isFreeOrOpen)
                    .filter(number -> mayLive(group, number) && mayShare(group, settledIn(number)));
            return found.findFirst();
        }

        // A number that has gone on to some third file is that file's business now.
        private boolean isFreeOrOpen(StructureNumber number) {
            var leads = holdings.leadsTo(number);
            return leads.isEmpty() || leads.get().equals(number) || leads.get().equals(left);
        }

        private Set<SightingKey> settledIn(StructureNumber number) {
            var there = new TreeSet<SightingKey>();
            homes.forEach((key, home) -> {
                if (home.equals(number)) there.add(key);
            });
            return there;
        }

        private List<Set<SightingKey>> together(List<Set<SightingKey>> groups) {
            var files = new ArrayList<Set<SightingKey>>();
            for (var group : groups) {
                var fitting =
                        files.stream().filter(file -> mayShare(group, file)).findFirst();
                if (fitting.isPresent()) fitting.get().addAll(group);
                else files.add(new TreeSet<>(group));
            }
            return files;
        }

        private void settle(Set<SightingKey> group, StructureNumber home) {
            group.forEach(key -> homes.put(key, home));
        }

        private StructureNumber fresh(Set<SightingKey> group, Map<Integer, Integer> given) {
            var year = year(sightings.ofKeys(group));
            int highest = holdings.highest(List.of(year)).stream()
                    .mapToInt(StructureNumber::serial)
                    .max()
                    .orElse(0);
            return new StructureNumber(year, given.merge(year, highest + 1, (before, first) -> before + 1));
        }

        // As for every file: the year in which it was first seen.
        private int year(List<Sighting> rows) {
            return rows.stream()
                    .flatMap(row -> Optional.ofNullable(row.entry().seenAt()).stream())
                    .mapToInt(seen -> seen.getYear())
                    .min()
                    .orElse(left.year());
        }
    }
}
