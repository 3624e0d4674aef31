package longtang.matter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import longtang.law.Refusal;
import longtang.law.Ruling;
import longtang.law.Served;
import longtang.people.Person;
import longtang.playbook.Engine;
import longtang.playbook.Hand;
import longtang.playbook.Happening;
import longtang.playbook.Offer;
import longtang.playbook.State;
import longtang.playbook.Step;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.register.StructureNumber;
import org.springframework.stereotype.Component;

/// Takes a step: asks the engine, and keeps the new standing, the step, its deadlines and its act together.
@Component
class Handling {

    private static final int MOST_LAPSES = 20;
    private static final String CORRECTED = "更正送达日";

    private final Engines engines;
    private final Prerequisites prerequisites;
    private final Serving serving;
    private final Guards guards;
    private final MatterStore store;
    private final CaseClockStore deadlines;
    private final Entering entering;
    private final Acts acts;
    private final Clock clock;

    Handling(
            Engines engines,
            Prerequisites prerequisites,
            Serving serving,
            Guards guards,
            MatterStore store,
            CaseClockStore deadlines,
            Entering entering,
            Acts acts,
            Clock clock) {
        this.engines = engines;
        this.prerequisites = prerequisites;
        this.serving = serving;
        this.guards = guards;
        this.store = store;
        this.deadlines = deadlines;
        this.entering = entering;
        this.acts = acts;
        this.clock = clock;
    }

    Ruling<UUID> open(Person by, UUID request, Engine engine, StructureNumber number, MatterStore.Lying lying) {
        return open(by, request, engine, number, lying, "");
    }

    /// @param why the round begins, where another one asks for it
    Ruling<UUID> open(
            Person by, UUID request, Engine engine, StructureNumber number, MatterStore.Lying lying, String why) {
        var now = now();
        var hand = new Hand.Officials("", List.of(by.id().toString()));
        return switch (engine.open(Map.of(), hand, now)) {
            case Ruling.Refused<Step>(var no) -> Ruling.refuse(no);
            case Ruling.Allowed<Step>(var step) -> {
                var first = new Matter(Ids.at(now), number, 0, lying.place(), step.standing(), now, 1, now, now, null);
                var matter = store.insert(first, request, lying);
                if (matter.isEmpty())
                    yield Ruling.refuse("matter-open-already", "", "matter.refused.open", number.toString());
                entering.keep(Taker.of(by), request, engine, matter.get(), "", why, step.entries(), List.of(), now);
                acts.note(by.asActor(), MatterActs.opened(matter.get()));
                yield Ruling.allow(matter.get().id());
            }
        };
    }

    Ruling<Matter> enter(Person by, Hand hand, Engine engine, UpToNow now, Offer offer, Matters.Asked asked) {
        var matter = now.matter();
        return switch (serving.of(matter, offer)) {
            case Ruling.Refused<Optional<Served>>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Optional<Served>>(var served) ->
                prerequisites
                        .lacking(engine.book(), matter, offer, asked)
                        .or(() -> guards.against(engine.book(), matter, hand, offer, asked))
                        .<Ruling<Matter>>map(Ruling::refuse)
                        .orElseGet(() -> step(Taker.of(by), hand, engine, now, offer, asked, served));
        };
    }

    /// What nobody of the house may put off: entered at once, without what else an event may wait for.
    Ruling<Matter> step(Taker by, Hand hand, Engine engine, Matter matter, Offer offer, Matters.Asked asked) {
        return step(by, hand, engine, matter, offer, asked, Optional.empty());
    }

    /// @param served where the event is the service of a paper: how it was served
    Ruling<Matter> step(
            Taker by,
            Hand hand,
            Engine engine,
            Matter matter,
            Offer offer,
            Matters.Asked asked,
            Optional<Served> served) {
        return step(by, hand, engine, read(matter), offer, asked, served);
    }

    private Ruling<Matter> step(
            Taker by,
            Hand hand,
            Engine engine,
            UpToNow before,
            Offer offer,
            Matters.Asked asked,
            Optional<Served> served) {
        var matter = before.matter();
        var now = now();
        var plain = Happening.of(asked.event(), hand, now).with(asked.facts());
        var what = served.map(plain::served).orElse(plain);
        return switch (engine.step(matter.standing(), what)) {
            case Ruling.Refused<Step>(var why) -> Ruling.refuse(why);
            case Ruling.Allowed<Step>(var step) -> {
                var after = after(engine, matter, step, now);
                entering.keep(
                        by,
                        asked.request(),
                        engine,
                        after,
                        asked.event(),
                        asked.why(),
                        step.entries(),
                        before.clocks(),
                        now);
                acts.note(by.actor(), MatterActs.stepped(matter, after, asked.event(), offer.basis()));
                yield Ruling.allow(after);
            }
        };
    }

