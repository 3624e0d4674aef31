package longtang;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import longtang.journal.Checkpoint;
import longtang.journal.Note;
import longtang.journal.VerifierKey;
import longtang.journal.bundle.Remark;
import longtang.journal.bundle.Trust;
import longtang.journal.bundle.Unreadable;
import longtang.record.JournalAudit;
import org.jspecify.annotations.Nullable;

/// `longtang verify`: audits this installation's database, tiles and checkpoints, running or not.
///
/// Exit codes: 0 verified, 2 usage, 3 unreadable, 4 verification failed, 5 database unreachable.
final class VerifyInstallation {

    private static final int OK = 0;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;
    private static final int FAILED = 4;
    private static final int DATABASE_UNREACHABLE = 5;

    private final PrintStream out;
    private final PrintStream err;
    private final CommandWords words;
    private final longtang.journal.bundle.Words verifiersWords;

    private VerifyInstallation(PrintStream out, PrintStream err, Locale locale) {
        this.out = out;
        this.err = err;
        this.words = CommandWords.of("longtang/record/words", locale);
        this.verifiersWords = longtang.journal.bundle.Words.in(words.language());
    }

    private record Options(
            boolean demo, List<String> keys, @Nullable String older) {

        static Optional<Options> read(String[] arguments) {
            boolean demo = false;
            var keys = new ArrayList<String>();
            @Nullable String older = null;
            for (int i = 0; i < arguments.length; i++) {
                var hasValue = i + 1 < arguments.length;
                switch (arguments[i]) {
                    case "--demo" -> demo = true;
                    case "--key" -> keys.add(hasValue ? arguments[++i] : "");
                    case "--older" -> older = hasValue ? arguments[++i] : "";
                    default -> {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(new Options(demo, keys, older));
        }
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        return new VerifyInstallation(out, err, Locale.getDefault()).run(arguments);
    }

    private int run(String[] arguments) {
        if (List.of(arguments).contains("--help")) return words.say(out, OK, "record.verify.help");
        var options = Options.read(arguments);
        if (options.isEmpty()) return words.say(err, USAGE, "record.verify.help");
        var data = Server.home().resolve(options.get().demo() ? "demo" : "data");
        var trust = trust(options.get(), data);
        if (trust.isEmpty()) return words.say(err, UNREADABLE, "record.verify.no-key", Server.keys(data));
        return verify(data, trust.get());
    }

    private Optional<Trust> trust(Options options, Path data) {
        try {
            var keys = new ArrayList<VerifierKey>();
            if (options.keys().isEmpty()) keys.addAll(keysIn(Server.publicKeys(data)));
            for (var key : options.keys()) keys.addAll(key(key));
            if (keys.isEmpty()) return Optional.empty();
            var older = options.older();
            if (older == null) return Optional.of(Trust.in(keys));
            var kept = Files.readString(Path.of(older));
            var text = Note.read(kept.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .map(Note::text)
                    .orElse(kept.strip() + "\n");
            return Checkpoint.read(text).map(Trust.in(keys)::withOlder);
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static List<VerifierKey> key(String text) throws IOException {
        var key = VerifierKey.read(text.strip());
        return key.isPresent() ? List.of(key.get()) : keysIn(Path.of(text));
    }

    private static List<VerifierKey> keysIn(Path file) throws IOException {
        var keys = new ArrayList<VerifierKey>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank()) continue;
            keys.add(VerifierKey.read(line.strip()).orElseThrow(() -> new IOException("no key: " + line)));
        }
        return keys;
    }

    private int verify(Path data, Trust trust) {
        try {
            return InstallationDatabase.look(data, connection -> verify(data, trust, connection));
        } catch (InstallationDatabase.Unreachable unreachable) {
            return words.say(
                    err, DATABASE_UNREACHABLE, "record.verify.no-database", String.valueOf(unreachable.getMessage()));
        }
    }

    private int verify(Path data, Trust trust, Connection connection) throws SQLException {
        try {
            return tell(JournalAudit.of(connection, data, trust));
        } catch (Unreadable unreadable) {
            err.println(verifiersWords.sentence(unreadable));
            return UNREADABLE;
        }
    }

    private int tell(JournalAudit.Outcome outcome) {
        for (var finding : outcome.findings()) {
            out.println(words.word("record.verify.wrong") + " "
                    + words.word(
                            "record.verify." + finding.code(), finding.args().toArray()));
        }
        for (var remark : outcome.remarks()) {
            var wrong = remark.mark() == Remark.Mark.WRONG;
            out.println(words.word(wrong ? "record.verify.wrong" : "record.verify.fine") + " "
                    + verifiersWords.sentence(remark));
        }
        var entries = Long.toString(outcome.entries());
        var checkpoints = Long.toString(outcome.checkpoints());
        return outcome.holds()
                ? words.say(out, OK, "record.verify.holds", entries, checkpoints)
                : words.say(out, FAILED, "record.verify.fails", entries, checkpoints);
    }
}
