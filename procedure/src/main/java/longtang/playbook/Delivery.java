package longtang.playbook;

import java.time.LocalDate;

/// How a paper reached its reader, as the record of service says it.
///
/// Source: 民事诉讼法 87–95, 行政处罚法 61, 行政强制法 38, 上海市城市管理行政执法条例 25.
public sealed interface Delivery {

    /// It arrived on that day: signed for, left, mailed or received electronically.
    record On(LocalDate day) implements Delivery {}

    /// It is put up in public, because nothing else reached the reader; it counts as served when the term has passed.
    ///
    /// @param failed what was tried before and why it failed; empty is refused
    record Posted(String failed) implements Delivery {}
}
