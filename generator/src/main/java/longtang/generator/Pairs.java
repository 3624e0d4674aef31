package longtang.generator;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Pairs of records by structure: in truth, as found, and right; a wrong pair counts half for either side.
///
/// Kept apart by structure so that the interval can be drawn by structure: records of one structure stand or fall
/// together, so single records or pairs would give an interval that is too narrow.
final class Pairs {

    private static final int DRAWS = 500;
    private static final long SEED = 20_250_611;

    private final double[] inTruth;
    private final double[] found;
    private final double[] right;

    private Pairs(int structures) {
        // the last place holds what belongs to no structure; it is in every draw
        this.inTruth = new double[structures + 1];
        this.found = new double[structures + 1];
        this.right = new double[structures + 1];
    }

    static Pairs of(Tally tally) {
        var pairs = new Pairs(tally.structures());
        for (var s = 0; s < tally.structures(); s++) pairs.inTruth[s] = Tally.pairs(tally.sizeOfStructure(s));
        tally.forEach((structure, file, common) -> {
            if (file == Linked.NONE) return;
            var strangers = (double) common * (tally.sizeOfFile(file) - common) / 2;
            if (structure == Linked.NONE) {
                pairs.found[tally.structures()] += Tally.pairs(common) + strangers;
            } else {
                pairs.found[structure] += Tally.pairs(common) + strangers;
                pairs.right[structure] += Tally.pairs(common);
            }
        });
        return pairs;
    }

    /// Precision, recall and their harmonic mean. Nothing found is precise, nothing to find is complete.
    record Quality(double precision, double recall, double f1) {

        static Quality of(double inTruth, double found, double right) {
            var precision = found == 0 ? 1 : right / found;
            var recall = inTruth == 0 ? 1 : right / inTruth;
            return new Quality(
                    precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        }
    }

    Quality quality() {
        return Quality.of(sum(inTruth), sum(found), sum(right));
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    /// The middle 95 % of a figure over structures drawn with replacement.
    record Interval(double low, double high) {}

    record Intervals(Interval precision, Interval recall, Interval f1) {}

    Intervals intervals() {
        var dice = new SplittableRandom(SEED);
        var precision = new double[DRAWS];
        var recall = new double[DRAWS];
        var f1 = new double[DRAWS];
        for (var draw = 0; draw < DRAWS; draw++) {
            var quality = drawn(dice);
            precision[draw] = quality.precision();
            recall[draw] = quality.recall();
            f1[draw] = quality.f1();
        }
        return new Intervals(middle(precision), middle(recall), middle(f1));
    }

    private Quality drawn(SplittableRandom dice) {
        var structures = inTruth.length - 1;
        double truth = 0;
        double linked = found[structures];
        double good = 0;
        for (var i = 0; i < structures; i++) {
            var one = dice.nextInt(structures);
            truth += inTruth[one];
            linked += found[one];
            good += right[one];
        }
        return Quality.of(truth, linked, good);
    }

    private static Interval middle(double[] values) {
        Arrays.sort(values);
        return new Interval(values[(int) (values.length * 0.025)], values[(int) Math.ceil(values.length * 0.975) - 1]);
    }
}
