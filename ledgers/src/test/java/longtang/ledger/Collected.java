package longtang.ledger;

import java.util.ArrayList;
import java.util.List;

/// Keeps everything a file gave, for a test to look at.
final class Collected implements Intake {

    final List<LedgerEntry> entries = new ArrayList<>();
    final List<RejectedRow> rejected = new ArrayList<>();
    final List<Reject> notes = new ArrayList<>();
    final List<Long> progress = new ArrayList<>();
    int cancelAfter = Integer.MAX_VALUE;

    @Override
    public void take(LedgerEntry entry) {
        entries.add(entry);
    }

    @Override
    public void reject(RejectedRow row) {
        rejected.add(row);
    }

    @Override
    public void note(Reject note) {
        notes.add(note);
    }

    @Override
    public void progress(int rows, long done, long total) {
        progress.add(done);
    }

    @Override
    public boolean cancelled() {
        return entries.size() >= cancelAfter;
    }

    LedgerEntry only() {
        if (entries.size() != 1) throw new AssertionError(entries.size() + " entries, " + rejected);
        return entries.getFirst();
    }

    /// `17:排查日期:value.date` for every fault, in order.
    List<String> faults() {
        return rejected.stream()
                .flatMap(row -> row.faults().stream())
                .map(fault -> fault.row() + ":" + fault.column() + ":" + fault.reason())
                .toList();
    }
}
