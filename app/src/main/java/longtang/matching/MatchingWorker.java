package longtang.matching;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import longtang.ledger.LedgerKind;
import longtang.record.Actor;
import longtang.sighting.LedgerImported;
import longtang.sighting.Sightings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Starts runs: when the last of the waiting ledgers has come in, and when somebody presses the button.
@Component
class MatchingWorker {

    private static final Logger log = LoggerFactory.getLogger(MatchingWorker.class);

    private static final int AT_ONCE = 50;

    private final Matching matching;
    private final Arrivals arrivals;
    private final Sightings sightings;
    private final RunWatch watch;
    private final Clock clock;
    private final AtomicBoolean asked = new AtomicBoolean();

    MatchingWorker(Matching matching, Arrivals arrivals, Sightings sightings, RunWatch watch, Clock clock) {
        this.matching = matching;
        this.arrivals = arrivals;
        this.sightings = sightings;
        this.watch = watch;
        this.clock = clock;
    }

    /// Delivered at least once. As long as ledgers wait, the last of them will call again; without news nothing runs.
    @ApplicationModuleListener
    void on(LedgerImported imported) {
        if (sightings.anyImportPending()) return;
        if (isAFew(imported)) matchOneByOne(imported);
        else if (matching.isThereNews()) run(Actor.CLOCK);
    }

    // A handful of notes or tickets needs no new run: each finds its place at once. Surveys and registers are rounds.
    private boolean isAFew(LedgerImported imported) {
        var isHearsay = imported.kind() == LedgerKind.PATROL || imported.kind() == LedgerKind.COMPLAINTS;
        return isHearsay && arrivals.areNewAndFew(sightings.ofImport(imported.job()), AT_ONCE);
    }

    private void matchOneByOne(LedgerImported imported) {
        for (var sighting : sightings.ofImport(imported.job())) arrivals.match(Actor.CLOCK, sighting);
    }

    /// Starts a run beside the request, unless one has been asked for already.
    void start(Actor by) {
        if (!asked.compareAndSet(false, true)) return;
        watch.waiting(clock.instant());
        Thread.ofVirtual().name("matching").start(() -> {
            try {
                run(by);
            } catch (RuntimeException failure) {
                log.atDebug().log("said already");
            } finally {
                asked.set(false);
            }
        });
    }

    // What somebody wrote down while the run was under way.
    private void matchWaiting() {
        for (var sighting : arrivals.unmatched(AT_ONCE)) arrivals.match(Actor.CLOCK, sighting);
    }

    // One of the edges where everything may be caught: the page gets a number, the log the cause.
    private void run(Actor by) {
        try {
            matching.run(by);
            watch.over();
            matchWaiting();
        } catch (RuntimeException failure) {
            var incident = UUID.randomUUID().toString().substring(0, 8);
            log.atError().addKeyValue("incident", incident).setCause(failure).log("matching failed");
            watch.failed(incident);
            throw failure;
        }
    }
}
