package longtang.playbook;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longtang.playbook.Chart.Spot;
import longtang.playbook.Chart.Way;
import org.jspecify.annotations.Nullable;

/// Every configuration a case can come into under a book, with the shortest way to each.
///
/// Breadth first from the beginning; facts may be anything at every event, remedies may come at any time, a clock may
/// pass at any time. So what holds here holds on every path.
final class Explored {

    /// Books that unfold beyond this are refused: a book that nobody can survey is no procedure.
    static final int CONFIGURATIONS = 400_000;

    private final Chart chart;
    private final Choices choices;
    private final List<Spot> spots = new ArrayList<>();
    private final Map<Spot, Integer> numbers = new HashMap<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<@Nullable Way> arrivals = new ArrayList<>();
    private final List<int[]> next = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean whole = true;

    /// A way that could not be followed from a configuration: nothing to go back to, or a raised event without answer.
    record Fault(int spot, Way way, String key, String rule, String event) {}

    private Explored(Chart chart, Choices choices) {
        this.chart = chart;
        this.choices = choices;
    }

    static Explored of(Chart chart, Choices choices) {
        var explored = new Explored(chart, choices);
        explored.walk();
        return explored;
    }

    private void walk() {
        reach(new Spot(chart.number(chart.book().initial()), 0, 0), -1, null);
        for (int i = 0; i < spots.size(); i++) {
            if (spots.size() > CONFIGURATIONS) {
                whole = false;
                return;
            }
            next.add(from(i));
        }
    }

    private int[] from(int number) {
        var spot = spots.get(number);
        var reached = new ArrayList<Integer>();
        for (var event : chart.ways(spot.place()).values()) {
            for (Way way : choices.possible(event, spot.duties())) {
                if (raisedOnly(way)) continue;
                var after = take(number, spot, way);
                if (after != null) reached.add(reach(after, number, way));
            }
        }
        return reached.stream().distinct().mapToInt(Integer::intValue).toArray();
    }

    /// Events that only a remedy raises do not happen by themselves.
    private boolean raisedOnly(Way way) {
        return way.by() == Chart.By.PERSON && choices.raised().contains(way.move().event());
    }

    private @Nullable Spot take(int number, Spot spot, Way way) {
        if (way.target() == Chart.NOWHERE) return null;
        var after = Chart.follow(spot, way);
        if (after == null) {
            faults.add(new Fault(number, way, "history.empty", "V1", way.move().event()));
            return null;
        }
        if (after.depth() > Chart.DEEPEST - 1) {
            faults.add(new Fault(number, way, "history.deep", "V1", way.move().event()));
            return null;
        }
        return way.move().raise().isEmpty() ? after : raise(number, after, way, way.move().raise().get());
    }

    private @Nullable Spot raise(int number, Spot spot, Way by, String event) {
        if (chart.ended(spot.place())) return spot;
        var answers = chart.ways(spot.place()).getOrDefault(event, List.of());
        var possible = choices.possible(answers, spot.duties());
        if (possible.isEmpty()) {
            faults.add(new Fault(number, by, "raise.unanswered", "R7", event));
            return null;
        }
        return take(number, spot, possible.getFirst());
    }

    private int reach(Spot spot, int parent, @Nullable Way arrival) {
        var known = numbers.get(spot);
        if (known != null) return known;
        numbers.put(spot, spots.size());
        spots.add(spot);
        parents.add(parent);
        arrivals.add(arrival);
        return spots.size() - 1;
    }

    /// The configurations from which an end can be reached.
    BitSet canEnd() {
        var before = new ArrayList<List<Integer>>();
        for (int i = 0; i < spots.size(); i++) before.add(new ArrayList<>(4));
        for (int i = 0; i < next.size(); i++) for (int to : next.get(i)) before.get(to).add(i);
        var can = new BitSet(spots.size());
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < spots.size(); i++) {
            if (chart.ended(spots.get(i).place())) {
                can.set(i);
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            for (int from : before.get(open.remove())) {
                if (!can.get(from)) {
                    can.set(from);
                    open.add(from);
                }
            }
        }
        return can;
    }

    /// The shortest way to a configuration.
    List<Stride> path(int number) {
        var path = new ArrayList<Stride>();
        for (int i = number; parents.get(i) >= 0; i = parents.get(i)) {
            var way = arrivals.get(i);
            if (way != null) path.addFirst(stride(way, spots.get(i), spots.get(parents.get(i))));
        }
        return path;
    }

    Stride stride(Way way, Spot after, Spot before) {
        String by = switch (way.by()) {
            case CLOCK -> "时钟";
            case REMEDY -> way.move().by().orElse("当事人");
            case PERSON -> way.move().by().orElse(actor(before));
        };
        return new Stride(way.move().event(), by, chart.place(after.place()).label());
    }

    private String actor(Spot before) {
        return chart.place(before.place()) instanceof State.Leaf leaf ? leaf.work().role() : "";
    }

    List<Spot> spots() {
        return spots;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean contains(Spot spot) {
        return numbers.containsKey(spot);
    }

    /// False where the budget ended the walk.
    boolean whole() {
        return whole;
    }

    Chart chart() {
        return chart;
    }
}
