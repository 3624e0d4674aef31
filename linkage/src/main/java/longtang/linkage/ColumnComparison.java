package longtang.linkage;

import java.util.List;
import longtang.linkage.column.Cells;
import longtang.linkage.column.Kind;

/// A comparison of one column of a table.
final class ColumnComparison {

    private ColumnComparison() {}

    static Comparison of(String name, Kind kind, Cells cells, boolean termFrequency) {
        var plain = new Plain(name, kind.levels(), kind.over(cells));
        return termFrequency ? new Weighted(plain, cells) : plain;
    }

    private record Plain(String name, List<String> levels, Kind.Levels compared) implements Comparison {

        @Override
        public int level(int left, int right) {
            return compared.of(left, right);
        }
    }

    private record Weighted(Plain plain, Cells cells) implements Comparison, TermFrequency {

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
        public double frequency(int left, int right) {
            int code = cells.code(left);
            return code == cells.code(right) && code != Cells.SILENT ? cells.frequency(code) : Double.NaN;
        }
    }
}
