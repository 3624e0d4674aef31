package longtang.linkage;

import java.util.function.LongConsumer;

/// Which records are worth comparing: those that share a key under at least one rule.
///
/// A record gives no key (it is silent), one, or several (it names several doors).
public interface BlockingRule {

    /// A short stable name for reports: `road+lane+door`.
    String name();

    void keys(int record, LongConsumer sink);
}
