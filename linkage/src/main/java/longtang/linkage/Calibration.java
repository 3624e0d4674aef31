package longtang.linkage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// How scores have stood the test of people's words: what a score is worth after all, and from which score on so many
/// links are right.
///
/// Only as good as its pairs are typical: pairs drawn from the review queue alone say nothing of the clear ones.
public final class Calibration {

    /// A scored pair on which somebody has decided.
    ///
    /// @param bits prior and all evidence, as in [ScoredPairs#bits]
    public record Judged(double bits, boolean same) {}

    private static final double Z95 = 1.959964;
    private static final int BINS = 10;

    private final double[] bits;
    private final boolean[] same;
    private final double[] fitted;

    private Calibration(double[] bits, boolean[] same) {
        this.bits = bits;
        this.same = same;
        var right = new double[bits.length];
        var one = new double[bits.length];
        Arrays.setAll(right, i -> same[i] ? 1 : 0);
        Arrays.fill(one, 1);
        this.fitted = Pooling.falling(right, one);
    }

    /// @throws IllegalArgumentException when nothing was judged
    public static Calibration of(List<Judged> judged) {
        if (judged.isEmpty()) throw new IllegalArgumentException("Nothing was judged");
        var falling = judged.stream()
                .sorted(Comparator.comparingDouble(Judged::bits).reversed().thenComparing(Judged::same))
                .toList();
        var same = new boolean[falling.size()];
        for (int i = 0; i < same.length; i++) same[i] = falling.get(i).same();
        return new Calibration(falling.stream().mapToDouble(Judged::bits).toArray(), same);
    }

    /// The share of pairs around this score that were right, 0 to 1, never falling as the score rises
    /// (isotonic regression, Ayer et al. 1955).
    public double probability(double score) {
        int at = 0;
        while (at + 1 < bits.length && bits[at] > score) at++;
        return fitted[at];
    }

    /// The lowest score from which on the pairs are right at least so often, with 95 % certainty: the lower end of
    /// Wilson's interval (Wilson 1927) over all judged pairs from there on. Empty when too few were judged
    /// to say so.
    ///
    /// @param precision above 0, below 1
    public OptionalDouble threshold(double precision) {
        if (!(precision > 0 && precision < 1)) throw new IllegalArgumentException("A share, was " + precision);
        var lowest = OptionalDouble.empty();
        int right = 0;
        for (int i = 0; i < bits.length; i++) {
            if (same[i]) right++;
            boolean tied = i + 1 < bits.length && bits[i + 1] == bits[i];
            if (!tied && wilson(right, i + 1) >= precision) lowest = OptionalDouble.of(bits[i]);
        }
        return lowest;
    }

    /// How far the promised chances are from what was found: the mean distance over ten bins of chance, weighed by
    /// their pairs (expected calibration error), 0 to 1.
    public double error() {
        var promised = new double[BINS];
        var found = new double[BINS];
        for (int i = 0; i < bits.length; i++) {
            double chance = Weights.probability(bits[i]);
            int bin = (int) Math.min(BINS - 1, chance * BINS);
            promised[bin] += chance;
            found[bin] += same[i] ? 1 : 0;
        }
        double apart = 0;
        for (int bin = 0; bin < BINS; bin++) apart += Math.abs(promised[bin] - found[bin]);
        return apart / bits.length;
    }

    static double wilson(int right, int all) {
        double share = (double) right / all;
        double z2 = Z95 * Z95;
        double middle = share + z2 / (2 * all);
        double spread = Z95 * Math.sqrt(share * (1 - share) / all + z2 / (4.0 * all * all));
        return (middle - spread) / (1 + z2 / all);
    }
}
