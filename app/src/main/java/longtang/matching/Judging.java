package longtang.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import longtang.dossier.Holdings;
import longtang.law.Ruling;
import longtang.register.Decision;
import longtang.register.Link;
import longtang.register.Proposal;
import longtang.register.Reason;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What each verdict means for the files, or why it contradicts what is settled already.
@Component
class Judging {

    private final Holdings holdings;
    private final Homes homes;
    private final DecisionStore decisions;
    private final Refusing refusing;
    private final ObjectProvider<Handling> handling;

    Judging(
            Holdings holdings,
            Homes homes,
            DecisionStore decisions,
            Refusing refusing,
            ObjectProvider<Handling> handling) {
        this.holdings = holdings;
        this.homes = homes;
        this.decisions = decisions;
        this.refusing = refusing;
        this.handling = handling;
    }

    Ruling<Plan> judge(Proposal question, Verdict verdict) {
        return switch (verdict) {
            case SAME -> same(question);
            case DIFFERENT -> different(question);
            case EXISTS -> exists(question);
            case ABSENT -> absent(question);
            case LATER -> Ruling.allow(Plan.NOTHING);
            case SPLIT, UNDO, CONFIRM, DECLINE -> throw new IllegalArgumentException("no answer: " + verdict);
        };
    }

    private Ruling<Plan> same(Proposal question) {
        var links = holdings.of(List.of(question.sighting(), question.nearest()));
        var here = links.get(question.sighting());
        var there = links.get(question.nearest());
        if (there == null) return refusing.gone(question.nearest());
        if (question.asksWhetherItExists()) return refusing.noPair();
        var home = Regrouping.number(there);
        if (here != null && home.equals(here.structure())) return Ruling.allow(settled(here));
        return moved(question, here, home);
    }

    private static Plan settled(Link here) {
        return new Plan(List.of(decided(here, Regrouping.number(here), "decided.same")), false);
    }

    // What people have tied to the sighting comes with it; the rest of the file it leaves stays where it is.
    private Ruling<Plan> moved(Proposal question, @org.jspecify.annotations.Nullable Link here, StructureNumber home) {
        var from = here == null ? null : Regrouping.number(here);
        var members = holdings.members(from == null ? Set.of(home) : Set.of(from, home));
        var stay = members.getOrDefault(home, Set.of());
        var leave = from == null ? Set.<SightingKey>of() : members.getOrDefault(from, Set.of());
        var all = new TreeSet<>(stay);
        all.addAll(leave);
        all.add(question.sighting());
        var bonds = decisions.bonds(all);
        var cohort = bonds.cohort(question.sighting(), leave);

        var apart = bonds.apart(cohort, stay);
        if (apart.isPresent()) return refusing.apart(apart.get());
        var rival = homes.rival(cohort, stay);
        if (rival.isPresent()) return refusing.sameRound(question.sighting(), rival.get());

        var before = holdings.of(cohort);
        var after = cohort.stream()
                .map(key -> {
                    var link = before.get(key);
                    return link == null || key.equals(question.sighting())
                            ? new Link(key, home, 1, Decision.AUTO, because("decided.same", question.reasons()))
                            : decided(link, home, "decided.moved");
                })
                .toList();
        return Ruling.allow(new Plan(after, from != null && (isInHandling(from) || isInHandling(home))));
    }

    boolean isInHandling(StructureNumber file) {
        return handling.stream().anyMatch(it -> it.isInHandling(file));
    }

    private Ruling<Plan> different(Proposal question) {
        if (question.asksWhetherItExists()) return refusing.noPair();
        var links = holdings.of(List.of(question.sighting(), question.nearest()));
        var here = links.get(question.sighting());
        var there = links.get(question.nearest());
        if (here == null || there == null || !Regrouping.number(here).equals(there.structure())) {
            return Ruling.allow(Plan.NOTHING);
        }
        return apart(Regrouping.number(here), Set.of(question.sighting()), Set.of(question.nearest()), "decided.apart");
    }

    Ruling<Plan> split(StructureNumber file, Set<SightingKey> out, Set<SightingKey> rest) {
        return apart(file, out, rest, "decided.split");
    }

    private Ruling<Plan> apart(StructureNumber file, Set<SightingKey> out, Set<SightingKey> rest, String why) {
        var members = holdings.members(Set.of(file)).getOrDefault(file, Set.of());
        var bonds = decisions.bonds(members);
        var groups = new ArrayList<Set<SightingKey>>();
        var seen = new TreeSet<SightingKey>();
        for (var key : out) {
            if (seen.contains(key)) continue;
            var cohort = bonds.cohort(key, members);
            var tie = cohort.stream().filter(rest::contains).findFirst();
            if (tie.isPresent()) return refusing.tied(bonds, cohort, rest);
            groups.add(cohort);
            seen.addAll(cohort);
        }
        var home = homes.leaving(file, groups);
        return Ruling.allow(new Plan(moved(home, why), false));
    }

    private List<Link> moved(Map<SightingKey, StructureNumber> home, String why) {
        var before = holdings.of(home.keySet());
        return home.entrySet().stream()
                .map(it -> new Link(it.getKey(), it.getValue(), 1, Decision.AUTO, List.of(Reason.of(why, 0))))
                .filter(it -> before.containsKey(it.sighting()))
                .toList();
    }

    private Ruling<Plan> exists(Proposal question) {
        if (!question.asksWhetherItExists()) return refusing.noPair();
        var here = holdings.of(List.of(question.sighting())).get(question.sighting());
        if (here == null) return refusing.gone(question.sighting());
        return Ruling.allow(new Plan(List.of(decided(here, Regrouping.number(here), "decided.exists")), false));
    }

    private Ruling<Plan> absent(Proposal question) {
        if (!question.asksWhetherItExists()) return refusing.noPair();
        var key = question.sighting();
        var here = holdings.of(List.of(key)).get(key);
        if (here == null) return refusing.gone(key);
        var file = Regrouping.number(here);
        if (holdings.members(Set.of(file)).getOrDefault(file, Set.of()).size() > 1) return refusing.seenByOthers(file);
        var link = new Link(key, null, 0, Decision.NONE, List.of(Reason.of("decided.absent", 0)));
        return Ruling.allow(new Plan(List.of(link), false));
    }

    private static Link decided(Link before, StructureNumber file, String why) {
        return new Link(before.sighting(), file, 1, Decision.AUTO, because(why, before.reasons()));
    }

    // A person's word stands first; the machine's evidence stays below it.
    private static List<Reason> because(String why, List<Reason> evidence) {
        var reasons = new ArrayList<Reason>();
        reasons.add(Reason.of(why, 0));
        evidence.stream().filter(it -> !it.code().startsWith("decided.")).forEach(reasons::add);
        return reasons;
    }
}
