package longtang.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.playbook.Book;
import longtang.playbook.Clock;
import longtang.playbook.LawPack;
import longtang.playbook.Move;
import longtang.playbook.State;

/// A book as a Promela model, written from the format's description and not from our checker.
///
/// One process, one step a move; facts are chosen anew at each event; the claim is every obligation and dependency.
final class Promela {

    /// An event's variants in one place, in their order, with the case clock that must run, if any.
    private record Variant(Move move, String running) {}

    private final Book book;
    private final List<String> places = new ArrayList<>();
    private final List<State.Leaf> leaves;
    private final Set<String> raised;
    private final List<String> duties = new ArrayList<>();
    private final StringBuilder model = new StringBuilder();

    private Promela(Book book) {
        this.book = book;
        this.leaves = book.leaves();
        leaves.forEach(leaf -> places.add(leaf.id()));
        book.ends().forEach(end -> places.add(end.id()));
        this.raised = Stream.concat(
                        book.law().remedies().stream(),
                        book.law().clocks().values().stream().map(Clock::then))
                .flatMap(move -> move.raise().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        keep();
    }

    static String of(Book book) {
        return new Promela(book).write();
    }

    /// The marks on which something depends; the others would only multiply the states.
    private void keep() {
        var kept = new LinkedHashSet<String>();
        ownMoves().forEach(move -> kept.addAll(move.tag()));
        for (var obligation : book.law().obligations()) {
            kept.addAll(obligation.requires());
            kept.addAll(obligation.forbids());
        }
        for (int size = -1; size != kept.size(); ) {
            size = kept.size();
            variants().filter(variant -> matters(variant, kept)).forEach(variant -> {
                kept.addAll(variant.move().given());
                kept.addAll(variant.move().unless());
                if (!variant.running().isEmpty()) kept.add(variant.running());
            });
        }
        var known = new LinkedHashSet<String>();
        variants().forEach(variant -> {
            known.addAll(variant.move().tag());
            variant.move().start().forEach(name -> known.add("时钟·" + name));
        });
        kept.retainAll(known);
        duties.addAll(kept);
    }

    private boolean matters(Variant variant, Set<String> kept) {
        var move = variant.move();
        if (!(move.target() instanceof Move.Target.Stay) || move.raise().isPresent()) return true;
        var touched = new LinkedHashSet<>(move.tag());
        touched.addAll(move.voids());
        move.start().forEach(name -> touched.add("时钟·" + name));
        move.stop().forEach(name -> touched.add("时钟·" + name));
        touched.remove(variant.running());
        return touched.stream().anyMatch(kept::contains);
    }

    private Stream<Move> ownMoves() {
        return Stream.of(
                        book.anytime().stream(),
                        book.clocks().values().stream().map(Clock::then),
                        book.regions().stream().flatMap(region -> region.anytime().stream()),
                        leaves.stream().flatMap(leaf -> leaf.on().stream()),
                        leaves.stream().flatMap(leaf -> leaf.clocks().stream().map(Clock::then)))
                .flatMap(moves -> moves);
    }

    private Stream<Variant> variants() {
        return Stream.of(
                        ownMoves()
                                .filter(move ->
                                        book.clocks().values().stream().noneMatch(clock -> clock.then() == move))
                                .map(move -> new Variant(move, "")),
                        book.clocks().values().stream().map(Promela::running),
                        book.law().clocks().values().stream().map(Promela::running),
                        book.law().remedies().stream().map(move -> new Variant(move, "")))
                .flatMap(variants -> variants);
    }

    private static Variant running(Clock clock) {
        return new Variant(clock.then(), "时钟·" + clock.name());
    }

    private String write() {
        model.append("byte p; byte hn; byte h[9]; bit d[")
                .append(Math.max(1, duties.size()))
                .append("]; bit lost;\n");
        model.append(
                "inline push() { h[hn]=p; hn++ }\ninline clear() { do :: hn>0 -> hn--; h[hn]=0 :: else -> break od }\n");
        model.append("inline pop() { hn--; p=h[hn]; h[hn]=0 }\n");
        for (String event : raised) raise(event);
        model.append("active proctype matter() {\n p=")
                .append(places.indexOf(book.initial()))
                .append(";\n do\n");
        for (var leaf : leaves) moves(leaf);
        everywhere();
        model.append(" :: (").append(bad()).append(") -> assert(false)\n");
        model.append(" :: lost -> assert(false)\n od\n}\n");
        return model.toString();
    }

    private Map<String, List<Variant>> at(State.Leaf leaf) {
        var events = new LinkedHashMap<String, List<Variant>>();
        leaf.on().forEach(move -> add(events, new Variant(move, "")));
        leaf.clocks().forEach(clock -> add(events, new Variant(clock.then(), "")));
        around(leaf.id()).forEach(region -> region.anytime().forEach(move -> add(events, new Variant(move, ""))));
        book.anytime().forEach(move -> add(events, new Variant(move, "")));
        book.clocks().values().forEach(clock -> add(events, running(clock)));
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

    private void moves(State.Leaf leaf) {
        at(leaf).forEach((event, variants) -> {
            if (raised.contains(event)) return;
            for (var order : orders(variants)) option("p==" + places.indexOf(leaf.id()), order);
        });
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

    private void option(String where, List<Variant> order) {
        var before = new ArrayList<String>();
        for (var variant : order) {
            String open = open(variant);
            String earlier = before.isEmpty() ? "" : " && !(" + String.join(" || ", before) + ")";
            model.append(variant.move().raise().isPresent() ? " :: atomic { (" : " :: d_step { (")
                    .append(where)
                    .append(" && ")
                    .append(open)
                    .append(earlier)
                    .append(") -> ")
                    .append(act(variant))
                    .append("skip }\n");
            before.add(open);
        }
    }

    private String open(Variant variant) {
        var conditions = new ArrayList<String>();
        variant.move().given().forEach(duty -> conditions.add(bit(duty, true)));
        variant.move().unless().forEach(duty -> conditions.add(bit(duty, false)));
        if (!variant.running().isEmpty()) conditions.add(bit(variant.running(), true));
        return conditions.isEmpty() ? "true" : "(" + String.join(" && ", conditions) + ")";
    }

    private String bit(String duty, boolean done) {
        int at = duties.indexOf(duty);
        return at < 0 ? String.valueOf(!done) : (done ? "" : "!") + "d[" + at + "]";
    }

    private String act(Variant variant) {
        var move = variant.move();
        var act = new StringBuilder();
        var voids = new LinkedHashSet<>(move.voids());
        if (voids.remove("all")) ownMoves().forEach(other -> voids.addAll(other.tag()));
        move.stop().forEach(name -> voids.add("时钟·" + name));
        voids.add(variant.running());
        voids.forEach(duty -> set(act, duty, 0));
        move.tag().forEach(duty -> set(act, duty, 1));
        move.start().forEach(name -> set(act, "时钟·" + name, 1));
        switch (move.target()) {
            case Move.Target.Stay() -> {}
            case Move.Target.History() -> act.append("if :: hn>0 -> pop() :: else -> lost=1 fi; ");
            case Move.Target.To(var id) ->
                act.append(move.pause().isPresent() ? "push(); " : "clear(); ")
                        .append("p=")
                        .append(places.indexOf(id))
                        .append("; ");
        }
        move.raise()
                .ifPresent(event -> act.append("raise").append(number(event)).append("(); "));
        return act.toString();
    }

    private void set(StringBuilder act, String duty, int value) {
        int at = duties.indexOf(duty);
        if (at >= 0) act.append("d[").append(at).append("]=").append(value).append("; ");
    }

    private int number(String event) {
        return List.copyOf(raised).indexOf(event);
    }

    private void raise(String event) {
        model.append("inline raise")
                .append(number(event))
                .append("() { if\n :: p>=")
                .append(leaves.size())
                .append(" -> skip\n");
        for (var leaf : leaves) {
            var before = new ArrayList<String>();
            String where = "p==" + places.indexOf(leaf.id());
            for (var variant : at(leaf).getOrDefault(event, List.of())) {
                String earlier = before.isEmpty() ? "" : " && !(" + String.join(" || ", before) + ")";
                model.append(" :: (")
                        .append(where)
                        .append(" && ")
                        .append(open(variant))
                        .append(earlier)
                        .append(") -> ")
                        .append(act(variant))
                        .append("skip\n");
                before.add(open(variant));
            }
        }
        model.append(" :: else -> lost=1\n fi }\n");
    }

    private void everywhere() {
        var events = new LinkedHashMap<String, List<Variant>>();
        book.law().clocks().values().forEach(clock -> add(events, running(clock)));
        book.law().remedies().forEach(move -> add(events, new Variant(move, "")));
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
