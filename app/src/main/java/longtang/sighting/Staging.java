package longtang.sighting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import longtang.ledger.Intake;
import longtang.ledger.LedgerEntry;
import longtang.ledger.Reject;
import longtang.ledger.RejectedRow;

/// One file while it is read: rows go to the staging table in batches, the progress to the job twice a second.
final class Staging implements Intake {

    private static final int BATCH = 1000;
    private static final long BREATH = 500_000_000; // ns between two notes of progress

    private final ImportJob job;
    private final ImportStore jobs;
    private final StagingStore rows;
    private final Instant now;
    private final BooleanSupplier stopping;

    private final List<LedgerEntry> entries = new ArrayList<>(BATCH);
    private final List<RejectedRow> rejects = new ArrayList<>();
    private final List<Reject> notes = new ArrayList<>();
    private ImportJob.Pace pace = new ImportJob.Pace(0, 0, 0);
    private int good;
    private int rejected;
    private long noted = System.nanoTime();
    private boolean stop;

    Staging(ImportJob job, ImportStore jobs, StagingStore rows, Instant now, BooleanSupplier stopping) {
        this.job = job;
        this.jobs = jobs;
        this.rows = rows;
        this.now = now;
        this.stopping = stopping;
    }

    @Override
    public void take(LedgerEntry entry) {
        good++;
        entries.add(entry);
        if (entries.size() == BATCH) flushEntries();
    }

    @Override
    public void reject(RejectedRow row) {
        if (row.row() == 0) return; // the file as a whole: the summary says it too
        rejected++;
        rejects.add(row);
        if (rejects.size() == BATCH) flushRejects();
    }

    @Override
    public void note(Reject note) {
        notes.add(note);
        if (notes.size() == BATCH) flushRejects();
    }

    @Override
    public void progress(int rows, long done, long total) {
        pace = new ImportJob.Pace(rows, done, total);
    }

    @Override
    public boolean cancelled() {
        if (stopping.getAsBoolean()) return true;
        if (System.nanoTime() - noted > BREATH) {
            noted = System.nanoTime();
            stop |= jobs.note(job, pace, good, rejected);
        }
        return stop;
    }

    /// What is still in hand.
    void finish() {
        flushEntries();
        flushRejects();
    }

    private void flushEntries() {
        if (entries.isEmpty()) return;
        rows.stage(job.id(), entries, now);
        entries.clear();
    }

    private void flushRejects() {
        if (rejects.isEmpty() && notes.isEmpty()) return;
        rows.keepRejects(job.id(), rejects, notes);
        rejects.clear();
        notes.clear();
    }
}
