package longtang.register;

import longtang.ledger.LedgerKind;

/// Whether a sighting can be of what the old ledger says was taken down (拆除), or must be of what came after it.
final class Lifetimes {

    private final Sightings sightings;

    Lifetimes(Sightings sightings) {
        this.sightings = sightings;
    }

    /// Whether one is a ledger row of a structure taken down and the other has seen something new there since.
    boolean isAfterRemoval(int left, int right) {
        return isSuccessor(left, right) || isSuccessor(right, left);
    }

    /// `later` saw something new or newly built where `removed` had been taken down before.
    boolean isSuccessor(int removed, int later) {
        if (!isRemoved(removed)) return false;
        var seen = sightings.get(later);
        boolean fresh = seen.status() == Status.NEW
                || seen.status() == Status.UNDER_CONSTRUCTION
                || seen.outcome() == Outcome.REBUILT;
        return fresh && !isRemoved(later) && isLater(removed, later);
    }

    boolean isRemoved(int sighting) {
        return sightings.kind(sighting) == LedgerKind.LEDGER
                && sightings.get(sighting).outcome() == Outcome.REMOVED;
    }

    private boolean isLater(int earlier, int later) {
        var from = sightings.get(earlier).seen();
        var to = sightings.get(later).seen();
        return from == null || to == null || !to.isBefore(from);
    }
}
