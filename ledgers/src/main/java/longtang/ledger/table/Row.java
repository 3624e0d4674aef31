package longtang.ledger.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row that is not blank, numbered as a spreadsheet counts. A row with a flaw could not be taken apart safely.
public record Row(int number, List<Cell> cells, @Nullable String flaw) {

    /// The flaw of a row that reads well, though in another charset than most of its file.
    static final String OTHER_HAND = "charset.row_other";

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /// Whether its cells say what was written, even if the row is given back.
    public boolean isLegible() {
        return flaw == null || flaw.equals(OTHER_HAND);
    }

    boolean isBlank() {
        return flaw == null && cells.stream().allMatch(Cell::isBlank);
    }
}
