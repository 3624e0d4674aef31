package longtang.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Scores pairs by table look-up.
final class Scoring {

    private static final double LEAST_FREQUENCY = 1e-7;
    private static final TermFrequency UNKNOWN = (left, right) -> Double.NaN;

    private final List<Comparison> comparisons;
    private final Patterns patterns;
    private final Weights weights;
    private final double[][] bits;
    private final TermFrequency[] frequencies;

    Scoring(List<Comparison> comparisons, Patterns patterns, Weights weights) {
        this.comparisons = comparisons;
        this.patterns = patterns;
        this.weights = weights.fitting(levelsOf(comparisons));
        this.bits = new double[comparisons.size()][];
        var adjusted = new ArrayList<TermFrequency>();
        for (int c = 0; c < bits.length; c++) {
            bits[c] = new double[patterns.levels(c) + 1];
            for (int l = 1; l < bits[c].length; l++)
                bits[c][l] = weights.comparisons().get(c).bits(l);
            adjusted.add(comparisons.get(c) instanceof TermFrequency frequency ? frequency : UNKNOWN);
        }
        this.frequencies = adjusted.toArray(TermFrequency[]::new);
    }

    private static SequencedMap<String, List<String>> levelsOf(List<Comparison> comparisons) {
        var levels = new LinkedHashMap<String, List<String>>();
        for (var comparison : comparisons) levels.put(comparison.name(), comparison.levels());
        return levels;
    }

    long patternOf(int left, int right, int[] levels) {
        return patterns.of(left, right, levels);
    }

    /// Pattern and bits of a record beside others, the same as one by one.
    void score(int left, int[] rights, int count, Beside beside) {
        beside.begin(count);
        Arrays.fill(beside.bits, 0, count, weights.priorBits());
        for (int c = 0; c < bits.length; c++) {
            patterns.add(c, left, rights, count, beside);
            var worth = bits[c];
            for (int i = 0; i < count; i++) beside.bits[i] += worth[beside.levels[i]];
            if (frequencies[c] != UNKNOWN) addRarity(c, left, rights, count, beside);
        }
    }

    private void addRarity(int c, int left, int[] rights, int count, Beside beside) {
        for (int i = 0; i < count; i++) {
            if (beside.levels[i] == 1) beside.bits[i] += rarity(c, left, rights[i]);
        }
    }

    double bits(int left, int right) {
        var levels = new int[bits.length];
        patternOf(left, right, levels);
        return bitsOf(left, right, levels);
    }

    double bitsOf(int left, int right, int[] levels) {
        double sum = weights.priorBits();
        for (int c = 0; c < bits.length; c++) {
            sum += bits[c][levels[c]];
            if (levels[c] == 1) sum += rarity(c, left, right);
        }
        return sum;
    }

    // u of the closest level is the chance to agree on any value; the value's own frequency replaces it.
    // A value that everybody has is worth nothing, but never speaks against.
    private double rarity(int c, int left, int right) {
        double frequency = frequencies[c].frequency(left, right);
        if (Double.isNaN(frequency)) return 0;
        var closest = weights.comparisons().get(c).levels().getFirst();
        double adjusted = Weights.log2(closest.m() / Math.max(frequency, LEAST_FREQUENCY));
        return Math.max(0, adjusted) - bits[c][1];
    }

    Waterfall explain(int left, int right) {
        var levels = new int[bits.length];
        patternOf(left, right, levels);
        var steps = new ArrayList<Waterfall.Step>();
        for (int c = 0; c < bits.length; c++) {
            int level = levels[c];
            double rarity = level == 1 ? rarity(c, left, right) : 0;
            var comparison = comparisons.get(c);
            var name = level == 0 ? "" : comparison.levels().get(level - 1);
            steps.add(new Waterfall.Step(comparison.name(), level, name, bits[c][level] + rarity, rarity));
        }
        return new Waterfall(weights.priorBits(), steps);
    }
}
