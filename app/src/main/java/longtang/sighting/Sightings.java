package longtang.sighting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.ledger.LedgerKind;
import longtang.register.SightingKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what anybody saw.
@Service
@Transactional(readOnly = true)
public class Sightings {

    private final SightingStore store;
    private final Confidences confidences;

    Sightings(SightingStore store, Confidences confidences) {
        this.store = store;
        this.confidences = confidences;
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
