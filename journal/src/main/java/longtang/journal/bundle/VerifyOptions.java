package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import longtang.journal.Checkpoint;
import longtang.journal.Note;
import longtang.journal.VerifierKey;
import org.jspecify.annotations.Nullable;

/// What stands on the command line, read word by word.
record VerifyOptions(
        Path target, List<VerifierKey> keys, @Nullable Path older) {

    private static final int LONGEST_FILE = 64 << 10;

    /// The command line cannot be carried out as it stands.
    static final class Unusable extends Exception {

        final String code;
        final List<String> args;

        Unusable(String code, String arg) {
            super(code);
            this.code = code;
            this.args = List.of(arg);
        }
    }

    /// The language asked for, or the machine's own; Chinese where that is not known.
    static Locale language(String[] args) {
        for (int i = 0; i + 1 < args.length; i++) {
            if (args[i].equals("--lang")) return Locale.forLanguageTag(args[i + 1]);
        }
        var own = Locale.getDefault();
        var known = Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);
        return known.getOrDefault(own.getLanguage(), Locale.SIMPLIFIED_CHINESE);
    }

    static VerifyOptions read(String[] args) throws Unusable {
        var keys = new ArrayList<VerifierKey>();
        @Nullable Path target = null;
        @Nullable Path older = null;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--key" -> keys.addAll(keys(value(args, ++i)));
                case "--older" -> older = path(value(args, ++i));
                case "--lang" -> value(args, ++i);
                default -> {
                    if (args[i].startsWith("-") || target != null) throw new Unusable("usage.unknown", args[i]);
                    target = path(args[i]);
                }
            }
        }
        if (target == null) throw new Unusable("usage.nothing", "");
        return new VerifyOptions(target, List.copyOf(keys), older);
    }

    private static String value(String[] args, int at) throws Unusable {
        if (at >= args.length) throw new Unusable("usage.value", args[at - 1]);
        return args[at];
    }

    private static Path path(String text) throws Unusable {
        try {
            return Path.of(text);
        } catch (InvalidPathException strange) {
            throw new Unusable("usage.unknown", text);
        }
    }

    // The key itself, or a file with one key a line.
    private static List<VerifierKey> keys(String text) throws Unusable {
        var key = VerifierKey.read(text.strip());
        if (key.isPresent()) return List.of(key.get());
        var keys = new ArrayList<VerifierKey>();
        for (var line : file(path(text), "usage.key").lines().toList()) {
            if (line.isBlank()) continue;
            keys.add(VerifierKey.read(line.strip()).orElseThrow(() -> new Unusable("usage.key", text)));
        }
        if (keys.isEmpty()) throw new Unusable("usage.key", text);
        return keys;
    }

    Trust trust() throws Unusable {
        var kept = older;
        if (kept == null) return Trust.in(keys);
        var text = file(kept, "usage.older");
        var note = Note.read(text.getBytes(UTF_8));
        var checkpoint = Checkpoint.read(note.map(Note::text).orElse(text.strip() + "\n"))
                .orElseThrow(() -> new Unusable("usage.older", kept.toString()));
        return note.map(signed -> Trust.in(keys).withOlder(checkpoint, signed))
                .orElseGet(() -> Trust.in(keys).withOlder(checkpoint));
    }

    private static String file(Path file, String code) throws Unusable {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LONGEST_FILE) {
                return asTyped(Files.readString(file));
            }
        } catch (IOException unreadable) {
            // the same answer as for a file that is not there
        }
        throw new Unusable(code, file.toString());
    }

    // Windows editors put a mark at the front and end lines in two characters; neither was ever signed.
    private static String asTyped(String text) {
        return text.replace("\ufeff", "").replace("\r\n", "\n");
    }

    /// The keys that a bundle names, to be compared with published ones; empty where it names none.
    static Optional<String> namedKeys(Path target) {
        try {
            return Optional.of(Bundle.read(target, Budget.standard()).text("keys.txt"))
                    .filter(text -> !text.isBlank());
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }
}
