package longtang.sighting;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;

/// What somebody on duty writes down on the spot: where, what, and in their own words.
///
/// @param submission of the form: sent twice it counts once
public record ByHand(UUID submission, String where, String what, String words) {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_TEXT = 2_000;

    static final SequencedMap<String, Field> COLUMNS = columns();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    public ByHand {
        where = Cells.storable(where.strip());
        what = Cells.storable(what.strip());
        words = Cells.storable(words.strip());
    }

    public boolean isReadable() {
        return isOneLine(where) && what.length() <= LONGEST_LINE && !words.isEmpty() && words.length() <= LONGEST_TEXT;
    }

    private static boolean isOneLine(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_LINE;
    }

    LedgerEntry entry(LocalDateTime now, long serial, String by) {
        var number = "RC%s-%05d".formatted(DAY.format(now), serial);
        var said = new EnumMap<Field, String>(Field.class);
        said.put(Field.RECORD_ID, number);
        said.put(Field.SEEN_AT, MINUTE.format(now));
        said.put(Field.SEEN_BY, by);
        said.put(Field.ADDRESS, where);
        if (!what.isEmpty()) said.put(Field.KIND, what);
        said.put(Field.TEXT, words);
        return new LedgerEntry(
                LedgerKind.PATROL,
                number,
                now.withSecond(0).withNano(0),
                new LedgerEntry.Origin("", "", 0),
                underHeaders(said),
                said);
    }

    private static SequencedMap<String, String> underHeaders(Map<Field, String> said) {
        var original = new LinkedHashMap<String, String>();
        COLUMNS.forEach((header, field) -> original.put(header, said.getOrDefault(field, "")));
        return original;
    }

    private static SequencedMap<String, Field> columns() {
        var columns = new LinkedHashMap<String, Field>();
        columns.put("记录编号", Field.RECORD_ID);
        columns.put("巡查时间", Field.SEEN_AT);
        columns.put("巡查人", Field.SEEN_BY);
        columns.put("地点", Field.ADDRESS);
        columns.put("类型", Field.KIND);
        columns.put("发现问题", Field.TEXT);
        return columns;
    }
}
