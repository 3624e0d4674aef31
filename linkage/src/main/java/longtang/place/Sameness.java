package longtang.place;

/// Whether two places can be one spot, as far as what was written of them tells.
public enum Sameness {
    /// Both tell one spot, and each as much of it as the other.
    SAME,
    /// A slot that both fill differs: they cannot be one spot.
    DIFFERENT,
    /// They may be one: one tells more, lists overlap, only a neighbour was named, or areas contradict each other.
    UNCLEAR;

    /// Both at once: a single difference decides, and a single doubt leaves doubt.
    Sameness and(Sameness other) {
        if (this == DIFFERENT || other == DIFFERENT) return DIFFERENT;
        return this == UNCLEAR || other == UNCLEAR ? UNCLEAR : SAME;
    }
}
