package longtang;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import longtang.evidence.BlobAudit;
import longtang.evidence.BlobPlace;
import longtang.evidence.Blobs;

/// `longtang scrub`: reads every file that this installation keeps, and says which are missing or damaged.
///
/// Exit codes: 0 all sound, 2 usage, 3 the files cannot be reached, 4 missing or damaged, 5 database unreachable.
final class Scrub {

    private static final int OK = 0;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;
    private static final int FAILED = 4;
    private static final int DATABASE_UNREACHABLE = 5;
    private final PrintStream out;
    private final PrintStream err;
    private final CommandWords words;

    Scrub(PrintStream out, PrintStream err, Locale locale) {
        this.out = out;
        this.err = err;
        this.words = CommandWords.of("longtang/evidence/words", locale);
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        return new Scrub(out, err, Locale.getDefault()).run(List.of(arguments));
    }

    private int run(List<String> arguments) {
        if (arguments.contains("--help")) return words.say(out, OK, "evidence.scrub.help");
        boolean demo = arguments.equals(List.of("--demo"));
        if (!demo && !arguments.isEmpty()) return words.say(err, USAGE, "evidence.scrub.help");
        return scrub(Server.home().resolve(demo ? "demo" : "data"));
    }

    private int scrub(Path data) {
        try {
            return InstallationDatabase.look(data, connection -> scrub(connection, data));
        } catch (InstallationDatabase.Unreachable unreachable) {
            var why = String.valueOf(unreachable.getMessage());
            return words.say(err, DATABASE_UNREACHABLE, "evidence.scrub.no-database", why);
        }
    }

    private int scrub(Connection connection, Path data) {
        try {
            return scrub(connection, BlobPlace.read(Scrub::setting).open(data));
        } catch (IOException | IllegalArgumentException unreachable) {
            return words.say(err, UNREADABLE, "evidence.scrub.no-files", String.valueOf(unreachable.getMessage()));
        }
    }

    // longtang.s3.access-key is LONGTANG_S3_ACCESS_KEY out here
    private static String setting(String key) {
        var value = System.getenv(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"));
        return value == null ? "" : value;
    }

    int scrub(Connection connection, Blobs blobs) throws IOException {
        var found = BlobAudit.of(connection, blobs);
        for (var finding : found.findings()) {
            out.println(words.word(
                    "evidence.scrub." + finding.condition().name().toLowerCase(Locale.ROOT),
                    finding.sha256(),
                    finding.where()));
        }
        for (var stray : found.strays()) out.println(words.word("evidence.scrub.stray", stray));
        var counts = new Object[] {
            Long.toString(found.known()), Long.toString(found.wrong()), Long.toString(found.strayCount())
        };
        return found.wrong() == 0
                ? words.say(out, OK, "evidence.scrub.holds", counts)
                : words.say(out, FAILED, "evidence.scrub.fails", counts);
    }
}
