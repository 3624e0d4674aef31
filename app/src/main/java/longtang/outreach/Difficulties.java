package longtang.outreach;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.vault.Holder;
import longtang.vault.Retained;
import longtang.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 困难情况: what a household told of by itself (disability, illness, living alone), sealed under keys of their own.
///
/// Shown to those who persuade, each time on record; erased when its time has run out or the person asks for it.
@Component
@Transactional
class Difficulties implements Holder, Retained {

    private static final String PREFIX = "difficulty:";
    private static final String PLACE = "困难情况";
    private static final int AT_ONCE = 10_000;

    private final EncounterStore store;
    private final Vault vault;
    private final Acts acts;

    Difficulties(EncounterStore store, Vault vault, Acts acts) {
        this.store = store;
        this.vault = vault;
        this.acts = acts;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void seal(Encounter encounter, String text) {
        var subject = subject(encounter.id(), encounter.version());
        var keys = vault.make(List.of(subject));
        store.seal(encounter, keys.seal(subject, PLACE, text));
    }

    private static String subject(UUID encounter, int version) {
        return PREFIX + encounter + "." + version;
    }

    Optional<String> reveal(Person by, Encounter encounter, String why) {
        var shown = opened(encounter.id());
        acts.note(
                by.asActor(),
                Act.of("personal-data.read", "encounter", encounter.id())
                        .with("about", "difficulty")
                        .with("why", why)
                        .with("cells", shown.size()));
        return shown.stream().findFirst();
    }

    // The latest word of it first.
    private List<String> opened(UUID encounter) {
        var cells = store.sealed(encounter);
        var keys = vault.open(
                cells.stream().map(cell -> subject(encounter, cell.version())).toList());
        return cells.stream()
                .flatMap(cell -> keys.open(subject(encounter, cell.version()), PLACE, cell.sealed()).stream())
                .toList();
    }

    boolean forget(Actor by, Encounter encounter) {
        boolean any = false;
        for (var cell : store.sealed(encounter.id()))
            any |= vault.destroy(by, subject(encounter.id(), cell.version()), "request");
        return any;
    }

    boolean keeps(Encounter encounter) {
        return !opened(encounter.id()).isEmpty();
    }

    /// What was said at the door belongs to the record of a case (行政处罚法 47); difficulties carry no name to be
    /// found by, and are erased on the page of their meeting.
    @Override
    @Transactional(readOnly = true)
    public List<Held> about(Asked asked) {
        var name = asked.name().whole();
        if (name.isEmpty()) return List.of();
        var held = new ArrayList<Held>();
        for (var encounter : store.naming(name))
            held.add(new Held(
                    "encounter:" + encounter.id(),
                    encounter.round().dossier(),
                    "走访约谈记录",
                    encounter.said(),
                    false,
                    "privacy.kept.party"));
        return held;
    }

    @Override
    public boolean erase(Actor by, String id) {
        return false;
    }

    @Override
    public String rule() {
        return "difficulties";
    }

    @Override
    public int eraseOlderThan(Instant before) {
        return vault.destroyOlder(Actor.CLOCK, PREFIX, before, "retention", AT_ONCE);
    }
}
