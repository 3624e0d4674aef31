package longtang.journal.bundle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import longtang.journal.Checkpoint;
import longtang.journal.Entry;
import longtang.journal.Erasure;
import longtang.journal.Hash;
import longtang.journal.InclusionProof;
import longtang.journal.Proofs;

/// Are the entries in the log of the checkpoint, and is what lies open what they commit to?
final class Entries {

    private final Bundle bundle;
    private final Checkpoint checkpoint;
    private final Remarks remarks;
    private final SortedMap<Long, Entry> entries = new TreeMap<>();
    private final Map<UUID, Long> numbers = new HashMap<>();
    private final Set<Erasure> erased = new HashSet<>();

    Entries(Bundle bundle, Checkpoint checkpoint, Remarks remarks) {
        this.bundle = bundle;
        this.checkpoint = checkpoint;
        this.remarks = remarks;
    }

    void check() {
        for (var name : bundle.names(Item.ENTRY)) read(name);
        for (var name : bundle.names(Item.RECEIPT)) {
            if (!bundle.has(Item.entry(Item.RECEIPT.number(name)))) remarks.add(Remark.wrong("receipt.alone", name));
        }
        if (entries.isEmpty()) remarks.add(Remark.wrong("bundle.no_entries", ""));
        entries.forEach(this::included);
        new Disclosure(bundle, entries, erased, remarks).check();
    }

    private void read(String name) {
        var entry = Entry.read(bundle.bytes(name));
        if (entry.isEmpty()) {
            var version = bundle.text(name).startsWith("longtang-entry/1\n") ? "entry.malformed" : "entry.version";
            remarks.add(Remark.wrong(version, name));
            return;
        }
        long number = Item.ENTRY.number(name);
        entries.put(number, entry.get());
        if (numbers.put(entry.get().id(), number) != null) remarks.add(Remark.wrong("entry.twice", name));
        erased.addAll(entry.get().erasures());
    }

    private void included(long number, Entry entry) {
        var name = Item.receipt(number);
        var receipt = InclusionProof.read(bundle.bytes(name));
        if (receipt.isEmpty()) {
            remarks.add(Remark.wrong(bundle.has(name) ? "receipt.malformed" : "item.missing", name));
        } else if (receipt.get().index() != number) {
            remarks.add(Remark.wrong(
                    "receipt.number", name, Long.toString(receipt.get().index())));
        } else if (!isOfThisCheckpoint(receipt.get())) {
            remarks.add(Remark.wrong("receipt.checkpoint", name));
        } else if (!isInTheLog(number, entry.leaf(), receipt.get())) {
            remarks.add(Remark.wrong("entry.not_in_log", Item.entry(number), Long.toString(number)));
        } else {
            remarks.add(Remark.fine(
                    "entry.in_log",
                    Item.entry(number),
                    Long.toString(number),
                    entry.time().toString(),
                    entry.type(),
                    entry.actorRole(),
                    entry.ground().article(),
                    entry.leaf().hex()));
        }
    }

    // The same bytes: its signatures were checked once, for all receipts.
    private boolean isOfThisCheckpoint(InclusionProof receipt) {
        return Arrays.equals(receipt.checkpoint().bytes(), bundle.bytes("checkpoint"));
    }

    private boolean isInTheLog(long number, Hash leaf, InclusionProof receipt) {
        return Proofs.includes(leaf, number, checkpoint.size(), checkpoint.root(), receipt.path());
    }
}
