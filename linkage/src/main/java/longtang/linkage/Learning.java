package longtang.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// EM (Dempster, Laird & Rubin 1977) on the histogram of patterns: a round costs as much as there are
/// patterns, not pairs.
///
/// The candidates are seen as the part of all possible pairs in which the true ones lie; the others count as
/// untrue; a pair on which a person decided counts as what was said, and only for itself. That people are asked about
/// the doubtful pairs does no harm as long as pairs of one pattern are asked about by chance: all others of the pattern
/// stay in the sum (missing at random, Rubin 1976). u comes from the candidates that are not taken
/// for true and from a sample of all other pairs. Safeguards: silence is left out, beliefs are pseudo-counts, and a
/// closer level is never worth less than a farther one.
final class Learning {

    private static final int MOST_ROUNDS = 300;
    private static final double SETTLED = 1e-7;
    private static final double LEAST = 1e-7;
    private static final double LEFT_TO_FIND = 0.25;

    private final List<Comparison> comparisons;
    private final Sample sample;
    private final Settings.Matches expected;
    private final Start[] starts;

    private final int[][] levels;
    private final double[] counts;
    private final double[] said;
    private final double candidates;
    private final double known;

    private final double[][] proposed;
    private final double[][] m;
    private final double[][] u;
    private double matches;

    /// @param scale pairs for which one in the histogram stands
    /// @param labels patterns of the pairs that somebody decided on
    Learning(
            List<Comparison> comparisons,
            Patterns patterns,
            Histogram histogram,
            double scale,
            Labelled labels,
            Sample sample,
            Settings settings,
            int records) {
        this.comparisons = comparisons;
        this.sample = sample;
        this.expected = settings.matches();
        this.starts = startsOf(comparisons, settings);
        var shown = new Histogram();
        shown.addAll(histogram);
        shown.addAll(labels.same());
        var seen = shown.patterns();
        this.levels = new int[seen.length][];
        this.counts = new double[seen.length];
        this.said = new double[seen.length];
        var all = new double[seen.length];
        double sum = 0;
        for (int i = 0; i < seen.length; i++) {
            levels[i] = patterns.levelsOf(seen[i]);
            said[i] = labels.same().count(seen[i]);
            double proposed = histogram.count(seen[i]) * scale;
            sum += proposed;
            double other = labels.other().count(seen[i]);
            counts[i] = Math.max(0, proposed - said[i] - other);
            all[i] = counts[i] + said[i] + other;
        }
        this.candidates = sum;
        this.known = Arrays.stream(said).sum();
        this.proposed = byLevel(all);
        this.m = new double[comparisons.size()][];
        this.u = new double[comparisons.size()][];
        begin(records);
    }

    Learned run() {
        int round = 0;
        boolean settled = false;
        while (round < MOST_ROUNDS && !settled) {
            settled = round() < SETTLED;
            round++;
        }
        return new Learned(weights(), matches, Math.round(candidates), sample.possible(), round, settled);
    }

    private void begin(int records) {
        double known = Double.isNaN(expected.expected()) ? records / 2.0 : expected.expected();
        matches = Math.min(Math.min(known, expected.most()), Math.max(0.5, candidates / 2));
        for (int c = 0; c < m.length; c++) {
            m[c] = starts[c].m().stream().mapToDouble(Double::doubleValue).toArray();
            for (int l = 0; l < m[c].length; l++) m[c][l] = Math.max(LEAST, m[c][l]);
            u[c] = new double[m[c].length];
            refreshU(c, proposed[c]);
            keepOrder(c);
        }
    }

    /// One round of expectation and maximisation; returns the largest change of any m.
    private double round() {
        var found = expectation();
        double change = Math.abs(found.matches - matches) / Math.max(1, matches);
        matches = tempered(found.matches);
        for (int c = 0; c < m.length; c++) {
            var before = m[c].clone();
            refreshM(c, found.levels[c]);
            refreshU(c, found.levels[c]);
            keepOrder(c);
            for (int l = 0; l < before.length; l++) change = Math.max(change, Math.abs(before[l] - m[c][l]));
        }
        return change;
    }

    private static final class Found {
        final double matches;
        final double[][] levels;

        Found(double matches, double[][] levels) {
            this.matches = matches;
            this.levels = levels;
        }
    }

