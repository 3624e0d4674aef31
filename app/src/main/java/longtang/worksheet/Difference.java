package longtang.worksheet;

import java.util.ArrayList;
import java.util.List;
import longtang.dossier.Dossier;
import longtang.dossier.FactField;
import longtang.dossier.Version;

/// One fact three ways: as it went out, as the sheet has it now, as the file has it now.
record Difference(FactField field, String out, String sheet, String now) {

    enum Kind {
        /// Only the sheet has changed it.
        CHANGE,
        /// Both have, and not to the same: a person decides.
        CONFLICT,
        /// The file says so already.
        ALREADY
    }

    Kind kind() {
        if (sheet.equals(now)) return Kind.ALREADY;
        return out.equals(now) ? Kind.CHANGE : Kind.CONFLICT;
    }

    static List<Difference> of(ReturnedRow row, Version out, Dossier now) {
        var found = new ArrayList<Difference>();
        for (var field : Column.FACTS) {
            if (!row.cells().containsKey(field.code())) continue;
            found.add(new Difference(field, out.value(field).orElse(""), row.cell(field), now.value(field)));
        }
        return found;
    }
}
