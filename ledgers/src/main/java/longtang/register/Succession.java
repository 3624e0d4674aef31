package longtang.register;

import org.jspecify.annotations.Nullable;

/// Which structure has come up where another was taken down (回潮).
final class Succession {

    private final Neighbours neighbours;
    private final Evidence evidence;
    private final Lifetimes lifetimes;
    private final Placement placement;

    Succession(Neighbours neighbours, Evidence evidence, Lifetimes lifetimes, Placement placement) {
        this.neighbours = neighbours;
        this.evidence = evidence;
        this.lifetimes = lifetimes;
        this.placement = placement;
    }

    /// Anew, from what is placed by now. Of several that were removed the last is succeeded.
    void find() {
        placement.structures().forEach(structure -> structure.succeed(null));
        for (int row : lifetimes.removals()) {
            var old = placement.of(row);
            var next = old == null ? null : successor(row, old);
            if (next != null && next.succeeds() == null) next.succeed(old);
        }
    }

    private @Nullable Candidate successor(int removed, Candidate old) {
        Candidate next = null;
        double best = 0;
        for (int other : neighbours.of(removed)) {
            var structure = placement.of(other);
            if (structure == null || structure == old || !lifetimes.isSuccessor(removed, other)) continue;
            if (stoodBeside(removed, structure)) continue;
            double bits = evidence.bits(removed, structure);
            if (bits > best) {
                best = bits;
                next = structure;
            }
        }
        return next;
    }

    private boolean stoodBeside(int removed, Candidate structure) {
        return structure.members().stream().anyMatch(member -> lifetimes.isBeforeRemoval(removed, member));
    }
}
