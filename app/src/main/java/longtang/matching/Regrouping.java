package longtang.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import longtang.dossier.Dossiers;
import longtang.dossier.Holdings;
import longtang.ledger.LedgerEntry;
import longtang.record.Actor;
import longtang.register.Link;
import longtang.register.Register;
import longtang.register.Report;
import longtang.register.SightingKey;
import longtang.register.StructureFile;
import longtang.register.StructureNumber;
import longtang.sighting.Sighting;
import longtang.sighting.Sightings;
import org.springframework.stereotype.Component;

/// Moves sightings between files at once, and writes down anew what the files that lost or won one say.
@Component
class Regrouping {

    private final Dossiers dossiers;
    private final Holdings holdings;
    private final Sightings sightings;
    private final Knowing knowing;
    private final DecisionStore decisions;
    private final MoveStore moves;

    Regrouping(
            Dossiers dossiers,
            Holdings holdings,
            Sightings sightings,
            Knowing knowing,
            DecisionStore decisions,
            MoveStore moves) {
        this.dossiers = dossiers;
        this.holdings = holdings;
        this.sightings = sightings;
        this.knowing = knowing;
        this.decisions = decisions;
        this.moves = moves;
    }

    /// Makes these links the ones that stand, and keeps under the decision what stood before.
    void apply(Actor by, UUID decision, Collection<Link> after) {
        if (after.isEmpty()) return;
        var before = holdings.of(after.stream().map(Link::sighting).toList());
        moves.insert(
                decision,
                after.stream()
                        .map(link -> new Move(before.get(link.sighting()), link))
                        .toList());
        var members = membersAfter(before, after);
        var rows = rows(members);
        var files = files(members, rows);
        dossiers.adoptPart(
                by,
                new Register(
                        files, List.copyOf(after), List.of(), List.of(), new Report(0, 0, List.of(), List.of(), null)),
                ids(after, rows));
    }

    private Map<StructureNumber, Set<SightingKey>> membersAfter(Map<SightingKey, Link> before, Collection<Link> after) {
        var touched = new TreeSet<StructureNumber>();
        before.values().forEach(link -> touched.add(number(link)));
        after.stream().filter(link -> link.structure() != null).forEach(link -> touched.add(number(link)));
        var members = holdings.members(touched);
        for (var link : after) {
            members.values().forEach(keys -> keys.remove(link.sighting()));
            if (link.structure() != null) {
                members.computeIfAbsent(number(link), n -> new TreeSet<>()).add(link.sighting());
            }
        }
        return members;
    }

    private Map<SightingKey, Sighting> rows(Map<StructureNumber, Set<SightingKey>> members) {
        var keys = members.values().stream().flatMap(Set::stream).toList();
        return sightings.ofKeys(keys).stream().collect(Collectors.toMap(Sighting::key, Function.identity()));
    }

    private List<StructureFile> files(Map<StructureNumber, Set<SightingKey>> members, Map<SightingKey, Sighting> rows) {
        var entries = new LinkedHashMap<StructureNumber, List<LedgerEntry>>();
        members.forEach((number, keys) -> {
            var written = new ArrayList<LedgerEntry>();
            for (var key : keys) {
                var row = rows.get(key);
                if (row != null) written.add(row.entry());
            }
            if (!written.isEmpty()) entries.put(number, written);
        });
        var all = new TreeSet<SightingKey>(rows.keySet());
        var vouched = decisions.bonds(all).of(Verdict.EXISTS);
        return knowing.get().orElseThrow().files(entries).stream()
                .map(file -> vouched(file, vouched))
                .toList();
    }

    /// A structure that somebody says is there needs no patrol to be believed.
    static StructureFile vouched(StructureFile file, Set<SightingKey> vouched) {
        if (file.confirmed() || file.members().stream().noneMatch(vouched::contains)) return file;
        return new StructureFile(file.number(), file.members(), file.facts(), true, file.succeeds());
    }

    private Map<SightingKey, UUID> ids(Collection<Link> after, Map<SightingKey, Sighting> rows) {
        var ids = new HashMap<SightingKey, UUID>();
        rows.forEach((key, row) -> ids.put(key, row.id()));
        var missing = after.stream()
                .map(Link::sighting)
                .filter(key -> !ids.containsKey(key))
                .toList();
        sightings.ofKeys(missing).forEach(row -> ids.put(row.key(), row.id()));
        return ids;
    }

    static StructureNumber number(Link link) {
        var number = link.structure();
        if (number == null) throw new IllegalStateException("of no file: " + link.sighting());
        return number;
    }
}
