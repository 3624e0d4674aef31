package longtang.playbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longtang.playbook.Chart.Spot;
import longtang.playbook.Chart.Way;

/// What must hold on every path: V1, V2, V11, V13, R1, R3–R8 and every obligation of the law pack.
final class PathRules implements Explored.Watcher {

    /// An obligation as bits, for one leaf.
    private record Bound(LawPack.Obligation obligation, long requires, long forbids) {}

    private record Follow(String duty, long bit, long before) {}

    private record Again(int from, Way way, int place, long duties) {}

    private final Chart chart;
    private final Book book;
    private final Choices choices;
    private final Problems problems;
    private final List<List<Bound>> bound = new ArrayList<>();
    private final List<Follow> follows = new ArrayList<>();
    private final long[] does;
    private final Map<String, Again> again = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    private PathRules(Chart chart, Choices choices, Problems problems) {
        this.chart = chart;
        this.book = chart.book();
        this.choices = choices;
        this.problems = problems;
        this.does = new long[chart.places().size()];
        long opening = opening();
        for (int i = 0; i < does.length; i++) {
            bound.add(bound(chart.place(i)));
            does[i] = does(chart.place(i)) & ~opening;
        }
        book.law()
                .follows()
                .forEach(
                        (duty, before) -> follows.add(new Follow(duty, chart.bits(List.of(duty)), chart.bits(before))));
    }

    /// Walks the chart, says what is wrong, and gives back what was explored.
    static Explored check(Chart chart, Choices choices, Problems problems) {
        var rules = new PathRules(chart, choices, problems);
        var explored = Explored.of(chart, choices, rules);
        rules.check(explored);
        return explored;
    }

    private List<Bound> bound(State place) {
        if (!(place instanceof State.Leaf leaf)) return List.of();
        return book.law().obligations().stream()
                .filter(obligation -> leaf.nature().contains(obligation.nature()))
                .map(obligation -> {
                    long waived = obligation.firm()
                            ? 0
                            : chart.bits(
                                    leaf.exempt().map(State.Exemption::duties).orElse(List.of()));
                    return new Bound(
                            obligation,
                            chart.bits(obligation.requires()) & ~waived,
                            chart.bits(obligation.forbids()) & ~waived);
                })
                .toList();
    }

    private long does(State place) {
        if (!(place instanceof State.Leaf leaf)) return 0;
        long does = 0;
        for (var move : leaf.on()) does |= chart.bits(move.tag());
        for (var clock : leaf.clocks()) does |= chart.bits(clock.then().tag());
        return does;
    }

    /// What opens the remedies is done by every paper that may be appealed, so that doing it again is no mistake.
    private long opening() {
        long given = 0;
        long done = 0;
        for (var move : book.law().remedies()) {
            given |= chart.bits(move.given());
            done |= chart.bits(move.tag());
        }
        return given & ~done;
    }

    /// V13: whoever goes back to do a duty again must first have undone it.
    @Override
    public void moved(int from, Way way, Spot after) {
        if (way.target() < 0 || way.move().pause().isPresent() || after.place() != way.target()) return;
        long twice = does[after.place()] & after.duties();
        if (twice != 0)
            again.putIfAbsent(way.move().at() + "→" + after.place(), new Again(from, way, after.place(), twice));
    }

