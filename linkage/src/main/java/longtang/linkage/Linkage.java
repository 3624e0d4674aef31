package longtang.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Do two records speak of the same thing? Learns from the records themselves what each agreement is worth,
/// and scores every pair that a blocking rule proposes.
///
/// The result is the same whatever the order of input and the number of threads.
public final class Linkage {

    private static final int MOST_RECAPTURED = 1_000_000;

    private final Records records;
    private final List<Comparison> comparisons;
    private final Patterns patterns;
    private final Candidates candidates;
    private final Settings settings;
    private long count = -1;

    private Linkage(Records records, List<Comparison> comparisons, List<BlockingRule> rules, Settings settings) {
        this.records = records;
        this.comparisons = List.copyOf(comparisons);
        this.patterns = new Patterns(this.comparisons);
        this.candidates = new Candidates(records, rules, settings.blockLimit(), settings.threads());
        this.settings = settings;
    }

    /// Sorts the records into blocks; nothing is compared yet.
    ///
    /// @throws IllegalArgumentException when two comparisons have one name, or one has no levels
    /// @throws ArithmeticException when the levels of all comparisons together do not fit 63 bits
    public static Linkage of(
            Records records, List<Comparison> comparisons, List<BlockingRule> rules, Settings settings) {
        return new Linkage(records, comparisons, rules, settings);
    }

    /// What each rule proposes, and what it had to leave out.
    public BlockingReport blocking() {
        return candidates.report();
    }

    /// Learns the weights: u from a random sample, m and the prior by EM on the histogram of patterns.
    public Learned estimate() {
        return estimate(List.of());
    }

    /// The same, with what people have said of some pairs: those count as what was said instead of by their odds.
    /// A word counts for its own pair alone, so a few move the weights a little; two words on one pair count twice.
    ///
    /// @param labels proposed pairs or any others, in any order
    public Learned estimate(Collection<Label> labels) {
        var sample = Sample.of(records, patterns, candidates, settings);
        long every = Math.max(1, Math.ceilDiv(count(), settings.learnPairs()));
        var said = Labelled.of(labels, patterns);
        return new Learning(comparisons, patterns, histogram(every), every, said, sample, settings, records.size())
                .run();
    }

    /// How many of the known pairs the rules propose, and how many comparisons they save.
    ///
    /// @param truth the pairs that are the same thing; [Label#same] MUST be true
    public BlockingQuality blockingQuality(Collection<Label> truth) {
        long proposed = truth.stream()
                .filter(pair -> candidates.propose(pair.left(), pair.right()))
                .count();
        return quality(truth.isEmpty() ? 1 : (double) proposed / truth.size());
    }

    /// The same without knowing the truth. Of the links that other rules propose, each rule proposes a share; if rules
    /// miss independently of each other, all of them miss the product of what each misses (capture and recapture,
    /// Sekar & Deming 1949). Rules that share columns miss together, and then this is too high.
    ///
    /// @param leastBits from which a pair is taken for a true one
    public BlockingQuality estimateBlocking(ScoredPairs pairs, double leastBits) {
        var recapture = new Recapture(candidates.rules());
        int step = 1 + pairs.size() / MOST_RECAPTURED;
        for (int pair = 0; pair < pairs.size(); pair += step) {
            if (pairs.bits(pair) < leastBits) continue;
            recapture.add(candidates.proposers(pairs.left(pair), pairs.right(pair)));
        }
        return quality(recapture.completeness());
    }

    private BlockingQuality quality(double completeness) {
        double all = records.size() * (records.size() - 1.0) / 2;
        return new BlockingQuality(completeness, all == 0 ? 0 : 1 - count() / all, count());
    }

    /// How many pairs the rules propose.
    public long count() {
        if (count < 0) {
            count = candidates.into(Count::new).stream()
                    .mapToLong(count -> count.pairs)
                    .sum();
        }
        return count;
    }

    /// Every proposed pair whose bits reach the minimum.
    ///
    /// @throws IllegalArgumentException when the weights are not those of these comparisons
    /// @throws ArithmeticException when more than 2,147,483,647 pairs reach the minimum
    public ScoredPairs score(Weights weights, double minimumBits) {
        return score(weights, minimumBits, Set.of());
    }

    /// The same, and every pair that somebody called the same thing, whatever its bits and whether or not a rule
    /// proposes it.
    ScoredPairs score(Weights weights, double minimumBits, Set<Label> decided) {
        var scoring = new Scoring(comparisons, patterns, weights);
        var sinks = new ArrayList<>(candidates.into(() -> new ScoredPairs.Sink(scoring, minimumBits)));
        var besides = new ScoredPairs.Sink(scoring, Double.NEGATIVE_INFINITY);
        for (var label : decided) {
            boolean isFirst = records.rank(label.left()) < records.rank(label.right());
            int left = isFirst ? label.left() : label.right();
            int right = isFirst ? label.right() : label.left();
            boolean isThere = candidates.propose(left, right) && scoring.bits(left, right) >= minimumBits;
            if (label.same() && !isThere) besides.accept(left, new int[] {right}, 1);
        }
        sinks.add(besides);
        return ScoredPairs.sorted(records, sinks);
    }

    /// Why this pair has its score, whether or not a rule proposed it.
    ///
    /// @throws IllegalArgumentException when the weights are not those of these comparisons
    public Waterfall explain(Weights weights, int left, int right) {
        return new Scoring(comparisons, patterns, weights).explain(left, right);
    }

    /// The level of each comparison in a pattern, in the order of the comparisons.
    public int[] levels(long pattern) {
        return patterns.levelsOf(pattern);
    }

    // Of very many candidates a fixed share is enough to learn from: chosen by identity, not by number or chance.
    Histogram histogram(long every) {
        var sum = patterns.histogram();
        var bound = patterns.bound();
        for (var counting : candidates.into(() -> new Counting(bound, every))) sum.addAll(counting.histogram);
        return sum;
    }

    private static final class Count implements Candidates.Sink {

        private long pairs;

        @Override
        public void accept(int left, int[] rights, int count) {
            pairs += count;
        }
    }

    private final class Counting implements Candidates.Sink {

        private final Histogram histogram = patterns.histogram();
        private final Beside beside = new Beside();
        private final Patterns.Bound bound;
        private final long every;

        Counting(Patterns.Bound bound, long every) {
            this.bound = bound;
            this.every = every;
        }

        @Override
        public void accept(int left, int[] rights, int count) {
            int chosen = every > 1 ? choose(left, rights, count) : count;
            bound.of(left, rights, chosen, beside);
            histogram.addAll(beside.patterns, chosen);
        }

        // Moves those to the front; nobody asks for the others again.
        private int choose(int left, int[] rights, int count) {
            int chosen = 0;
            for (int i = 0; i < count; i++) if (isChosen(left, rights[i])) rights[chosen++] = rights[i];
            return chosen;
        }

        private boolean isChosen(int left, int right) {
            long pair = ((long) records.rank(left) << 32) | records.rank(right);
            return Long.remainderUnsigned(Mix.of(settings.seed(), pair), every) == 0;
        }
    }

    @Override
    public String toString() {
        return "Linkage of %d records by %s"
                .formatted(
                        records.size(),
                        Arrays.toString(
                                comparisons.stream().map(Comparison::name).toArray()));
    }
}
