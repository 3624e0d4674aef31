package longtang.matching;

import longtang.ledger.LedgerKind;

/// How often the machine was right where people looked: one pair of ledgers, one band of probability.
///
/// @param from the band's lower end, included
/// @param to its upper end
public record Precision(LedgerKind kind, LedgerKind near, double from, double to, Share share) {}
