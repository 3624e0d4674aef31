package longtang.linkage;

import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Which records are worth comparing: those that share a key under at least one rule.
///
/// A record gives no key (it is silent), one, or several (it names several doors).
public interface BlockingRule {

    /// A short stable name for reports: `road+lane+door`.
    String name();

    void keys(int record, LongConsumer sink);

    /// How to split a block that is too large (everything at 不详): its records must agree on a key of this
    /// rule as well. Without one the block is left to the other rules, and reported.
    default @Nullable BlockingRule finer() {
        return null;
    }
}
