package longtang.linkage;

import java.util.Arrays;

/// How many pairs show each pattern. Open addressing over primitive arrays; not thread-safe.
final class Histogram {

    private long[] patterns = new long[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;

    void add(long pattern, long count) {
        int slot = slotOf(pattern, patterns, counts);
        if (counts[slot] == 0) {
            patterns[slot] = pattern;
            size++;
        }
        counts[slot] += count;
        if (size > patterns.length / 2) grow();
    }

    void addAll(Histogram other) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) add(other.patterns[i], other.counts[i]);
        }
    }

    int size() {
        return size;
    }

    /// The patterns seen, ascending, so that sums over them never depend on who came first.
    long[] patterns() {
        var seen = new long[size];
        int next = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) seen[next++] = patterns[i];
        }
        Arrays.sort(seen);
        return seen;
    }

    long count(long pattern) {
        return counts[slotOf(pattern, patterns, counts)];
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
