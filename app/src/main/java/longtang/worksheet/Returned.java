package longtang.worksheet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A sheet that came back: who sent it, how much of it was as it went out, and the rows that were not.
///
/// @param form the name of the form of the upper level that it was read as; empty for our own sheet
record Returned(
        UUID id,
        String fileName,
        String form,
        Instant sentAt,
        String sentBy,
        int rows,
        int unchanged,
        List<ReturnedRow> changed) {

    Returned {
        changed = List.copyOf(changed);
    }

    long open() {
        return changed.stream().filter(ReturnedRow::isOpen).count();
    }
}
