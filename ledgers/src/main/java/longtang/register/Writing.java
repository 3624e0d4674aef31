package longtang.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import longtang.ledger.LedgerKind;
import longtang.place.Level;
import org.jspecify.annotations.Nullable;

/// Writes down what was assigned: files with their numbers, a link for every sighting, questions for a person.
final class Writing {

    private static final double WORTH_ASKING = 0.1;

    private final Sightings sightings;
    private final Placement placement;
    private final Evidence evidence;
    private final Explaining explaining;
    private final Footing footing;
    private final Ties ties;
    private final double threshold;

    Writing(Sightings sightings, Placement placement, Evidence evidence, Ties ties, double threshold) {
        this.sightings = sightings;
        this.placement = placement;
        this.evidence = evidence;
        this.explaining = new Explaining(evidence);
        this.footing = new Footing(sightings, placement, evidence, ties, threshold);
        this.ties = ties;
        this.threshold = threshold;
    }

    Register register(Collection<StructureNumber> taken, List<NamedLane> lanes, Report report) {
        var numbers = Numbering.of(placement.structures(), sightings, taken);
        var links = new ArrayList<Link>();
        var proposals = new ArrayList<Proposal>();
        for (int i = 0; i < sightings.size(); i++) {
            var link = link(i, numbers);
            links.add(link);
            propose(i, link, numbers, proposals);
        }
        return new Register(files(_ -> true, numbers), links, sorted(proposals), lanes, report);
    }

    /// Only what comes new to the files that were there: the rows nobody had placed yet, their files, their questions.
    Register news(Collection<StructureNumber> taken, Report report) {
        var numbers = Numbering.of(placement.structures(), sightings, taken);
        var links = new ArrayList<Link>();
        var proposals = new ArrayList<Proposal>();
        for (int i = 0; i < sightings.size(); i++) {
            if (ties.isTied(i)) continue;
            var link = link(i, numbers);
            links.add(link);
            propose(i, link, numbers, proposals);
        }
        return new Register(files(this::isNews, numbers), links, sorted(proposals), List.of(), report);
    }

    private boolean isNews(Candidate structure) {
        return structure.members().stream().anyMatch(member -> !ties.isTied(member));
    }

    private static List<Proposal> sorted(List<Proposal> proposals) {
        return proposals.stream()
                .sorted(Comparator.<Proposal>comparingDouble(it -> Math.abs(it.probability() - 0.5))
                        .thenComparing(Proposal::sighting)
                        .thenComparing(Proposal::structure))
                .toList();
    }

    private List<StructureFile> files(Predicate<Candidate> wanted, Map<Candidate, StructureNumber> numbers) {
        return placement.structures().stream()
                .filter(wanted)
                .map(structure -> file(structure, numbers))
                .sorted(Comparator.comparing(StructureFile::number))
                .toList();
    }

    private StructureFile file(Candidate structure, Map<Candidate, StructureNumber> numbers) {
        var members = structure.members();
        boolean confirmed = members.stream().anyMatch(m -> sightings.kind(m) != LedgerKind.COMPLAINTS);
        var old = structure.succeeds();
        return new StructureFile(
                number(structure, numbers),
                members.stream().map(sightings::key).sorted().toList(),
                Merging.facts(members.stream().map(sightings::get).toList()),
                confirmed,
                old == null ? null : numbers.get(old));
    }

    private Link link(int sighting, Map<Candidate, StructureNumber> numbers) {
        var key = sightings.key(sighting);
        var structure = placement.of(sighting);
        if (structure == null) return new Link(key, null, 0, Decision.NONE, List.of(whyNone(sighting)));

        var number = number(structure, numbers);
        if (ties.isTied(sighting)) {
            return new Link(key, number, 1, Decision.AUTO, List.of(Reason.of("settled", 0, number.toString())));
        }
        double probability = footing.probability(sighting, structure);
        boolean alone = structure.size() == 1;
        boolean complains = sightings.kind(sighting) == LedgerKind.COMPLAINTS;
        if (alone) {
            var decision = complains ? Decision.REVIEW : Decision.AUTO;
            var reason = complains ? "alone.complaint" : "alone";
            return new Link(key, number, probability, decision, List.of(Reason.of(reason, 0)));
        }
        if (footing.isFirst(sighting, structure)) {
            return new Link(key, number, probability, Decision.AUTO, reasonsOfFirst(sighting, structure));
        }
        boolean confirmed = structure.members().stream().anyMatch(m -> sightings.kind(m) != LedgerKind.COMPLAINTS);
        boolean sure = footing.isSure(sighting, structure) && (confirmed || !complains);
        return new Link(key, number, probability, sure ? Decision.AUTO : Decision.REVIEW, reasons(sighting, structure));
    }

