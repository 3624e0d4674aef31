package longtang.record;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import longtang.record.Publishing.PastChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/// Numbers entries once a second and signs the log every ten: one in the whole installation, whoever has the lock.
///
/// A database that is away is waited for. A past that has changed is not: then nothing is signed until people have
/// looked, while acts go on being noted and numbered.
final class Sequencer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final Duration A_MOMENT_TO_STOP = Duration.ofSeconds(10);

    private final JournalPlace place;
    private final JournalStore store;
    private final SequencerPace pace;
    private final SequencerLogin login;
    private final Clock clock;
    private final Object bell = new Object();

    private @Nullable Thread thread;
    private volatile boolean stopping;
    private volatile boolean sequencing;
    private volatile @Nullable String refusal;
    private boolean lateSaid;
    private boolean awaySaid;

    Sequencer(JournalPlace place, JournalStore store, SequencerPace pace, SequencerLogin login, Clock clock) {
        this.place = place;
        this.store = store;
        this.pace = pace;
        this.login = login;
        this.clock = clock;
    }

    /// Why this node signs nothing any more, if it has been refused.
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /// Whether this node is the one that numbers and signs.
    boolean sequencing() {
        return sequencing;
    }

    @Override
    public synchronized void start() {
        stopping = false;
        refusal = null;
        thread = Thread.ofPlatform().name("sequencer").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        var running = thread;
        if (running == null) return;
        synchronized (bell) {
            bell.notifyAll();
        }
        try {
            running.join(A_MOMENT_TO_STOP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /// After the web server has stopped, so that what it did last is numbered too.
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (!stopping) {
            try (var numbers = NumberStore.take(login, place.origin()).orElse(null)) {
                back();
                if (numbers != null) sequence(numbers);
                sayIfLate();
            } catch (SQLException | DataAccessException away) {
                away(away);
            } catch (RuntimeException unexpected) { // the thread must not die of what the next try may bear
                log.atError().setCause(unexpected).log("the sequencer failed and begins again");
            }
            sequencing = false;
            rest(pace.again());
        }
    }

    private void sequence(NumberStore numbers) {
        sequencing = true;
        log.atInfo().addKeyValue("log", place.origin()).log("numbering and signing here");
        try (var publishing = Publishing.open(place, store, clock)) {
            long signedAt = System.nanoTime() - pace.sign().toNanos();
            while (!stopping) {
                numbers.number();
                if (System.nanoTime() - signedAt >= pace.sign().toNanos()) {
                    publishing.publish();
                    signedAt = System.nanoTime();
                    sayIfLate();
                }
                rest(pace.number());
            }
            numbers.number();
            publishing.publish();
        } catch (PastChanged changed) {
            refuse(changed);
            onlyNumber(numbers);
        } catch (IOException broken) {
            log.atError().setCause(broken).log("the log cannot be signed here");
        }
    }

    private void refuse(PastChanged changed) {
        refusal = changed.getMessage();
        log.atError()
                .addKeyValue("why", changed.getMessage())
                .log("THE JOURNAL'S PAST HAS CHANGED: nothing is signed until somebody has looked (longtang verify)");
    }

    private void onlyNumber(NumberStore numbers) {
        while (!stopping) {
            numbers.number();
            rest(pace.number());
        }
    }

    // One line when it begins, one when it is over.
    private void sayIfLate() {
        var now = clock.instant();
        var late = store.waiting(place.origin())
                .since()
                .map(since -> Duration.between(since, now))
                .filter(age -> age.compareTo(LONG_ENOUGH) > 0);
        if (late.isPresent() && !lateSaid) {
            log.atWarn().addKeyValue("seconds", late.get().toSeconds()).log("entries wait for their number too long");
        }
        lateSaid = late.isPresent();
    }

    private void away(Exception away) {
        if (!awaySaid && !stopping) {
            log.atWarn()
                    .addKeyValue(
                            "why",
                            NestedExceptionUtils.getMostSpecificCause(away).getMessage())
                    .log("no database for the sequencer; it waits");
        }
        awaySaid = true;
    }

    private void back() {
        if (awaySaid) log.atInfo().log("the sequencer has its database again");
        awaySaid = false;
    }

    private void rest(Duration time) {
        synchronized (bell) {
            if (stopping) return;
            try {
                bell.wait(Math.max(1, time.toMillis()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                stopping = true;
            }
        }
    }
}
