package longtang.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import longtang.ledger.table.Budget;
import longtang.ledger.table.Cell;
import longtang.ledger.table.Refused;
import longtang.ledger.table.Row;
import longtang.ledger.table.Tables;

/// A small table that is no ledger, as rows of text: CSV in any encoding, XLSX or XLS, under the same guard as ledgers.
///
/// @param refusal the code of why it was not read, empty when it was
public record PlainRows(List<Line> lines, String refusal) {

    /// One row that is not blank, numbered as a spreadsheet counts.
    ///
    /// @param broken columns whose text is nobody's word: #REF!, a formula without its result, an endless text
    public record Line(int number, List<String> cells, Set<Integer> broken) {

        public Line {
            cells = List.copyOf(cells);
            broken = Set.copyOf(broken);
        }

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /// @param mostBytes of the file
    /// @param mostRows that are not blank; what lies behind them refuses the file
    /// @param recognised how many of a row's cells look like headers; it decides the separator of a CSV
    /// @throws IOException when the disk fails, never for what stands in the file
    public static PlainRows read(Path file, long mostBytes, int mostRows, ToIntFunction<Line> recognised)
            throws IOException {
        var lines = new ArrayList<Line>();
        var budget = Budget.defaults().withFileBytes(mostBytes).withRows(mostRows);
        try (var table = Tables.open(file, budget, row -> recognised.applyAsInt(line(row)))) {
            if (table.isMixed()) throw new Refused("charset.mixed");
            table.read(row -> {
                if (lines.size() == mostRows) throw new Refused("rows.too_many", Integer.toString(mostRows));
                return lines.add(line(row));
            });
        } catch (Refused refused) {
            return new PlainRows(List.of(), refused.code());
        }
        return new PlainRows(List.copyOf(lines), "");
    }

    private static Line line(Row row) {
        var cells = row.cells();
        return new Line(
                row.number(),
                cells.stream().map(Cell::text).toList(),
                IntStream.range(0, cells.size())
                        .filter(column -> isBroken(cells.get(column)))
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    private static boolean isBroken(Cell cell) {
        return switch (cell.kind()) {
            case TEXT, NUMBER -> false;
            case ERROR, UNCALCULATED, TOO_LONG -> true;
        };
    }
}
