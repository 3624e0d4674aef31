package longtang.sighting;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Blobs;
import longtang.law.Ruling;
import longtang.ledger.LedgerKind;
import longtang.people.Access;
import longtang.people.Person;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The door by which ledgers come in. A file is kept first, word for word; reading it is the worker's job.
@Service
public class Imports {

    /// What one file may weigh. The reader has budgets of its own for what is inside.
    static final long MOST_BYTES = 64L << 20;

    private final Blobs blobs;
    private final ImportJobs jobs;
    private final ImportStore store;
    private final ImportWorker worker;
    private final Access access;
    private final Clock clock;

    Imports(Blobs blobs, ImportJobs jobs, ImportStore store, ImportWorker worker, Access access, Clock clock) {
        this.blobs = blobs;
        this.jobs = jobs;
        this.store = store;
        this.worker = worker;
        this.access = access;
        this.clock = clock;
    }

    /// Keeps the file and queues its import. The same file of the same form, sent again, is the import it already is.
    ///
    /// @param submission the number of the form it came with
    /// @param ordinal which file of the form it is
    public Ruling<UUID> send(Actor by, UUID submission, int ordinal, String name, InputStream bytes)
            throws IOException {
        try {
            var kept = blobs.put(bytes, MOST_BYTES);
            var file = new ImportJob.SentFile(FileNames.label(name), kept.sha256(), kept.bytes());
            var id = jobs.open(by, submission, ordinal, file, clock.instant());
            worker.wake();
            return Ruling.allow(id);
        } catch (Blobs.TooLarge tooLarge) {
            return Ruling.refuse("file-too-large", "", "sighting.file.large", MOST_BYTES >> 20);
        }
    }

    /// Asks a running import to stop, and stops a waiting one.
    public Ruling<UUID> cancel(Actor by, UUID id) {
        return jobs.cancel(by, id);
    }

    /// Says which ledger a file is, where its headers leave that open.
    public Ruling<UUID> choose(Actor by, UUID id, LedgerKind kind) {
        return woken(jobs.choose(by, id, kind));
    }

    /// Starts a cancelled or failed import again, from its file.
    public Ruling<UUID> again(Actor by, UUID id) {
        return woken(jobs.again(by, id));
    }

    private Ruling<UUID> woken(Ruling<UUID> ruling) {
        worker.wake();
        return ruling;
    }

    Optional<ImportJob> get(UUID id) {
        return store.get(id);
    }

    Optional<ImportJob> get(Person by, UUID id) {
        var authors = access.authors(by, "imports");
        return get(id).filter(
                        job -> authors == null || authors.contains(job.sender().id()));
    }

    List<ImportJob> latest(Person by, @Nullable UUID before, int most) {
        return store.latest(access.authors(by, "imports"), before, most);
    }

    int waitingBefore(ImportJob job) {
        return store.waitingBefore(job.id());
    }
}
