package longtang.register;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
        var gone = sightings.get(removed).heldOn();
        return seen != null && (gone == null || seen.isAfter(gone));
    }

    /// Whether it was seen while the structure was still there: then it is of nothing that has succeeded that.
    boolean isBeforeRemoval(Candidate removed, int sighting) {
        return removed.onRecord().stream().anyMatch(row -> isRemoved(row) && isBeforeRemoval(row, sighting));
    }

    boolean isBeforeRemoval(int removed, int sighting) {
        return !isRemoved(sighting) && sightings.get(sighting).seen() != null && !isLater(removed, sighting);
    }

    /// The rows of what was taken down, the last first: that is what a new structure succeeds.
    List<Integer> removals() {
        return removed.stream()
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer row) -> sightings.get(row).heldOn(),
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
