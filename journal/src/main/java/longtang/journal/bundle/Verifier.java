package longtang.journal.bundle;

import java.nio.file.Path;

/// Checks a bundle against what a person trusts: files, openings, entries, receipts, checkpoint, history.
///
/// Needs no database and no network, and believes nothing that the bundle says of itself.
public final class Verifier {

    private Verifier() {}

    /// Throws `Unreadable` when there is no bundle or it exceeds the budget; everything else is in the verdict.
    public static Verdict verify(Path bundle, Trust trust, Budget budget) throws Unreadable {
        var read = Bundle.read(bundle, budget);
        var remarks = new Remarks();
        var signatures = new Signatures(trust, remarks);
        new Inventory(read, remarks).check();
        signatures.older();
        signatures.checkpoint("checkpoint", read.bytes("checkpoint")).ifPresent(checkpoint -> {
            signatures.signedBy("checkpoint", checkpoint);
            new History(read, trust, checkpoint, remarks).check();
            new Entries(read, checkpoint, remarks).check();
        });
        return remarks.verdict();
    }
}
