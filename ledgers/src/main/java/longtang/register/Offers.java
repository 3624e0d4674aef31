package longtang.register;

import java.util.LinkedHashSet;
import java.util.List;

/// What a sighting may be of: the structures of those it was compared with, unless something forbids it.
final class Offers {

    private final Sightings sightings;
    private final Neighbours neighbours;
    private final Evidence evidence;
    private final Lifetimes lifetimes;
    private final Ties ties;
    private final Placement placement;

    Offers(
            Sightings sightings,
            Neighbours neighbours,
            Evidence evidence,
            Lifetimes lifetimes,
            Ties ties,
            Placement placement) {
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

    /// The odds that hold for these sightings, from what each of them is offered.
    Odds learn(List<List<Offer>> offers) {
        return Odds.learned(
                offers, evidence.prior() * Math.max(1, placement.structures().size()));
    }

    private boolean mayBelong(int sighting, Candidate structure) {
        if (structure.isTakenFor(sightings.round(sighting))) return false;
        for (int member : structure.onRecord()) if (!mayBeSame(sighting, member)) return false;
        for (int member : structure.fromHearsay()) if (!mayBeSame(sighting, member)) return false;
        return true;
    }

    private boolean mayBeSame(int sighting, int member) {
        return !ties.areApart(sighting, member) && !lifetimes.isAfterRemoval(sighting, member);
    }
}
