package longtang.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.dossier.Dossiers;
import longtang.dossier.FactField;
import longtang.dossier.Version;
import longtang.people.Person;
import longtang.register.StructureNumber;
import longtang.worksheet.SheetIn.Line;
import org.jspecify.annotations.Nullable;

/// Finds out which rows of a sheet are not as they went out.
///
/// An empty cell changes nothing: a line deleted by mistake takes nothing from a file.
final class Comparing {

    private static final int AT_ONCE = 500;

    /// @param unchanged rows that came back as they went out
    record Found(List<ReturnedRow> rows, int unchanged) {}

    private final Dossiers dossiers;
    private final Person by;
    private final List<SheetWords> languages;
    private final List<ReturnedRow> rows = new ArrayList<>();
    private final Set<StructureNumber> seen = new HashSet<>();
    private int unchanged;

    /// @param languages in which the values of lists may be written
    Comparing(Dossiers dossiers, Person by, List<SheetWords> languages) {
        this.dossiers = dossiers;
        this.by = by;
        this.languages = languages;
    }

    Found compare(List<Line> lines) {
        for (var from = 0; from < lines.size(); from += AT_ONCE) {
            compareSome(lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
        }
        return new Found(rows, unchanged);
    }

    private void compareSome(List<Line> lines) {
        var asked = new LinkedHashMap<StructureNumber, Integer>();
        for (var line : lines) {
            var number = number(line);
            if (number != null) asked.putIfAbsent(number, version(line));
        }
        var went = dossiers.versionsAt(by, asked);
        for (var line : lines) compare(line, went);
    }

    private void compare(Line line, Map<StructureNumber, Version> went) {
        var number = number(line);
        if (line.cell(Column.Guide.NUMBER).isEmpty()) {
            rows.add(newRow(line));
            return;
        }
        var out = number == null ? null : went.get(number);
        if (number == null || out == null) {
            rows.add(problem(line, number, "worksheet.problem.number"));
        } else if (!seen.add(number)) {
            rows.add(problem(line, number, "worksheet.problem.twice"));
        } else {
            compare(line, number, out);
        }
    }

    private void compare(Line line, StructureNumber number, Version out) {
        var cells = new HashMap<String, String>();
        var unread = new HashMap<String, String>();
        for (var field : Column.FACTS) {
            var column = new Column.Fact(field);
            var typed = line.cell(column);
            var before = out.value(field).orElse("");
            if (typed.isEmpty() || isShownSo(field, before, typed)) continue;
            var read = field.read(typed, languages.getFirst().book());
            if (read.isEmpty() || line.broken().contains(column)) unread.put(field.code(), typed);
            else if (!read.get().equals(before)) cells.put(field.code(), read.get());
        }
        if (cells.isEmpty() && unread.isEmpty()) {
            unchanged++;
            return;
        }
        rows.add(new ReturnedRow(
                line.row(),
                ReturnedRow.Kind.CHANGE,
                number,
                version(line),
                cells,
                unread,
                line.cell(Column.Guide.WHY),
                basis(line),
                "",
                null));
    }

    private boolean isShownSo(FactField field, String kept, String typed) {
        return languages.stream()
                .anyMatch(words -> SheetWords.unsafe(SheetWords.safe(words.shown(field, kept)))
                        .equals(typed));
    }

    // What is new stays as it was written; the reader of ledgers will read it.
    private ReturnedRow newRow(Line line) {
        var cells = line.cells().entrySet().stream()
                .collect(Collectors.toMap(cell -> cell.getKey().key(), Map.Entry::getValue));
        var problem = line.cell(Column.Guide.ADDRESS).isEmpty() ? "worksheet.problem.address" : "";
        return new ReturnedRow(
                line.row(),
                problem.isEmpty() ? ReturnedRow.Kind.NEW : ReturnedRow.Kind.PROBLEM,
                null,
                0,
                cells,
                Map.of(),
                line.cell(Column.Guide.WHY),
                "",
                problem,
                null);
    }

    private ReturnedRow problem(Line line, @Nullable StructureNumber number, String problem) {
        return new ReturnedRow(
                line.row(),
                ReturnedRow.Kind.PROBLEM,
                number,
                0,
                Map.of(Column.Guide.NUMBER.key(), line.cell(Column.Guide.NUMBER)),
                Map.of(),
                "",
                "",
                problem,
                null);
    }

    private static @Nullable StructureNumber number(Line line) {
        return StructureNumber.read(line.cell(Column.Guide.NUMBER)).orElse(null);
    }

    private static int version(Line line) {
        var written = line.cell(Column.Guide.VERSION);
        return written.matches("\\d{1,8}") ? Integer.parseInt(written) : 0;
    }

    private String basis(Line line) {
        return languages
                .getFirst()
                .book()
                .read("basis", line.cell(Column.Guide.BASIS))
                .map(code -> code.code())
                .orElse("");
    }
}
