package longtang.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Exhibits;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.notice.Papers;
import longtang.people.Person;
import longtang.record.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what the registration office notes (登记规定 34): ask for it, say that it did, confirm it as the second
/// person, tell it that all is put right.
@Service
@Transactional
public class Notations {

    private final Holds holds;
    private final HoldStore store;
    private final NotationStore steps;
    private final Papers papers;
    private final Exhibits exhibits;

    Notations(Holds holds, HoldStore store, NotationStore steps, Papers papers, Exhibits exhibits) {
        this.holds = holds;
        this.store = store;
        this.steps = steps;
        this.papers = papers;
        this.exhibits = exhibits;
    }

    /// Says what was done: a letter was sent, the office gave its receipt.
    ///
    /// What we send goes by the paper that was issued; what the office did waits for the second person.
    ///
    /// @param receipt number on the office's receipt, `exhibit` the receipt; both only where the office acted
    Ruling<Hold> say(Person by, Hold seen, Notation to, LocalDate day, String receipt, Optional<UUID> exhibit) {
        var hold = store.locked(seen.id());
        var refused = notNow(hold, to, day);
        if (refused.isPresent()) return Ruling.refuse(refused.get());
        return switch (to) {
            case REQUESTED -> send(by, hold, to, day, hold.approval().letter());
            case RECTIFIED -> send(by, hold, to, day, hold.approval().proof());
            case NOTED, RELEASED -> did(by, hold, to, day, receipt.strip(), exhibit);
            case NONE -> Ruling.refuse(Holds.refusal("notation-not-now"));
        };
    }

    private Optional<Refusal> notNow(Hold hold, Notation to, LocalDate day) {
        if (steps.waiting(hold.id()).isPresent()) return Optional.of(Holds.refusal("notation-waits"));
        if (day.isAfter(holds.today())) return Optional.of(Holds.refusal("hold-day-to-come"));
        return switch (to) {
            case REQUESTED -> notToBeRequested(hold);
            case NOTED ->
                hold.notation() != Notation.REQUESTED
                        ? Optional.of(Holds.refusal("notation-not-requested"))
                        : unrecognised(hold);
            case RECTIFIED ->
                hold.notation() == Notation.NOTED ? Optional.empty() : Optional.of(Holds.refusal("notation-not-noted"));
            case RELEASED -> notToBeReleased(hold);
            case NONE -> Optional.of(Holds.refusal("notation-not-now"));
        };
    }

    private Optional<Refusal> notToBeRequested(Hold hold) {
        if (hold.notation() != Notation.NONE) return Optional.of(Holds.refusal("notation-requested-already"));
        if (!hold.isInForce()) return Optional.of(Holds.refusal("hold-ended"));
        var unrecognised = unrecognised(hold);
        if (unrecognised.isPresent()) return unrecognised;
        return store.checks(hold.id()).isEmpty() ? Optional.of(Holds.refusal("hold-unchecked")) : Optional.empty();
    }

    private static Optional<Refusal> unrecognised(Hold hold) {
        return hold.isRecognised() ? Optional.empty() : Optional.of(Holds.refusal("hold-not-recognised"));
    }

    // Put right; or without the recognition that it rests on; or asked for and no longer wanted.
    private static Optional<Refusal> notToBeReleased(Hold hold) {
        boolean may = switch (hold.notation()) {
            case RECTIFIED -> true;
            case NOTED -> !hold.isRecognised();
            case REQUESTED -> !hold.isInForce() || !hold.isRecognised();
            case NONE, RELEASED -> false;
        };
        return may ? Optional.empty() : Optional.of(Holds.refusal("notation-not-rectified"));
    }

    private Ruling<Hold> send(Person by, Hold hold, Notation to, LocalDate day, String name) {
        var paper = papers.holding(hold.where().round(), name).flatMap(one -> Optional.ofNullable(one.issue()));
        if (paper.isEmpty()) return Ruling.refuse(Holds.refusal("notation-without-paper", name));
        var number = paper.get().written();
        if (day.isBefore(paper.get().on())) return Ruling.refuse(Holds.refusal("notation-before-paper", name, number));
        steps.insert(step(by, hold, to, day, number, Optional.empty(), NotationStep.Outcome.CONFIRMED));
        move(by, hold, to, number);
        return Ruling.allow(store.locked(hold.id()));
    }

    private Ruling<Hold> did(Person by, Hold hold, Notation to, LocalDate day, String receipt, Optional<UUID> exhibit) {
        if (receipt.isEmpty() || receipt.length() > Holds.LONGEST)
            return Ruling.refuse(Holds.refusal("notation-without-receipt"));
        if (exhibit.flatMap(id -> exhibits.get(hold.where().round(), id)).isEmpty())
            return Ruling.refuse(Holds.refusal("notation-without-receipt"));
        steps.insert(step(by, hold, to, day, receipt, exhibit, NotationStep.Outcome.WAITING));
        holds.note(by.asActor(), hold, holds.now(), to.code() + "-said", receipt);
        return Ruling.allow(hold);
    }

    private NotationStep step(
            Person by,
            Hold hold,
            Notation to,
            LocalDate day,
            String number,
            Optional<UUID> exhibit,
            NotationStep.Outcome outcome) {
        Instant now = holds.now();
        return new NotationStep(
                Ids.at(now),
                hold.id(),
                to,
                day,
                number,
                exhibit.orElse(null),
                now,
                by.id(),
                by.name(),
                outcome,
                "",
                "");
    }

    /// The second person has seen the receipt.
    Ruling<Hold> confirm(Person by, Hold seen) {
        return second(by, seen, NotationStep.Outcome.CONFIRMED, "");
    }

    /// The second person finds it wrong: it is said anew.
    Ruling<Hold> sendBack(Person by, Hold seen, String why) {
        return why.isBlank() || why.length() > Holds.LONGEST
                ? Ruling.refuse(Holds.refusal("notation-without-reason", Holds.LONGEST))
                : second(by, seen, NotationStep.Outcome.SENT_BACK, why.strip());
    }

    private Ruling<Hold> second(Person by, Hold seen, NotationStep.Outcome outcome, String said) {
        var hold = store.locked(seen.id());
        var waiting = steps.waiting(hold.id());
        if (waiting.isEmpty()) return Ruling.refuse(Holds.refusal("notation-nothing-waits"));
        if (waiting.get().saidBy().equals(by.id())) return Ruling.refuse(Holds.refusal("notation-one-person"));
        steps.answer(waiting.get(), outcome, said, by, holds.now());
        var to = waiting.get().notation();
        switch (outcome) {
            case CONFIRMED -> move(by, hold, to, waiting.get().number());
            case SENT_BACK, WAITING -> holds.note(by.asActor(), hold, holds.now(), to.code() + "-sent-back", said);
        }
        return Ruling.allow(store.locked(hold.id()));
    }

    private void move(Person by, Hold hold, Notation to, String number) {
        store.notation(hold, to, holds.now());
        holds.note(by.asActor(), hold, holds.now(), to.code(), number);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<NotationStep> of(Hold hold) {
        return steps.of(hold.id());
    }
}
