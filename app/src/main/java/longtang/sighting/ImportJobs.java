package longtang.sighting;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.ledger.LedgerKind;
import longtang.ledger.LedgerSummary;
import longtang.ledger.Reject;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The states of an import, one transaction a step.
@Component
@Transactional
class ImportJobs {

    private static final String SUBJECT = "import";

    private final ImportStore store;
    private final StagingStore staging;
    private final Confidences confidences;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportJobs(
            ImportStore store,
            StagingStore staging,
            Confidences confidences,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.staging = staging;
        this.confidences = confidences;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    UUID open(Actor by, UUID submission, int ordinal, ImportJob.SentFile file, Instant now) {
        var id = Ids.at(now);
        if (!store.insert(id, submission, ordinal, file, ImportJob.Sender.of(by), now)) {
            return store.sent(submission, ordinal, file.sha256());
        }
        acts.note(
                by,
                Act.of("ledger.sent", SUBJECT, id)
                        .with("sha256", file.sha256().hex())
                        .with("bytes", file.bytes())
                        .carrying("ledger", file.sha256().hex(), file.bytes(), file.name()));
        return id;
    }

    Ruling<UUID> cancel(Actor by, UUID id) {
        if (!store.cancel(id, clock.instant())) return Ruling.refuse("import-over", "", "sighting.import.over");
        acts.note(by, Act.of("import.cancelled", SUBJECT, id));
        return Ruling.allow(id);
    }

    Ruling<UUID> choose(Actor by, UUID id, LedgerKind kind) {
        if (!store.choose(id, kind)) return Ruling.refuse("import-over", "", "sighting.import.chosen");
        acts.note(by, Act.of("import.kind.chosen", SUBJECT, id).with("kind", kind.code()));
        return Ruling.allow(id);
    }

    Ruling<UUID> again(Actor by, UUID id) {
        if (!store.again(id)) return Ruling.refuse("import-over", "", "sighting.import.moved");
        acts.note(by, Act.of("import.repeated", SUBJECT, id));
        return Ruling.allow(id);
    }

    Optional<ImportJob> takeNext() {
        var next = store.takeNext(clock.instant());
        next.ifPresent(job -> staging.clear(job.id()));
        return next;
    }

    /// Everything the file brought becomes visible at once, or nothing does. False when somebody cancelled meanwhile.
    boolean complete(ImportJob job, LedgerSummary summary) {
        if (!store.hold(job)) return false;

        var kind = Objects.requireNonNull(summary.kind(), "a ledger that was read has a kind");
        var now = clock.instant();
        confidences.seal(job.id(), kind, summary.columns());
        var published = staging.publish(job.id(), kind, now);
        var count = count(summary, published);
        store.understood(job, understood(summary), summary.rows());
        store.done(job, kind, count, now);

        acts.note(
                job.sender().asActor(),
                Act.of("ledger.imported", SUBJECT, job.id())
                        .with("kind", kind.code())
                        .with("sha256", job.file().sha256().hex())
                        .with("fresh", count.fresh())
                        .with("revised", count.revised())
                        .with("known", count.known())
                        .with("rejected", count.rejected()));
        if (count.taken() > 0) {
            events.publishEvent(new LedgerImported(job.id(), kind, count.taken(), count.rejected()));
        }
        return true;
    }

    private static ImportJob.Count count(LedgerSummary summary, StagingStore.Published published) {
        return new ImportJob.Count(
                summary.good(),
                summary.rejected(),
                summary.duplicates(),
                summary.notes(),
                published.fresh(),
                published.revised(),
                summary.good() - published.fresh() - published.revised());
    }

    private static ImportJob.Reading understood(LedgerSummary summary) {
        var format = summary.format();
        return new ImportJob.Reading(summary.columns(), summary.unknownColumns(), format == null ? "" : said(format));
    }

    private static String said(LedgerSummary.Format format) {
        return String.join(" ", format.type(), format.charset(), format.sheet()).strip();
    }

    void refuse(ImportJob job, Reject why) {
        if (!leave(job, ImportState.REFUSED, why, "")) return;
        acts.note(
                job.sender().asActor(),
                Act.of("ledger.refused", SUBJECT, job.id()).with("reason", why.reason()));
    }

    void askForKind(ImportJob job) {
        leave(job, ImportState.KINDLESS, null, "");
    }

    void cancelled(ImportJob job) {
        leave(job, ImportState.CANCELLED, null, "");
    }

    void failed(ImportJob job, String incident) {
        leave(job, ImportState.FAILED, null, incident);
    }

    private boolean leave(
            ImportJob job, ImportState state, @org.jspecify.annotations.Nullable Reject refusal, String incident) {
        staging.clear(job.id());
        return store.leave(job, state, refusal, incident, clock.instant());
    }
}
