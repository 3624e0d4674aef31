package longtang.sighting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import longtang.ledger.Field;
import longtang.register.SightingKey;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Cells of a row as JSON and back. Lists of pairs keep the order of the columns.
@Component
class Cells {

    private static final TypeReference<List<List<String>>> PAIRS = new TypeReference<>() {};

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
        for (var pair : json.readValue(pairs, PAIRS)) fields.put(Field.valueOf(pair.get(0)), pair.get(1));
        return fields;
    }

    List<List<String>> pairs(Map<?, ?> cells) {
        var pairs = new ArrayList<List<String>>(cells.size());
        cells.forEach((key, value) -> pairs.add(List.of(storable(name(key)), storable(name(value)))));
        return pairs;
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
