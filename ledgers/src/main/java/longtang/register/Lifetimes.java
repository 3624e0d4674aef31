package longtang.register;

import java.util.BitSet;
import longtang.ledger.LedgerKind;

/// Whether a sighting can be of what the old ledger says was taken down (拆除), or must be of what came after it.
final class Lifetimes {

    private final Sightings sightings;
    private final BitSet removed = new BitSet();

    Lifetimes(Sightings sightings) {
        this.sightings = sightings;
        for (int i = 0; i < sightings.size(); i++) {
            boolean gone = sightings.get(i).outcome() == Outcome.REMOVED;
            if (gone && sightings.kind(i) == LedgerKind.LEDGER) removed.set(i);
        }
    }

    /// Whether one is a ledger row of a structure taken down and the other was seen after that.
    boolean isAfterRemoval(int left, int right) {
        return isSuccessor(left, right) || isSuccessor(right, left);
    }

    /// What was seen where `removed` had been taken down before is another structure, whatever it looks like.
    boolean isSuccessor(int removed, int later) {
        return isRemoved(removed) && !isRemoved(later) && isLater(removed, later);
    }

    boolean isRemoved(int sighting) {
        return removed.get(sighting);
    }

    private boolean isLater(int removed, int later) {
        var seen = sightings.get(later).seen();
        if (seen == null) return false;
        var year = sightings.get(removed).removed();
        if (year != null) return seen.getYear() > year;
        var filed = sightings.get(removed).seen();
        return filed == null || seen.isAfter(filed);
    }
}
