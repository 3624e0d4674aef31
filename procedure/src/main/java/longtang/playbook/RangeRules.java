package longtang.playbook;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import longtang.playbook.Chart.Spot;
import longtang.playbook.Chart.Way;

/// What must hold of everything that was explored, taken together: V1, V2, V11, R1, R7 and every right of the party.
final class RangeRules {

    private final Explored explored;
    private final Chart chart;
    private final Book book;
    private final Choices choices;
    private final Problems problems;
    private final Set<String> said = new HashSet<>();

    private RangeRules(Explored explored, Choices choices, Problems problems) {
        this.explored = explored;
        this.chart = explored.chart();
        this.book = chart.book();
        this.choices = choices;
        this.problems = problems;
    }

    static void check(Explored explored, Choices choices, List<List<PathRules.Bound>> bound, Problems problems) {
        var rules = new RangeRules(explored, choices, problems);
        if (!explored.whole()) problems.add(rules.book.at(), "V2", "paths.many", Explored.CONFIGURATIONS);
        explored.faults().forEach(rules::fault);
        if (explored.whole()) {
            rules.reached();
            rules.taken();
            rules.canEnd();
        }
        rules.book.law().rights().forEach(rules::right);
        rules.entries(bound);
        rules.gaps();
    }

    private void fault(Explored.Fault fault) {
        var leaf = chart.place(explored.spots().get(fault.spot()).place());
        once(
                fault.key() + leaf.id() + fault.event(),
                fault.rule().equals("R7") ? leaf.at() : fault.way().move().at(),
                fault.rule(),
                fault.key(),
                fault.spot(),
                fault.event(),
                leaf.label());
    }

    private void reached() {
        var reached = new BitSet();
        explored.spots().forEach(spot -> reached.set(spot.place()));
        for (int i = 0; i < chart.places().size(); i++) {
            if (!reached.get(i))
                problems.add(
                        chart.place(i).at(),
                        "V2",
                        "state.unreached",
                        chart.place(i).label());
            else if (chart.place(i) instanceof State.Leaf leaf)
                for (var event : chart.events(i)) event.ways().forEach(way -> idle(leaf, way));
        }
    }

    /// An event of the state itself that can never happen is a mistake; a region's may be overridden by its states.
    private void idle(State.Leaf leaf, Way way) {
        if (!choices.everTaken(way) && leaf.on().contains(way.move()))
            problems.add(way.move().at(), "V2", "event.never", way.move().event(), leaf.label());
    }

    /// But a region's event that no state ever takes is one.
    private void taken() {
        Set<Move> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < chart.places().size(); i++)
            for (var event : chart.events(i))
                event.ways().stream().filter(choices::everTaken).map(Way::move).forEach(taken::add);
        book.anytime().forEach(move -> taken(taken, move, book.title()));
        book.regions().forEach(region -> region.anytime().forEach(move -> taken(taken, move, region.label())));
    }

    private void taken(Set<Move> taken, Move move, String where) {
        if (!taken.contains(move)) problems.add(move.at(), "V2", "event.never", move.event(), where);
    }

    private void canEnd() {
        var can = explored.canEnd();
        for (int i = can.nextClearBit(0); i < explored.spots().size(); i = can.nextClearBit(i + 1)) {
            var place = chart.place(explored.spots().get(i).place());
            once("R1" + place.id(), place.at(), "R1", "end.never", i, place.label());
        }
    }

    private void right(LawPack.Right right) {
        long when = chart.bits(right.when());
        long unless = chart.bits(right.unless());
        for (int i = 0; i < explored.spots().size(); i++) {
            var spot = explored.spots().get(i);
            if ((spot.duties() & when) != when || (spot.duties() & unless) != 0) continue;
            if (!(chart.place(spot.place()) instanceof State.Leaf leaf) || !right.concerns(leaf.nature())) continue;
            if (!open(right, spot))
                once(
                        right.rule() + leaf.id(),
                        leaf.at(),
                        right.rule(),
                        "right.closed",
                        i,
                        leaf.label(),
                        right.say(),
                        right.basis().toString(),
                        String.join("、", right.events()));
        }
    }

    private boolean open(LawPack.Right right, Spot spot) {
        for (String name : right.events()) {
            var event = chart.event(spot.place(), name);
            if (event != null && !choices.possible(event, spot.duties()).isEmpty()) return true;
        }
        return false;
    }

    /// A step that may be entered only under certain facts: every move into it must say so.
    private void entries(List<List<PathRules.Bound>> bound) {
        for (int i = 0; i < chart.places().size(); i++) {
            for (var event : chart.events(i)) event.ways().forEach(way -> entry(way, bound));
        }
    }

    private void entry(Way way, List<List<PathRules.Bound>> bound) {
        if (way.target() < 0 || !(chart.place(way.target()) instanceof State.Leaf leaf)) return;
        for (var each : bound.get(way.target())) {
            var obligation = each.obligation();
            if (obligation.only().equals(Guard.ALWAYS)) continue;
            var beyond = (BitSet) choices.takenBy(way).clone();
            beyond.andNot(choices.space().where(obligation.only()));
            if (!beyond.isEmpty())
                problems.add(
                        way.move().at(),
                        obligation.rule(),
                        "entry.facts",
                        way.move().event(),
                        leaf.label(),
                        obligation.say(),
                        obligation.basis().toString(),
                        choices.space().say(beyond.nextSetBit(0)));
        }
    }

    private void gaps() {
        choices.gaps()
                .forEach((ways, rest) -> problems.add(
                        ways.getFirst().move().at(),
                        "V11",
                        "event.gap",
                        ways.getFirst().move().event(),
                        choices.space().say(rest.nextSetBit(0))));
    }

    private void once(String mark, Place at, String rule, String key, int number, Object... args) {
        if (said.add(mark)) problems.add(new Problem(at, rule, key, List.of(args), explored.path(number)));
    }
}
