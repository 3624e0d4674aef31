package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A receipt: shows without the log that an entry is number `index` of the log of a checkpoint.
///
/// As a file it is a C2SP tlog-proof, which other people's tools check too.
public record InclusionProof(long index, List<Hash> path, Note checkpoint) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final int DEEPEST = 63;

    public InclusionProof {
        if (index < 0) throw new IllegalArgumentException("No entry " + index);
        path = List.copyOf(path);
    }

    /// Reads a proof without `extra` line; nothing of ours uses one, and nobody signs it.
    public static Optional<InclusionProof> read(byte[] bytes) {
        if (bytes.length > 2 * Note.LONGEST) return Optional.empty();
        var text = Text.utf8(bytes).orElse("");
        int gap = text.indexOf("\n\n");
        if (gap < 0) return Optional.empty();
        var head = List.of(text.substring(0, gap).split("\n", -1));
        if (head.size() < 2 || head.size() > DEEPEST + 2) return Optional.empty();
        if (!head.get(0).equals(FIRST_LINE) || !head.get(1).startsWith(INDEX)) return Optional.empty();
        var index = Text.number(head.get(1).substring(INDEX.length()));
        var path = hashes(head.subList(2, head.size()));
        var note = Note.read(text.substring(gap + 2).getBytes(UTF_8));
        if (index.isEmpty() || path.isEmpty() || note.isEmpty()) return Optional.empty();
        return Optional.of(new InclusionProof(index.get(), path.get(), note.get()));
    }

    private static Optional<List<Hash>> hashes(List<String> lines) {
        var path = new ArrayList<Hash>();
        for (var line : lines) Hash.readBase64(line).ifPresent(path::add);
        return path.size() == lines.size() ? Optional.of(path) : Optional.empty();
    }

    public byte[] bytes() {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        text.append(INDEX).append(index).append('\n');
        for (var hash : path) text.append(hash.base64()).append('\n');
        text.append('\n').append(new String(checkpoint.bytes(), UTF_8));
        return text.toString().getBytes(UTF_8);
    }
}
