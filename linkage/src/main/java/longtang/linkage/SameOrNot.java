package longtang.linkage;

/// A comparison that asks of two codes only whether they are the same: level 1, or 2 where they differ.
interface SameOrNot extends Comparison {

    /// By record, 0 for silence. MUST NOT be changed.
    int[] codes();

    /// How many codes there are, with 0.
    int values();
}
