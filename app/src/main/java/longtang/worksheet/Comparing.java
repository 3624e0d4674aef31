package longtang.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final int NOW = 0;
    private static final int NEVER = -1;

    /// @param unchanged rows that came back as they went out
    record Found(List<ReturnedRow> rows, int unchanged) {}

    private final Dossiers dossiers;
    private final Person by;
    private final CellReader cells;
    private final List<ReturnedRow> rows = new ArrayList<>();
    private final Set<StructureNumber> seen = new HashSet<>();
    private int unchanged;

    Comparing(Dossiers dossiers, Person by, CellReader cells) {
        this.dossiers = dossiers;
        this.by = by;
        this.cells = cells;
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
        var changed = new HashMap<String, String>();
        var unread = new HashMap<String, String>();
        for (var field : Column.FACTS) {
            var column = new Column.Fact(field);
            var typed = line.cell(column);
            var before = out.value(field).orElse("");
            if (typed.isEmpty() || cells.isShownSo(field, before, typed)) continue;
            var read = cells.read(field, typed);
            if (read.isEmpty() || line.broken().contains(column)) unread.put(field.code(), typed);
            else if (!read.get().equals(before)) changed.put(field.code(), read.get());
        }
        if (changed.isEmpty() && unread.isEmpty()) {
            unchanged++;
            return;
        }
        rows.add(new ReturnedRow(
                line.row(),
                ReturnedRow.Kind.CHANGE,
                number,
                version(line),
                changed,
                unread,
                line.cell(Column.Guide.WHY),
                basis(line),
                "",
                null));
    }

    // What is new stays as it was written; the reader of ledgers will read it.
    private ReturnedRow newRow(Line line) {
        var problem = problemOfNew(line);
        return new ReturnedRow(
                line.row(),
                problem.isEmpty() ? ReturnedRow.Kind.NEW : ReturnedRow.Kind.PROBLEM,
                null,
                0,
                cells.asLedger(line),
                Map.of(),
                line.cell(Column.Guide.WHY),
                "",
                problem,
                null);
    }

    private String problemOfNew(Line line) {
        if (line.cell(Column.Guide.ADDRESS).isEmpty()) return "worksheet.problem.address";
        var built = line.cell(new Column.Fact(FactField.BUILT));
        return cells.isToCome(FactField.BUILT, built) ? "worksheet.problem.tocome" : "";
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

    // A table of the upper level may have lost its version, and is compared with the file as it is now.
    private int version(Line line) {
        var written = line.cell(Column.Guide.VERSION);
        if (written.isEmpty() && cells.form() != null) return NOW;
        return written.matches("[1-9]\\d{0,7}") ? Integer.parseInt(written) : NEVER;
    }

    private String basis(Line line) {
        return cells.book()
                .read("basis", line.cell(Column.Guide.BASIS))
                .map(code -> code.code())
                .orElse("");
    }
}
