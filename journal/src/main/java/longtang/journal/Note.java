package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A text with signatures under it (C2SP signed-note). Its text counts only after `check`.
public record Note(String text, List<NoteSignature> signatures) {

    /// Longer notes, and notes with more signatures, are not read.
    static final int LONGEST = 64 * 1024;

    private static final int MOST_SIGNATURES = 64;

    public Note {
        if (!text.endsWith("\n")) throw new IllegalArgumentException("A note's text ends in a newline");
        signatures = List.copyOf(signatures);
    }

    static Note sign(String text, List<SigningKey> keys) {
        return new Note(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    /// Reads a note that is UTF-8, has no control characters and at least one well-formed signature line.
    public static Optional<Note> read(byte[] bytes) {
        if (bytes.length > LONGEST) return Optional.empty();
        return Text.utf8(bytes).flatMap(Note::read);
    }

    private static Optional<Note> read(String note) {
        int gap = note.lastIndexOf("\n\n");
        if (gap < 0 || note.chars().anyMatch(c -> c < ' ' && c != '\n')) return Optional.empty();
        var lines = Text.lines(note.substring(gap + 2)).orElse(List.of());
        if (lines.isEmpty() || lines.size() > MOST_SIGNATURES) return Optional.empty();
        var signatures = new ArrayList<NoteSignature>();
        for (var line : lines) NoteSignature.read(line).ifPresent(signatures::add);
        return signatures.size() == lines.size()
                ? Optional.of(new Note(note.substring(0, gap + 1), signatures))
                : Optional.empty();
    }

    /// Who of the trusted signed, and whose signature is false. Signatures of unknown keys are passed over.
    public Signers check(Collection<VerifierKey> trusted) {
        var good = new ArrayList<VerifierKey>();
        var bad = new ArrayList<VerifierKey>();
        for (var signature : signatures) {
            for (var key : trusted) {
                if (signature.isBy(key)) (signature.verifies(key, text.getBytes(UTF_8)) ? good : bad).add(key);
            }
        }
        return new Signers(List.copyOf(good), List.copyOf(bad));
    }

    /// A note counts when somebody trusted signed it and no trusted signature is false.
    public record Signers(List<VerifierKey> good, List<VerifierKey> bad) {

        public boolean count() {
            return bad.isEmpty() && !good.isEmpty();
        }
    }

    public byte[] bytes() {
        var note = new StringBuilder(text).append('\n');
        for (var signature : signatures) note.append(signature.line()).append('\n');
        return note.toString().getBytes(UTF_8);
    }
}
