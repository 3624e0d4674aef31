package longtang.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import longtang.evidence.Exhibits;
import longtang.law.LegalCalendar;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to the steps of an undertaking (整改承诺书): set, proven, missed.
///
/// A missed step is told to whoever leads; what it does to the round, the book's own deadline says.
@Service
public class Promises {

    private static final Logger log = LoggerFactory.getLogger(Promises.class);
    private static final int LONGEST = 200;
    private static final int MOST = 24;
    private static final int A_ROUND = 200;

    private final PromiseStore store;
    private final Exhibits exhibits;
    private final Acts acts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Promises(PromiseStore store, Exhibits exhibits, Acts acts, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.exhibits = exhibits;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Sets one. Not in the past: nobody promises what was due yesterday.
    @Transactional
    public Ruling<PromisedStep> set(
            Actor.Person by, UUID round, String dossier, String what, LocalDate due, String proof) {
        if (what.isBlank() || proof.isBlank() || what.length() > LONGEST || proof.length() > LONGEST)
            return Ruling.refuse(Agreements.refusal("promise-unreadable", LONGEST));
        if (due.isBefore(today())) return Ruling.refuse(Agreements.refusal("promise-in-the-past"));
        if (store.of(round).size() >= MOST) return Ruling.refuse(Agreements.refusal("promises-too-many", MOST));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var step = new PromisedStep(Ids.at(now), round, dossier, what.strip(), due, proof.strip(), null, null, null);
        store.insert(step, now, by.id());
        acts.note(by, act("promise.set", step).with("due", due.toString()));
        return Ruling.allow(step);
    }

    /// Notes that one was reached, by a proof that has been kept in the round.
    @Transactional
    public Ruling<UUID> met(Actor.Person by, UUID round, UUID id, UUID exhibit) {
        var found = store.of(round).stream().filter(one -> one.id().equals(id)).findFirst();
        if (found.isEmpty() || exhibits.get(round, exhibit).isEmpty())
            return Ruling.refuse(Agreements.refusal("promise-without-proof"));
        if (store.met(round, id, exhibit, clock.instant(), by.id()))
            acts.note(by, act("promise.met", found.get()).with("exhibit", exhibit.toString()));
        return Ruling.allow(id);
    }

    public List<PromisedStep> of(UUID round) {
        return store.of(round);
    }

    /// Of these rounds, those in which a step was missed and has not been reached since.
    public Set<UUID> missedIn(Collection<UUID> rounds) {
        return rounds.isEmpty() ? Set.of() : store.missedIn(rounds);
    }

    /// Looks which days have passed.
    @Scheduled(fixedDelayString = "${longtang.agreement.promises:5m}")
    void look() {
        try {
            transaction.executeWithoutResult(done -> store.miss(today(), clock.instant(), A_ROUND)
                    .forEach(missed -> acts.note(Actor.CLOCK, act("promise.missed", missed))));
        } catch (DataAccessException away) {
            log.atWarn().addKeyValue("why", away.getMessage()).log("no database for the promises; they wait");
        }
    }

    private static Act act(String what, PromisedStep step) {
        return Act.of(what, "dossier", step.dossier())
                .with("round", step.round().toString())
                .with("step", step.id().toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalCalendar.SHANGHAI);
    }
}
