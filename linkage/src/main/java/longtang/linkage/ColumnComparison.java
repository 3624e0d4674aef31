package longtang.linkage;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import longtang.linkage.column.Cells;
import longtang.linkage.column.Exact;
import longtang.linkage.column.Kind;

/// A comparison of one column of a table.
final class ColumnComparison {

    private ColumnComparison() {}

    /// @param frequency the share of speaking records that have the value with this code
    static Comparison of(LinkModel.Compared compared, Cells cells, IntToDoubleFunction frequency) {
        var kind = compared.kind();
        var plain = new Plain(compared.name(), kind.levels(), kind.over(cells));
        if (compared.termFrequency()) return new Weighted(plain, cells, frequency);
        return kind instanceof Exact ? new Same(plain, cells) : plain;
    }

    private record Same(Plain plain, Cells cells) implements SameOrNot {

        @Override
        public String name() {
            return plain.name;
        }

        @Override
        public List<String> levels() {
            return plain.levels;
        }

        @Override
        public int level(int left, int right) {
            return plain.level(left, right);
        }

        @Override
        public void levels(int left, int[] rights, int count, int[] levels) {
            plain.levels(left, rights, count, levels);
        }

        @Override
        public int[] codes() {
            return cells.allCodes();
        }

        @Override
        public int values() {
            return cells.codes();
        }
    }

    private record Plain(String name, List<String> levels, Kind.Levels compared) implements Comparison {

        @Override
        public int level(int left, int right) {
            return compared.of(left, right);
        }

        @Override
        public void levels(int left, int[] rights, int count, int[] levels) {
            compared.of(left, rights, count, levels);
        }
    }

    private record Weighted(Plain plain, Cells cells, IntToDoubleFunction share) implements Comparison, TermFrequency {

        @Override
        public String name() {
            return plain.name;
        }

        @Override
        public List<String> levels() {
            return plain.levels;
        }

        @Override
        public int level(int left, int right) {
            return plain.level(left, right);
        }

        @Override
        public void levels(int left, int[] rights, int count, int[] levels) {
            plain.levels(left, rights, count, levels);
        }

        @Override
        public double frequency(int left, int right) {
            int code = cells.code(left);
            return code == cells.code(right) && code != Cells.SILENT ? share.applyAsDouble(code) : Double.NaN;
        }
    }
}
