package longtang.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import longtang.conformance.Marks.Variant;
import longtang.playbook.Book;
import longtang.playbook.Clock;
import longtang.playbook.LawPack;
import longtang.playbook.Move;
import longtang.playbook.State;

/// A book as a Promela model, written from the format's description and not from our checker.
///
/// One process, one step a move; facts are chosen anew at each event; an event that a remedy raises is answered in the
/// same step; the claim is every obligation and dependency.
final class Promela {

    private final Book book;
    private final List<String> places = new ArrayList<>();
    private final List<State.Leaf> leaves;
    private final List<String> raised;
    private final List<String> marks;
    private final StringBuilder model = new StringBuilder();
    private final StringBuilder raising = new StringBuilder();

    private Promela(Book book) {
        this.book = book;
        this.leaves = book.leaves();
        leaves.forEach(leaf -> places.add(leaf.id()));
        book.ends().forEach(end -> places.add(end.id()));
        this.raised = Stream.concat(
                        book.law().remedies().stream(),
                        book.law().clocks().values().stream().map(Clock::then))
                .flatMap(move -> move.raise().stream())
                .distinct()
                .toList();
        this.marks = Marks.of(book);
    }

    static String of(Book book) {
        return new Promela(book).write();
    }

    private String write() {
        model.append("byte p; byte r; byte hn; byte h[9]; bit d[")
                .append(Math.max(1, marks.size()))
                .append("]; bit lost;\n");
        model.append(
                "inline push() { h[hn]=p; hn++ }\ninline clear() { do :: hn>0 -> hn--; h[hn]=0 :: else -> break od }\n");
        model.append("inline pop() { hn--; p=h[hn]; h[hn]=0 }\n");
        model.append("active proctype matter() {\n p=")
                .append(places.indexOf(book.initial()))
                .append(";\n do\n");
        moves();
        everywhere();
        if (!raising.isEmpty()) raised();
        model.append(" :: (").append(bad()).append(") -> assert(false)\n");
        model.append(" :: lost -> assert(false)\n od\n}\n");
        return model.toString();
    }

    private Map<String, List<Variant>> at(State.Leaf leaf) {
        var events = new LinkedHashMap<String, List<Variant>>();
        leaf.on().forEach(move -> add(events, Variant.of(move)));
        leaf.clocks().forEach(clock -> add(events, new Variant(clock.then(), "")));
        around(leaf.id()).forEach(region -> region.anytime().forEach(move -> add(events, Variant.of(move))));
        book.anytime().forEach(move -> add(events, Variant.of(move)));
        book.clocks().values().forEach(clock -> add(events, Variant.running(clock)));
        return events;
    }

    private static void add(Map<String, List<Variant>> events, Variant variant) {
        events.computeIfAbsent(variant.move().event(), _ -> new ArrayList<>()).add(variant);
    }

    private List<State.Region> around(String id) {
        var around = new ArrayList<State.Region>();
        for (var region : book.regions()) if (holds(region, id)) around.addFirst(region);
        return around;
    }

    private static boolean holds(State.Region region, String id) {
        return region.states().stream()
                .anyMatch(state -> state.id().equals(id) || (state instanceof State.Region inner && holds(inner, id)));
    }

    /// One option for every event and every order of its variants, for all the places where it reads the same.
    private void moves() {
        var where = new LinkedHashMap<List<Variant>, Set<Integer>>();
        for (var leaf : leaves)
            at(leaf).forEach((event, variants) -> {
                if (raised.contains(event)) return;
                for (var order : orders(variants))
                    where.computeIfAbsent(order, _ -> new LinkedHashSet<>()).add(places.indexOf(leaf.id()));
            });
        where.forEach((order, at) -> option(among(at), order));
    }

    private static String among(Set<Integer> at) {
        var ranges = new ArrayList<String>();
        for (int from : at) {
            if (at.contains(from - 1)) continue;
            int to = from;
            while (at.contains(to + 1)) to++;
            ranges.add(from == to ? "p==" + from : "p>=" + from + " && p<=" + to);
        }
        return "(" + String.join(" || ", ranges) + ")";
    }

    /// The orders in which an event's variants can hold, one for each combination of the facts they ask about.
    private Set<List<Variant>> orders(List<Variant> variants) {
        var names = new LinkedHashSet<String>();
        variants.forEach(variant -> names.addAll(variant.move().when().names()));
        var orders = new LinkedHashSet<List<Variant>>();
        for (var facts : combinations(names)) {
            orders.add(variants.stream()
                    .filter(variant -> variant.move().when().holds(name -> {
                        var table = book.tables().get(name);
                        return table == null ? facts.get(name) : table.word(facts::get);
                    }))
                    .toList());
        }
        return orders;
    }

    private List<Map<String, String>> combinations(Set<String> names) {
        var inputs = new LinkedHashSet<String>();
        for (String name : names) {
            var table = book.tables().get(name);
            if (table == null) inputs.add(name);
            else inputs.addAll(table.inputs());
        }
        List<Map<String, String>> all = List.of(Map.of());
        for (String input : inputs) {
            var wider = new ArrayList<Map<String, String>>();
            for (var one : all)
                for (String value : java.util.Objects.requireNonNull(
                                book.facts().get(input))
                        .values()) {
                    var more = new LinkedHashMap<>(one);
                    more.put(input, value);
                    wider.add(more);
                }
            all = wider;
        }
        return all;
    }

