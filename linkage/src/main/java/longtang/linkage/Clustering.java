package longtang.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// From scored pairs to clusters, one for each thing, under what is known besides: which records a person tied
/// together or kept apart, which sources name a thing only once, and which files exist already.
///
/// Not thread-safe while it is being set up. The result does not depend on the order of input.
public final class Clustering {

    private final Records records;
    private final List<int[]> together = new ArrayList<>();
    private final List<int[]> apart = new ArrayList<>();
    private IntUnaryOperator source = record -> -1;
    private IntUnaryOperator file = record -> -1;
    private double threshold;
    private double unseen = -4;

    private Clustering(Records records) {
        this.records = records;
    }

    public static Clustering of(Records records) {
        return new Clustering(records);
    }

    /// The source that names a thing at most once (one round of the survey, the historical ledger), any number
    /// ≥ 0; -1 for a record whose source may speak of the same thing often.
    public Clustering exclusive(IntUnaryOperator sourceOf) {
        this.source = sourceOf;
        return this;
    }

    /// The file a record is already in, any number ≥ 0; -1 when in none. Records of one file stay together,
    /// whatever else is said, and two files never become one.
    public Clustering anchored(IntUnaryOperator fileOf) {
        this.file = fileOf;
        return this;
    }

    /// A person said: the same thing. Followed unless it breaks another constraint; then it is a conflict.
    public Clustering together(int left, int right) {
        together.add(byRank(left, right));
        return this;
    }

    /// A person said: not the same thing.
    public Clustering apart(int left, int right) {
        apart.add(byRank(left, right));
        return this;
    }

    /// Average bits two groups need to become one. 0 (even odds) unless told.
    public Clustering threshold(double bits) {
        this.threshold = bits;
        return this;
    }

    /// Bits taken for two records of which no pair was scored; -4 unless told. Below the threshold.
    public Clustering unseen(double bits) {
        this.unseen = bits;
        return this;
    }

    /// Clusters under everything that was said.
    ///
    /// @throws IllegalStateException when unseen pairs would count as good ones
    public Clusters cut(ScoredPairs pairs) {
        if (unseen >= threshold) throw new IllegalStateException("Unseen pairs must count less than the threshold");
        var cutting = new Cutting(records, threshold, unseen, byRank(source), byRank(file));
        together.sort(BY_RANK);
        apart.sort(BY_RANK);
        return cutting.cut(pairs, together, apart);
    }

    private int[] byRank(int left, int right) {
        if (left == right) throw new IllegalArgumentException("A record and itself: " + records.id(left));
        int a = records.rank(left);
        int b = records.rank(right);
        return new int[] {Math.min(a, b), Math.max(a, b)};
    }

    private int[] byRank(IntUnaryOperator ofRecord) {
        var values = new int[records.size()];
        Arrays.setAll(values, rank -> ofRecord.applyAsInt(records.atRank(rank)));
        return values;
    }

    private static final Comparator<int[]> BY_RANK =
            Comparator.<int[]>comparingInt(pair -> pair[0]).thenComparingInt(pair -> pair[1]);
}
