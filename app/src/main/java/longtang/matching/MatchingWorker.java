package longtang.matching;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
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

    private final Matching matching;
    private final Sightings sightings;
    private final RunWatch watch;
    private final Clock clock;
    private final AtomicBoolean asked = new AtomicBoolean();

    MatchingWorker(Matching matching, Sightings sightings, RunWatch watch, Clock clock) {
        this.matching = matching;
        this.sightings = sightings;
        this.watch = watch;
        this.clock = clock;
    }

    /// Delivered at least once. As long as ledgers wait, the last of them will call again; without news nothing runs.
    @ApplicationModuleListener
    void on(LedgerImported imported) {
        if (sightings.anyImportPending() || !matching.isThereNews()) return;
        run(Actor.CLOCK);
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

    // One of the edges where everything may be caught: the page gets a number, the log the cause.
    private void run(Actor by) {
        try {
            matching.run(by);
            watch.over();
        } catch (RuntimeException failure) {
            var incident = UUID.randomUUID().toString().substring(0, 8);
            log.atError().addKeyValue("incident", incident).setCause(failure).log("matching failed");
            watch.failed(incident);
            throw failure;
        }
    }
}
