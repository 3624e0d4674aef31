package longtang.generator;

import java.time.LocalDate;
import java.util.List;

/// A ledger row before it gets its number: its day, its other cells, and the structure it speaks of (or empty).
///
/// A vague one has a structure, but its words fit others as well.
record Draft(LocalDate day, List<String> cells, String structure, boolean vague) {

    static Draft of(LocalDate day, List<String> cells, Structure structure, boolean vague) {
        return new Draft(day, cells, structure.id(), vague);
    }

    static Draft ofNothing(LocalDate day, List<String> cells) {
        return new Draft(day, cells, "", false);
    }
}
