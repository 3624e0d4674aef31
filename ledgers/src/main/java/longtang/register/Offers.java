package longtang.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import longtang.ledger.LedgerKind;

/// What a sighting may be of: the structures of those it was compared with, unless something forbids it.
final class Offers {

    private final Sightings sightings;
    private final Neighbours neighbours;
    private final Evidence evidence;
    private final Lifetimes lifetimes;
    private final Ties ties;
    private final Placement placement;
    private final Map<LedgerKind, Double> heardBefore;

    Offers(
            Sightings sightings,
            Neighbours neighbours,
            Evidence evidence,
            Lifetimes lifetimes,
            Ties ties,
            Placement placement,
            Map<LedgerKind, Double> heardBefore) {
        this.heardBefore = heardBefore;
        this.sightings = sightings;
        this.neighbours = neighbours;
        this.evidence = evidence;
        this.lifetimes = lifetimes;
        this.ties = ties;
        this.placement = placement;
    }

    List<Offer> to(int sighting) {
        var found = new LinkedHashSet<Candidate>();
        for (int other : neighbours.of(sighting)) {
            var structure = placement.of(other);
            if (structure != null) found.add(structure);
        }
        return found.stream()
                .filter(structure -> mayBelong(sighting, structure))
                .map(structure -> new Offer(sighting, structure, evidence.bits(sighting, structure)))
                .toList();
    }

    /// The odds that hold for these sightings of one office: as an earlier match has learned them, else from what each
    /// of them is offered.
    Odds learn(LedgerKind office, List<List<Offer>> offers) {
        var odds = heardBefore.isEmpty() ? learned(offers) : new Odds(heardBefore.getOrDefault(office, 1.0));
        placement.weigh(office, odds);
        return odds;
    }

    private Odds learned(List<List<Offer>> offers) {
        return Odds.learned(
                offers, evidence.prior() * Math.max(1, placement.structures().size()));
    }

    private boolean mayBelong(int sighting, Candidate structure) {
        if (structure.isTakenFor(sightings.round(sighting))) return false;
        var old = structure.succeeds();
        if (old != null && lifetimes.isBeforeRemoval(old, sighting)) return false;
        for (int member : structure.onRecord()) if (!mayBeSame(sighting, member)) return false;
        for (int member : structure.fromHearsay()) if (!mayBeSame(sighting, member)) return false;
        return true;
    }

    private boolean mayBeSame(int sighting, int member) {
        return !ties.areApart(sighting, member) && !lifetimes.isAfterRemoval(sighting, member);
    }
}
