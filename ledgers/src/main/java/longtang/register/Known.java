package longtang.register;

import java.util.Map;
import java.util.Set;

/// What is already settled before a match: files that have their numbers, and what people have decided.
///
/// Files keep their numbers and their members and never merge with each other by themselves.
/// `same` and `different` bind every later run; where the two contradict each other, `different` wins.
///
/// @param unseen those of `same` that went through together with others, without anybody looking at this very
///     pair: they
///     bind as well, but nothing is learned from them, for they only repeat what the machine thought
public record Known(
        Map<StructureNumber, Set<SightingKey>> files,
        Set<SightingPair> same,
        Set<SightingPair> different,
        Set<SightingPair> unseen) {

    public Known {
        files = Map.copyOf(files);
        same = Set.copyOf(same);
        different = Set.copyOf(different);
        unseen = Set.copyOf(unseen);
    }

    /// All pairs were looked at one by one.
    public Known(Map<StructureNumber, Set<SightingKey>> files, Set<SightingPair> same, Set<SightingPair> different) {
        this(files, same, different, Set.of());
    }

    public static Known nothing() {
        return new Known(Map.of(), Set.of(), Set.of());
    }
}
