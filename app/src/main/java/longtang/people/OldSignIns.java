package longtang.people;

import java.time.Instant;
import longtang.vault.Retained;
import org.springframework.stereotype.Component;

/// Sign-ins that are long over: on which device, and when. That somebody signed in stays an act.
@Component
class OldSignIns implements Retained {

    private final SignInStore store;

    OldSignIns(SignInStore store) {
        this.store = store;
    }

    @Override
    public String rule() {
        return "sign-ins";
    }

    @Override
    public int eraseOlderThan(Instant before) {
        return store.forget(before);
    }
}
