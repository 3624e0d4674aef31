package longtang.journal.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import longtang.journal.Checkpoint;
import longtang.journal.Hash;
import longtang.journal.Proofs;

/// Does the checkpoint continue what was signed before, and above all what the person kept?
record History(Bundle bundle, Trust trust, Checkpoint checkpoint, Remarks remarks) {

    void check() {
        for (var name : bundle.names(Item.OLDER)) listed(name);
        for (var name : bundle.names(Item.CONTINUES)) {
            long size = Item.CONTINUES.number(name);
            if (!bundle.has(Item.older(size))) remarks.add(Remark.wrong("item.missing", Item.older(size)));
            if (proof(size).isEmpty()) remarks.add(Remark.wrong("history.malformed", name));
        }
        var kept = trust.older();
        if (kept != null) kept(kept);
    }

    private void listed(String name) {
        var older = new Signatures(trust, remarks).checkpoint(name, bundle.bytes(name));
        if (older.isEmpty()) return;
        var proof = Item.continues(older.get().size());
        if (older.get().size() != Item.OLDER.number(name)) {
            remarks.add(Remark.wrong("history.name", name));
        } else if (!bundle.has(proof)) {
            remarks.add(Remark.wrong("item.missing", proof));
        } else if (!continues(older.get())) {
            remarks.add(Remark.wrong(
                    "history.broken", name, Long.toString(older.get().size()), size()));
        }
    }

    private void kept(Checkpoint kept) {
        var before = Long.toString(kept.size());
        if (!kept.origin().equals(checkpoint.origin())) {
            remarks.add(Remark.wrong("older.other_log", "", kept.origin(), checkpoint.origin()));
        } else if (kept.size() > checkpoint.size()) {
            remarks.add(Remark.wrong("older.rolled_back", "checkpoint", before, size()));
        } else if (kept.size() == checkpoint.size() && !kept.equals(checkpoint)) {
            remarks.add(Remark.wrong("older.fork", "checkpoint", before, size()));
        } else if (needsProof(kept) && !bundle.has(Item.continues(kept.size()))) {
            remarks.add(Remark.wrong("older.no_proof", Item.continues(kept.size()), before, size()));
        } else if (!continues(kept)) {
            remarks.add(Remark.wrong("older.fork", "checkpoint", before, size()));
        } else {
            remarks.add(Remark.fine("older.continued", "checkpoint", before, size()));
        }
    }

    private boolean needsProof(Checkpoint older) {
        return older.size() > 0 && older.size() < checkpoint.size();
    }

    private boolean continues(Checkpoint older) {
        if (!older.origin().equals(checkpoint.origin())) return false;
        if (older.size() == 0) return true;
        var proof = needsProof(older) ? proof(older.size()) : Optional.of(List.<Hash>of());
        return proof.isPresent()
                && Proofs.continues(older.size(), older.root(), checkpoint.size(), checkpoint.root(), proof.get());
    }

    private Optional<List<Hash>> proof(long older) {
        var text = bundle.text(Item.continues(older));
        var proof = new ArrayList<Hash>();
        for (var line : text.split("\n", -1)) Hash.readBase64(line).ifPresent(proof::add);
        var written = new StringBuilder();
        for (var hash : proof) written.append(hash.base64()).append('\n');
        return written.toString().equals(text) ? Optional.of(proof) : Optional.empty();
    }

    private String size() {
        return Long.toString(checkpoint.size());
    }
}
