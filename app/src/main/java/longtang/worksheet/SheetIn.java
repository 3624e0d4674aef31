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
import longtang.ledger.PlainRows;
import longtang.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Reads a sheet that came back, in Chinese or English, its columns in any order. Nothing is understood yet.
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
        var rows = PlainRows.read(file, MOST_BYTES, MOST_ROWS + HEADER_WITHIN, reading::recognised);
        if (rows.refusal().equals("rows.too_many")) return new Sheet.TooLong();
        if (!rows.refusal().isEmpty()) return new Sheet.Unreadable(rows.refusal());
        rows.lines().forEach(reading::take);
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

        int recognised(PlainRows.Line row) {
            return (int) row.cells().stream()
                    .filter(cell -> headers.containsKey(plain(cell)))
                    .count();
        }

        void take(PlainRows.Line row) {
            if (!columns.isEmpty()) line(row);
            else if (row.number() <= HEADER_WITHIN
                    && at(row, Column.Guide.NUMBER).isPresent()) columns = columns(row);
        }

        private OptionalInt at(PlainRows.Line row, Column column) {
            return IntStream.range(0, row.cells().size())
                    .filter(i -> column.equals(headers.get(plain(row.cell(i)))))
                    .findFirst();
        }

        private Map<Column, Integer> columns(PlainRows.Line row) {
            var found = new HashMap<Column, Integer>();
            for (var column : Column.ALL) at(row, column).ifPresent(i -> found.put(column, i));
            return found;
        }

        private void line(PlainRows.Line row) {
            var cells = new HashMap<Column, String>();
            var broken = new HashSet<Column>();
            columns.forEach((column, i) -> {
                var text = SheetWords.unsafe(row.cell(i));
                if (row.broken().contains(i)) broken.add(column);
                if (!text.isEmpty() || broken.contains(column)) cells.put(column, text.isEmpty() ? A_FORMULA : text);
            });
            if (!cells.isEmpty()) lines.add(new Line(row.number(), cells, broken));
        }

        boolean isComplete() {
            return columns.keySet().containsAll(List.of(Column.Guide.NUMBER, Column.Guide.VERSION));
        }
    }
}
