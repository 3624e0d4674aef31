package longtang.linkage;

/// What estimation found, and how sure one may be of it.
///
/// @param matches true pairs expected among the candidates
/// @param candidates pairs the blocking rules propose
/// @param possible pairs that may be linked at all
/// @param rounds EM rounds taken
/// @param settled whether the last round changed nothing that matters
public record Learned(Weights weights, double matches, long candidates, double possible, int rounds, boolean settled) {}
