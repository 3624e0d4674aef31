package longtang.register;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;

/// One row of a ledger as a test writes it.
final class Row {

    private final LedgerKind kind;
    private final String id;
    private final Map<Field, String> fields = new EnumMap<>(Field.class);

    private Row(LedgerKind kind, String id) {
        this.kind = kind;
        this.id = id;
    }

    static LedgerEntry survey(String id, String lane, String door, String part, String kind) {
        return new Row(LedgerKind.SURVEY, id)
                .with(Field.LANE, lane)
                .with(Field.DOOR, door)
                .with(Field.PART, part)
                .with(Field.KIND, kind)
                .entry();
    }

    static LedgerEntry ledger(String id, String address, String kind) {
        return new Row(LedgerKind.LEDGER, id)
                .with(Field.ADDRESS, address)
                .with(Field.KIND, kind)
                .entry();
    }

    static LedgerEntry patrol(String id, String place, String seen) {
        return new Row(LedgerKind.PATROL, id)
                .with(Field.ADDRESS, place)
                .with(Field.TEXT, seen)
                .entry();
    }

    static LedgerEntry complaint(String id, String place, String text) {
        return new Row(LedgerKind.COMPLAINTS, id)
                .with(Field.ADDRESS, place)
                .with(Field.TEXT, text)
                .entry();
    }

    /// The same row with one more cell.
    static LedgerEntry with(LedgerEntry entry, Field field, String text) {
        var row = new Row(entry.kind(), entry.recordId());
        entry.fields().forEach(row::with);
        return row.with(field, text).entry();
    }

    private Row with(Field field, String text) {
        fields.put(field, text);
        return this;
    }

    private LedgerEntry entry() {
        var original = new LinkedHashMap<String, String>();
        fields.forEach((field, text) -> original.put(field.name(), text));
        var origin = new LedgerEntry.Origin(kind.code() + ".csv", kind.code(), 1);
        return new LedgerEntry(kind, id, LocalDateTime.of(2025, 6, 11, 9, 0), origin, original, fields);
    }
}
