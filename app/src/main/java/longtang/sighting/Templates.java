package longtang.sighting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import longtang.ledger.Field;
import longtang.ledger.Headers;
import longtang.ledger.LedgerKind;

/// Empty ledgers with the right headers, to fill in.
final class Templates {

    private static final Headers HEADERS = Headers.bundled();

    private Templates() {}

    /// For Excel: UTF-8 with its mark, one row of headers.
    static byte[] csv(LedgerKind kind) {
        var headers = fields(kind).stream()
                .map(field -> HEADERS.properName(kind, field))
                .collect(Collectors.joining(","));
        return ("\uFEFF" + headers + "\r\n").getBytes(UTF_8);
    }

    /// The columns of a ledger in the order in which it is written.
    private static List<Field> fields(LedgerKind kind) {
        return switch (kind) {
            case SURVEY ->
                List.of(
                        Field.RECORD_ID,
                        Field.SEEN_AT,
                        Field.SEEN_BY,
                        Field.COMMITTEE,
                        Field.LANE,
                        Field.DOOR,
                        Field.ROOM,
                        Field.PART,
                        Field.KIND,
                        Field.USE,
                        Field.AREA,
                        Field.MATERIAL,
                        Field.STATUS,
                        Field.PARTY,
                        Field.PHONE,
                        Field.LONGITUDE,
                        Field.LATITUDE,
                        Field.NOTE);
            case COMPLAINTS ->
                List.of(
                        Field.RECORD_ID,
                        Field.SEEN_AT,
                        Field.REQUEST,
                        Field.REPORTER,
                        Field.PHONE,
                        Field.ADDRESS,
                        Field.TEXT,
                        Field.DUE,
                        Field.ASSIGNEE);
            case PATROL ->
                List.of(
                        Field.RECORD_ID,
                        Field.SEEN_AT,
                        Field.SEEN_BY,
                        Field.ADDRESS,
                        Field.TEXT,
                        Field.ACTION,
                        Field.LONGITUDE,
                        Field.LATITUDE);
            case LEDGER ->
                List.of(
                        Field.RECORD_ID,
                        Field.SEEN_AT,
                        Field.COMMITTEE,
                        Field.ADDRESS,
                        Field.PARTY,
                        Field.KIND,
                        Field.AREA,
                        Field.MATERIAL,
                        Field.USE,
                        Field.BUILT,
                        Field.OUTCOME,
                        Field.NOTE);
        };
    }
}
