package longtang.linkage;

/// A comparison that knows how common the agreed value is: two records of a rare name agree more tellingly
/// than two of a common one (Winkler 1990; the adjustment replaces u by the value's own frequency).
///
/// Implemented by a [Comparison] besides its levels. MUST be symmetric.
public interface TermFrequency {

    /// The share of records (0 < f ≤ 1) that have the value on which these two agree,
    /// or NaN when they do not agree on one value, so that nothing is adjusted.
    double frequency(int left, int right);
}