    private Found expectation() {
        var ratio = bits();
        // Those that people found already are not to be found among the others once more; yet however many they found,
        // some are left, or the words on a few doubtful pairs would stand for all.
        double prior = priorBits(Math.max(matches - known, LEFT_TO_FIND * matches));
        var shares = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double bits = prior;
            for (int c = 0; c < m.length; c++) bits += ratio[c][levels[i][c]];
            shares[i] = said[i] + counts[i] * Weights.probability(bits);
        }
        return new Found(Arrays.stream(shares).sum(), byLevel(shares));
    }

    // How many of these there are at each level of each comparison.
    private double[][] byLevel(double[] byPattern) {
        var sums = new double[comparisons.size()][];
        for (int c = 0; c < sums.length; c++) {
            sums[c] = new double[comparisons.get(c).levels().size() + 1];
            for (int i = 0; i < byPattern.length; i++) sums[c][levels[i][c]] += byPattern[i];
        }
        return sums;
    }

    private double tempered(double found) {
        double mixed = found;
        if (!Double.isNaN(expected.expected()) && expected.strength() > 0) {
            mixed = (found * found + expected.expected() * expected.strength()) / (found + expected.strength());
        }
        return Math.max(1e-3, Math.min(mixed, expected.most()));
    }

    private void refreshM(int c, double[] found) {
        double strength = starts[c].mStrength();
        double sum = 0;
        for (int l = 0; l < m[c].length; l++) {
            m[c][l] = found[l + 1] + strength * starts[c].m().get(l) + LEAST;
            sum += m[c][l];
        }
        for (int l = 0; l < m[c].length; l++) m[c][l] = Math.max(LEAST, m[c][l] / sum);
    }

    private void refreshU(int c, double[] found) {
        double sum = 0;
        for (int l = 0; l < u[c].length; l++) {
            double shown = (proposed[c][l + 1] - found[l + 1]) * sample.rate();
            double untrue = sample.isWhole() ? Math.max(untrueDrawn(c, l), shown) : sample.count(c, l + 1) + shown;
            u[c][l] = untrue + believed(c, l);
            sum += u[c][l];
        }
        for (int l = 0; l < u[c].length; l++) u[c][l] = Math.max(LEAST, u[c][l] / sum);
    }

    // Among all pairs hide the true ones too, many of them when there are few records: their share is taken out, but
    // never more than nearly all of a level.
    private double untrueDrawn(int c, int l) {
        double drawn = sample.count(c, l + 1);
        double trueShare = sample.possible() == 0 ? 0 : Math.min(0.5, matches / sample.possible());
        return Math.max(0.02 * drawn, drawn - sample.spoken(c) * trueShare * m[c][l]);
    }

    private double believed(int c, int level) {
        var start = starts[c];
        if (!start.u().isEmpty()) return start.u().get(level) * start.uStrength() + 0.1 / u[c].length;
        return sample.spoken(c) == 0 ? m[c][level] : 1.0 / u[c].length;
    }

    // Neighbouring levels whose m/u are in the wrong order are pooled.
    private void keepOrder(int c) {
        var ratio = Pooling.falling(m[c], u[c]);
        for (int l = 0; l < ratio.length; l++) {
            if (ratio[l] != m[c][l] / u[c][l]) m[c][l] = u[c][l] * ratio[l];
        }
    }

    private double[][] bits() {
        var bits = new double[m.length][];
        for (int c = 0; c < m.length; c++) {
            bits[c] = new double[m[c].length + 1];
            for (int l = 0; l < m[c].length; l++) bits[c][l + 1] = Weights.log2(m[c][l] / u[c][l]);
        }
        return bits;
    }

    private double prior(double among) {
        return Math.max(1e-12, Math.min(0.999, among / Math.max(1, sample.possible())));
    }

    private double priorBits(double among) {
        return Weights.log2(prior(among) / (1 - prior(among)));
    }

    private Weights weights() {
        var all = new ArrayList<Weights.Comparison>();
        for (int c = 0; c < m.length; c++) {
            var names = comparisons.get(c).levels();
            var weighed = new ArrayList<Weights.Level>();
            for (int l = 0; l < m[c].length; l++) {
                weighed.add(new Weights.Level(names.get(l), share(m[c][l]), share(u[c][l])));
            }
            all.add(new Weights.Comparison(comparisons.get(c).name(), weighed));
        }
        return new Weights(prior(matches), all);
    }

    private static double share(double share) {
        return Math.max(1e-12, Math.min(1, share));
    }

    private static Start[] startsOf(List<Comparison> comparisons, Settings settings) {
        var starts = new Start[comparisons.size()];
        for (int c = 0; c < starts.length; c++) {
            var comparison = comparisons.get(c);
            int size = comparison.levels().size();
            starts[c] = settings.starts().getOrDefault(comparison.name(), Start.usual(size));
            if (starts[c].m().size() != size) {
                throw new IllegalArgumentException("%s has %d levels, but a start for %d"
                        .formatted(comparison.name(), size, starts[c].m().size()));
            }
        }
        return starts;
    }
}
