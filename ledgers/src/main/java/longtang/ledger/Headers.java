package longtang.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/// The words that stand above the columns of each ledger, with their everyday aliases.
///
/// Read from a file of lines `kind.FIELD=name,alias,~weak alias`; immutable.
public final class Headers {

    /// A word and the field it stands for; a weak one counts only where no other column claims the field.
    record Meaning(Field field, boolean weak) {}

    private final Map<LedgerKind, Map<String, Meaning>> words;
    private final Map<LedgerKind, Map<Field, String>> properNames;
    private final Map<LedgerKind, Set<Field>> required;

    private Headers(
            Map<LedgerKind, Map<String, Meaning>> words,
            Map<LedgerKind, Map<Field, String>> properNames,
            Map<LedgerKind, Set<Field>> required) {
        this.words = words;
        this.properNames = properNames;
        this.required = required;
    }

    /// The table that comes with the product: `longtang/ledger/headers.properties`.
    public static Headers bundled() {
        return Bundled.HEADERS;
    }

    /// These words and a street's own. Throws IllegalArgumentException when one word would mean two things.
    public Headers and(Reader more) throws IOException {
        var both = copy();
        both.load(more);
        return both;
    }

    private Headers copy() {
        var copy = empty();
        words.forEach((kind, known) -> copy.words.put(kind, new HashMap<>(known)));
        properNames.forEach((kind, names) -> copy.properNames.put(kind, new EnumMap<>(names)));
        required.forEach((kind, fields) -> copy.required.put(kind, EnumSet.copyOf(fields)));
        return copy;
    }

    private static Headers empty() {
        return new Headers(
                new EnumMap<>(LedgerKind.class), new EnumMap<>(LedgerKind.class), new EnumMap<>(LedgerKind.class));
    }

    private void load(Reader lines) throws IOException {
        var properties = new Properties();
        properties.load(lines);
        for (var key : properties.stringPropertyNames()) {
            var dot = key.indexOf('.');
            if (dot < 0) throw new IllegalArgumentException("Not kind.FIELD: " + key);
            var kind = LedgerKind.of(key.substring(0, dot))
                    .orElseThrow(() -> new IllegalArgumentException("No such ledger: " + key));
            learn(kind, Field.valueOf(key.substring(dot + 1)), properties.getProperty(key));
        }
    }

    private void learn(LedgerKind kind, Field field, String line) {
        for (var word : line.split("[,，]")) {
            var written = word.strip();
            if (written.isEmpty()) continue;
            var weak = written.startsWith("~");
            var starred = written.startsWith("★");
            var name = weak || starred ? written.substring(1) : written;
            properNames.computeIfAbsent(kind, k -> new EnumMap<>(Field.class)).putIfAbsent(field, name);
            if (starred)
                required.computeIfAbsent(kind, k -> EnumSet.noneOf(Field.class)).add(field);
            learn(kind, name, new Meaning(field, weak));
        }
    }

    private void learn(LedgerKind kind, String name, Meaning meaning) {
        var before = words.computeIfAbsent(kind, k -> new HashMap<>()).putIfAbsent(HeaderText.plain(name), meaning);
        if (before != null && before.field() != meaning.field()) {
            throw new IllegalArgumentException(
                    "%s means both %s and %s in %s".formatted(name, before.field(), meaning.field(), kind));
        }
    }

    /// What the header of a column says, however it is decorated.
    Optional<Meaning> meaning(LedgerKind kind, String header) {
        var known = words.getOrDefault(kind, Map.of());
        return Stream.of(HeaderText.plain(header), HeaderText.withoutBrackets(header), HeaderText.withoutUnit(header))
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// The name of a field in this ledger, as the contract writes it: 排查日期, 受理时间.
    public String properName(LedgerKind kind, Field field) {
        return properNames.getOrDefault(kind, Map.of()).getOrDefault(field, field.name());
    }

    /// The ★ columns.
    public Set<Field> required(LedgerKind kind) {
        return required.getOrDefault(kind, Set.of());
    }

    /// Loaded once, when first asked for.
    private static final class Bundled {
        static final Headers HEADERS = load();

        private static Headers load() {
            try (var in = Headers.class.getResourceAsStream("headers.properties")) {
                if (in == null) throw new IllegalStateException("headers.properties is not on the class path");
                var headers = empty();
                headers.load(new InputStreamReader(in, UTF_8));
                return headers;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
