package longtang.linkage;

/// What blocking costs and saves (Christen, Data Matching, 2012, ch. 7), against a known truth or estimated.
///
/// @param completeness share of the true pairs that at least one rule proposes: no later step can find the others; NaN
///     where it cannot be estimated
/// @param reduction share of all pairs that need not be compared
/// @param candidates pairs that the rules propose
public record BlockingQuality(double completeness, double reduction, long candidates) {}
