package longtang.register;

/// What a sighting is about.
public sealed interface Topic {

    /// It names a structure, or stands in a ledger of structures.
    record OfStructure() implements Topic {}

    /// It speaks of something else: 油烟, 飞线, 堆物 …
    record OfOtherMatter(OtherMatter matter) implements Topic {}

    /// Nothing in it says.
    record Unclear() implements Topic {}
}
