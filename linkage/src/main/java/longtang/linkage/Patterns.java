package longtang.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// The levels of all comparisons of a pair as one number, in mixed radix: level 0 of everything is 0.
final class Patterns {

    // So many that all of them can be counted in an array.
    private static final long FEW = 1 << 13;

    private final Comparison[] comparisons;
    private final long count;
    private final long[] stride;
    private final int[] radix;

    Patterns(List<Comparison> comparisons) {
        this.comparisons = comparisons.toArray(Comparison[]::new);
        this.stride = new long[this.comparisons.length];
        this.radix = new int[this.comparisons.length];

        var names = new HashSet<String>();
        long next = 1;
        for (int c = 0; c < stride.length; c++) {
            var comparison = this.comparisons[c];
            if (!names.add(comparison.name())) {
                throw new IllegalArgumentException("Two comparisons are named " + comparison.name());
            }
            if (comparison.levels().isEmpty()) {
                throw new IllegalArgumentException(comparison.name() + " has no levels");
            }
            stride[c] = next;
            radix[c] = comparison.levels().size() + 1;
            next = Math.multiplyExact(next, (long) radix[c]);
        }
        this.count = next;
    }

    /// An empty histogram of such patterns.
    Histogram histogram() {
        return count <= FEW ? Histogram.of((int) count) : new Histogram();
    }

    /// The columns that are compared side by side, bound for many pairs. It holds some bytes a record: for one pass.
    Bound bound() {
        return new Bound();
    }

    /// All comparisons at once, of a record beside others.
    final class Bound {

        private final List<SideBySide> words;
        private final int[] others;

        private Bound() {
            var coded = new ArrayList<SideBySide.Coded>();
            var others = IntStream.builder();
            for (int c = 0; c < comparisons.length; c++) {
                if (comparisons[c] instanceof SameOrNot same)
                    coded.add(new SideBySide.Coded(same.codes(), same.values(), stride[c]));
                else others.add(c);
            }
            this.words = SideBySide.of(coded);
            this.others = others.build().toArray();
        }

        /// The patterns of the first `count` others are in `beside`, which has room for them.
        void of(int left, int[] rights, int count, Beside beside) {
            beside.begin(count);
            for (var word : words) word.add(left, rights, count, beside.patterns);
            for (int c : others) add(c, left, rights, count, beside);
        }
    }

    int comparisons() {
        return comparisons.length;
    }

    int levels(int comparison) {
        return radix[comparison] - 1;
    }

    long of(int left, int right) {
        long pattern = 0;
        for (int c = 0; c < comparisons.length; c++) pattern += stride[c] * comparisons[c].level(left, right);
        return pattern;
    }

    /// The pattern, and the levels it is made of, so that nobody has to take it apart again.
    long of(int left, int right, int[] levels) {
        long pattern = 0;
        for (int c = 0; c < comparisons.length; c++) {
            levels[c] = comparisons[c].level(left, right);
            pattern += stride[c] * levels[c];
        }
        return pattern;
    }

    /// What one comparison says, added to the patterns so far; its levels stay there until the next.
    void add(int comparison, int left, int[] rights, int count, Beside beside) {
        levels(comparison, left, rights, count, beside.levels);
        long step = stride[comparison];
        for (int i = 0; i < count; i++) beside.patterns[i] += step * beside.levels[i];
    }

    void levels(int comparison, int left, int[] rights, int count, int[] levels) {
        comparisons[comparison].levels(left, rights, count, levels);
    }

    int level(long pattern, int comparison) {
        return (int) (pattern / stride[comparison] % radix[comparison]);
    }

    int[] levelsOf(long pattern) {
        var levels = new int[comparisons.length];
        for (int c = 0; c < levels.length; c++) levels[c] = level(pattern, c);
        return levels;
    }
}
