package longtang.playbook;

import java.util.List;
import java.util.Optional;

/// A document of a book: its basis, and what it must say. It is written where a step or an event asks for it, as a
/// document or, under the same name, as proof.
///
/// @param by the role that may write it without being asked; empty where only steps and events ask for it
/// @param where states and regions in which alone `by` may; empty for any time of a case, after its end too
public record Paper(
        String name, Optional<Basis> basis, List<String> fields, Optional<String> by, List<String> where, Place at) {

    public Paper {
        fields = List.copyOf(fields);
        where = List.copyOf(where);
    }
}
