package longtang.register;

import java.util.Map;
import java.util.Set;

/// What is already settled before a match: files that have their numbers, and what people have decided.
///
/// Files keep their numbers and their members and never merge with each other by themselves.
/// `same` and `different` bind every later run; where the two contradict each other, `different` wins.
public record Known(Map<StructureNumber, Set<SightingKey>> files, Set<SightingPair> same, Set<SightingPair> different) {

    public Known {
        files = Map.copyOf(files);
        same = Set.copyOf(same);
        different = Set.copyOf(different);
    }

    public static Known nothing() {
        return new Known(Map.of(), Set.of(), Set.of());
    }
}
