package longtang.sighting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import longtang.ledger.Field;
import longtang.ledger.Reject;
import longtang.register.SightingKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Cells of a row as JSON and back. Lists of pairs keep the order of the columns.
@Component
class Cells {

    private static final TypeReference<List<List<String>>> PAIRS = new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

    private final JsonMapper json;

    Cells(JsonMapper json) {
        this.json = json;
    }

    SequencedMap<String, String> original(String pairs) {
        var cells = new LinkedHashMap<String, String>();
        for (var pair : json.readValue(pairs, PAIRS)) cells.put(pair.get(0), pair.get(1));
        return cells;
    }

    SequencedMap<String, Field> columns(String pairs) {
        var columns = new LinkedHashMap<String, Field>();
        for (var pair : json.readValue(pairs, PAIRS)) columns.put(pair.get(0), Field.valueOf(pair.get(1)));
        return columns;
    }

    Map<Field, String> fields(String pairs) {
        var fields = new EnumMap<Field, String>(Field.class);
        try (var cells = json.createParser(pairs)) {
            cells.nextToken();
            while (cells.nextToken() == JsonToken.START_ARRAY) {
                fields.put(Field.valueOf(cells.nextStringValue()), cells.nextStringValue());
                cells.nextToken();
            }
        }
        return fields;
    }

    List<List<String>> pairs(Map<?, ?> cells) {
        var pairs = new ArrayList<List<String>>(cells.size());
        cells.forEach((key, value) -> pairs.add(List.of(storable(name(key)), storable(name(value)))));
        return pairs;
    }

    /// A fault without its file and row: those stand beside it.
    record Fault(String column, String value, String reason, List<String> args) {}

    List<Fault> faults(List<Reject> rejects) {
        return rejects.stream().map(Cells::fault).toList();
    }

    private static Fault fault(Reject reject) {
        return new Fault(
                storable(reject.column()),
                storable(reject.value()),
                reject.reason(),
                reject.args().stream().map(Cells::storable).toList());
    }

    List<Reject> faults(String file, int row, String faults) {
        return json.readValue(faults, FAULTS).stream()
                .map(fault -> new Reject(file, row, fault.column(), fault.value(), fault.reason(), fault.args()))
                .toList();
    }

    String reject(Reject refusal) {
        return write(fault(refusal));
    }

    /// The refusal of a file as a whole.
    Reject reject(String fault) {
        var why = json.readValue(fault, Fault.class);
        return new Reject("", 0, why.column(), why.value(), why.reason(), why.args());
    }

    List<String> texts(String list) {
        return json.readValue(list, TEXTS);
    }

    String keys(Collection<SightingKey> keys) {
        return write(keys.stream()
                .map(key -> List.of(key.kind().code(), storable(key.recordId())))
                .toList());
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    private static String name(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /// What PostgreSQL cannot hold (U+0000 and halves of a character) becomes the replacement character.
    static String storable(String text) {
        if (text.codePoints().noneMatch(Cells::unstorable)) return text;
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> clean.appendCodePoint(unstorable(c) ? 0xFFFD : c));
        return clean.toString();
    }

    private static boolean unstorable(int c) {
        return c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
