package longtang.linkage.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import longtang.linkage.BlockingReport;

/// How many rows stand under each key, rule by rule: what is compared, and what is too crowded for it.
///
/// Grows on every machine and is added up at home. Of single keys only the crowded ones are remembered.
final class Crowds implements Serializable {

    private final int limit;
    private final long[] records;
    private final long[] blocks;
    private final int[] largest;
    private final long[] leftOut;
    private final long[] leftOutRecords;
    private final long[] leftOutPairs;
    private final HashSet<RuleKey> crowded = new HashSet<>();

    Crowds(int rules, int limit) {
        this.limit = limit;
        this.records = new long[rules];
        this.blocks = new long[rules];
        this.largest = new int[rules];
        this.leftOut = new long[rules];
        this.leftOutRecords = new long[rules];
        this.leftOutPairs = new long[rules];
    }

    /// So many rows stand under this key; of [RuleKey#any], so many have a key under its rule.
    Crowds add(RuleKey under, long rows) {
        int rule = under.rule();
        if (under.isAny()) {
            records[rule] += rows;
        } else if (rows > limit) {
            crowded.add(under);
            leftOut[rule]++;
            leftOutRecords[rule] += rows;
            leftOutPairs[rule] += rows * (rows - 1) / 2;
        } else if (rows > 1) {
            blocks[rule]++;
            largest[rule] = Math.max(largest[rule], (int) rows);
        }
        return this;
    }

    Crowds addAll(Crowds other) {
        for (int rule = 0; rule < records.length; rule++) {
            records[rule] += other.records[rule];
            blocks[rule] += other.blocks[rule];
            largest[rule] = Math.max(largest[rule], other.largest[rule]);
            leftOut[rule] += other.leftOut[rule];
            leftOutRecords[rule] += other.leftOutRecords[rule];
            leftOutPairs[rule] += other.leftOutPairs[rule];
        }
        crowded.addAll(other.crowded);
        return this;
    }

    HashSet<RuleKey> crowded() {
        return crowded;
    }

    BlockingReport report(List<String> rules) {
        var report = new ArrayList<BlockingReport.Rule>();
        for (int rule = 0; rule < records.length; rule++) {
            report.add(new BlockingReport.Rule(
                    rules.get(rule),
                    records[rule],
                    blocks[rule],
                    largest[rule],
                    0,
                    leftOut[rule],
                    leftOutRecords[rule],
                    leftOutPairs[rule]));
        }
        return new BlockingReport(report);
    }
}
