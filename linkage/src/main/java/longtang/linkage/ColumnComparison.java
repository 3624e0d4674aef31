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
        if (compared.termFrequency()) return new Weighted(compared, cells, frequency);
        return compared.kind() instanceof Exact ? new Same(compared, cells) : new Plain(compared, cells);
    }

    private static class Plain implements Comparison {

        private final String name;
        private final List<String> levels;
        private final Kind.Levels compared;

        Plain(LinkModel.Compared compared, Cells cells) {
            this.name = compared.name();
            this.levels = compared.kind().levels();
            this.compared = compared.kind().over(cells);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<String> levels() {
            return levels;
        }

        @Override
        public int level(int left, int right) {
            return compared.of(left, right);
        }

        @Override
        public void levels(int left, int[] rights, int count, int[] levels) {
            compared.of(left, rights, count, levels);
        }
    }

    private static final class Same extends Plain implements SameOrNot {

        private final Cells cells;

        Same(LinkModel.Compared compared, Cells cells) {
            super(compared, cells);
            this.cells = cells;
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

    private static final class Weighted extends Plain implements TermFrequency {

        private final Cells cells;
        private final IntToDoubleFunction share;

        Weighted(LinkModel.Compared compared, Cells cells, IntToDoubleFunction share) {
            super(compared, cells);
            this.cells = cells;
            this.share = share;
        }

        @Override
        public double frequency(int left, int right) {
            int code = cells.code(left);
            return code == cells.code(right) && code != Cells.SILENT ? share.applyAsDouble(code) : Double.NaN;
        }
    }
}
