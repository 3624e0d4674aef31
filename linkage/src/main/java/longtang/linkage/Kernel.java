package longtang.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import longtang.linkage.column.Cells;
import longtang.linkage.column.Column;

/// A model and its weights without a table: keys of a row, and scores of the few rows of one block. What a cluster of
/// machines needs of the engine, so that it finds the pairs that [LinkJob] finds, with the same bits.
///
/// Immutable; what [#bind] gives is for one thread.
public final class Kernel {

    private final LinkModel model;
    private final Weights weights;
    private final List<? extends ToDoubleFunction<String>> shares;

    private Kernel(LinkModel model, Weights weights, List<? extends ToDoubleFunction<String>> shares) {
        this.model = model;
        this.weights = weights;
        this.shares = List.copyOf(shares);
    }

    /// @param shares by comparison, the share of all speaking rows (0 < share ≤ 1) that have a value of [#terms]; not
    ///     asked where the model has no `term_frequency`
    /// @throws IllegalArgumentException when there is not one for each comparison
    public static Kernel of(LinkModel model, Weights weights, List<? extends ToDoubleFunction<String>> shares) {
        if (shares.size() != model.comparisons().size()) {
            throw new IllegalArgumentException("Shares for %d comparisons, the model has %d"
                    .formatted(shares.size(), model.comparisons().size()));
        }
        return new Kernel(model, weights, shares);
    }

    /// The row's keys under each rule, ascending and each once; two rows are compared when they share one.
    public long[][] keys(Map<String, String> row) {
        var rules = one(row).rules();
        var keys = new long[rules.size()][];
        for (int rule = 0; rule < keys.length; rule++) {
            var found = LongStream.builder();
            rules.get(rule).keys(0, found);
            keys[rule] = found.build().sorted().distinct().toArray();
        }
        return keys;
    }

    /// By comparison, the value of which it matters how many rows have it; empty where none does.
    public List<String> terms(Map<String, String> row) {
        var one = one(row);
        var terms = new ArrayList<String>();
        for (var compared : model.comparisons()) {
            terms.add(
                    compared.termFrequency()
                            ? Cells.plain(one.joined(compared.columns()).cell(0))
                            : "");
        }
        return terms;
    }

    /// A few rows, ready to be scored with each other.
    public Bound bind(List<Map<String, String>> rows) {
        return bind(
                rows.size(),
                name -> Column.of(
                        rows.stream().map(row -> row.getOrDefault(name, "")).toList()));
    }

    Bound bind(int rows, Function<String, Column> cells) {
        return new Bound(new Rows(model, rows, cells));
    }

    private Rows one(Map<String, String> row) {
        return new Rows(model, 1, name -> Column.of(List.of(row.getOrDefault(name, ""))));
    }

    /// Rows by their number in the list that was bound.
    public final class Bound {

        private final Scoring scoring;
        private final int[] source;
        private final int[] levels;

        private Bound(Rows rows) {
            var comparisons = rows.comparisons(shares);
            this.scoring = new Scoring(comparisons, new Patterns(comparisons), weights);
            this.source = rows.sources();
            this.levels = new int[comparisons.size()];
        }

        /// Whether both may be one thing at all (`never_within`).
        public boolean mayLink(int left, int right) {
            return left != right && (source[left] < 0 || source[left] != source[right]);
        }

        /// Prior and all evidence; 0 is even odds.
        public double bits(int left, int right) {
            scoring.patternOf(left, right, levels);
            return scoring.bitsOf(left, right, levels);
        }

        public Waterfall explain(int left, int right) {
            return scoring.explain(left, right);
        }
    }
}
