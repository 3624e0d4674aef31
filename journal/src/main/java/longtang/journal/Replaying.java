package longtang.journal;

import java.util.Iterator;
import java.util.List;

/// Runs a replay over the rows of the journal, and believes them only if they give the checkpoint's root.
public final class Replaying {

    private Replaying() {}

    /// The state and how many entries it rests on, or what is wrong with the rows.
    public sealed interface Outcome<S> {

        record Rebuilt<S>(S state, long size) implements Outcome<S> {}

        /// Codes: `row.gap` (a number is missing or comes twice), `row.leaf` (the bytes are
        /// not those of the leaf), `row.malformed` (not an entry of a known version),
        /// `row.missing` (fewer rows than were signed), `row.root` (some row before this
        /// number is not the one that was signed). The argument: the number.
        record Tampered<S>(String code, List<String> args) implements Outcome<S> {}
    }

    /// Reads all rows, also those after the checkpoint. A state is only given away when the rows up to the
    /// checkpoint are the signed ones; the caller has checked the checkpoint's signature.
    public static <S> Outcome<S> run(Iterator<Row> rows, Openings openings, Checkpoint trusted, Replay<S> replay) {
        var tree = new TileGrowth((path, content) -> {});
        var state = replay.begin();
        while (rows.hasNext()) {
            if (tree.size() == trusted.size() && !tree.root().equals(trusted.root())) break;
            var row = rows.next();
            if (row.index() != tree.size()) return tampered("row.gap", tree.size());
            if (!row.leaf().equals(Hash.leaf(row.entry()))) return tampered("row.leaf", row.index());
            var entry = Entry.read(row.entry());
            if (entry.isEmpty()) return tampered("row.malformed", row.index());
            tree.add(row.leaf());
            state = replay.apply(state, row.index(), entry.get(), openings);
        }
        if (tree.size() < trusted.size()) return tampered("row.missing", tree.size());
        if (tree.size() == trusted.size() && !tree.root().equals(trusted.root())) {
            return tampered("row.root", trusted.size());
        }
        return new Outcome.Rebuilt<>(state, tree.size());
    }

    private static <S> Outcome<S> tampered(String code, long index) {
        return new Outcome.Tampered<>(code, List.of(Long.toString(index)));
    }
}
