package longtang.playbook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// `longtang playbook replay OLD NEW REGISTER`: the files of a register under two versions of a book.
final class ReplayCommand {

    private static final int OK = 0;
    private static final int REJECTS = 1;
    private static final int UNREADABLE = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final Words words;
    private final RegisterRows register;

    ReplayCommand(PrintStream out, PrintStream err, Words words, RegisterRows register) {
        this.out = out;
        this.err = err;
        this.words = words;
        this.register = register;
    }

    /// Tells what changes.
    ///
    /// @return 0, 1 where rows had no number, 3 where the register cannot be read
    int run(Book old, Book next, String file) {
        try {
            var rows = register.read(Path.of(file));
            if (rows.stream().noneMatch(row -> row.containsKey(Replay.NUMBER))) {
                err.println(words.say("replay.number", file, Replay.NUMBER));
                return UNREADABLE;
            }
            return tell(Replay.of(old, next, rows), old, next);
        } catch (IOException e) {
            err.println(words.say("replay.unreadable", file, String.valueOf(e.getMessage())));
            return UNREADABLE;
        }
    }

    private int tell(Replay replay, Book old, Book next) {
        replay.changes().forEach(change -> out.println(line(change)));
        sums(replay.changes());
        out.println(words.say(
                "replay.sum",
                old.reference(),
                next.reference(),
                replay.files(),
                files(replay.changes().stream().filter(Replay.Change::certain).toList()),
                files(replay.changes().stream()
                        .filter(change -> !change.certain())
                        .toList())));
        if (replay.rejects().isEmpty()) return OK;
        err.println(words.say(
                "replay.rejects",
                replay.rejects().size(),
                Replay.NUMBER,
                replay.rejects().stream().limit(10).map(String::valueOf).collect(Collectors.joining("、"))));
        return REJECTS;
    }

    private String line(Replay.Change change) {
        return words.say(
                change.certain() ? "replay.changes" : "replay.may",
                change.file(),
                change.table(),
                change.before(),
                change.after(),
                change.because(),
                change.given());
    }

    private void sums(List<Replay.Change> changes) {
        var sums = new LinkedHashMap<String, Integer>();
        changes.stream()
                .filter(Replay.Change::certain)
                .forEach(change -> sums.merge(change.before() + " → " + change.after(), 1, Integer::sum));
        sums.forEach((turn, count) -> out.println("  " + turn + "  " + count));
    }

    private static long files(List<Replay.Change> changes) {
        return changes.stream().map(Replay.Change::file).distinct().count();
    }
}
