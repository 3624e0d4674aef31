package longtang.linkage;

import java.util.List;

/// What each blocking rule proposed, and what it had to leave out.
public record BlockingReport(List<Rule> rules) {

    /// One rule's share.
    ///
    /// @param records that have a key under this rule
    /// @param blocks with at least two records
    /// @param largest records in the largest block that was compared
    /// @param split blocks that were too large and went on by a finer key
    /// @param leftOut blocks that stayed too large and were not compared under this rule
    /// @param leftOutRecords records in them, and those of split blocks that have no finer key; a record is
    ///     counted once for every such block
    /// @param leftOutPairs pairs in them, and those that a split has parted: what this rule did not propose,
    ///     though another may have. Less than the truth where a record has several finer keys
    public record Rule(
            String name,
            long records,
            long blocks,
            int largest,
            long split,
            long leftOut,
            long leftOutRecords,
            long leftOutPairs) {}

    public BlockingReport {
        rules = List.copyOf(rules);
    }

    public boolean leftSomethingOut() {
        return rules.stream().anyMatch(rule -> rule.leftOut > 0 || rule.leftOutPairs > 0);
    }
}
