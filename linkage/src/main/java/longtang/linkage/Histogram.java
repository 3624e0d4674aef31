package longtang.linkage;

import java.util.Arrays;

/// How many pairs show each pattern: by number where there are few patterns, otherwise by open addressing over
/// primitive arrays. Not thread-safe.
final class Histogram {

    private static final long[] NO_NUMBERS = {};

    private final boolean isByNumber;
    private long[] patterns;
    private long[] counts;
    private int size;

    Histogram() {
        this(false, new long[1 << 10], new long[1 << 10]);
    }

    private Histogram(boolean isByNumber, long[] patterns, long[] counts) {
        this.isByNumber = isByNumber;
        this.patterns = patterns;
        this.counts = counts;
    }

    /// Of patterns below this number.
    static Histogram of(int patterns) {
        return new Histogram(true, NO_NUMBERS, new long[patterns]);
    }

    /// One of each of the first `count` patterns.
    void addAll(long[] patterns, int count) {
        if (isByNumber) {
            for (int i = 0; i < count; i++) counts[(int) patterns[i]]++;
        } else {
            for (int i = 0; i < count; i++) add(patterns[i], 1);
        }
    }

    void add(long pattern, long count) {
        int slot = slotOf(pattern);
        if (!isByNumber && counts[slot] == 0) {
            patterns[slot] = pattern;
            size++;
        }
        counts[slot] += count;
        if (size > patterns.length / 2) grow();
    }

    void addAll(Histogram other) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) add(other.patternAt(i), other.counts[i]);
        }
    }

    /// The patterns seen, ascending, so that sums over them never depend on who came first.
    long[] patterns() {
        var seen = new long[counts.length];
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) seen[next++] = patternAt(i);
        }
        Arrays.sort(seen, 0, next);
        return Arrays.copyOf(seen, next);
    }

    long count(long pattern) {
        return counts[slotOf(pattern)];
    }

    private long patternAt(int slot) {
        return isByNumber ? slot : patterns[slot];
    }

    private int slotOf(long pattern) {
        return isByNumber ? (int) pattern : slotOf(pattern, patterns, counts);
    }

    private void grow() {
        var morePatterns = new long[patterns.length * 2];
        var moreCounts = new long[patterns.length * 2];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) continue;
            int slot = slotOf(patterns[i], morePatterns, moreCounts);
            morePatterns[slot] = patterns[i];
            moreCounts[slot] = counts[i];
        }
        patterns = morePatterns;
        counts = moreCounts;
    }

    private static int slotOf(long pattern, long[] patterns, long[] counts) {
        int mask = patterns.length - 1;
        int slot = (int) ((pattern * 0x9e3779b97f4a7c15L) >>> (Long.numberOfLeadingZeros(mask)));
        while (counts[slot] != 0 && patterns[slot] != pattern) slot = (slot + 1) & mask;
        return slot;
    }
}
