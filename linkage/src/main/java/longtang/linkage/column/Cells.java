package longtang.linkage.column;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.regex.Pattern;

/// One or two columns as codes into one dictionary: the same writing has the same code in both.
///
/// A cell is read in compatibility form (NFKC: full-width digits become plain), lower case, single spaces.
/// Code 0 is silence: an empty cell, or one of the words that stand for "unknown".
public final class Cells {

    public static final int SILENT = 0;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");

    private final int[][] code;
    private final List<String> values;
    private final int[] count;
    private final int spoken;

    private Cells(int[][] code, List<String> values) {
        this.code = code;
        this.values = values;
        this.count = new int[values.size()];
        for (int value : code[0]) count[value]++;
        this.spoken = code[0].length - count[SILENT];
    }

    /// Encodes one or two columns.
    ///
    /// @param columns of the same length; the first is the one compared
    /// @param unknown normalised words that are taken as silence
    public static Cells of(List<List<String>> columns, Set<String> unknown) {
        var known = new HashMap<String, Integer>();
        var values = new ArrayList<>(List.of(""));
        var code = new int[columns.size()][];
        for (int c = 0; c < code.length; c++) {
            var column = columns.get(c);
            code[c] = new int[column.size()];
            for (int r = 0; r < code[c].length; r++) code[c][r] = codeOf(plain(column.get(r)), unknown, known, values);
        }
        return new Cells(code, List.copyOf(values));
    }

    /// The writing all comparisons see: `　Ｎo.7  Lane` becomes `no.7 lane`.
    public static String plain(String cell) {
        if (cell.isEmpty()) return cell;
        var form = Normalizer.isNormalized(cell, Normalizer.Form.NFKC)
                ? cell
                : Normalizer.normalize(cell, Normalizer.Form.NFKC);
        return SPACES.matcher(form).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    public int records() {
        return code[0].length;
    }

    public int code(int record) {
        return code[0][record];
    }

    /// The code of the second column, such as the surname where the given name is compared.
    public int otherCode(int record) {
        return code[1][record];
    }

    public boolean hasOther() {
        return code.length > 1;
    }

    public int codes() {
        return values.size();
    }

    public String value(int code) {
        return values.get(code);
    }

    /// All values by code.
    String[] values() {
        return values.toArray(String[]::new);
    }

    /// The share of speaking records that have this value in the first column.
    public double frequency(int code) {
        return (double) count[code] / spoken;
    }

    /// Levels from the codes alone; equal codes are level 1, silence is 0, the rest is asked for once and kept.
    Kind.Levels byCode(IntBinaryOperator unlike) {
        var memo = new Memo(unlike, codes());
        return (left, right) -> {
            int a = code(left);
            int b = code(right);
            if (a == SILENT || b == SILENT) return 0;
            return a == b ? 1 : memo.level(a, b);
        };
    }

    private static int codeOf(String value, Set<String> unknown, Map<String, Integer> known, List<String> values) {
        if (value.isEmpty() || unknown.contains(value)) return SILENT;
        var code = known.get(value);
        if (code != null) return code;
        known.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }
}
