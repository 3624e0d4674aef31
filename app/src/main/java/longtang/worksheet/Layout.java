package longtang.worksheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import longtang.web.Words;
import longtang.worksheet.UpperColumn.Fixed;
import org.jspecify.annotations.Nullable;

/// By which headers a table is recognised, and what its columns mean.
///
/// @param columns what stands below each header, in its plain form; nothing where a column is not read
/// @param needed the headers, in every language, without which it is another table
/// @param form null for our own sheet
record Layout(
        Map<String, Optional<Column>> columns,
        List<Map<String, String>> needed,
        @Nullable UpperForm form) {

    /// Our own sheet: nothing can be compared without the number and the version.
    static Layout ours(List<Words> languages) {
        var columns = new HashMap<String, Optional<Column>>();
        for (var words : languages) {
            for (var column : Column.ALL) columns.put(SheetWords.plain(words.say(column.key())), Optional.of(column));
        }
        return new Layout(
                columns,
                List.of(named(languages, Column.Guide.NUMBER.key()), named(languages, Column.Guide.VERSION.key())),
                null);
    }

    /// A table of the upper level has all of its headers, and may have lost what we added.
    static Layout of(UpperForm form, List<Words> languages) {
        var columns = new HashMap<String, Optional<Column>>();
        Column.HIDDEN.forEach((column, key) ->
                named(languages, key).keySet().forEach(header -> columns.put(header, Optional.of(column))));
        for (var column : form.columns()) columns.put(SheetWords.plain(column.header()), column.read());
        var needed = form.columns().stream()
                .map(column -> Map.of(SheetWords.plain(column.header()), column.header()))
                .toList();
        return new Layout(columns, needed, form);
    }

    private static Map<String, String> named(List<Words> languages, String key) {
        return languages.stream()
                .map(words -> words.say(key))
                .collect(Collectors.toMap(SheetWords::plain, header -> header, (one, same) -> one));
    }

    int recognised(List<String> head) {
        return (int) head.stream()
                .filter(header -> columns.containsKey(SheetWords.plain(header)))
                .count();
    }

    /// The headers that are not there.
    List<String> missing(List<String> head) {
        var there = head.stream().map(SheetWords::plain).collect(Collectors.toSet());
        return needed.stream()
                .filter(names -> names.keySet().stream().noneMatch(there::contains))
                .map(names -> names.values().iterator().next())
                .toList();
    }

    /// What stands in which column; of two with the same header the first counts.
    Map<Integer, Column> columns(List<String> head) {
        var found = new LinkedHashMap<Integer, Column>();
        var taken = new HashSet<Column>();
        for (int i = 0; i < head.size(); i++) {
            var column = column(head.get(i));
            if (column.isPresent() && taken.add(column.get())) found.put(i, column.get());
        }
        return found;
    }

    private Optional<Column> column(String header) {
        var known = columns.get(SheetWords.plain(header));
        if (known != null) return known;
        return form == null || header.isBlank() ? Optional.empty() : Optional.of(new Column.Theirs(header.strip()));
    }

    /// Whether this is what we wrote into every row ourselves.
    boolean isPrinted(Column column, String text) {
        return form != null
                && column instanceof Column.Theirs(var header)
                && form.columns().stream()
                        .anyMatch(it -> it.header().equals(header)
                                && it.says() instanceof Fixed fixed
                                && fixed.isWrittenSo(text));
    }
}
