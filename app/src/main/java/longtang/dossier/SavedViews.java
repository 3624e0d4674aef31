package longtang.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everybody's own views of the register: kept under a name, deleted, brought back.
@Service
@Transactional
class SavedViews {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUERY = 1_000;

    private final SavedViewStore store;
    private final Acts acts;
    private final Clock clock;

    SavedViews(SavedViewStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<SavedView> of(Person by) {
        return store.of(by.id());
    }

    @Transactional(readOnly = true)
    Optional<SavedView> get(Person by, UUID id) {
        return store.get(by.id(), id);
    }

    Ruling<SavedView> save(Person by, UUID id, String name, String query) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
            return Ruling.refuse("view-name", "", "dossier.refused.view.name", LONGEST_NAME);
        }
        if (store.of(by.id()).size() >= MOST) {
            return Ruling.refuse("views-too-many", "", "dossier.refused.view.many", MOST);
        }
        var view = new SavedView(id, name.strip(), query);
        if (store.insert(by.id(), view, clock.instant())) acts.note(by.asActor(), Act.of("view.saved", "view", id));
        return Ruling.allow(view);
    }

    /// Nothing where it is somebody else's.
    Optional<SavedView> delete(Person by, UUID id) {
        return changed(by, id, store.delete(by.id(), id, clock.instant()), "view.deleted");
    }

    Optional<SavedView> restore(Person by, UUID id) {
        return changed(by, id, store.delete(by.id(), id, null), "view.restored");
    }

    private Optional<SavedView> changed(Person by, UUID id, boolean done, String what) {
        if (!done) return Optional.empty();
        acts.note(by.asActor(), Act.of(what, "view", id));
        return store.get(by.id(), id);
    }
}
