package longtang.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import longtang.ledger.table.Budget;
import longtang.ledger.table.Refused;
import longtang.ledger.table.Tables;

/// Any table (XLSX, XLS, CSV) for those who know its headers themselves, read under the budgets of the ledgers.
public final class AnyTable {

    /// A cell as text.
    ///
    /// @param broken whether the text is no word of a person: #REF!, a formula without its result, an endless text
    public record Cell(String text, boolean broken) {}

    /// A row that is not blank, numbered as a spreadsheet counts from 1.
    public record Row(int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /// The cell of this column, counted from 0; an empty one beyond the last.
        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : new Cell("", false);
        }
    }

    private AnyTable() {}

    /// Hands over row by row until `sink` says false.
    ///
    /// @param recognised how many cells of a row look like headers; it decides the separator of a CSV
    /// @return the code of the refusal where the file is no table or costs more than its budget (`zip.inflation`,
    ///     `file.not_a_table` …): then what was handed over before counts for nothing
    public static Optional<String> read(Path file, ToIntFunction<Row> recognised, Predicate<Row> sink)
            throws IOException {
        try (var table = Tables.open(file, Budget.defaults(), row -> recognised.applyAsInt(told(row)))) {
            table.read(row -> sink.test(told(row)));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    private static Row told(longtang.ledger.table.Row row) {
        return new Row(
                row.number(),
                row.cells().stream()
                        .map(cell -> new Cell(
                                cell.text(),
                                switch (cell.kind()) {
                                    case TEXT, NUMBER -> false;
                                    case ERROR, UNCALCULATED, TOO_LONG -> true;
                                }))
                        .toList());
    }
}
