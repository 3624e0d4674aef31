package longtang.worksheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.dossier.FactField;
import longtang.worksheet.UpperColumn.Fact;

/// A table of the upper level, as its mapping file has it (上级台账表样): their columns, our facts.
///
/// @param key the name of its file; [#EXAMPLE] for the one that comes with the product
/// @param titles the rows above the header
record UpperForm(String key, String name, String note, List<String> titles, List<UpperColumn> columns) {

    /// The key of no file: theirs end in `.yaml`.
    static final String EXAMPLE = "example";

    private static final String MONTH = "{month}";
    private static final String DAY = "{day}";

    /// What stands in titles and texts for the day on which the table goes out.
    static final List<String> PLACEHOLDERS = List.of(MONTH, DAY);

    UpperForm {
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
    }

    boolean isExample() {
        return key.equals(EXAMPLE);
    }

    static String dated(String text, LocalDate today) {
        return text.replace(MONTH, DateTimeFormatter.ofPattern("yyyy年M月").format(today))
                .replace(DAY, DateTimeFormatter.ofPattern("yyyy年M月d日").format(today));
    }

    Optional<Fact> fact(FactField field) {
        return facts().filter(fact -> fact.field() == field).findFirst();
    }

    Stream<Fact> facts() {
        return columns.stream()
                .map(UpperColumn::says)
                .filter(Fact.class::isInstance)
                .map(Fact.class::cast);
    }

    /// By these a table of this form is recognised.
    Set<String> headers() {
        return columns.stream()
                .map(column -> SheetWords.plain(column.header()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
