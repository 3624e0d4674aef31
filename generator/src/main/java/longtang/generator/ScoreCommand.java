package longtang.generator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `longtang score`: how good are the links, measured against the truth?
public final class ScoreCommand {

    private static final int OK = 0;
    private static final int USAGE = 2;
    private static final int UNREADABLE = 3;
    private static final int RECORDS_MISSING = 4;

    private ScoreCommand() {}

    public static int run(String[] args, PrintStream out, PrintStream err) {
        var words = Words.of(Locale.getDefault());
        try {
            var arguments = Arguments.read(args, List.of("--truth", "--links"), List.of("--json", "--help", "-h"));
            if (arguments.has("--help") || arguments.has("-h")) {
                out.println(words.say("score.help"));
                return OK;
            }
            return run(arguments, words, out);
        } catch (Arguments.Unusable unusable) {
            err.println(unusable.sentence(words));
            err.println(words.say("score.help"));
            return USAGE;
        } catch (Links.Unreadable unreadable) {
            err.println(words.say("score.column-missing", String.valueOf(unreadable.getMessage())));
            return UNREADABLE;
        } catch (IOException unreadable) {
            err.println(words.say("file.unreadable", String.valueOf(unreadable.getMessage())));
            return UNREADABLE;
        }
    }

    private static int run(Arguments arguments, Words words, PrintStream out) throws Arguments.Unusable, IOException {
        var truth = Path.of(arguments.required("--truth"));
        var links = Path.of(arguments.required("--links"));
        var score = Score.of(Links.read(truth, links));
        out.println(arguments.has("--json") ? json(score) : table(score, words));
        return score.missing() == 0 ? OK : RECORDS_MISSING;
    }

    private static String table(Score s, Words words) {
        return words.say(
                "score.table",
                s.records(),
                s.structures(),
                s.files(),
                four(s.pairs().precision()),
                range(s.intervals().precision()),
                four(s.pairs().recall()),
                range(s.intervals().recall()),
                four(s.pairs().f1()),
                range(s.intervals().f1()),
                four(s.auto().precision()),
                range(s.autoPrecision()),
                four(s.auto().recall()),
                four(s.bCubed().precision()),
                four(s.bCubed().recall()),
                four(s.bCubed().f1()),
                four(s.exact()),
                s.filesTooMany(),
                s.structuresLost(),
                s.leftOut(),
                s.takenIn(),
                s.missing(),
                s.unknown(),
                s.repeated());
    }

    private static String json(Score s) {
        return """
                {
                  "records": %d, "structures": %d, "files": %d,
                  "pairs": {"precision": %s, "recall": %s, "f1": %s},
                  "interval95": {"precision": %s, "recall": %s, "f1": %s},
                  "auto": {"precision": %s, "interval95": %s, "recall": %s},
                  "bcubed": {"precision": %s, "recall": %s, "f1": %s},
                  "exact": %s,
                  "files_too_many": %d, "structures_lost": %d, "left_out": %d, "taken_in": %d,
                  "missing": %d, "unknown": %d, "repeated": %d
                }""".formatted(
                        s.records(),
                        s.structures(),
                        s.files(),
                        four(s.pairs().precision()),
                        four(s.pairs().recall()),
                        four(s.pairs().f1()),
                        pair(s.intervals().precision()),
                        pair(s.intervals().recall()),
                        pair(s.intervals().f1()),
                        four(s.auto().precision()),
                        pair(s.autoPrecision()),
                        four(s.auto().recall()),
                        four(s.bCubed().precision()),
                        four(s.bCubed().recall()),
                        four(s.bCubed().f1()),
                        four(s.exact()),
                        s.filesTooMany(),
                        s.structuresLost(),
                        s.leftOut(),
                        s.takenIn(),
                        s.missing(),
                        s.unknown(),
                        s.repeated());
    }

    private static String pair(Pairs.Interval interval) {
        return "[" + four(interval.low()) + ", " + four(interval.high()) + "]";
    }

    private static String range(Pairs.Interval interval) {
        return four(interval.low()) + " … " + four(interval.high());
    }

    private static String four(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
