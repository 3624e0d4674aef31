package longtang.linkage;

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
}
