package longtang.linkage.spark;

import java.io.Serializable;

/// A blocking key of one rule.
record RuleKey(int rule, long key) implements Serializable {}