    /// The day on which a paper was served was noted wrongly: what is counted from it is counted anew.
    Matter servedOn(Person by, UUID request, Matter matter, String paper, LocalDate day, String why) {
        var now = now();
        var engine = engines.of(matter);
        var step = engine.servedOn(matter.standing(), paper, day);
        var after = after(engine, matter, step, now);
        entering.keep(
                Taker.of(by), request, engine, after, CORRECTED, why, step.entries(), deadlines.of(matter.id()), now);
        acts.note(
                by.asActor(),
                MatterActs.of("matter.served-otherwise", after)
                        .with("paper", paper)
                        .with("day", day.toString()));
        return after;
    }

    /// A matter that nobody else steps on, with its deadlines, after everything lapsed that is over.
    record UpToNow(Matter matter, List<CaseClock> clocks) {}

    Matter letLapse(Matter matter) {
        return upToNow(matter).matter();
    }

    /// Lets every deadline lapse that is over, the earliest first, each at the moment at which it was over.
    UpToNow upToNow(Matter matter) {
        var current = read(matter);
        for (int lapses = 0; lapses < MOST_LAPSES; lapses++) {
            var over = lapsed(current);
            if (over.isEmpty()) return current;
            var after = lapse(current, over.get());
            boolean stuck = after.version() == current.matter().version();
            current = read(after);
            if (stuck) return current;
        }
        return current;
    }

    private UpToNow read(Matter matter) {
        return new UpToNow(matter, deadlines.of(matter.id()));
    }

    private Optional<CaseClock> lapsed(UpToNow current) {
        var now = now();
        return Timetable.reckoned(
                        current.clocks(),
                        engines.of(current.matter()),
                        current.matter().standing())
                .stream()
                .filter(one -> one.lapsedAt(now))
                .findFirst();
    }

    // As fine as the database keeps it, so that what was read is what was written.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Matter lapse(UpToNow current, CaseClock over) {
        var matter = current.matter();
        var engine = engines.of(matter);
        var at = moment(over, matter);
        var rest = current.clocks().stream()
                .filter(one -> !one.name().equals(over.name()))
                .toList();
        return switch (engine.step(matter.standing(), Happening.of(over.event(), new Hand.TheClock(), at))) {
            case Ruling.Allowed<Step>(var step) -> {
                var after = after(engine, matter, step, at);
                entering.keep(
                        Taker.CLOCK, UUID.randomUUID(), engine, after, over.event(), "", step.entries(), rest, at);
                acts.note(
                        Actor.CLOCK,
                        MatterActs.stepped(matter, after, over.event(), Optional.empty())
                                .with("clock", over.name()));
                yield after;
            }
            case Ruling.Refused<Step>(var why) -> {
                if (over.certain()) stuck(matter, over, why);
                yield matter;
            }
        };
    }

    // Not before what has happened already: the history of a matter runs forward.
    private static Instant moment(CaseClock over, Matter matter) {
        var lapses = over.lapses();
        return lapses == null || lapses.isBefore(matter.changedAt()) ? matter.changedAt() : lapses;
    }

    // People see it on the page; it is not tried again and again. A day that is not certain yet is waited for instead.
    private void stuck(Matter matter, CaseClock over, Refusal why) {
        deadlines.refuse(matter.id(), over.name(), why.code());
        acts.note(
                Actor.CLOCK,
                MatterActs.of("deadline.refused", matter)
                        .with("clock", over.name())
                        .with("rule", why.code()));
    }

    private static Matter after(Engine engine, Matter before, Step step, Instant at) {
        boolean moved = !step.standing().leaf().equals(before.standing().leaf());
        boolean ended = engine.book().ends().stream()
                .map(State.End::id)
                .anyMatch(step.standing().leaf()::equals);
        return new Matter(
                before.id(),
                before.dossier(),
                before.round(),
                before.place(),
                step.standing(),
                moved ? at : before.since(),
                before.version() + 1,
                before.openedAt(),
                at,
                ended ? Objects.requireNonNullElse(before.endedAt(), at) : null);
    }
}
