package longtang.record;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import longtang.journal.Commitment;
import longtang.journal.Entry;
import longtang.journal.FileMark;
import longtang.journal.Opening;

/// What of an entry is laid open to somebody: the labels that person may see, and the files that are still there.
public record Disclosing(Predicate<String> labels, Function<FileMark, Optional<Path>> file) {

    /// The label of who did an act; the others tell what was done.
    public static final String ACTOR = Sealed.ACTOR;

    Map<String, Opening> open(Entry entry, Map<String, Opening> kept, Map<String, Path> files) {
        var opened = new HashMap<String, Opening>();
        for (var commitment : entry.commitments()) {
            var opening = kept.get(commitment.label());
            if (opening == null || !labels.test(commitment.label())) continue;
            if (commitment.kind() == Commitment.Kind.FIELDS || bringsFile(opening, files)) {
                opened.put(commitment.label(), opening);
            }
        }
        return opened;
    }

    private boolean bringsFile(Opening opening, Map<String, Path> files) {
        var mark = FileMark.read(opening.content());
        var path = mark.flatMap(file);
        path.ifPresent(found -> files.put(mark.orElseThrow().sha256(), found));
        return path.isPresent();
    }
}
