package longtang.vault;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: seal what is personal under the key of its subject, open it, and destroy the key.
@Service
@Transactional
public class Vault {

    private final VaultStore store;
    private final KeyRing keys;
    private final Acts acts;
    private final Clock clock;

    Vault(VaultStore store, KeyRing keys, Acts acts, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.acts = acts;
        this.clock = clock;
    }

    /// New keys for subjects that have none yet.
    public OpenKeys make(Collection<String> subjects) {
        var made = keys.makeKeys(subjects);
        if (!subjects.isEmpty()) store.insert(made.sealed(), clock.instant());
        return made.open();
    }

    @Transactional(readOnly = true)
    public OpenKeys open(Collection<String> subjects) {
        var open = new HashMap<String, byte[]>();
        store.find(subjects).forEach((subject, locked) -> open.put(subject, keys.open(locked, KeyRing.place(subject))));
        return new OpenKeys(open);
    }

    /// Erases what lies under the key, for good. False when that was done before.
    public boolean destroy(Actor by, String subject, String why) {
        if (!store.destroy(subject, why, clock.instant())) return false;
        acts.note(by, Act.of("personal-data.erased", "vault", subject).with("why", why));
        return true;
    }

    /// Destroys the keys of one kind of subject that were made before a moment; gives how many.
    public int destroyOlder(Actor by, String prefix, Instant before, String why, int most) {
        var destroyed = new ArrayList<String>();
        for (var subject : List.copyOf(store.olderThan(prefix, before, most))) {
            if (destroy(by, subject, why)) destroyed.add(subject);
        }
        return destroyed.size();
    }
}
