package longtang.sighting;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.register.SightingKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what anybody saw.
@Service
@Transactional(readOnly = true)
public class Sightings {

    private final SightingStore store;
    private final Confidences confidences;
    private final Acts acts;
    private final Clock clock;

    Sightings(SightingStore store, Confidences confidences, Acts acts, Clock clock) {
        this.store = store;
        this.confidences = confidences;
        this.acts = acts;
        this.clock = clock;
    }

    /// Keeps what somebody on duty writes down, as a patrol's note with a number of its own. The same form sent twice
    /// is one sighting.
    @Transactional
    public Sighting record(Actor.Person by, ByHand form) {
        var now = clock.instant();
        var entry = form.entry(LocalDateTime.ofInstant(now, clock.getZone()), store.nextByHand(), by.name());
        var without = Redacted.of(entry.kind(), ByHand.COLUMNS, entry.original(), entry.fields());
        store.insert(Ids.at(now), form, by, without.in(entry), now).ifPresent(id -> {
            confidences.keep(id, without);
            acts.note(by, Act.of("sighting.recorded", "sighting", id));
        });
        return store.ofSubmission(form.submission()).orElseThrow();
    }

    /// What every record says now, word for word: its latest revision, in the order of kind and number. For comparing
    /// rows; pages MUST take theirs from the other methods, where what is personal lies sealed.
    public List<Sighting> current() {
        return confidences.opened(store.current());
    }

    public Optional<Sighting> get(UUID id) {
        return store.get(id);
    }

    /// The latest revision of each of these records; unknown ones are left out.
    public List<Sighting> ofKeys(Collection<SightingKey> keys) {
        return store.ofKeys(keys);
    }

    /// What the latest revision of each of these records says, without the cells as they were written: for comparing.
    public List<LedgerEntry> saying(Collection<SightingKey> keys) {
        return store.saying(keys);
    }

    /// All that one import brought, in the order of its file.
    public List<Sighting> ofImport(UUID job) {
        return store.ofImport(job);
    }

    /// Every revision of one record, the latest first.
    public List<Sighting> history(LedgerKind kind, String recordId) {
        return store.history(kind, recordId);
    }

    /// Whether an import waits or runs: what is here now may soon be more.
    public boolean anyImportPending() {
        return store.anyImportPending();
    }
}
