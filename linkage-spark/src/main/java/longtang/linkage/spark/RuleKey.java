package longtang.linkage.spark;

import java.io.Serializable;

/// A blocking key of one rule.
///
/// @param isAny stands for all rows that have a key under the rule, whichever it is
record RuleKey(int rule, long key, boolean isAny) implements Serializable {

    static RuleKey of(int rule, long key) {
        return new RuleKey(rule, key, false);
    }

    static RuleKey any(int rule) {
        return new RuleKey(rule, 0, true);
    }
}
