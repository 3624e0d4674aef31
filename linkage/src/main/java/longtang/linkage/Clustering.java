package longtang.linkage;

import java.util.ArrayList;
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
    /// and two files never become one.
    public Clustering anchored(IntUnaryOperator fileOf) {
        this.file = fileOf;
        return this;
    }

    /// A person said: the same thing.
    public Clustering together(int left, int right) {
        together.add(new int[] {left, right});
        return this;
    }

    /// A person said: not the same thing.
    public Clustering apart(int left, int right) {
        apart.add(new int[] {left, right});
        return this;
    }

    /// Average bits two groups need to become one. 0 (even odds) unless told.
    public Clustering threshold(double bits) {
        this.threshold = bits;
        return this;
    }

    /// Bits taken for two records of which no pair was scored; -4 unless told.
    public Clustering unseen(double bits) {
        this.unseen = bits;
        return this;
    }

    public Clusters cut(ScoredPairs pairs) {
        throw new UnsupportedOperationException(
                "being written for " + records.size() + source + file + threshold + unseen + pairs);
    }
}
