package longtang.linkage;

import java.util.List;

/// Do two records speak of the same thing? Learns from the records themselves what each agreement is worth,
/// and scores every pair that a blocking rule proposes.
///
/// The result is the same whatever the order of input and the number of threads.
public final class Linkage {

    private final Records records;
    private final List<Comparison> comparisons;
    private final List<BlockingRule> rules;
    private final Settings settings;

    private Linkage(Records records, List<Comparison> comparisons, List<BlockingRule> rules, Settings settings) {
        this.records = records;
        this.comparisons = List.copyOf(comparisons);
        this.rules = List.copyOf(rules);
        this.settings = settings;
    }

    /// @throws IllegalArgumentException when two comparisons have one name, or their levels do not fit 63 bits
    public static Linkage of(
            Records records, List<Comparison> comparisons, List<BlockingRule> rules, Settings settings) {
        return new Linkage(records, comparisons, rules, settings);
    }

    /// What the rules propose, and what they had to leave out.
    public BlockingReport blocking() {
        throw new UnsupportedOperationException("being written");
    }

    /// Learns the weights: u from a random sample, m and the prior by EM on the histogram of patterns.
    public Learned estimate() {
        throw new UnsupportedOperationException("being written");
    }

    /// Every proposed pair whose bits reach the minimum.
    ///
    /// @throws IllegalArgumentException when the weights are not those of these comparisons
    public ScoredPairs score(Weights weights, double minimumBits) {
        throw new UnsupportedOperationException("being written");
    }

    /// Why this pair has its score, whether or not a rule proposed it.
    public Waterfall explain(Weights weights, int left, int right) {
        throw new UnsupportedOperationException("being written");
    }

    /// The level of each comparison in a pattern, in the order of the comparisons.
    public int[] levels(long pattern) {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public String toString() {
        return "Linkage of %d records, %d comparisons, %d rules, %s"
                .formatted(records.size(), comparisons.size(), rules.size(), settings);
    }
}