    /// The first of the variants whose conditions hold, each as one step.
    private void option(String where, List<Variant> order) {
        var before = new ArrayList<String>();
        for (var variant : order) {
            String open = open(variant);
            String step = "(" + String.join(" && ", guarded(where, open, before)) + ") -> " + act(variant);
            if (variant.move().raise().isPresent())
                raising.append("  :: ").append(step).append("\n");
            else model.append(" :: d_step { ").append(step).append("skip }\n");
            if (open.equals("true")) return;
            before.add(open);
        }
    }

    private static List<String> guarded(String where, String open, List<String> before) {
        var conditions = new ArrayList<>(List.of(where, open));
        if (!before.isEmpty()) conditions.add("!(" + String.join(" || ", before) + ")");
        return conditions;
    }

    private String open(Variant variant) {
        var conditions = new ArrayList<String>();
        variant.move().given().forEach(duty -> conditions.add(bit(duty, true)));
        variant.move().unless().forEach(duty -> conditions.add(bit(duty, false)));
        if (!variant.running().isEmpty()) conditions.add(bit(variant.running(), true));
        return conditions.isEmpty() ? "true" : "(" + String.join(" && ", conditions) + ")";
    }

    private String bit(String duty, boolean done) {
        int at = marks.indexOf(duty);
        return at < 0 ? String.valueOf(!done) : (done ? "" : "!") + "d[" + at + "]";
    }

    private String act(Variant variant) {
        var move = variant.move();
        var act = new StringBuilder();
        var voids = new LinkedHashSet<>(move.voids());
        if (voids.remove("all")) Marks.ownMoves(book).forEach(other -> voids.addAll(other.tag()));
        move.stop().forEach(name -> voids.add(Marks.clock(name)));
        voids.add(variant.running());
        voids.forEach(duty -> set(act, duty, 0));
        move.tag().forEach(duty -> set(act, duty, 1));
        move.start().forEach(name -> set(act, Marks.clock(name), 1));
        switch (move.target()) {
            case Move.Target.Stay() -> {}
            case Move.Target.History() -> act.append("if :: hn>0 -> pop() :: else -> lost=1 fi; ");
            case Move.Target.To(var id) ->
                act.append(move.pause().isPresent() ? "push(); " : "clear(); ")
                        .append("p=")
                        .append(places.indexOf(id))
                        .append("; ");
        }
        move.raise().ifPresent(event -> act.append("r=").append(number(event)).append("; "));
        return act.toString();
    }

    private void set(StringBuilder act, String duty, int value) {
        int at = marks.indexOf(duty);
        if (at >= 0) act.append("d[").append(at).append("]=").append(value).append("; ");
    }

    private int number(String event) {
        return raised.indexOf(event) + 1;
    }

    /// A move that raises an event and the answer to that event are one step.
    private void raised() {
        model.append(" :: atomic { if\n").append(raising).append("  fi; if\n");
        raised.forEach(this::raise);
        model.append("  :: (p>=").append(leaves.size()).append(") -> skip\n");
        model.append("  :: else -> lost=1\n  fi; r=0 }\n");
    }

    private void raise(String event) {
        var where = new LinkedHashMap<List<Variant>, Set<Integer>>();
        for (var leaf : leaves)
            where.computeIfAbsent(at(leaf).getOrDefault(event, List.of()), _ -> new LinkedHashSet<>())
                    .add(places.indexOf(leaf.id()));
        where.forEach((variants, at) -> {
            var before = new ArrayList<String>();
            for (var variant : variants) {
                String open = open(variant);
                model.append("  :: (r==")
                        .append(number(event))
                        .append(" && ")
                        .append(String.join(" && ", guarded(among(at), open, before)))
                        .append(") -> ")
                        .append(act(variant))
                        .append("skip\n");
                if (open.equals("true")) return;
                before.add(open);
            }
        });
    }

    private void everywhere() {
        var events = new LinkedHashMap<String, List<Variant>>();
        book.law().clocks().values().forEach(clock -> add(events, Variant.running(clock)));
        book.law().remedies().forEach(move -> add(events, Variant.of(move)));
        events.values().forEach(variants -> option("true", variants));
    }

    private String bad() {
        var bad = new ArrayList<String>();
        for (var leaf : leaves)
            for (var obligation : book.law().obligations())
                if (leaf.nature().contains(obligation.nature())) bad(bad, leaf, obligation);
        book.law()
                .follows()
                .forEach((duty, before) -> before.forEach(other ->
                        bad.add("(p<" + leaves.size() + " && " + bit(duty, true) + " && " + bit(other, false) + ")")));
        return bad.isEmpty() ? "false" : String.join("\n  || ", bad);
    }

    private void bad(List<String> bad, State.Leaf leaf, LawPack.Obligation obligation) {
        var waived = obligation.firm()
                ? List.<String>of()
                : leaf.exempt().map(State.Exemption::duties).orElse(List.of());
        String where = "(p==" + places.indexOf(leaf.id()) + " && ";
        obligation.requires().stream()
                .filter(duty -> !waived.contains(duty))
                .forEach(duty -> bad.add(where + bit(duty, false) + ")"));
        obligation.forbids().stream()
                .filter(duty -> !waived.contains(duty))
                .forEach(duty -> bad.add(where + bit(duty, true) + ")"));
    }
}
