package longtang.record;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The door of this module for whoever acts: note an act, and read what has been noted.
@Service
public class Acts {

    private final ActStore store;
    private final JournalPlace place;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Acts(ActStore store, JournalPlace place, JsonMapper json, Clock clock) {
        this.store = store;
        this.place = place;
        this.json = json;
        this.clock = clock;
    }

    /// MUST run inside the transaction that does the act: act, entry and openings are kept with it, or none of them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Actor by, Act act) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var sealed = Sealed.of(Ids.at(at), at, by, act, json, random);
        store.append(by, act, place.origin(), sealed);
    }

    /// The latest acts on one thing, newest first.
    @Transactional(readOnly = true)
    public List<Act.Noted> on(String subjectKind, String subject, int most) {
        return store.on(subjectKind, subject, most);
    }

    @Transactional(readOnly = true)
    public Optional<Act.Noted> get(UUID id) {
        return store.get(id);
    }
}
