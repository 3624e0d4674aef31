package longtang.ledger;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import longtang.ledger.table.Cell;
import longtang.ledger.table.Row;
import longtang.ledger.table.Table;
import org.jspecify.annotations.Nullable;

/// Makes a ledger entry out of a row, or says everything that stands against it.
final class EntryReading {

    /// What became of a row.
    sealed interface Outcome {
        record Good(LedgerEntry entry, List<Reject> notes) implements Outcome {}

        record Bad(RejectedRow row) implements Outcome {}
    }

    private static final int LONGEST_VALUE = 200;

    private final String file;
    private final String sha256;
    private final LedgerKind kind;
    private final Set<Field> required;
    private final List<@Nullable String> names;
    private final @Nullable Field[] fields;
    private final Map<Field, String> columnOf = new EnumMap<>(Field.class);
    private final boolean from1904;
    private final String separator;
    private final boolean wasGuarded;

    private Row row;
    private List<Reject> faults = List.of();
    private List<Reject> notes = List.of();
    private Map<Field, String> known = Map.of();

    EntryReading(String file, String sha256, HeaderRow header, Headers headers, Table table) {
        this.file = file;
        this.sha256 = sha256;
        this.kind = header.kind();
        this.required = headers.required(kind);
        this.names = header.names();
        this.fields = header.fields();
        this.from1904 = table.countsFrom1904();
        this.separator = table.separator();
        this.wasGuarded = !separator.isEmpty() && names.contains(null);
        this.row = header.row();
        header.columns().forEach((name, field) -> columnOf.put(field, name));
    }

    Outcome read(Row next) {
        row = next;
        faults = new ArrayList<>();
        notes = new ArrayList<>();
        known = new EnumMap<>(Field.class);
        if (row.flaw() != null) return bad(row.flaw());
        if (isTooWide()) return bad("row.too_wide");

        SequencedMap<String, String> original = new LinkedHashMap<>();
        LocalDateTime seenAt = null;
        for (var column = 0; column < Math.max(names.size(), row.cells().size()); column++) {
            var name = column < names.size() ? names.get(column) : HeaderRow.unnamed(column);
            var cell = cell(column);
            if (name == null || (cell.isBlank() && isUnnamed(column))) continue;
            original.put(name, cell.text());
            var field = column < fields.length ? fields[column] : null;
            if (isUsable(cell, name, field) && field == Field.SEEN_AT) seenAt = date(cell, name);
            else if (field != null && faults.isEmpty()) keep(field, name, cell);
        }
        refuseMissing(original);
        if (!faults.isEmpty()) return new Outcome.Bad(new RejectedRow(row.number(), everyColumn(), faults));
        return new Outcome.Good(entry(original, seenAt), notes);
    }

    // In a CSV, more cells than headers mean that a comma stands where it should not.
    private boolean isTooWide() {
        if (separator.isEmpty()) return false;
        for (var column = names.size(); column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) return true;
        }
        return false;
    }

    private Outcome bad(String reason) {
        var written = everyColumn();
        var value = written.values().stream().filter(text -> !text.isBlank()).findFirst();
        faults.add(new Reject(file, row.number(), "", brief(value.orElse("")), reason, List.of()));
        return new Outcome.Bad(new RejectedRow(row.number(), written, faults));
    }

    private boolean isUnnamed(int column) {
        return column >= fields.length || HeaderRow.unnamed(column).equals(names.get(column));
    }

    private Cell cell(int column) {
        var cell = row.cell(column);
        return wasGuarded ? new Cell(SafeCsv.unguarded(cell.text()), cell.kind()) : cell;
    }

    private boolean isUsable(Cell cell, String name, @Nullable Field field) {
        var fault = switch (cell.kind()) {
            case TEXT, NUMBER -> null;
            case ERROR -> field == null ? null : "cell.error";
            case UNCALCULATED -> "cell.uncalculated";
            case TOO_LONG -> "cell.too_long";
        };
        if (fault != null) fault(name, cell.text(), fault);
        return fault == null;
    }

    private @Nullable LocalDateTime date(Cell cell, String name) {
        if (cell.isBlank()) return null;
        var date = WrittenDate.read(cell, from1904);
        if (date.isPresent()) known.put(Field.SEEN_AT, Plain.text(cell.text()));
        else if (required.contains(Field.SEEN_AT)) fault(name, cell.text(), "value.date");
        else note(name, cell.text(), "note.date");
        return date.orElse(null);
    }

    private void keep(Field field, String name, Cell cell) {
        var text = Plain.text(cell.text());
        if (text.isEmpty()) return;
        switch (field) {
            case AREA -> number(field, name, text, WrittenNumber::area, "note.area");
            case LONGITUDE -> number(field, name, text, WrittenNumber::longitude, "note.longitude");
            case LATITUDE -> number(field, name, text, WrittenNumber::latitude, "note.latitude");
            default -> known.put(field, text);
        }
    }

    private void number(
            Field field, String name, String text, Function<String, Optional<BigDecimal>> reading, String otherwise) {
        reading.apply(text)
                .ifPresentOrElse(number -> known.put(field, number.toPlainString()), () -> note(name, text, otherwise));
    }

    private void refuseMissing(Map<String, String> original) {
        for (var field : required) {
            var column = columnOf.get(field);
            if (column == null || !original.getOrDefault(column, "").isBlank()) continue;
            if (faults.stream().noneMatch(fault -> fault.column().equals(column))) fault(column, "", "value.missing");
        }
    }

    private void fault(String column, String value, String reason) {
        faults.add(new Reject(file, row.number(), column, brief(value), reason, List.of()));
    }

    private void note(String column, String value, String reason) {
        notes.add(new Reject(file, row.number(), column, brief(value), reason, List.of()));
    }

    private static String brief(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }

    private LedgerEntry entry(SequencedMap<String, String> original, @Nullable LocalDateTime seenAt) {
        var id = known.getOrDefault(Field.RECORD_ID, "");
        return new LedgerEntry(kind, id, seenAt, new LedgerEntry.Origin(file, sha256, row.number()), original, known);
    }

    /// The entry is refused after all: another row of the file has its number.
    RejectedRow numberTaken(int firstRow) {
        var column = columnOf.getOrDefault(Field.RECORD_ID, "");
        var value = known.getOrDefault(Field.RECORD_ID, "");
        var fault = new Reject(
                file, row.number(), column, brief(value), "id.conflict", List.of(Integer.toString(firstRow)));
        return new RejectedRow(row.number(), everyColumn(), List.of(fault));
    }

    // What a misplaced comma pushed beyond the last column stays readable in the last one.
    private SequencedMap<String, String> everyColumn() {
        SequencedMap<String, String> every = new LinkedHashMap<>();
        for (var column = 0; column < names.size(); column++) {
            var name = names.get(column);
            if (name != null) every.put(name, cell(column).text());
        }
        for (var column = names.size(); column < row.cells().size() && !separator.isEmpty(); column++) {
            var beyond = cell(column).text();
            every.computeIfPresent(every.lastEntry().getKey(), (name, text) -> text + separator + beyond);
        }
        return every;
    }
}
