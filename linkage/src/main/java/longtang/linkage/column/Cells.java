package longtang.linkage.column;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/// One or two columns as codes into one dictionary: the same writing has the same code in both.
///
/// A cell is read in compatibility form (NFKC: full-width digits become plain), lower case, single spaces.
/// Code 0 is silence: an empty cell. Words that stand for one are taken out before ([Column#without]).
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
    public static Cells of(List<Column> columns) {
        var draft = new ColumnDraft();
        draft.codeOf("");
        var code = new int[columns.size()][];
        for (int c = 0; c < code.length; c++) code[c] = codes(columns.get(c), draft);
        return new Cells(code, draft.done().allWritings());
    }

    private static int[] codes(Column column, ColumnDraft values) {
        var plain = new int[column.writings()];
        for (int writing = 0; writing < plain.length; writing++) {
            plain[writing] = values.codeOf(plain(column.writing(writing)));
        }
        var codes = new int[column.rows()];
        for (int row = 0; row < codes.length; row++) codes[row] = plain[column.code(row)];
        return codes;
    }

    /// The writing all comparisons see: `　Ｎo.7  Lane` becomes `no.7 lane`.
    public static String plain(String cell) {
        if (isPlain(cell)) return cell;
        var form = Normalizer.isNormalized(cell, Normalizer.Form.NFKC)
                ? cell
                : Normalizer.normalize(cell, Normalizer.Form.NFKC);
        return SPACES.matcher(form).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    // Digits, small letters and common Chinese characters: what most cells are made of stays as it is.
    private static boolean isPlain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean isKept = (c > ' ' && c < 'A') || (c > 'Z' && c < 0x7f) || (c >= 0x4e00 && c <= 0x9fa5);
            if (!isKept) return false;
        }
        return true;
    }

    public int records() {
        return code[0].length;
    }

    public int code(int record) {
        return code[0][record];
    }

    /// The codes of all records, as they are kept: not to be changed.
    public int[] allCodes() {
        return code[0];
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
        return new ByCode(code[0], new Memo(unlike, codes())::level);
    }

    /// The same, where some values cannot be read: they are silent, even beside their like.
    Kind.Levels byCode(IntPredicate isReadable, IntBinaryOperator unlike) {
        var readable = new boolean[codes()];
        for (int value = 0; value < readable.length; value++) readable[value] = isReadable.test(value);
        var told = code[0].clone();
        for (int row = 0; row < told.length; row++) if (!readable[told[row]]) told[row] = SILENT;
        return new ByCode(told, new Memo(unlike, codes())::level);
    }

    /// Levels of the same or not: nothing need be asked.
    Kind.Levels byEquality() {
        return new ByEquality(code[0]);
    }

    private record ByEquality(int[] code) implements Kind.Levels {

        @Override
        public int of(int left, int right) {
            return level(code[left], code[right]);
        }

        @Override
        public void of(int left, int[] rights, int count, int[] levels) {
            int own = code[left];
            if (own == SILENT) {
                Arrays.fill(levels, 0, count, SILENT);
                return;
            }
            for (int i = 0; i < count; i++) levels[i] = level(own, code[rights[i]]);
        }

        // Without a branch: which of two cells is silent, or whether they agree, is anybody's guess to a processor.
        private static int level(int a, int b) {
            int differs = Integer.signum(a ^ b);
            int spoken = Integer.signum(a) & Integer.signum(b);
            return spoken * (1 + differs);
        }
    }

    private record ByCode(int[] code, IntBinaryOperator unlike) implements Kind.Levels {

        @Override
        public int of(int left, int right) {
            return level(code[left], code[right]);
        }

        @Override
        public void of(int left, int[] rights, int count, int[] levels) {
            int own = code[left];
            for (int i = 0; i < count; i++) levels[i] = level(own, code[rights[i]]);
        }

        private int level(int a, int b) {
            if (a == SILENT || b == SILENT) return SILENT;
            return a == b ? 1 : unlike.applyAsInt(a, b);
        }
    }
}
