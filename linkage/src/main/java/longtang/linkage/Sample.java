package longtang.linkage;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How blindly drawn pairs compare: the source of u.
///
/// Drawn in tiles of 128 × 128 records, so that the records of a tile stay in the processor's cache;
/// all pairs are taken when there are not many more than asked for. Only `level` counts are kept.
///
/// Of pairs that a rule proposes all are known anyway. Where not all pairs are taken, those are passed over here: an
/// agreement that every such pair shows (one door among 100,000) would be met a handful of times, or not at all.
final class Sample {

    private static final int TILE = 128;

    private final long[][] counts;
    private final double possible;
    private final double rate;
    private final boolean whole;

    private Sample(long[][] counts, double possible, double rate, boolean whole) {
        this.counts = counts;
        this.possible = possible;
        this.rate = rate;
        this.whole = whole;
    }

    static Sample of(Records records, Patterns patterns, Candidates candidates, Settings settings) {
        long all = (long) records.size() * (records.size() - 1) / 2;
        boolean whole = all <= 2L * settings.samplePairs();
        int pieces = whole ? records.size() : Math.ceilDiv(settings.samplePairs(), TILE * TILE);
        var tallies = Parallel.map(
                IntStream.range(0, pieces).boxed().toList(),
                piece -> {
                    var tally = new Tally(records, patterns, whole ? null : candidates);
                    if (whole) tally.row(piece);
                    else tally.tile(new SplittableRandom(Mix.of(settings.seed(), piece)));
                    return tally;
                },
                settings.threads());

        var sum = new Tally(records, patterns, null);
        tallies.forEach(sum::add);
        double share = sum.drawn == 0 ? 0 : (double) sum.linkable / sum.drawn;
        double possible = share * all;
        return new Sample(sum.counts, possible, possible == 0 ? 0 : sum.linkable / possible, whole);
    }

    /// Pairs drawn at this level (1, 2, …) of the comparison.
    long count(int comparison, int level) {
        return counts[comparison][level];
    }

    /// Pairs drawn in which neither record was silent.
    long spoken(int comparison) {
        return Arrays.stream(counts[comparison]).sum() - counts[comparison][0];
    }

    /// The share of all pairs that may be linked which was drawn, 0 … 1.
    double rate() {
        return rate;
    }

    /// Whether all pairs were taken, the proposed ones with them.
    boolean isWhole() {
        return whole;
    }

    /// Pairs that may be linked at all; exact when all were looked at, otherwise estimated.
    double possible() {
        return possible;
    }

    private static final class Tally {

        private final Records records;
        private final Patterns patterns;
        private final @Nullable Candidates passedOver;
        private final long[][] counts;
        private long drawn;
        private long linkable;

        Tally(Records records, Patterns patterns, @Nullable Candidates passedOver) {
            this.records = records;
            this.patterns = patterns;
            this.passedOver = passedOver;
            this.counts = new long[patterns.comparisons()][];
            for (int c = 0; c < counts.length; c++) counts[c] = new long[patterns.levels(c) + 1];
        }

        void row(int rank) {
            draw(rank, IntStream.range(rank + 1, records.size()).toArray());
        }

        void tile(SplittableRandom random) {
            var rows = random.ints(TILE, 0, records.size()).sorted().toArray();
            var columns = random.ints(TILE, 0, records.size()).sorted().toArray();
            for (int row : rows) draw(row, columns);
        }

        private void draw(int rank, int[] others) {
            int left = records.atRank(rank);
            var rights = new int[others.length];
            int count = 0;
            for (int other : others) {
                if (other == rank) continue;
                drawn++;
                int right = records.atRank(other);
                if (!records.mayLink(left, right)) continue;
                linkable++;
                if (passedOver == null || !passedOver.propose(left, right)) rights[count++] = right;
            }
            var levels = new int[count];
            for (int c = 0; c < counts.length; c++) {
                patterns.levels(c, left, rights, count, levels);
                for (int level : levels) counts[c][level]++;
            }
        }

        void add(Tally other) {
            drawn += other.drawn;
            linkable += other.linkable;
            for (int c = 0; c < counts.length; c++) {
                for (int l = 0; l < counts[c].length; l++) counts[c][l] += other.counts[c][l];
            }
        }
    }
}
