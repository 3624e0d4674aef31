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
    /// @param leftOutRecords records in them, a record counted once for each such block
    /// @param leftOutPairs pairs in them that this rule therefore did not propose; another rule may have
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
        return rules.stream().anyMatch(rule -> rule.leftOut > 0);
    }
}