    private void check(Explored explored) {
        if (!explored.whole()) problems.add(book.at(), "V2", "paths.many", Explored.CONFIGURATIONS);
        explored.faults().forEach(fault -> fault(explored, fault));
        if (explored.whole()) {
            reached(explored);
            canEnd(explored);
        }
        for (int i = 0; i < explored.spots().size(); i++) {
            var spot = explored.spots().get(i);
            if (chart.ended(spot.place())) continue;
            for (var each : bound.get(spot.place())) obligation(explored, i, spot, each);
            for (var follow : follows)
                if ((spot.duties() & follow.bit()) != 0 && (follow.before() & ~spot.duties()) != 0)
                    stale(explored, i, spot, follow);
        }
        book.law().rights().forEach(right -> right(explored, right));
        again.values()
                .forEach(twice -> once(
                        explored,
                        "V13" + twice.way().move().at() + twice.place(),
                        twice.way().move().at(),
                        "V13",
                        "duty.again",
                        twice.from(),
                        twice.way().move().event(),
                        chart.place(twice.place()).label(),
                        names(twice.duties())));
        entries();
        choices.gaps()
                .forEach((ways, rest) -> problems.add(
                        ways.getFirst().move().at(),
                        "V11",
                        "event.gap",
                        ways.getFirst().move().event(),
                        choices.space().say(rest.nextSetBit(0))));
    }

    private void fault(Explored explored, Explored.Fault fault) {
        var leaf = chart.place(explored.spots().get(fault.spot()).place());
        once(
                explored,
                fault.key() + leaf.id() + fault.event(),
                fault.rule().equals("R7") ? leaf.at() : fault.way().move().at(),
                fault.rule(),
                fault.key(),
                fault.spot(),
                fault.event(),
                leaf.label());
    }

    private void reached(Explored explored) {
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

    private void canEnd(Explored explored) {
        var can = explored.canEnd();
        for (int i = can.nextClearBit(0); i < explored.spots().size(); i = can.nextClearBit(i + 1)) {
            var place = chart.place(explored.spots().get(i).place());
            once(explored, "R1" + place.id(), place.at(), "R1", "end.never", i, place.label());
        }
    }

    private void obligation(Explored explored, int number, Spot spot, Bound bound) {
        long missing = bound.requires() & ~spot.duties();
        long forbidden = bound.forbids() & spot.duties();
        if ((missing | forbidden) == 0) return;
        var place = chart.place(spot.place());
        var obligation = bound.obligation();
        once(
                explored,
                obligation.rule() + place.id() + missing + "/" + forbidden,
                place.at(),
                obligation.rule(),
                missing != 0 ? "duty.missing" : "duty.forbidden",
                number,
                place.label(),
                obligation.say(),
                obligation.basis().toString(),
                names(missing != 0 ? missing : forbidden));
    }

    private void stale(Explored explored, int number, Spot spot, Follow follow) {
        long missing = follow.before() & ~spot.duties();
        var place = chart.place(spot.place());
        once(
                explored,
                "V13" + follow.duty() + missing,
                place.at(),
                "V13",
                "duty.stale",
                number,
                follow.duty(),
                names(missing),
                place.label());
    }

    private void right(Explored explored, LawPack.Right right) {
        long when = chart.bits(right.when());
        long unless = chart.bits(right.unless());
        for (int i = 0; i < explored.spots().size(); i++) {
            var spot = explored.spots().get(i);
            if ((spot.duties() & when) != when || (spot.duties() & unless) != 0) continue;
            if (!(chart.place(spot.place()) instanceof State.Leaf leaf)
                    || leaf.nature().stream().anyMatch(right.natures()::contains)) continue;
            if (!open(right, spot))
                once(
                        explored,
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
    private void entries() {
        for (int i = 0; i < chart.places().size(); i++) {
            for (var event : chart.events(i)) event.ways().forEach(this::entry);
        }
    }

    private void entry(Way way) {
        if (way.target() < 0 || !(chart.place(way.target()) instanceof State.Leaf leaf)) return;
        for (var each : bound.get(way.target())) {
            var obligation = each.obligation();
            if (obligation.only() == Guard.ALWAYS) continue;
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

    private String names(long duties) {
        return String.join("、", chart.names(duties));
    }

    private void once(Explored explored, String mark, Place at, String rule, String key, int number, Object... args) {
        if (!said.add(mark)) return;
        problems.add(new Problem(at, rule, key, List.of(args), explored.path(number)));
    }
}
