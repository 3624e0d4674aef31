package longtang.worksheet;

import java.time.Instant;
import java.util.Map;
import longtang.dossier.FactField;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;

/// A row of a sheet that came back and that is not as it went out.
///
/// @param row its number as the spreadsheet counts
/// @param version in which the file went out; 0 where the table does not say
/// @param cells of a changed file the facts that differ, as they are kept; of a new row everything that was written,
///     by the keys of the columns
/// @param unread what could not be read, by the codes of the facts
/// @param problem the key of a sentence where the whole row cannot be taken, else empty
/// @param decision who made what of it, null as long as it is open
record ReturnedRow(
        int row,
        Kind kind,
        @Nullable StructureNumber number,
        int version,
        Map<String, String> cells,
        Map<String, String> unread,
        String why,
        String basis,
        String problem,
        @Nullable Decision decision) {

    enum Kind {
        CHANGE,
        NEW,
        PROBLEM
    }

    /// @param became the version that the file got, or the import that the new row went into
    record Decision(boolean taken, String by, Instant at, String became) {}

    ReturnedRow {
        cells = Map.copyOf(cells);
        unread = Map.copyOf(unread);
    }

    boolean isTwoWay() {
        return kind == Kind.CHANGE && version == 0;
    }

    boolean isOpen() {
        return decision == null && kind != Kind.PROBLEM;
    }

    String cell(FactField field) {
        return cells.getOrDefault(field.code(), "");
    }
}
