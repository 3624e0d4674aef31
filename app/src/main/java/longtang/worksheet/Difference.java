package longtang.worksheet;

import java.util.ArrayList;
import java.util.List;
import longtang.dossier.Dossier;
import longtang.dossier.FactField;
import longtang.dossier.Version;
import org.jspecify.annotations.Nullable;

/// One fact three ways: as it went out, as the sheet has it now, as the file has it now.
///
/// @param out null where the sheet does not say in which version it went out: then it is compared two ways only
record Difference(FactField field, @Nullable String out, String sheet, String now) {

    enum Kind {
        /// Only the sheet has changed it.
        CHANGE,
        /// Both have, and not to the same: a person decides.
        CONFLICT,
        /// Nobody knows which of the two has changed: a person decides.
        EITHER,
        /// The file says so already.
        ALREADY
    }

    Kind kind() {
        if (sheet.equals(now)) return Kind.ALREADY;
        if (out == null) return Kind.EITHER;
        return out.equals(now) ? Kind.CHANGE : Kind.CONFLICT;
    }

    boolean isLeftToAPerson() {
        return kind() == Kind.CONFLICT || kind() == Kind.EITHER;
    }

    static List<Difference> of(ReturnedRow row, @Nullable Version out, Dossier now) {
        var found = new ArrayList<Difference>();
        for (var field : Column.FACTS) {
            if (!row.cells().containsKey(field.code())) continue;
            var went = out == null ? null : out.value(field).orElse("");
            found.add(new Difference(field, went, row.cell(field), now.value(field)));
        }
        return found;
    }
}
