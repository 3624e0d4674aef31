package longtang.ledger;

import java.util.List;

/// A row (or a whole file) that could not be taken: where it stands, what it says, and why.
///
/// `row` is as a spreadsheet counts, 0 for the file as a whole; `column` is the header as written, or empty.
/// `reason` is a key of the bundle `longtang.ledger.words`, `args` fill its sentence.
public record Reject(String file, int row, String column, String value, String reason, List<String> args) {

    public Reject {
        args = List.copyOf(args);
    }

    /// Without the value: it may name a person.
    @Override
    public String toString() {
        return "Reject[" + file + ":" + row + " " + column + " " + reason + "]";
    }
}
