package longtang.register;

import java.util.List;

/// A word for structures that no list knows, and what the others at the same doors call the thing: of `of` times it
/// stood beside another row's word, `times` that word was one for `kind`.
///
/// @param where some of the rows that use it
public record HeardWord(String word, StructureKind kind, int times, int of, List<SightingKey> where) {

    public HeardWord {
        where = List.copyOf(where);
    }
}
