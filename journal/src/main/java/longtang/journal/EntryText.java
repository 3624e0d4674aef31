package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// The canonical bytes of an entry: lines a person can read, in a fixed order, in one spelling.
final class EntryText {

    static final String FIRST_LINE = "longtang-entry/1";

    private static final List<String> FIXED =
            List.of("id", "type", "time", "device", "role", "rule", "article", "book");
    private static final int FIXED_LINES = 1 + FIXED.size();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EntryText() {}

    static byte[] write(Entry entry) {
        var device = entry.deviceTime();
        var text = new StringBuilder(FIRST_LINE).append('\n');
        line(text, "id", entry.id().toString());
        line(text, "type", entry.type());
        line(text, "time", TIME.format(entry.time()));
        line(text, "device", device == null ? Ground.NOTHING : TIME.format(device));
        line(text, "role", entry.actorRole());
        line(text, "rule", entry.ground().rule());
        line(text, "article", entry.ground().article());
        line(text, "book", entry.ground().book());
        for (var erasure : entry.erasures()) line(text, "erases", erasure.entry() + " " + erasure.label());
        for (var commitment : entry.commitments()) {
            line(
                    text,
                    word(commitment.kind()),
                    commitment.label() + " " + commitment.value().hex());
        }
        return text.toString().getBytes(UTF_8);
    }

    private static void line(StringBuilder text, String word, String value) {
        text.append(word).append(' ').append(value).append('\n');
    }

    private static String word(Commitment.Kind kind) {
        return switch (kind) {
            case FIELDS -> "commit";
            case FILE -> "file";
        };
    }

    static Optional<Entry> read(byte[] bytes) {
        if (bytes.length > EntryBundle.LONGEST) return Optional.empty();
        var lines = Text.utf8(bytes).flatMap(Text::lines).orElse(List.of());
        if (lines.size() < FIXED_LINES || lines.size() > FIXED_LINES + Entry.MOST_LINES) return Optional.empty();
        if (!lines.getFirst().equals(FIRST_LINE)) return Optional.empty();
        var values = fixed(lines);
        // Order, sorting and the spelling of every value are settled by writing it again.
        return entry(values, lines.subList(FIXED_LINES, lines.size()))
                .filter(entry -> Arrays.equals(write(entry), bytes));
    }

    private static List<String> fixed(List<String> lines) {
        var values = new ArrayList<String>();
        for (int i = 0; i < FIXED.size(); i++) {
            var word = FIXED.get(i) + " ";
            var line = lines.get(i + 1);
            values.add(line.startsWith(word) ? line.substring(word.length()) : "");
        }
        return values;
    }

    private static Optional<Entry> entry(List<String> values, List<String> more) {
        try {
            var erasures = new ArrayList<Erasure>();
            var commitments = new ArrayList<Commitment>();
            for (var line : more) addTo(erasures, commitments, line.split(" ", -1));
            var device = values.get(3);
            return Optional.of(new Entry(
                    UUID.fromString(values.get(0)),
                    values.get(1),
                    time(values.get(2)),
                    device.equals(Ground.NOTHING) ? null : time(device),
                    values.get(4),
                    new Ground(values.get(5), values.get(6), values.get(7)),
                    erasures,
                    commitments));
        } catch (IllegalArgumentException | DateTimeParseException notAnEntry) {
            return Optional.empty();
        }
    }

    private static void addTo(List<Erasure> erasures, List<Commitment> commitments, String[] words) {
        if (words.length != 3) throw new IllegalArgumentException("Three words a line");
        switch (words[0]) {
            case "erases" -> erasures.add(new Erasure(UUID.fromString(words[1]), words[2]));
            case "commit" -> commitments.add(new Commitment(words[1], Commitment.Kind.FIELDS, hash(words[2])));
            case "file" -> commitments.add(new Commitment(words[1], Commitment.Kind.FILE, hash(words[2])));
            default -> throw new IllegalArgumentException("An unknown line");
        }
    }

    private static Hash hash(String hex) {
        return Hash.readHex(hex).orElseThrow(() -> new IllegalArgumentException("Not a hash"));
    }

    private static Instant time(String text) {
        return TIME.parse(text, Instant::from);
    }
}
