package longtang.journal;

import java.io.IOException;
import java.util.List;
import longtang.journal.Signing.Refused;
import longtang.journal.Signing.Signed;

/// Signs checkpoints of one log and remembers what it signed: it never signs two histories.
///
/// C2SP tlog-checkpoint: "A log MUST not sign any checkpoint which is inconsistent with any checkpoint it previously
/// signed." So it asks for the consistency proof, and not only for a size that has not shrunk.
public final class CheckpointSigner {

    private final String origin;
    private final List<SigningKey> keys;
    private final SignerMemory memory;

    /// The first key is the Ed25519 key; every key bears the log's name.
    public CheckpointSigner(List<SigningKey> keys, SignerMemory memory) {
        this.origin = memory.last().origin();
        this.keys = List.copyOf(keys);
        this.memory = memory;
        if (keys.isEmpty() || !keys.getFirst().isEd25519()) {
            throw new IllegalArgumentException("A log signs with Ed25519 first");
        }
        for (var key : keys) {
            if (!key.verifier().name().equals(origin)) {
                throw new IllegalArgumentException(key.verifier().name() + " is not the key of " + origin);
            }
        }
    }

    public String origin() {
        return origin;
    }

    /// The checkpoint signed last; of size 0 before the first.
    public synchronized Checkpoint last() {
        return memory.last();
    }

    /// Signs what is shown to continue the checkpoint signed last. The proof is empty when that had no entries or
    /// nothing was added. Throws `IOException` when it cannot remember; then nothing was signed.
    public synchronized Signing sign(Checkpoint next, List<Hash> consistency) throws IOException {
        var last = memory.last();
        if (!next.origin().equals(origin)) return refuse("signer.origin", last, next);
        if (next.size() < last.size()) return refuse("signer.smaller", last, next);
        if (next.size() == last.size() && !next.equals(last)) return refuse("signer.fork", last, next);
        if (!continues(last, next, consistency)) return refuse("signer.inconsistent", last, next);
        memory.remember(next);
        return new Signed(Note.sign(next.text(), keys));
    }

    private static boolean continues(Checkpoint last, Checkpoint next, List<Hash> proof) {
        if (last.size() == 0) return proof.isEmpty();
        return Proofs.continues(last.size(), last.root(), next.size(), next.root(), proof);
    }

    private static Signing refuse(String code, Checkpoint last, Checkpoint next) {
        return new Refused(code, List.of(Long.toString(last.size()), Long.toString(next.size())));
    }
}
