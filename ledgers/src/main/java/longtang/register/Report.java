package longtang.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a match went: what was compared, what was too much to compare, and what was learned.
///
/// Which share of the true pairs was compared at all is estimated with every run, from above ([Coverage]): what
/// every rule misses leaves no trace in the ledgers. It is measured on invented lanes, where the truth is
/// known.
///
/// @param coverage null where only a few rows found their place, and in reports that were kept before it was estimated
public record Report(
        int entries,
        long pairsCompared,
        List<Oversized> oversized,
        List<Weight> weights,
        @Nullable Coverage coverage) {

    public Report {
        oversized = List.copyOf(oversized);
        weights = List.copyOf(weights);
    }

    /// Blocks of one rule that were too big to compare in full; another rule may still have proposed some of the pairs.
    public record Oversized(String rule, long blocks, long records, long pairs) {}

    /// What one level of one comparison weighs, in bits.
    public record Weight(String comparison, String level, double m, double u, double bits) {}

    /// How many pairs stood in blocks that were too big, at most.
    public long pairsLeftOut() {
        return oversized.stream().mapToLong(Oversized::pairs).sum();
    }
}
