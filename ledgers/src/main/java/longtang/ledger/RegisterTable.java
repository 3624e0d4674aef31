package longtang.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import longtang.ledger.table.Budget;
import longtang.ledger.table.Refused;
import longtang.ledger.table.Row;
import longtang.ledger.table.Tables;

/// Reads a register, as `longtang match` writes it or as a CSV kept by hand: the cells of each row by their headers.
public final class RegisterTable {

    private static final String NUMBER = "编号";

    private RegisterTable() {}

    /// The rows below the first one that has a column 编号; blank cells are left out.
    ///
    /// @throws IOException with a sentence for people, where the file cannot be read
    public static List<Map<String, String>> rows(Path file) throws IOException {
        var headers = new ArrayList<String>();
        var rows = new ArrayList<Map<String, String>>();
        try (var table = Tables.open(file, Budget.roomy(), row -> cells(row).contains(NUMBER) ? 1 : 0)) {
            if (table.isMixed()) throw new Refused("charset.mixed");
            table.read(row -> {
                if (!headers.isEmpty()) rows.add(named(headers, row));
                else if (cells(row).contains(NUMBER)) headers.addAll(cells(row));
                return true;
            });
            return rows;
        } catch (Refused refused) {
            var reject = new Reject(file.toString(), 0, "", "", refused.code(), refused.args());
            throw new IOException(Words.in(Locale.getDefault()).sentence(reject), refused);
        }
    }

    private static List<String> cells(Row row) {
        return row.cells().stream().map(cell -> cell.text().strip()).toList();
    }

    private static Map<String, String> named(List<String> headers, Row row) {
        var named = new LinkedHashMap<String, String>();
        var cells = cells(row);
        for (int i = 0; i < Math.min(headers.size(), cells.size()); i++)
            if (!headers.get(i).isEmpty() && !cells.get(i).isEmpty()) named.put(headers.get(i), cells.get(i));
        return named;
    }
}
