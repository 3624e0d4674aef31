package longtang.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import longtang.law.Ruling;
import longtang.playbook.Chart.Spot;

/// Whether running cases can go over to another version: only into a configuration that the new book itself can reach.
///
/// @param stranded the states of the old book in which some reachable configuration has no counterpart
/// @param reached how many configurations of the old book have one, of `all`
public record Migration(Set<String> stranded, int reached, int all) {

    public Migration {
        stranded = java.util.Collections.unmodifiableSet(new TreeSet<>(stranded));
    }

    /// Compares the two explored sets.
    public static Migration between(Book old, Book next) {
        var from = explore(old);
        var to = explore(next);
        var stranded = new TreeSet<String>();
        int reached = 0;
        for (var spot : from.spots()) {
            if (to.contains(carried(from.chart(), to.chart(), spot, Map.of()))) reached++;
            else stranded.add(from.chart().place(spot.place()).label());
        }
        return new Migration(stranded, reached, from.spots().size());
    }

    /// One case's way into the new book, by a mapping of states where names have changed; or why there is none.
    ///
    /// @param states old state ids to new ones; those not named keep their id
    public static Ruling<Standing> migrate(Standing standing, Book next, Map<String, String> states) {
        var to = explore(next);
        var leaf = states.getOrDefault(standing.leaf(), standing.leaf());
        var history = standing.history().stream()
                .map(id -> states.getOrDefault(id, id))
                .toList();
        int place = to.chart().number(leaf);
        if (place < 0) return Ruling.refuse("state.unknown", "", "playbook.state.unknown", leaf);
        long stack = 0;
        for (String id : history) {
            if (to.chart().number(id) < 0) return Ruling.refuse("state.unknown", "", "playbook.state.unknown", id);
            stack = stack << 8 | (to.chart().number(id) + 1);
        }
        var duties = to.chart().bits(standing.duties());
        if (to.chart().names(duties).size() != standing.duties().size() || !to.contains(new Spot(place, stack, duties)))
            return Ruling.refuse("migration", "", "playbook.migration", standing.leaf(), next.reference());
        return Ruling.allow(new Standing(next.reference(), leaf, history, standing.duties(), standing.facts()));
    }

    private static Spot carried(Chart from, Chart to, Spot spot, Map<String, String> states) {
        long history = 0;
        for (String id : stack(from, spot)) history = history << 8 | (to.number(states.getOrDefault(id, id)) + 1);
        return new Spot(to.number(from.place(spot.place()).id()), history, to.bits(from.names(spot.duties())));
    }

    private static List<String> stack(Chart chart, Spot spot) {
        var stack = new ArrayList<String>();
        for (long rest = spot.history(); rest != 0; rest >>>= 8)
            stack.addFirst(chart.place((int) (rest & 0xff) - 1).id());
        return stack;
    }

    private static Explored explore(Book book) {
        var chart = Chart.of(book);
        var space = FactSpace.of(book.facts(), book.tables(), Checker.asked(book));
        if (space == null) throw new IllegalArgumentException("Only checked books can be compared");
        return Explored.of(chart, new Choices(chart, space), Explored.Watcher.NOBODY);
    }

    String say() {
        return stranded.isEmpty()
                ? "在办案件都能转到新版本（" + all + " 种情形）。"
                : "有 " + (all - reached) + " 种情形转不过去，在：" + String.join("、", stranded) + "。这些案件留在旧版本，或者另给对照表。";
    }
}
