package longtang.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import longtang.playbook.Chart.Spot;
import longtang.playbook.Chart.Way;

/// What must hold in every configuration and at every move: V13, R3–R6 and every obligation of the law pack.
final class PathRules implements Explored.Watcher {

    /// An obligation as bits, for one leaf.
    record Bound(LawPack.Obligation obligation, long requires, long forbids, long entry) {}

    private record Follow(String duty, long bit, long before) {}

    private record Again(int from, Way way, int place, long duties) {}

    private record Early(int from, Way way, int place, Bound bound) {}

    private final Chart chart;
    private final Book book;
    private final Problems problems;
    private final int patience;
    private final List<List<Bound>> bound = new ArrayList<>();
    private final List<Follow> follows = new ArrayList<>();
    private final long[] does;
    private final Map<String, Again> again = new HashMap<>();
    private final Map<String, Early> early = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    private PathRules(Chart chart, Problems problems, int patience) {
        this.chart = chart;
        this.book = chart.book();
        this.problems = problems;
        this.patience = patience;
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

    /// Walks the chart, says everything that is wrong, and gives back what was explored.
    static Explored check(Chart chart, Choices choices, Problems problems) {
        return check(chart, choices, problems, Integer.MAX_VALUE);
    }

    /// Walks the chart until the first thing is wrong.
    static void first(Chart chart, Choices choices, Problems problems) {
        check(chart, choices, problems, 1);
    }

    private static Explored check(Chart chart, Choices choices, Problems problems, int patience) {
        var rules = new PathRules(chart, problems, patience);
        var explored = Explored.of(chart, choices, rules);
        if (rules.seenEnough()) return explored;
        rules.again.values().forEach(twice -> rules.again(explored, twice));
        rules.early.values().forEach(each -> rules.early(explored, each));
        RangeRules.check(explored, choices, rules.bound, problems);
        return explored;
    }

    private List<Bound> bound(State place) {
        if (!(place instanceof State.Leaf leaf)) return List.of();
        return book.law().obligations().stream()
                .filter(obligation -> leaf.nature().contains(obligation.nature()))
                .map(obligation -> bound(leaf, obligation))
                .toList();
    }

    private Bound bound(State.Leaf leaf, LawPack.Obligation obligation) {
        long waived = obligation.firm()
                ? 0
                : chart.bits(leaf.exempt().map(State.Exemption::duties).orElse(List.of()));
        return new Bound(
                obligation,
                chart.bits(obligation.requires()) & ~waived,
                chart.bits(obligation.forbids()) & ~waived,
                chart.bits(obligation.entry()) & ~waived);
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

    @Override
    public boolean seenEnough() {
        return problems.count() >= patience;
    }

    /// V13: whoever goes back to do a duty again must first have undone it. And what must have been done on entering.
    @Override
    public void moved(int from, Way way, Spot after) {
        if (way.target() < 0 || after.place() != way.target()) return;
        for (var each : bound.get(after.place()))
            if ((each.entry() & ~after.duties()) != 0)
                early.putIfAbsent(
                        way.move().at() + "→" + after.place()
                                + each.obligation().rule(),
                        new Early(from, way, after.place(), each));
        if (way.move().pause().isPresent()) return;
        long twice = does[after.place()] & after.duties();
        if (twice != 0)
            again.putIfAbsent(way.move().at() + "→" + after.place(), new Again(from, way, after.place(), twice));
    }

    @Override
    public void reached(Explored explored, int number) {
        var spot = explored.spots().get(number);
        if (chart.ended(spot.place())) return;
        for (var each : bound.get(spot.place())) obligation(explored, number, spot, each);
        for (var follow : follows)
            if ((spot.duties() & follow.bit()) != 0 && (follow.before() & ~spot.duties()) != 0)
                stale(explored, number, spot, follow);
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

    private void again(Explored explored, Again twice) {
        once(
                explored,
                "V13" + twice.way().move().at() + twice.place(),
                twice.way().move().at(),
                "V13",
                "duty.again",
                twice.from(),
                twice.way().move().event(),
                chart.place(twice.place()).label(),
                names(twice.duties()));
    }

    private void early(Explored explored, Early each) {
        var obligation = each.bound().obligation();
        once(
                explored,
                obligation.rule() + each.way().move().at() + each.place(),
                each.way().move().at(),
                obligation.rule(),
                "duty.early",
                each.from(),
                each.way().move().event(),
                chart.place(each.place()).label(),
                obligation.say(),
                obligation.basis().toString(),
                String.join("、", obligation.entry()));
    }

    private String names(long duties) {
        return String.join("、", chart.names(duties));
    }

    private void once(Explored explored, String mark, Place at, String rule, String key, int number, Object... args) {
        if (!said.add(mark)) return;
        problems.add(new Problem(at, rule, key, List.of(args), explored.path(number)));
    }
}
