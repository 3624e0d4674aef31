package longtang.people;

import java.util.ArrayList;
import java.util.List;
import longtang.record.Actor;
import longtang.vault.Holder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What accounts hold about the people who work here. It belongs to the record of what they did and is closed, not
/// erased.
@Component
class AccountHolder implements Holder {

    private final PersonStore store;

    AccountHolder(PersonStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> about(Asked asked) {
        var held = new ArrayList<Held>();
        for (var person : store.all()) {
            if (!person.name().equals(asked.name().whole())) continue;
            held.add(new Held(
                    "person:" + person.id(), person.getUsername(), "姓名", person.name(), false, "privacy.kept.account"));
            var certificate = person.certificate();
            if (certificate != null) {
                held.add(new Held(
                        "person:" + person.id(),
                        person.getUsername(),
                        "执法证",
                        certificate.number(),
                        false,
                        "privacy.kept.account"));
            }
        }
        return held;
    }

    @Override
    public boolean erase(Actor by, String id) {
        return false;
    }
}
