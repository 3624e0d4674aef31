package longtang.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import longtang.playbook.Chart.Spot;
import longtang.playbook.Chart.Way;

/// Whether two books that may differ in one line let every case go the same way, so that nobody could tell them apart.
///
/// They are alike where the same papers, roles, facts and tables stand in both, and their explored graphs are
/// bisimilar: the same steps with the same work and deadlines, and from each the same events with the same papers,
/// proofs, clocks and hands, into steps that are alike again. Source: partition refinement after Kanellakis and
/// Smolka (1990).
final class Alike {

    private record Edge(int label, int to) {}

    private record Taken(int from, Move move, Spot after) {}

    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Map<Object, Integer> labels = new HashMap<>();
    private final List<List<Edge>> edges = new ArrayList<>();
    private int[] colours = new int[0];

    private Alike() {}

    static boolean are(Book one, Book other) {
        if (!one.papers().values().stream()
                .map(Paper::fields)
                .toList()
                .equals(other.papers().values().stream().map(Paper::fields).toList())) return false;
        if (!one.roles().equals(other.roles()) || !one.facts().equals(other.facts())) return false;
        if (!one.tables().equals(other.tables()) || !one.ends().equals(other.ends())) return false;
        return new Alike().bisimilar(one, other);
    }

    private boolean bisimilar(Book one, Book other) {
        var first = new ArrayList<Integer>();
        add(one, first);
        int second = first.size();
        add(other, first);
        colours = first.stream().mapToInt(Integer::intValue).toArray();
        for (int before = 0, now = count(); now != before; ) {
            before = now;
            refine();
            now = count();
        }
        return colours[0] == colours[second];
    }

    /// The configurations of a book, coloured by what is to be done there.
    private void add(Book book, List<Integer> into) {
        int offset = into.size();
        var chart = Chart.of(book);
        var space = Objects.requireNonNull(FactSpace.of(book.facts(), book.tables(), Checker.asked(book)));
        var moves = new ArrayList<Taken>();
        var explored = Explored.of(chart, new Choices(chart, space), new Explored.Watcher() {
            @Override
            public void moved(int from, Way way, Spot after) {
                moves.add(new Taken(from, way.move(), after));
            }

            @Override
            public void reached(Explored explored, int number) {}

            @Override
            public boolean seenEnough() {
                return false;
            }
        });
        var places = new HashMap<Spot, Integer>();
        for (var spot : explored.spots()) {
            places.put(spot, into.size());
            into.add(number(work(chart.place(spot.place()))));
            edges.add(new ArrayList<>());
        }
        for (var move : moves) {
            var to = places.get(explored.projected(move.after()));
            var label = label(chart.place(explored.spots().get(move.from()).place()), move.move());
            edges.get(offset + move.from())
                    .add(new Edge(labels.computeIfAbsent(label, _ -> labels.size()), to == null ? -1 : to));
        }
    }

    private static List<Object> work(State place) {
        return place instanceof State.Leaf leaf
                ? List.of(leaf.id(), leaf.work(), leaf.nature(), clocks(leaf))
                : List.of(place.id());
    }

    private static List<Object> clocks(State.Leaf leaf) {
        return leaf.clocks().stream()
                .<Object>map(clock -> List.of(clock.name(), clock.when(), clock.limit(), clock.from(), clock.basis()))
                .toList();
    }

    /// What can be seen of an event; of its proofs those that the step does not want anyway.
    private static List<Object> label(State place, Move move) {
        var proofs = new TreeSet<>(move.evidence());
        if (place instanceof State.Leaf leaf) proofs.addAll(leaf.work().evidence());
        return List.of(
                move.event(),
                move.by(),
                move.documents(),
                proofs,
                move.basis(),
                move.serve(),
                move.start(),
                move.stop(),
                move.escalate(),
                move.raise());
    }

    private void refine() {
        numbers.clear();
        int[] finer = new int[colours.length];
        for (int i = 0; i < finer.length; i++) {
            Set<Long> seen = new HashSet<>();
            for (var edge : edges.get(i))
                seen.add((long) edge.label() << 32 | (edge.to() < 0 ? 0xffffffffL : colours[edge.to()]));
            finer[i] = number(List.of(colours[i], seen));
        }
        colours = finer;
    }

    private int number(Object key) {
        return numbers.computeIfAbsent(key, _ -> numbers.size());
    }

    private int count() {
        return (int) java.util.Arrays.stream(colours).distinct().count();
    }
}
