package longtang.linkage.column;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// A column of a table: each writing once, and for every row which of them it has. A million rows that say 厨房 cost
/// four bytes each, and what is done to a cell is done once for all that are written alike.
///
/// Immutable.
public final class Column {

    private final int[] codes;
    private final String[] writings;

    Column(int[] codes, String[] writings) {
        this.codes = codes;
        this.writings = writings;
    }

    public static Column of(List<String> cells) {
        var draft = new ColumnDraft();
        for (var cell : cells) draft.add(cell);
        return draft.done();
    }

    /// Rows out of several tables: the nth is row `row[n]` of the table `table[n]`.
    public static Column of(List<Column> tables, int[] table, int[] row) {
        var draft = new ColumnDraft();
        var codes = tables.stream().map(column -> unknown(column.writings())).toArray(int[][]::new);
        for (int n = 0; n < row.length; n++) {
            var from = tables.get(table[n]);
            int old = from.codes[row[n]];
            var known = codes[table[n]];
            if (known[old] < 0) known[old] = draft.codeOf(from.writings[old]);
            draft.add(known[old]);
        }
        return draft.done();
    }

    /// The column with nothing where one of the words stands that mean nothing, whatever width or case they have.
    ///
    /// @param unknown such words, as [Cells#plain] writes them
    public Column without(Set<String> unknown) {
        if (unknown.isEmpty()) return this;
        var telling = new String[writings.length];
        for (int code = 0; code < telling.length; code++) {
            telling[code] = unknown.contains(Cells.plain(writings[code])) ? "" : writings[code];
        }
        return new Column(codes, telling);
    }

    /// Several columns as one, joined with a space.
    public static Column joined(List<Column> parts) {
        var joined = parts.getFirst();
        for (var part : parts.subList(1, parts.size())) joined = joined.with(part);
        return joined;
    }

    private Column with(Column other) {
        var draft = new ColumnDraft();
        var known = new HashMap<Long, Integer>();
        for (int row = 0; row < codes.length; row++) {
            int own = codes[row];
            int others = other.codes[row];
            draft.add(known.computeIfAbsent(
                    ((long) own << Integer.SIZE) | others,
                    _ -> draft.codeOf(writings[own] + " " + other.writings[others])));
        }
        return draft.done();
    }

    private static int[] unknown(int size) {
        var codes = new int[size];
        Arrays.fill(codes, -1);
        return codes;
    }

    public int rows() {
        return codes.length;
    }

    public String cell(int row) {
        return writings[codes[row]];
    }

    public int code(int row) {
        return codes[row];
    }

    /// How many different writings there are; codes are 0 and up.
    public int writings() {
        return writings.length;
    }

    public String writing(int code) {
        return writings[code];
    }

    /// All of them, by code.
    List<String> allWritings() {
        return Collections.unmodifiableList(Arrays.asList(writings));
    }
}
