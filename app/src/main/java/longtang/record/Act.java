package longtang.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import longtang.journal.FileMark;
import longtang.journal.Ground;

/// One act: what was done to which thing, on what ground, with which files. `what` is a code in the past tense
/// (`ledger.imported`); `detail` carries numbers, codes and ids, never names, phones or addresses; `files` by label.
public record Act(
        String what,
        String subjectKind,
        String subject,
        Map<String, Object> detail,
        Ground ground,
        Map<String, FileMark> files) {

    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,8}");

    /// An act as it was noted, and how far its entry has come.
    public record Noted(UUID id, Instant at, String actorKind, String actor, String role, Act act, Standing standing) {}

    /// Where an act stands in the log: noted before there was one, waiting for its number, or numbered.
    public sealed interface Standing {

        record Unsealed() implements Standing {}

        record Waiting() implements Standing {}

        record Numbered(long index) implements Standing {}
    }

    public Act {
        detail = Map.copyOf(detail);
        files = Map.copyOf(files);
    }

    public static Act of(String what, String subjectKind, Object subject) {
        return new Act(what, subjectKind, subject.toString(), Map.of(), Ground.none(), Map.of());
    }

    public Act with(String key, Object value) {
        var more = new HashMap<>(detail);
        more.put(key, value);
        return new Act(what, subjectKind, subject, more, ground, files);
    }

    /// What the act stands on: a rule, an article of law, a version of the book of procedure; `-` for what there is
    /// not.
    public Act on(String rule, String article, String book) {
        return new Act(what, subjectKind, subject, detail, new Ground(rule, article, book), files);
    }

    /// A file that belongs to the act; the log gets a commitment to it, not its hash. Of its name only the ending is
    /// kept.
    public Act carrying(String label, String sha256, long bytes, String fileName) {
        var more = new HashMap<>(files);
        more.put(label, new FileMark(sha256, bytes, ending(fileName)));
        return new Act(what, subjectKind, subject, detail, ground, more);
    }

    private static String ending(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ENDING.matcher(ending).matches() ? ending : "bin";
    }
}
