package longtang.linkage.spark;

import longtang.linkage.BlockingReport;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/// Rows whose values and keys are counted: what the rules propose is known, and can be scored.
public final class Proposed {

    private final JavaRDD<Line> lines;
    private final Broadcast<Blueprint> blueprint;
    private final BlockingReport report;

    Proposed(JavaRDD<Line> lines, Broadcast<Blueprint> blueprint, BlockingReport report) {
        this.lines = lines;
        this.blueprint = blueprint;
        this.report = report;
    }

    /// What each rule proposes and what was too crowded to be compared: the figures of the local engine.
    public BlockingReport blocking() {
        return report;
    }

    /// Every pair that shares a key and reaches the minimum, once.
    public JavaRDD<LinkedPair> pairs(double minimumBits) {
        var sent = blueprint; // what travels must not hold this
        JavaPairRDD<RuleKey, Line> keyed = lines.mapPartitionsToPair(it -> new KeyIterator(sent.value(), it));
        return keyed.groupByKey().mapPartitions(blocks -> new Scorer(sent.value()).score(blocks, minimumBits));
    }
}
