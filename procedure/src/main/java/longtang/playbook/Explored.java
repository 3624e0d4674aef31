package longtang.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import longtang.playbook.Chart.Event;
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

    /// A way that could not be followed from a configuration: nothing to go back to, or a raised event without answer.
    record Fault(int spot, Way way, String key, String rule, String event) {}

    /// Looks at every move of the walk and at every configuration, when it is reached for the first time.
    interface Watcher {

        void moved(int from, Way way, Spot after);

        void reached(Explored explored, int number);

        /// Whether the walk may end here.
        boolean seenEnough();

        /// Only the walk is wanted.
        Watcher NOBODY = new Watcher() {
            @Override
            public void moved(int from, Way way, Spot after) {}

            @Override
            public void reached(Explored explored, int number) {}

            @Override
            public boolean seenEnough() {
                return false;
            }
        };
    }

    private final Chart chart;
    private final Choices choices;
    private final Watcher watcher;
    private final long relevant;
    private final List<Spot> spots = new ArrayList<>();
    private final Map<Spot, Integer> numbers = new HashMap<>();
    private int[] parents = new int[1024];
    private final List<@Nullable Way> arrivals = new ArrayList<>();
    private final List<int[]> next = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean whole = true;

    private Explored(Chart chart, Choices choices, Watcher watcher) {
        this.chart = chart;
        this.choices = choices;
        this.watcher = watcher;
        this.relevant = chart.relevant();
    }

    static Explored of(Chart chart, Choices choices, Watcher watcher) {
        var explored = new Explored(chart, choices, watcher);
        explored.walk();
        return explored;
    }

    private void walk() {
        reach(new Spot(chart.number(chart.book().initial()), 0, 0), -1, null);
        for (int i = 0; i < spots.size(); i++) {
            if (spots.size() > CONFIGURATIONS || watcher.seenEnough()) {
                whole = false;
                return;
            }
            next.add(from(i));
        }
    }

    private int[] from(int number) {
        var spot = spots.get(number);
        var reached = new int[16];
        int count = 0;
        for (var event : chart.events(spot.place())) {
            for (var way : choices.possible(event, spot.duties())) {
                if (way.by() == Chart.By.PERSON && choices.raised(event)) continue;
                var after = take(number, spot, way);
                if (after == null) continue;
                int to = reach(after, number, way);
                if (to == number) continue;
                if (count == reached.length) reached = Arrays.copyOf(reached, 2 * count);
                reached[count++] = to;
            }
        }
        return Arrays.copyOf(reached, count);
    }

    private @Nullable Spot take(int number, Spot spot, Way way) {
        if (way.target() == Chart.NOWHERE) return null;
        var after = Chart.follow(spot, way);
        if (after == null)
            return fault(number, way, "history.empty", "V1", way.move().event());
        if (after.depth() > Chart.DEEPEST - 1)
            return fault(number, way, "history.deep", "V1", way.move().event());
        watcher.moved(number, way, after);
        return way.move().raise().isEmpty()
                ? after
                : raise(number, after, way, way.move().raise().get());
    }

    private @Nullable Spot fault(int number, Way way, String key, String rule, String event) {
        faults.add(new Fault(number, way, key, rule, event));
        return null;
    }

    private @Nullable Spot raise(int number, Spot spot, Way by, String name) {
        if (chart.ended(spot.place())) return spot;
        Event event = chart.event(spot.place(), name);
        var possible = event == null ? List.<Way>of() : choices.possible(event, spot.duties());
        if (possible.isEmpty()) return fault(number, by, "raise.unanswered", "R7", name);
        return take(number, spot, possible.getFirst());
    }

    private int reach(Spot reached, int parent, @Nullable Way arrival) {
        var spot = projected(reached);
        var known = numbers.putIfAbsent(spot, spots.size());
        if (known != null) return known;
        if (spots.size() == parents.length) parents = Arrays.copyOf(parents, 2 * parents.length);
        parents[spots.size()] = parent;
        spots.add(spot);
        arrivals.add(arrival);
        watcher.reached(this, spots.size() - 1);
        return spots.size() - 1;
    }

    /// A configuration without what nothing depends on.
    Spot projected(Spot spot) {
        return new Spot(spot.place(), spot.history(), spot.duties() & relevant);
    }

    /// The configurations from which an end can be reached: backwards from the ends.
    BitSet canEnd() {
        int[] starts = new int[spots.size() + 1];
        for (int[] targets : next) for (int to : targets) starts[to + 1]++;
        for (int i = 0; i < spots.size(); i++) starts[i + 1] += starts[i];
        int[] before = new int[starts[spots.size()]];
        int[] filled = starts.clone();
        for (int i = 0; i < next.size(); i++) for (int to : next.get(i)) before[filled[to]++] = i;
        var can = new BitSet(spots.size());
        int[] open = new int[spots.size()];
        int last = 0;
        for (int i = 0; i < spots.size(); i++) if (chart.ended(spots.get(i).place())) open[last++] = i;
        for (int i = 0; i < last; i++) can.set(open[i]);
        for (int i = 0; i < last; i++) {
            for (int k = starts[open[i]]; k < starts[open[i] + 1]; k++) {
                if (can.get(before[k])) continue;
                can.set(before[k]);
                open[last++] = before[k];
            }
        }
        return can;
    }

    /// The shortest way to a configuration.
    List<Stride> path(int number) {
        var path = new ArrayList<Stride>();
        for (int i = number; parents[i] >= 0; i = parents[i]) {
            var way = arrivals.get(i);
            if (way != null) path.addFirst(stride(way, spots.get(i), spots.get(parents[i])));
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
        return chart.place(before.place()) instanceof State.Leaf leaf
                ? leaf.work().role()
                : "";
    }

    List<Spot> spots() {
        return spots;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean contains(Spot spot) {
        return numbers.containsKey(projected(spot));
    }

    /// False where the budget or the watcher ended the walk.
    boolean whole() {
        return whole;
    }

    Chart chart() {
        return chart;
    }
}
