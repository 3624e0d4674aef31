package longtang.register;

import longtang.linkage.Linkage;
import longtang.linkage.ScoredPairs;
import org.jspecify.annotations.Nullable;

/// How much of what is the same was compared at all, and how much work that saved.
///
/// @param completeness share of the true pairs that at least one blocking rule brought together, 0 to 1, estimated
///     from which rules bring together the same pairs (capture and recapture); null where no two rules can be held
///     against each other. It is an upper end: nearly all rules ask for the lane, and what all miss together leaves
///     no trace (docs/measurements.md says by how much it is too high)
/// @param reduction share of all pairs that need not be compared, 0 to 1
public record Coverage(@Nullable Double completeness, double reduction) {

    // What is likelier than not counts as true: the surest pairs alone are found by every rule, and say too little of
    // those that one rule misses.
    private static final double TAKEN_FOR_TRUE = 0;

    static Coverage of(Linkage linkage, ScoredPairs pairs) {
        var quality = linkage.estimateBlocking(pairs, TAKEN_FOR_TRUE);
        return new Coverage(Double.isNaN(quality.completeness()) ? null : quality.completeness(), quality.reduction());
    }
}
