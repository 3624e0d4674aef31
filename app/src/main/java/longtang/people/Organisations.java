package longtang.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the organisations of the three tiers and beside them.
@Service
@Transactional
public class Organisations {

    private final OrganisationStore store;
    private final Acts acts;
    private final Clock clock;

    Organisations(OrganisationStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    public Ruling<Organisation> open(Actor by, String name, Organisation.Kind kind, @Nullable String committee) {
        if (name.isBlank()) return Ruling.refuse("name-missing", "", "people.name.missing");
        if (kind == Organisation.Kind.COMMITTEE && committee == null) {
            return Ruling.refuse("area-missing", "", "people.area.missing");
        }
        var organisation = new Organisation(Ids.at(clock.instant()), name, kind, committee);
        if (!store.insert(organisation, clock.instant())) {
            return Ruling.refuse("organisation-taken", "", "people.organisation.taken", name);
        }
        acts.note(
                by,
                Act.of("organisation.opened", "organisation", organisation.id()).with("kind", kind.code()));
        return Ruling.allow(organisation);
    }

    @Transactional(readOnly = true)
    public List<Organisation> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> get(UUID id) {
        return store.get(id);
    }
}
