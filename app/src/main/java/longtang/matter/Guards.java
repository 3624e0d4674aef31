package longtang.matter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import longtang.law.EnforcementOrder;
import longtang.law.Gate;
import longtang.law.Guardrail;
import longtang.law.Intent;
import longtang.law.LegalCalendar;
import longtang.law.Refusal;
import longtang.law.Served;
import longtang.playbook.Book;
import longtang.playbook.Hand;
import longtang.playbook.Move;
import longtang.playbook.Offer;
import longtang.playbook.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks at the hard steps with the eyes of the law, from what is on record, before any book is asked: deciding against
/// somebody, ordering force, using it. No book, role or setting lifts what [Guardrail] says.
@Component
class Guards {

    private final Road road;
    private final Deciding deciding;
    private final Forcing forcing;
    private final HardSteps steps;
    private final MatterStore store;
    private final Clock clock;

    Guards(Road road, Deciding deciding, Forcing forcing, HardSteps steps, MatterStore store, Clock clock) {
        this.road = road;
        this.deciding = deciding;
        this.forcing = forcing;
        this.steps = steps;
        this.store = store;
        this.clock = clock;
    }

    /// What stands against the event; empty where nothing does.
    Optional<Refusal> against(Book book, Matter matter, Hand hand, Offer offer, Matters.Asked asked) {
        var partial = partial(matter, hand);
        if (partial.isPresent()) return partial;
        var map = new Roadmap(book);
        var leaf = map.leaf(matter.standing().leaf());
        var move = leaf.flatMap(at -> move(at, matter, asked));
        if (move.isEmpty()) return Optional.empty();
        return objections(map, matter, leaf.get(), move.get()).stream().findFirst();
    }

    private Optional<Refusal> partial(Matter matter, Hand hand) {
        return hand instanceof Hand.Officials(var _, var people) ? partial(matter, people) : Optional.empty();
    }

    /// Whoever must keep away brings none of the matter's papers either.
    Optional<Refusal> partial(Matter matter, List<String> people) {
        return steps.partial(matter, people);
    }

    private static Optional<Move> move(State.Leaf leaf, Matter matter, Matters.Asked asked) {
        var facts = new HashMap<>(matter.standing().facts());
        facts.putAll(asked.facts());
        return leaf.on().stream()
                .filter(move ->
                        move.event().equals(asked.event()) && move.when().holds(facts::get))
                .findFirst();
    }

    private List<Refusal> objections(Roadmap map, Matter matter, State.Leaf leaf, Move move) {
        var target = move.target() instanceof Move.Target.To(var id) ? map.leaf(id) : Optional.<State.Leaf>empty();
        var now = clock.instant();
        if (leaf.nature().contains(Roadmap.ADVERSE) && move.tag().contains(Roadmap.DECIDED))
            return deciding.objections(map, matter, today());
        if (leaf.nature().contains(Roadmap.ORDER) && move.tag().contains(Roadmap.ORDERED)) return ordering(map, matter);
        if (leaf.nature().contains(Roadmap.FORCE)) return forcing.objections(map, matter, leaf, now);
        if (target.filter(to -> to.nature().contains(Roadmap.AT_ONCE)).isPresent())
            return forcing.atOnce(map, matter, now, true).objections();
        if (target.filter(to -> to.nature().contains(Roadmap.FORCE)).isPresent())
            return shut(gate(map.book(), matter), today());
        return List.of();
    }

    private Gate gate(Book book, Matter matter) {
        return road.gate(book, matter).orElseGet(road::shut);
    }

    private List<Refusal> ordering(Roadmap map, Matter matter) {
        var deeds = new Deeds(store.steps(matter.id()));
        Intent order = new EnforcementOrder(
                on(road.served(matter, map.papers(Roadmap.DECISION_SERVED))),
                on(road.served(matter, map.papers(Roadmap.URGED))),
                deeds.day("催告申辩已复核").orElse(null),
                on(road.served(matter, map.announcement().stream().toList())),
                deeds.day("强制审核已过").orElse(null),
                today());
        var objections = new ArrayList<>(order.objections());
        objections.addAll(shut(gate(map.book(), matter), today()));
        return objections;
    }

    private static @Nullable LocalDate on(Optional<Served> served) {
        return served.map(Served::on).orElse(null);
    }

    /// What the gate says to anything that prepares force on that day (若干规定 10; 行政强制法 44).
    static List<Refusal> shut(Gate gate, LocalDate day) {
        return switch (gate) {
            case Gate.Blocked blocked -> blocked.reasons();
            case Gate.Opens opens -> {
                var objections = new ArrayList<Refusal>();
                if (day.isBefore(opens.on())) objections.add(refusal(Guardrail.GATE_SHUT, opens.on(), day));
                if (!opens.certain())
                    objections.add(refusal(
                            Guardrail.DAY_UNCERTAIN,
                            String.join(
                                    "、",
                                    opens.awaited().stream()
                                            .map(String::valueOf)
                                            .toList())));
                yield objections;
            }
        };
    }

    static Refusal refusal(Guardrail rule, Object... args) {
        return new Refusal(rule.code(), rule.article().toString(), "law.guard." + rule.code(), List.of(args));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalCalendar.SHANGHAI);
    }
}
