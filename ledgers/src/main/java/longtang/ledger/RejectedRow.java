package longtang.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A row that was not taken, as it was written, with everything that is wrong with it.
///
/// `original` has a value for every column of the file, empty ones too; for a refused file (row 0) it is empty.
public record RejectedRow(int row, SequencedMap<String, String> original, List<Reject> faults) {

    public RejectedRow {
        if (faults.isEmpty()) throw new IllegalArgumentException("A rejected row says why");
        original = new LinkedHashMap<>(original);
        faults = List.copyOf(faults);
    }

    /// Without the cells: they name people.
    @Override
    public String toString() {
        return "RejectedRow[row=" + row + ", faults=" + faults + "]";
    }
}