    // Rows that a person has yet to decide on say nothing about the row that was there before them.
    private List<Reason> reasonsOfFirst(int sighting, Candidate structure) {
        var sure = footing.sureOnly(structure);
        if (sure.size() == 1) return List.of(Reason.of("first", 0));
        return explaining.reasons(sighting, sure, nearest(sighting, sure));
    }

    private Reason whyNone(int sighting) {
        var it = sightings.get(sighting);
        if (it.topic() instanceof Topic.OfOtherMatter(var matter)) {
            return Reason.of("none.other_matter", 0, "matter." + matter);
        }
        if (it.level() == Level.NOTHING) return Reason.of("none.no_place", 0);
        if (!sightings.hasDoor(sighting)) return Reason.of("none.lane_only", 0, Explaining.place(it));
        return Reason.of("none.unclear", 0);
    }

    private List<Reason> reasons(int sighting, Candidate structure) {
        var reasons = new ArrayList<>(explaining.reasons(sighting, structure, nearest(sighting, structure)));
        long rivals = placement.choices(sighting).stream()
                .filter(choice -> choice.structure() != structure && choice.probability() >= WORTH_ASKING)
                .count();
        if (rivals > 0) reasons.add(Reason.of("rivals", 0, Long.toString(rivals)));
        if (footing.isGuess(sighting, structure)) reasons.add(Reason.of("guessed", 0));
        if (footing.isShaky(sighting, structure)) reasons.add(Reason.of("leans", 0));
        return reasons;
    }

    private void propose(int sighting, Link link, Map<Candidate, StructureNumber> numbers, List<Proposal> proposals) {
        var structure = placement.of(sighting);
        if (structure == null || ties.isTied(sighting)) return;
        if (link.decision() == Decision.REVIEW) {
            var nearest = nearest(sighting, structure);
            proposals.add(new Proposal(
                    link.sighting(),
                    nearest == null ? link.sighting() : nearest.key(),
                    number(structure, numbers),
                    link.probability(),
                    link.reasons()));
        }
        for (var choice : placement.choices(sighting)) {
            if (choice.structure() == structure || choice.structure().isEmpty()) continue;
            if (choice.probability() < WORTH_ASKING) continue;
            if (choice.structure().isTakenFor(sightings.round(sighting))) continue;
            var nearest = nearest(sighting, choice.structure());
            if (nearest == null) continue;
            proposals.add(new Proposal(
                    link.sighting(),
                    nearest.key(),
                    number(choice.structure(), numbers),
                    choice.probability(),
                    explaining.reasons(sighting, choice.structure(), nearest)));
        }
    }

    // The member that a person would look at first: the one that is on record, else the one most alike.
    private @Nullable Observation nearest(int sighting, Candidate structure) {
        Observation nearest = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int member : structure.onRecord().isEmpty() ? structure.fromHearsay() : structure.onRecord()) {
            if (member == sighting) continue;
            var alone = new Candidate(null);
            alone.add(member, sightings);
            double bits = evidence.bits(sighting, alone);
            if (bits > most) {
                most = bits;
                nearest = sightings.get(member);
            }
        }
        if (nearest != null || structure.onRecord().isEmpty()) return nearest;
        for (int member : structure.fromHearsay()) if (member != sighting) return sightings.get(member);
        return null;
    }

    private static StructureNumber number(Candidate structure, Map<Candidate, StructureNumber> numbers) {
        var number = numbers.get(structure);
        if (number == null) throw new IllegalStateException("A structure without a number");
        return number;
    }
}
