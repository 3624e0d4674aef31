package longtang.register;

import java.util.List;

/// How a match went: what was compared, what blocking may have missed, and what was learned.
///
/// `pairCompleteness` estimates which share of the true pairs was compared at all, from 0 to 1.
public record Report(
        int entries,
        long pairsCompared,
        double pairCompleteness,
        List<OversizedBlock> oversized,
        List<Weight> weights) {

    public Report {
        oversized = List.copyOf(oversized);
        weights = List.copyOf(weights);
    }

    /// A block too big to compare in full: never silently.
    public record OversizedBlock(String rule, String key, int size) {}

    /// What one level of one comparison weighs, in bits.
    public record Weight(String comparison, String level, double m, double u, double bits) {}
}
