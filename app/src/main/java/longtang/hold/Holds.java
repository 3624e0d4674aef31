package longtang.hold;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.law.LegalCalendar;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.notice.Codes;
import longtang.people.Access;
import longtang.people.Person;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.web.Count;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: begin a hold, say what became of it, look at it.
///
/// Whoever handles the round calls [#begin], [#recognised], [#reviewed] and [#end], in the transaction of the step.
@Service
@Transactional
public class Holds {

    /// 登记规定 34: the register records what rests on a document that has taken legal effect.
    public static final String REGISTER = "《上海市不动产登记若干规定》第三十四条";

    static final int LONGEST = 500;

    private final HoldStore store;
    private final Access access;
    private final Acts acts;
    private final Clock clock;

    Holds(HoldStore store, Access access, Acts acts, Clock clock) {
        this.store = store;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /// Begins one; where one is in force in the round, that one stays.
    public Hold begin(Actor by, Where where, Approval approval, Instant at) {
        var before = store.latest(where.round());
        if (before.filter(Hold::isInForce).isPresent()) return before.get();
        var hold = new Hold(
                Ids.at(at),
                store.nextNumber(day(at).getYear()),
                where,
                approval,
                "",
                null,
                Notation.NONE,
                Codes.next(),
                Codes.next(),
                at,
                at);
        if (store.insert(hold)) note(by, hold, at, "begun", approval.number());
        return store.latest(where.round()).orElseThrow();
    }

    /// The recognition has taken effect, or what stood against it is over.
    ///
    /// @param from the first day on which it is in effect
    public void recognised(Actor by, UUID round, String number, LocalDate from, Instant at) {
        store.latest(round).map(hold -> store.locked(hold.id())).ifPresent(hold -> {
            var known = hold.recognition();
            if (known != null && known.number().equals(number)) {
                if (known.questioned()) {
                    store.questioned(hold, false, at);
                    note(by, hold, at, "upheld", number);
                }
                return;
            }
            store.recognise(hold, new Recognition(number, from, false), at);
            note(by, hold, at, "recognised", number);
        });
    }

    /// A remedy is pending against the recognition, or it was taken back: nothing is requested on it.
    public void questioned(Actor by, UUID round, Instant at) {
        store.latest(round).filter(Hold::isRecognised).ifPresent(hold -> {
            store.questioned(store.locked(hold.id()), true, at);
            note(by, hold, at, "questioned", "");
        });
    }

    /// A review found nothing new: the next one is due then.
    public void reviewed(Actor by, UUID round, LocalDate next, Instant at) {
        store.latest(round).filter(Hold::isInForce).ifPresent(hold -> {
            store.review(store.locked(hold.id()), next, at);
            note(by, hold, at, "reviewed", next.toString());
        });
    }

    /// The review comes sooner. It never comes later but by a review.
    public void sooner(Actor by, UUID round, LocalDate review, Instant at) {
        store.latest(round)
                .filter(Hold::isInForce)
                .filter(hold -> review.isBefore(hold.review()))
                .ifPresent(hold -> {
                    store.review(store.locked(hold.id()), review, at);
                    note(by, hold, at, "sooner", review.toString());
                });
    }

    /// Nothing is retained any more, by this event. What the office has noted stays until it is released.
    public void end(Actor by, UUID round, String event, Instant at) {
        store.latest(round).filter(Hold::isInForce).ifPresent(hold -> {
            store.end(store.locked(hold.id()), event, at);
            note(by, hold, at, "ended", event);
        });
    }

    /// Notes a safety check: what was found, by whom, on which day. The same one is noted once.
    Ruling<Hold> check(Person by, Hold hold, String result, String checkedBy, LocalDate on) {
        if (result.isBlank() || checkedBy.isBlank() || result.length() > LONGEST || checkedBy.length() > LONGEST)
            return Ruling.refuse(refusal("hold-check-unreadable", LONGEST));
        if (on.isAfter(today())) return Ruling.refuse(refusal("hold-day-to-come"));
        var found = new Check(result.strip(), checkedBy.strip(), on, by.name());
        if (store.checks(store.locked(hold.id()).id()).contains(found)) return Ruling.allow(hold);
        store.check(hold.id(), found, now(), by.id());
        note(by.asActor(), hold, now(), "checked", on + "　" + found.by());
        return Ruling.allow(hold);
    }

    /// Until this transaction is over, nobody else changes this hold or what hangs on it.
    void lock(Hold hold) {
        store.locked(hold.id());
    }

    /// Something happened to a hold: in its history, and as an act.
    void note(Actor by, Hold hold, Instant at, String what, String said) {
        store.happened(hold.id(), at, what, said, by);
        acts.note(
                by,
                Act.of("hold." + what, "dossier", hold.where().dossier())
                        .with("round", hold.where().round().toString())
                        .with("hold", hold.number())
                        .on("hold." + what, REGISTER, "-"));
    }

    /// The last hold of a round, in force or not.
    @Transactional(readOnly = true)
    public Optional<Hold> latest(UUID round) {
        return store.latest(round);
    }

    @Transactional(readOnly = true)
    Optional<Hold> get(Person by, UUID id) {
        return store.get(access.sight(by, "holds").forQuery(), id);
    }

    @Transactional(readOnly = true)
    List<Hold> list(Person by, HoldFilter filter, int from, int most) {
        return store.list(access.sight(by, "holds").forQuery(), filter, today(), from, most);
    }

    Count late(Person by) {
        return HoldStore.late(access.sight(by, "holds").forQuery(), today());
    }

    @Transactional(readOnly = true)
    int count(Person by, HoldFilter filter) {
        return store.count(access.sight(by, "holds").forQuery(), filter, today());
    }

    /// The safety checks, the latest first.
    @Transactional(readOnly = true)
    List<Check> checks(Hold hold) {
        return store.checks(hold.id());
    }

    @Transactional(readOnly = true)
    List<Happened> history(Hold hold) {
        return store.events(hold.id());
    }

    /// By the code on the resident's copy.
    @Transactional(readOnly = true)
    Optional<Hold> byCode(String code) {
        return Codes.isWritten(code) ? store.by("code", code) : Optional.empty();
    }

    /// By the code behind the plate on the wall.
    @Transactional(readOnly = true)
    Optional<Hold> byPlate(String code) {
        return Codes.isWritten(code) ? store.by("plate", code) : Optional.empty();
    }

    static Refusal refusal(String code, Object... args) {
        var article = switch (code) {
            case "hold-not-recognised", "notation-not-requested", "notation-one-person", "notation-not-rectified" ->
                REGISTER;
            case String other -> "";
        };
        return new Refusal(code, article, "hold.refused." + code, List.of(args));
    }

    public LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, LegalCalendar.SHANGHAI);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
