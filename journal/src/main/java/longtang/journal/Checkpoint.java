package longtang.journal;

import java.util.List;
import java.util.Optional;

/// What a log was at one moment: its name, how many entries it had, and the root over them (C2SP tlog-checkpoint).
///
/// Three lines and no more: extension lines, which nobody could audit, are neither written nor read.
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    public Checkpoint {
        if (!VerifierKey.isName(origin)) throw new IllegalArgumentException("Not a log's name: " + origin);
        if (size < 0) throw new IllegalArgumentException("A log has no negative size");
        if (size == 0 && !root.equals(Hash.EMPTY)) throw new IllegalArgumentException("An empty log has one root");
    }

    /// The checkpoint of a log without entries.
    public static Checkpoint empty(String origin) {
        return new Checkpoint(origin, 0, Hash.EMPTY);
    }

    /// Reads the text of a note or three lines copied from paper.
    public static Optional<Checkpoint> read(String text) {
        var lines = Text.lines(text).orElse(List.of());
        if (lines.size() != LINES || !VerifierKey.isName(lines.get(0))) return Optional.empty();
        var size = Text.number(lines.get(1));
        var root = Hash.readBase64(lines.get(2));
        if (size.isEmpty() || root.isEmpty()) return Optional.empty();
        if (size.get() == 0 && !root.get().equals(Hash.EMPTY)) return Optional.empty();
        return Optional.of(new Checkpoint(lines.get(0), size.get(), root.get()));
    }

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
