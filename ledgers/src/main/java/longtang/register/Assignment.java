package longtang.register;

import java.util.Map;
import longtang.ledger.LedgerKind;

/// Gives every sighting its structure: known files first, then survey rows, ledger rows one to one,
/// then patrol notes and complaints, many to one.
///
/// Nothing here depends on the order of input, because sightings are sorted.
final class Assignment {

    private final Sightings sightings;
    private final Neighbours neighbours;
    private final Evidence evidence;
    private final Ties ties;
    private final Lifetimes lifetimes;
    private final Placement placement;

    private final Map<LedgerKind, Double> heardBefore;

    private Assignment(
            Sightings sightings,
            Neighbours neighbours,
            Evidence evidence,
            Ties ties,
            Map<LedgerKind, Double> heardBefore) {
        this.heardBefore = heardBefore;
        this.sightings = sightings;
        this.neighbours = neighbours;
        this.evidence = evidence;
        this.ties = ties;
        this.lifetimes = new Lifetimes(sightings);
        this.placement = new Placement(sightings);
    }

    /// @param heardBefore what an earlier match has learned of each kind of source; then nothing is learned anew
    static Placement of(
            Sightings sightings,
            Neighbours neighbours,
            Evidence evidence,
            Ties ties,
            Map<LedgerKind, Double> heardBefore) {
        return new Assignment(sightings, neighbours, evidence, ties, heardBefore).placement();
    }

    private Placement placement() {
        var offers = new Offers(sightings, neighbours, evidence, lifetimes, ties, placement, heardBefore);
        placeTied();
        new OneToOne(sightings, offers, placement).run();
        var succession = new Succession(neighbours, evidence, lifetimes, placement);
        new Hearsay(sightings, offers, placement, ties, succession).run();
        placement.closeEmpty();
        succession.find();
        return placement;
    }

    private void placeTied() {
        for (var group : ties.groups()) {
            var structure = placement.open(ties.file(group));
            for (int member : group) placement.put(member, structure, 1);
        }
    }
}
