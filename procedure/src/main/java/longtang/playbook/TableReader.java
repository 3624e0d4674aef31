package longtang.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads a decision table of a book: rows of cells, then the answer, then the reason.
///
/// A cell is 任意, a value, or values joined by a comma; `非 值` excludes.
final class TableReader {

    private final Problems problems;

    TableReader(Problems problems) {
        this.problems = problems;
    }

    DecisionTable read(String name, Tree tree) {
        var entries = Entries.of(tree, problems, "hit", "in", "out", "order", "rules");
        var inputs = entries.texts("in");
        var outputs = entries.texts("out").stream()
                .map(out -> new DecisionTable.Output(out, entries.texts("order"), Optional.empty()))
                .toList();
        if (outputs.isEmpty()) problems.add(entries.at(), "V8", "table.out", name);
        return new DecisionTable(
                name,
                hit(name, entries),
                inputs,
                outputs.isEmpty() ? List.of(new DecisionTable.Output(name, List.of(), Optional.empty())) : outputs,
                rules(name, entries, inputs.size(), Math.max(1, outputs.size())),
                entries.at());
    }

    private HitPolicy hit(String name, Entries entries) {
        String text = entries.must("hit", "V8");
        var hit = HitPolicy.read(text);
        if (hit.isEmpty()) problems.add(entries.at("hit"), "V8", "table.hit", name, text);
        return hit.orElse(HitPolicy.UNIQUE);
    }

    private List<DecisionTable.Rule> rules(String name, Entries entries, int inputs, int outputs) {
        var rules = new ArrayList<DecisionTable.Rule>();
        for (var item : entries.items("rules")) {
            var cells = new ArrayList<String>();
            if (item instanceof Tree.Many(var _, var texts))
                for (var text : texts) if (text instanceof Tree.Text(var _, var value)) cells.add(value.strip());
            if (cells.size() != inputs + outputs + 1) {
                problems.add(item.at(), "V8", "table.width", name, inputs + outputs + 1, cells.size());
                continue;
            }
            rules.add(new DecisionTable.Rule(
                    cells.subList(0, inputs).stream().map(TableReader::cell).toList(),
                    List.copyOf(cells.subList(inputs, inputs + outputs)),
                    cells.getLast(),
                    item.at()));
        }
        return rules;
    }

    private static Cell cell(String text) {
        if (text.equals("任意") || text.equals("-")) return Cell.ANYTHING;
        if (text.startsWith("非 ")) return new Cell.Other(cell(text.substring(2)));
        var values = Arrays.stream(text.split("[,，]"))
                .map(String::strip)
                .map(value -> (Cell) new Cell.Equal(value))
                .toList();
        return values.size() == 1 ? values.getFirst() : new Cell.OneOf(values);
    }
}
