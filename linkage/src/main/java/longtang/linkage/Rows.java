package longtang.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import longtang.linkage.column.Cells;
import longtang.linkage.column.Column;

/// The cells that a model asks for, column by column, bound to its comparisons and blocking rules. A cell that says
/// 不详 is empty for all of them.
final class Rows {

    private final LinkModel model;
    private final Map<String, Column> columns = new HashMap<>();
    private final int size;

    /// @param cells gives a column by its name, all of one length
    Rows(LinkModel model, int size, Function<String, Column> cells) {
        this.model = model;
        this.size = size;
        for (var name : columnsOf(model)) columns.put(name, cells.apply(name).without(model.unknown()));
    }

    /// Every column that the model speaks of, apart from the id.
    static Set<String> columnsOf(LinkModel model) {
        var needed = new LinkedHashSet<String>();
        for (var comparison : model.comparisons()) {
            needed.addAll(comparison.columns());
            if (comparison.other() != null) needed.add(comparison.other());
        }
        for (var rule : model.blocking()) for (var part : rule.parts()) needed.addAll(part.columns());
        if (model.neverWithin() != null) needed.add(model.neverWithin());
        return needed;
    }

    List<Comparison> comparisons() {
        return model.comparisons().stream()
                .map(compared -> {
                    var cells = cells(compared);
                    return ColumnComparison.of(compared, cells, cells::frequency);
                })
                .toList();
    }

    /// Comparisons of a few rows out of many: how common a value is, is told from outside.
    ///
    /// @param shares by comparison, the share of all speaking records that have a value
    List<Comparison> comparisons(List<? extends ToDoubleFunction<String>> shares) {
        var bound = new ArrayList<Comparison>();
        for (int c = 0; c < shares.size(); c++) {
            var compared = model.comparisons().get(c);
            var share = shares.get(c);
            var cells = cells(compared);
            bound.add(ColumnComparison.of(compared, cells, code -> share.applyAsDouble(cells.value(code))));
        }
        return bound;
    }

    private Cells cells(LinkModel.Compared compared) {
        var own = joined(compared.columns());
        var other = compared.other();
        return Cells.of(other == null ? List.of(own) : List.of(own, cellsOf(other)));
    }

    List<BlockingRule> rules() {
        var rules = new ArrayList<BlockingRule>();
        for (var rule : model.blocking()) {
            rules.add(new ColumnRule(
                    rule.name(),
                    rule.parts().stream()
                            .map(part -> KeyColumn.of(part.key(), joined(part.columns())))
                            .toList()));
        }
        return rules;
    }

    /// The number of each row's source within which no two rows are one thing; -1 where there is none.
    int[] sources() {
        var source = new int[size];
        if (model.neverWithin() == null) {
            Arrays.fill(source, -1);
            return source;
        }
        var cells = Cells.of(List.of(cellsOf(model.neverWithin())));
        for (int r = 0; r < source.length; r++) source[r] = cells.code(r) - 1;
        return source;
    }

    /// Several columns as one, joined with a space.
    Column joined(List<String> names) {
        return Column.joined(names.stream().map(this::cellsOf).toList());
    }

    private Column cellsOf(String column) {
        return Objects.requireNonNull(columns.get(column), column);
    }
}
