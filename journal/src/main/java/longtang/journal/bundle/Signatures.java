package longtang.journal.bundle;

import java.util.Optional;
import java.util.stream.Collectors;
import longtang.journal.Checkpoint;
import longtang.journal.Note;
import longtang.journal.VerifierKey;

/// Judges the signatures under a checkpoint by the keys that somebody trusts.
record Signatures(Trust trust, Remarks remarks) {

    /// The checkpoint in a note, when every trusted key has signed it and none falsely.
    Optional<Checkpoint> checkpoint(String item, byte[] bytes) {
        var note = Note.read(bytes);
        var checkpoint = note.flatMap(read -> Checkpoint.read(read.text()));
        if (checkpoint.isEmpty()) {
            remarks.add(Remark.wrong("checkpoint.malformed", item));
            return Optional.empty();
        }
        return note.filter(read -> isSigned(item, read, checkpoint.get())).flatMap(read -> checkpoint);
    }

    private boolean isSigned(String item, Note note, Checkpoint checkpoint) {
        var signers = note.check(trust.keys());
        boolean signed = true;
        for (var key : trust.keys()) {
            var code = complaint(key, signers, checkpoint.origin());
            if (code.isEmpty()) continue;
            var name = key.name() + "+" + key.number();
            remarks.add(Remark.wrong(code.get(), item, name, key.algorithm(), checkpoint.origin()));
            signed = false;
        }
        return signed;
    }

    private static Optional<String> complaint(VerifierKey key, Note.Signers signers, String origin) {
        if (!key.name().equals(origin)) return Optional.of("signature.other_log");
        if (signers.bad().contains(key)) return Optional.of("signature.false");
        return signers.good().contains(key) ? Optional.empty() : Optional.of("signature.missing");
    }

    /// The older checkpoint that was brought along is believed; if it bears signatures, they are looked at.
    void older() {
        var note = trust.olderNote();
        if (note == null) return;
        var signers = note.check(trust.keys());
        if (!signers.bad().isEmpty()) {
            remarks.add(Remark.wrong("older.false", ""));
        } else if (signers.good().isEmpty()) {
            remarks.add(Remark.notice("older.unsigned", ""));
        }
    }

    void signedBy(String item, Checkpoint checkpoint) {
        var names = trust.keys().stream().map(VerifierKey::algorithm).collect(Collectors.joining(", "));
        remarks.add(Remark.fine(
                "checkpoint.signed",
                item,
                checkpoint.origin(),
                Long.toString(checkpoint.size()),
                checkpoint.root().base64(),
                names));
    }
}
