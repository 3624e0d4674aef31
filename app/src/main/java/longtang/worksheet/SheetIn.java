package longtang.worksheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import longtang.ledger.PlainRows;
import longtang.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Reads a sheet that came back, ours in Chinese or English or one of the upper level, its columns in any order.
/// Nothing is understood yet.
@Component
class SheetIn {

    /// How many files go out and come back in one sheet at the most.
    static final int MOST_ROWS = 20_000;

    static final long MOST_BYTES = 16L << 20;

    private static final int HEADER_WITHIN = 10;

    /// How a formula is shown whose result is not in the file.
    private static final String A_FORMULA = "=?";

    /// What stands in one row, by column. A cell that holds nothing is not there.
    ///
    /// @param broken cells whose text is no word of a person: #REF!, a formula without its result, an endless text
    record Line(int row, Map<Column, String> cells, Set<Column> broken) {
        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// What a file turned out to be.
    sealed interface Sheet {
        /// @param form of the upper level whose headers it has, null for a sheet of our own
        record Lines(List<Line> lines, @Nullable UpperForm form) implements Sheet {}

        /// Nearly a table of this form: only these headers are not there.
        record Almost(UpperForm form, List<String> missing) implements Sheet {}

        /// A table, but without the columns that are needed to compare.
        record NotOurs() implements Sheet {}

        record TooLong() implements Sheet {}

        /// No table, or one that costs more than its budget.
        record Unreadable(String code) implements Sheet {}
    }

    private final MessageSource source;
    private final UpperForms forms;

    SheetIn(MessageSource source, UpperForms forms) {
        this.source = source;
        this.forms = forms;
    }

    Sheet read(Path file) throws IOException {
        var known = layouts();
        var rows = PlainRows.read(
                file,
                MOST_BYTES,
                MOST_ROWS + HEADER_WITHIN,
                row -> known.stream()
                        .mapToInt(layout -> layout.recognised(row.cells()))
                        .max()
                        .orElse(0));
        if (rows.refusal().equals("rows.too_many")) return new Sheet.TooLong();
        if (!rows.refusal().isEmpty()) return new Sheet.Unreadable(rows.refusal());
        var heads = rows.lines().stream()
                .filter(row -> row.number() <= HEADER_WITHIN)
                .toList();
        for (var head : heads) {
            var layout = known.stream()
                    .filter(it -> it.missing(head.cells()).isEmpty())
                    .max(Comparator.comparingInt(it -> it.recognised(head.cells())));
            if (layout.isPresent()) return lines(layout.get(), head, rows.lines());
        }
        return heads.stream()
                .flatMap(head -> known.stream().flatMap(it -> almost(it, head.cells()).stream()))
                .min(Comparator.comparingInt(it -> it.missing().size()))
                .<Sheet>map(it -> it)
                .orElseGet(Sheet.NotOurs::new);
    }

    private List<Layout> layouts() {
        var words = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(locale -> new Words(source, locale))
                .toList();
        return Stream.concat(
                        Stream.of(Layout.ours(words)),
                        forms.shelf().forms().stream().map(form -> Layout.of(form, words)))
                .toList();
    }

    private static Optional<Sheet.Almost> almost(Layout layout, List<String> head) {
        var missing = layout.missing(head);
        return layout.form() != null
                        && missing.size() * 2 <= layout.form().columns().size()
                ? Optional.of(new Sheet.Almost(layout.form(), missing))
                : Optional.empty();
    }

    private static Sheet lines(Layout layout, PlainRows.Line head, List<PlainRows.Line> rows) {
        var columns = layout.columns(head.cells());
        return new Sheet.Lines(
                rows.stream()
                        .filter(row -> row.number() > head.number())
                        .map(row -> line(row, columns, layout))
                        .filter(line -> !line.cells().isEmpty())
                        .toList(),
                layout.form());
    }

    private static Line line(PlainRows.Line row, Map<Integer, Column> columns, Layout layout) {
        var cells = new HashMap<Column, String>();
        var broken = new HashSet<Column>();
        columns.forEach((i, column) -> {
            var text = SheetWords.unsafe(row.cell(i));
            if (layout.isPrinted(column, text)) return;
            if (row.broken().contains(i)) broken.add(column);
            if (!text.isEmpty() || broken.contains(column)) cells.put(column, text.isEmpty() ? A_FORMULA : text);
        });
        return new Line(row.number(), cells, broken);
    }
}
