package longtang.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// What people have said of pairs of rows, by the rows' ids: the same thing, or not. A [LinkJob] follows it, and learns
/// from it what the agreements of such pairs are worth.
public final class Decisions {

    private static final Set<String> YES = Set.of("yes", "true", "1", "是", "同一");
    private static final Set<String> NO = Set.of("no", "false", "0", "否", "不同");
    private static final Decisions NONE = new Decisions("", List.of(), List.of());

    private record Said(int line, String left, String right, boolean same) {}

    private final String file;
    private final List<Said> said;
    private final List<LinkProblem> rejects;

    private Decisions(String file, List<Said> said, List<LinkProblem> rejects) {
        this.file = file;
        this.said = said;
        this.rejects = rejects;
    }

    public static Decisions none() {
        return NONE;
    }

    /// Reads them from the columns `left_id`, `right_id` and `same` (是 or 否, yes or no, true or false, 1 or 0); other
    /// columns are passed over. With two files the left id is one of the first.
    ///
    /// @throws UnreadableInput when a column is missing
    public static Decisions of(Table table) throws UnreadableInput {
        var left = table.cells("left_id");
        var right = table.cells("right_id");
        var same = table.cells("same");
        var said = new ArrayList<Said>();
        var rejects = new ArrayList<>(table.rejects());
        for (int row = 0; row < table.size(); row++) {
            var word = same.cell(row).strip().toLowerCase(Locale.ROOT);
            int line = table.line(row);
            if (YES.contains(word) || NO.contains(word))
                said.add(new Said(line, left.cell(row).strip(), right.cell(row).strip(), YES.contains(word)));
            else rejects.add(LinkProblem.of("decision.no-word", table.name(), line, word));
        }
        return new Decisions(table.name(), said, rejects);
    }

    /// The same by record number, the lower one first; each pair once.
    ///
    /// @param left the number of a row of the first file by its id, -1 where there is none
    /// @param right the same for the second file, or for the only one
    /// @param problems takes what cannot be followed
    Set<Label> among(ToIntFunction<String> left, ToIntFunction<String> right, List<LinkProblem> problems) {
        problems.addAll(rejects);
        var labels = new LinkedHashMap<List<Integer>, Label>();
        for (var one : said) {
            int a = left.applyAsInt(one.left);
            int b = right.applyAsInt(one.right);
            if (a < 0 || b < 0 || a == b) {
                problems.add(LinkProblem.of("decision.no-row", file, one.line, one.left, one.right));
                continue;
            }
            var label = new Label(Math.min(a, b), Math.max(a, b), one.same);
            var before = labels.putIfAbsent(List.of(label.left(), label.right()), label);
            if (before != null && before.same() != label.same()) {
                problems.add(LinkProblem.of("decision.both", file, one.line, one.left, one.right));
                // Two files too many are found again; two things in one file are not.
                labels.put(List.of(label.left(), label.right()), new Label(label.left(), label.right(), false));
            }
        }
        return labels.values().stream().collect(Collectors.toUnmodifiableSet());
    }
}
