package longtang.register;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import longtang.ledger.LedgerKind;
import org.jspecify.annotations.Nullable;

/// What was typed after `longtang match`.
record MatchOptions(
        Map<LedgerKind, List<Path>> files,
        Path out,
        boolean json,
        double threshold,
        @Nullable Path places,
        @Nullable Path words) {

    /// What was typed cannot be meant; the message is a key of the bundle.
    static final class Unusable extends Exception {
        private final String arg;

        Unusable(String code, String arg) {
            super(code);
            this.arg = arg;
        }

        String sentence(ReasonWords words) {
            return words.word(String.valueOf(getMessage()), arg);
        }
    }

    static MatchOptions read(String[] args) throws Unusable {
        var files = new EnumMap<LedgerKind, List<Path>>(LedgerKind.class);
        Path out = null;
        Path places = null;
        Path words = null;
        boolean json = false;
        double threshold = CrossMatch.THRESHOLD;
        for (int i = 0; i < args.length; i++) {
            var kind = kind(args[i]);
            if (kind != null) {
                files.computeIfAbsent(kind, k -> new ArrayList<>()).add(Path.of(value(args, i++)));
                continue;
            }
            switch (args[i]) {
                case "--out" -> out = Path.of(value(args, i++));
                case "--places" -> places = Path.of(value(args, i++));
                case "--words" -> words = Path.of(value(args, i++));
                case "--threshold" -> threshold = threshold(value(args, i++));
                case "--json" -> json = true;
                default -> throw new Unusable("match.unknown", args[i]);
            }
        }
        if (out == null) throw new Unusable("match.out-missing", "");
        if (files.isEmpty()) throw new Unusable("match.no-file", "");
        return new MatchOptions(files, out, json, threshold, places, words);
    }

    private static @Nullable LedgerKind kind(String option) {
        for (var kind : LedgerKind.values()) if (option.equals("--" + kind.code())) return kind;
        return null;
    }

    private static String value(String[] args, int option) throws Unusable {
        if (option + 1 >= args.length || args[option + 1].startsWith("--")) {
            throw new Unusable("match.value-missing", args[option]);
        }
        return args[option + 1];
    }

    private static double threshold(String text) throws Unusable {
        try {
            double value = Double.parseDouble(text);
            if (value >= 0.5 && value <= 1) return value;
        } catch (NumberFormatException notANumber) {
            // said below, together with a number out of range
        }
        throw new Unusable("match.threshold", text);
    }
}
