package longtang.worksheet;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import longtang.ledger.AnyTable;
import longtang.ledger.AnyTable.Row;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Reads a sheet that came back, in Chinese or English, its columns in any order. Nothing is understood yet.
@Component
class SheetIn {

    /// How many files go out and come back in one sheet at the most.
    static final int MOST_ROWS = 20_000;

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
        record Lines(List<Line> lines) implements Sheet {}

        /// A table, but without the columns that are needed to compare.
        record NotOurs() implements Sheet {}

        record TooLong() implements Sheet {}

        /// No table, or one that costs more than its budget.
        record Unreadable(String code) implements Sheet {}
    }

    private final MessageSource source;

    SheetIn(MessageSource source) {
        this.source = source;
    }

    Sheet read(Path file) throws IOException {
        var reading = new Reading(headers());
        var refused = AnyTable.read(file, reading::recognised, reading::take);
        if (refused.isPresent()) return new Sheet.Unreadable(refused.get());
        if (reading.lines.size() > MOST_ROWS) return new Sheet.TooLong();
        return reading.isComplete() ? new Sheet.Lines(reading.lines) : new Sheet.NotOurs();
    }

    private Map<String, Column> headers() {
        var headers = new HashMap<String, Column>();
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = new Words(source, locale);
            for (var column : Column.ALL) headers.put(plain(words.say(column.key())), column);
        }
        return headers;
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    private static final class Reading {

        private final Map<String, Column> headers;
        private final List<Line> lines = new ArrayList<>();
        private Map<Column, Integer> columns = Map.of();

        Reading(Map<String, Column> headers) {
            this.headers = headers;
        }

        int recognised(Row row) {
            return (int) row.cells().stream()
                    .filter(cell -> headers.containsKey(plain(cell.text())))
                    .count();
        }

        boolean take(Row row) {
            if (!columns.isEmpty()) {
                line(row);
                return lines.size() <= MOST_ROWS;
            }
            var number = at(row, Column.Guide.NUMBER);
            if (number.isPresent()) columns = columns(row);
            return row.number() < HEADER_WITHIN || !columns.isEmpty();
        }

        private OptionalInt at(Row row, Column column) {
            return IntStream.range(0, row.cells().size())
                    .filter(i -> column.equals(headers.get(plain(row.cell(i).text()))))
                    .findFirst();
        }

        private Map<Column, Integer> columns(Row row) {
            var found = new HashMap<Column, Integer>();
            for (var column : Column.ALL) at(row, column).ifPresent(i -> found.put(column, i));
            return found;
        }

        private void line(Row row) {
            var cells = new HashMap<Column, String>();
            var broken = new HashSet<Column>();
            columns.forEach((column, i) -> {
                var cell = row.cell(i);
                var text = SheetWords.unsafe(cell.text());
                if (cell.broken()) broken.add(column);
                if (!text.isEmpty() || cell.broken()) cells.put(column, text.isEmpty() ? A_FORMULA : text);
            });
            if (!cells.isEmpty()) lines.add(new Line(row.number(), cells, broken));
        }

        boolean isComplete() {
            return columns.keySet().containsAll(List.of(Column.Guide.NUMBER, Column.Guide.VERSION));
        }
    }
}
