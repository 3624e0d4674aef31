package longtang.register;

import java.util.List;

/// How a match went: what was compared, what was too much to compare, and what was learned.
///
/// Which share of the true pairs was compared at all cannot be seen from the ledgers: what no rule brought together
/// leaves no trace. It is measured on invented lanes, where the truth is known.
public record Report(int entries, long pairsCompared, List<Oversized> oversized, List<Weight> weights) {

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
