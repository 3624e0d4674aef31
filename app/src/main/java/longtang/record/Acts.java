package longtang.record;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: note an act, and read what has been noted.
@Service
public class Acts {

    private final ActStore store;
    private final Clock clock;

    Acts(ActStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// MUST run inside the transaction that does the act: both are kept, or neither.
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Actor by, Act act) {
        store.append(clock.instant(), by, act);
    }

    /// The latest acts on one thing, newest first.
    @Transactional(readOnly = true)
    public List<Act.Noted> on(String subjectKind, String subject, int most) {
        return store.on(subjectKind, subject, most);
    }
}
