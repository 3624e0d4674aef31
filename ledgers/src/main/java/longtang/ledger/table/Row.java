package longtang.ledger.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row that is not blank, numbered as a spreadsheet counts. A row with a flaw could not be taken apart safely.
public record Row(int number, List<Cell> cells, @Nullable String flaw) {

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    boolean isBlank() {
        return flaw == null && cells.stream().allMatch(Cell::isBlank);
    }
}
