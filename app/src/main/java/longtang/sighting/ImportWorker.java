package longtang.sighting;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import longtang.evidence.Blobs;
import longtang.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Reads one file after the other, one worker in the whole installation at a time.
///
/// What was running when a worker died is found by the next one and read again from its file: nothing of a
/// go becomes visible before its end, so a repetition does no harm.
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final long LOOK_AGAIN = 2; // s, for what other nodes have queued
    private static final String KIND_UNCLEAR = "kind.unclear";

    private final ImportJobs jobs;
    private final ImportStore store;
    private final StagingStore staging;
    private final TurnStore turns;
    private final Blobs blobs;
    private final Clock clock;
    private final LedgerReader reader = new LedgerReader();
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean stopping = true;
    private volatile @Nullable Thread thread;

    ImportWorker(ImportJobs jobs, ImportStore store, StagingStore staging, TurnStore turns, Blobs blobs, Clock clock) {
        this.jobs = jobs;
        this.store = store;
        this.staging = staging;
        this.turns = turns;
        this.blobs = blobs;
        this.clock = clock;
    }

    /// There is something to do.
    void wake() {
        bell.release();
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofVirtual().name("imports").start(this::work);
    }

    /// The file in hand is put down and read again after the next start.
    @Override
    public void stop() {
        stopping = true;
        wake();
        var working = thread;
        if (working == null) return;
        try {
            working.join(java.time.Duration.ofSeconds(10));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (!stopping) {
            try {
                workOff();
                if (bell.tryAcquire(LOOK_AGAIN, TimeUnit.SECONDS)) bell.drainPermits();
            } catch (InterruptedException told) {
                return;
            } catch (RuntimeException failure) { // the database is away: look again later
                log.atWarn().setCause(failure).log("imports cannot be worked off");
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(java.time.Duration.ofSeconds(LOOK_AGAIN));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOff() {
        var turn = turns.take();
        if (turn.isEmpty()) return;
        try (var mine = turn.get()) {
            if (store.requeueAbandoned() > 0) log.atInfo().log("an import that was cut off starts again");
            for (var job = jobs.takeNext(); job.isPresent(); job = jobs.takeNext()) {
                read(job.get());
                if (stopping) return;
            }
        }
    }

    // One of the three edges where everything may be caught: the person gets a number, the log the cause.
    private void read(ImportJob job) {
        try {
            take(job);
        } catch (IOException | RuntimeException failure) {
            var incident = UUID.randomUUID().toString().substring(0, 8);
            log.atError()
                    .addKeyValue("incident", incident)
                    .addKeyValue("import", job.id())
                    .setCause(failure)
                    .log("an import failed");
            jobs.failed(job, incident);
        }
    }

    private void take(ImportJob job) throws IOException {
        var intake = new Staging(job, store, staging, clock.instant(), () -> stopping);
        var summary = reader.read(blobs.file(job.file().sha256()), job.file().name(), job.kind(), intake);
        var refusal = summary.refusal();
        if (refusal != null && refusal.reason().equals(KIND_UNCLEAR)) {
            jobs.askForKind(job);
        } else if (refusal != null) {
            jobs.refuse(job, refusal);
        } else if (summary.cancelled()) {
            if (!stopping) jobs.cancelled(job);
        } else {
            intake.finish();
            if (!jobs.complete(job, summary)) jobs.cancelled(job);
            else log.atInfo().addKeyValue("import", job.id()).log("ledger imported");
        }
    }
}
