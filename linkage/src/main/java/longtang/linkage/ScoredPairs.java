package longtang.linkage;

import java.util.Arrays;
import java.util.List;

/// Pairs of records with their evidence in bits, sorted by the identities of left and right.
///
/// Kept in plain arrays: 20 bytes a pair. The left record is the one whose identity sorts first.
public final class ScoredPairs {

    private final int[] left;
    private final int[] right;
    private final float[] bits;
    private final long[] patterns;

    ScoredPairs(int[] left, int[] right, float[] bits, long[] patterns) {
        this.left = left;
        this.right = right;
        this.bits = bits;
        this.patterns = patterns;
    }

    /// Gathers what the sinks took, in the order of the identities, so that who worked on what leaves no trace.
    static ScoredPairs sorted(Records records, List<Sink> sinks) {
        int size = Math.toIntExact(sinks.stream().mapToLong(sink -> sink.size).sum());
        var keys = new long[size];
        var place = new int[size];
        int next = 0;
        for (var sink : sinks) {
            for (int i = 0; i < sink.size; i++, next++) {
                keys[next] = ((long) records.rank(sink.left[i]) << 32) | records.rank(sink.right[i]);
                place[next] = next;
            }
        }
        KeySort.sort(keys, place, size);
        return new Gathered(records, sinks, keys, place).pairs();
    }

    /// Keys tell left and right by rank, places where among all sinks the rest stands; places are turned round, so
    /// that no second copy of all pairs is needed.
    private record Gathered(Records records, List<Sink> sinks, long[] keys, int[] place) {

        ScoredPairs pairs() {
            int size = keys.length;
            var pairs = new ScoredPairs(new int[size], new int[size], new float[size], new long[size]);
            var order = new int[size];
            for (int i = 0; i < size; i++) {
                pairs.left[i] = records.atRank((int) (keys[i] >>> 32));
                pairs.right[i] = records.atRank((int) keys[i]);
                order[place[i]] = i;
            }
            int next = 0;
            for (var sink : sinks) {
                for (int i = 0; i < sink.size; i++, next++) {
                    pairs.bits[order[next]] = sink.bits[i];
                    pairs.patterns[order[next]] = sink.patterns[i];
                }
            }
            return pairs;
        }
    }

    /// Pairs that were scored elsewhere.
    public static ScoredPairs of(int[] left, int[] right, float[] bits) {
        if (left.length != right.length || left.length != bits.length) {
            throw new IllegalArgumentException("As many left records as right ones as scores");
        }
        return new ScoredPairs(left.clone(), right.clone(), bits.clone(), new long[left.length]);
    }

    public int size() {
        return left.length;
    }

    public int left(int pair) {
        return left[pair];
    }

    public int right(int pair) {
        return right[pair];
    }

    /// Prior and all evidence; 0 is even odds, +1 doubles them.
    public float bits(int pair) {
        return bits[pair];
    }

    public double probability(int pair) {
        return Weights.probability(bits[pair]);
    }

    /// The levels of all comparisons in one number; [Linkage#levels] takes it apart.
    public long pattern(int pair) {
        return patterns[pair];
    }

    /// Collects the pairs of one piece of work that reach the minimum.
    static final class Sink implements Candidates.Sink {

        private final Scoring scoring;
        private final Beside beside = new Beside();
        private final double minimumBits;
        private int[] left = new int[256];
        private int[] right = new int[256];
        private float[] bits = new float[256];
        private long[] patterns = new long[256];
        private int size;

        Sink(Scoring scoring, double minimumBits) {
            this.scoring = scoring;
            this.minimumBits = minimumBits;
        }

        @Override
        public void accept(int leftRecord, int[] rights, int count) {
            scoring.score(leftRecord, rights, count, beside);
            for (int i = 0; i < count; i++) {
                if (beside.bits[i] >= minimumBits) {
                    keep(leftRecord, rights[i], (float) beside.bits[i], beside.patterns[i]);
                }
            }
        }

        private void keep(int leftRecord, int rightRecord, float sum, long shown) {
            if (size == left.length) grow();
            left[size] = leftRecord;
            right[size] = rightRecord;
            bits[size] = sum;
            patterns[size++] = shown;
        }

        private void grow() {
            left = Arrays.copyOf(left, size * 2);
            right = Arrays.copyOf(right, size * 2);
            bits = Arrays.copyOf(bits, size * 2);
            patterns = Arrays.copyOf(patterns, size * 2);
        }
    }
}
