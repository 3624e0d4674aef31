package longtang.people;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.record.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to systems of other offices: let one in, shut one out, know one by its token.
@Service
@Transactional
public class Machines {

    private static final int LONGEST = 60;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /// A machine and its token, which is shown this once and kept nowhere.
    public record Admitted(Machine machine, String token) {

        /// A token does not belong in a log.
        @Override
        public String toString() {
            return "Admitted[" + machine.id() + "]";
        }
    }

    private final MachineStore store;
    private final Acts acts;
    private final Clock clock;

    Machines(MachineStore store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    public Ruling<Admitted> admit(Person by, String office, Machine.Role role) {
        var name = office.strip();
        if (name.isEmpty() || name.length() > LONGEST)
            return Ruling.refuse("office-unreadable", "", "people.machine.office.unreadable", LONGEST);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var machine = new Machine(Ids.at(now), name, role, now, null, null);
        var token = Tokens.token();
        store.insert(machine, Tokens.hash(token), by.id());
        acts.note(
                by.asActor(),
                Act.of("machine.admitted", "machine", machine.id()).with("role", role.code()));
        return Ruling.allow(new Admitted(machine, token));
    }

    /// From now on its token opens nothing. What it asked stays on record.
    public void shutOut(Person by, UUID id) {
        if (store.close(id, clock.instant())) acts.note(by.asActor(), Act.of("machine.shut-out", "machine", id));
    }

    /// Those that are let in first, then those that were shut out.
    @Transactional(readOnly = true)
    public List<Machine> all() {
        return store.all();
    }

    Optional<Machine> byToken(String token) {
        var now = clock.instant();
        var machine = store.byTokenHash(Tokens.hash(token));
        machine.filter(one -> one.usedAt() == null || one.usedAt().isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(one -> store.used(one.id(), now));
        return machine;
    }
}
