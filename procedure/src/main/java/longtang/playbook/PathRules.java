package longtang.playbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import longtang.playbook.Chart.Spot;
import longtang.playbook.Chart.Way;

/// What must hold on every path: V1, V2, V11, V13, R1, R3–R8 and every obligation of the law pack.
final class PathRules {

    private final Explored explored;
    private final Choices choices;
    private final Problems problems;
    private final Chart chart;
    private final Book book;
    private final Set<String> said = new HashSet<>();

    private PathRules(Explored explored, Choices choices, Problems problems) {
        this.explored = explored;
        this.choices = choices;
        this.problems = problems;
        this.chart = explored.chart();
        this.book = chart.book();
    }

    static void check(Explored explored, Choices choices, Problems problems) {
        new PathRules(explored, choices, problems).check();
    }

    private void check() {
        if (!explored.whole()) problems.add(book.at(), "V2", "paths.many", Explored.CONFIGURATIONS);
        explored.faults().forEach(this::fault);
        reached();
        if (explored.whole()) canEnd();
        for (int i = 0; i < explored.spots().size(); i++) {
            obligations(i);
            follows(i);
            rights(i);
            redone(i);
        }
        entries();
        choices.gaps().forEach((ways, rest) -> problems.add(
                ways.getFirst().move().at(), "V11", "event.gap", ways.getFirst().move().event(), choices.space().say(rest.nextSetBit(0))));
    }

    private void fault(Explored.Fault fault) {
        var leaf = chart.place(explored.spots().get(fault.spot()).place());
        once(fault.key() + leaf.id() + fault.event(), fault.way().move().by().isPresent() && fault.rule().equals("R7") ? leaf.at() : fault.way().move().at(), fault.rule(), fault.key(), fault.spot(), fault.event(), leaf.label());
    }

    private void reached() {
        var reached = new BitSet();
        explored.spots().forEach(spot -> reached.set(spot.place()));
        for (int i = 0; i < chart.places().size(); i++)
            if (!reached.get(i)) problems.add(chart.place(i).at(), "V2", "state.unreached", chart.place(i).label());
        var taken = choices.everTaken();
        for (int i = 0; i < chart.places().size(); i++)
            for (var ways : chart.ways(i).values())
                for (var way : ways) idle(i, way, taken);
    }

    /// An event of the state itself that can never happen is a mistake; a region's may be overridden by its states.
    private void idle(int place, Way way, Set<Way> taken) {
        if (taken.contains(way) || !(chart.place(place) instanceof State.Leaf leaf)) return;
        if (leaf.on().contains(way.move()))
            problems.add(way.move().at(), "V2", "event.never", way.move().event(), leaf.label());
    }

    private void canEnd() {
        var can = explored.canEnd();
        for (int i = 0; i < explored.spots().size(); i++) {
            if (can.get(i)) continue;
            var place = chart.place(explored.spots().get(i).place());
            once("R1" + place.id(), place.at(), "R1", "end.never", i, place.label());
        }
    }

    private void obligations(int number) {
        var spot = explored.spots().get(number);
        if (!(chart.place(spot.place()) instanceof State.Leaf leaf)) return;
        for (var obligation : book.law().obligations()) {
            if (!leaf.nature().contains(obligation.nature())) continue;
            long waived = obligation.firm()
                    ? 0
                    : chart.bits(leaf.exempt().map(State.Exemption::duties).orElse(List.of()));
            long missing = chart.bits(obligation.requires()) & ~waived & ~spot.duties();
            long forbidden = chart.bits(obligation.forbids()) & ~waived & spot.duties();
            if (missing == 0 && forbidden == 0) continue;
            once(obligation.rule() + leaf.id() + missing + "/" + forbidden, leaf.at(), obligation.rule(),
                    missing != 0 ? "duty.missing" : "duty.forbidden", number, leaf.label(),
                    obligation.say(), obligation.basis().toString(),
                    String.join("、", chart.names(missing != 0 ? missing : forbidden)));
        }
    }

    private void follows(int number) {
        var spot = explored.spots().get(number);
        book.law().follows().forEach((duty, before) -> {
            long missing = chart.bits(before) & ~spot.duties();
            if ((chart.bits(List.of(duty)) & spot.duties()) != 0 && missing != 0)
                once("V13" + duty + missing, chart.place(spot.place()).at(), "V13", "duty.stale", number,
                        duty, String.join("、", chart.names(missing)), chart.place(spot.place()).label());
        });
    }

    private void rights(int number) {
        var spot = explored.spots().get(number);
        if (!(chart.place(spot.place()) instanceof State.Leaf leaf)) return;
        for (var right : book.law().rights()) {
            long when = chart.bits(right.when());
            if ((spot.duties() & when) != when || (spot.duties() & chart.bits(right.unless())) != 0) continue;
            if (leaf.nature().stream().anyMatch(right.natures()::contains)) continue;
            boolean open = right.events().stream()
                    .map(event -> chart.ways(spot.place()).getOrDefault(event, List.of()))
                    .anyMatch(ways -> !choices.possible(ways, spot.duties()).isEmpty());
            if (!open)
                once(right.rule() + leaf.id(), leaf.at(), right.rule(), "right.closed", number, leaf.label(),
                        right.say(), right.basis().toString(), String.join("、", right.events()));
        }
    }

    /// V13: whoever goes back to do a duty again must first have undone it.
    private void redone(int number) {
        var spot = explored.spots().get(number);
        for (var event : chart.ways(spot.place()).values()) {
            for (var way : choices.possible(event, spot.duties())) {
                if (way.target() < 0 || way.target() == spot.place() || way.move().pause().isPresent()) continue;
                var after = Chart.follow(spot, way);
                if (after != null) redone(number, way, after);
            }
        }
    }

    private void redone(int number, Way way, Spot after) {
        if (!(chart.place(after.place()) instanceof State.Leaf leaf)) return;
        long does = 0;
        for (var move : leaf.on()) does |= chart.bits(move.tag());
        for (var clock : leaf.clocks()) does |= chart.bits(clock.then().tag());
        long again = does & after.duties();
        if (again != 0)
            once("V13" + way.move().at() + leaf.id(), way.move().at(), "V13", "duty.again", number,
                    way.move().event(), leaf.label(), String.join("、", chart.names(again)));
    }

    /// A step that may be entered only under certain facts: every move into it must say so.
    private void entries() {
        for (int i = 0; i < chart.places().size(); i++) {
            for (var ways : chart.ways(i).values()) ways.forEach(this::entry);
        }
    }

    private void entry(Way way) {
        if (way.target() < 0 || !(chart.place(way.target()) instanceof State.Leaf leaf)) return;
        for (var obligation : book.law().obligations()) {
            if (obligation.only() == Guard.ALWAYS || !leaf.nature().contains(obligation.nature())) continue;
            var beyond = (BitSet) choices.takenBy(way).clone();
            beyond.andNot(choices.space().where(obligation.only()));
            if (!beyond.isEmpty())
                problems.add(way.move().at(), obligation.rule(), "entry.facts", way.move().event(), leaf.label(),
                        obligation.say(), obligation.basis().toString(), choices.space().say(beyond.nextSetBit(0)));
        }
    }

    private void once(String mark, Place at, String rule, String key, int number, Object... args) {
        if (!said.add(mark)) return;
        problems.add(new Problem(at, rule, key, new ArrayList<>(List.of(args)), explored.path(number)));
    }
}
