package longtang.playbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/// What the tables of a new version make of the files of a register: which change their category, and why.
///
/// The register knows only some facts, and those as hints. What it does not know may be anything: a change is
/// certain where it comes whatever the rest may be, and possible where it comes in some cases; those are said.
///
/// @param rejects the rows without a number, counted from 1 below the headers
public record Replay(List<Change> changes, List<Integer> rejects, int files) {

    /// The column in which a register numbers its files.
    static final String NUMBER = "编号";

    public Replay {
        changes = List.copyOf(changes);
        rejects = List.copyOf(rejects);
    }

    /// One file's category before and after.
    ///
    /// @param given what must be so beside what the register knows; empty where the change is certain
    /// @param because the reasons of the old row and of the new one
    public record Change(String file, String table, String before, String after, String given, String because) {

        public boolean certain() {
            return given.isEmpty();
        }
    }

    private record Turn(String before, String after) {}

    /// Looks at every file under both versions.
    ///
    /// @param rows the register's rows by header; a header that is a fact's name gives that fact, others give hints
    public static Replay of(Book old, Book next, List<Map<String, String>> rows) {
        var changes = new ArrayList<Change>();
        var rejects = new ArrayList<Integer>();
        var seen = new HashMap<Map<String, String>, List<Change>>();
        for (int i = 0; i < rows.size(); i++) {
            String number = rows.get(i).get(NUMBER);
            if (number == null) rejects.add(i + 1);
            else
                seen.computeIfAbsent(known(old, next, rows.get(i)), known -> changes(old, next, known))
                        .forEach(change -> changes.add(numbered(number, change)));
        }
        return new Replay(changes, rejects, rows.size() - rejects.size());
    }

    private static Change numbered(String number, Change change) {
        return new Change(number, change.table(), change.before(), change.after(), change.given(), change.because());
    }

    private static Map<String, String> known(Book old, Book next, Map<String, String> row) {
        var known = new HashMap<String, String>();
        for (var book : List.of(old, next))
            book.facts().values().forEach(fact -> told(fact, row).ifPresent(value -> known.put(fact.name(), value)));
        return known;
    }

    private static Optional<String> told(Fact fact, Map<String, String> row) {
        var own = Optional.ofNullable(row.get(fact.name())).flatMap(fact::read);
        return own.or(() -> fact.hint().flatMap(hint -> hint.value(fact, row)));
    }

    private static List<Change> changes(Book old, Book next, Map<String, String> known) {
        var changes = new ArrayList<Change>();
        next.tables().forEach((name, table) -> {
            var before = old.tables().get(name);
            if (before != null) changes.addAll(changes(old, next, before, table, known));
        });
        return changes;
    }

    private static List<Change> changes(
            Book old, Book next, DecisionTable before, DecisionTable after, Map<String, String> known) {
        var inputs = new LinkedHashSet<>(before.inputs());
        inputs.addAll(after.inputs());
        var cases = cases(old, next, inputs, known);
        var turns = new LinkedHashMap<Turn, List<Map<String, String>>>();
        for (var one : cases)
            turns.computeIfAbsent(turn(before, after, one), _ -> new ArrayList<>())
                    .add(one);
        inputs.removeAll(known.keySet());
        return turns.entrySet().stream()
                .filter(turn -> !turn.getKey().before().equals(turn.getKey().after()))
                .map(turn -> new Change(
                        "",
                        after.name(),
                        turn.getKey().before(),
                        turn.getKey().after(),
                        given(turn.getValue(), cases, inputs),
                        because(before, after, turn.getValue().getFirst())))
                .toList();
    }

    /// What the facts can be, as far as they are known.
    private static List<Map<String, String>> cases(
            Book old, Book next, SequencedSet<String> inputs, Map<String, String> known) {
        List<Map<String, String>> cases = List.of(Map.of());
        for (String input : inputs) {
            var values = values(next.facts().containsKey(input) ? next : old, input, known);
            var wider = new ArrayList<Map<String, String>>();
            for (var one : cases)
                for (String value : values) {
                    var more = new LinkedHashMap<>(one);
                    more.put(input, value);
                    wider.add(Collections.unmodifiableMap(more));
                }
            cases = wider;
        }
        return cases;
    }

    private static List<String> values(Book book, String input, Map<String, String> known) {
        String told = known.get(input);
        if (told != null) return List.of(told);
        var fact = book.facts().get(input);
        return fact == null ? List.of() : fact.values();
    }

    private static Turn turn(DecisionTable before, DecisionTable after, Map<String, String> facts) {
        return new Turn(word(before, facts), word(after, facts));
    }

    private static String because(DecisionTable before, DecisionTable after, Map<String, String> facts) {
        return reason(before, facts) + " ⇒ " + reason(after, facts);
    }

    private static String word(DecisionTable table, Map<String, String> facts) {
        return Optional.ofNullable(table.word(facts::get)).orElse("—");
    }

    private static String reason(DecisionTable table, Map<String, String> facts) {
        return table.rules().stream()
                .filter(rule -> rule.fits(table.inputs(), facts::get))
                .map(DecisionTable.Rule::reason)
                .findFirst()
                .orElse("—");
    }

    /// What the register does not know and must be so: the facts that are the same in all these cases, if they say it
    /// all, or the first cases themselves.
    private static String given(
            List<Map<String, String>> these, List<Map<String, String>> all, SequencedSet<String> unknown) {
        if (these.size() == all.size()) return "";
        var same = new LinkedHashMap<String, String>();
        for (String name : unknown) {
            var values = these.stream().map(one -> one.get(name)).collect(Collectors.toSet());
            if (values.size() == 1)
                same.put(name, String.valueOf(values.iterator().next()));
        }
        boolean enough = all.stream()
                        .filter(one -> one.entrySet().containsAll(same.entrySet()))
                        .count()
                == these.size();
        if (enough) return said(same);
        String some = these.stream()
                .limit(3)
                .map(one -> {
                    var open = new LinkedHashMap<>(one);
                    open.keySet().retainAll(unknown);
                    return said(open);
                })
                .collect(Collectors.joining("；"));
        return these.size() > 3 ? some + "；…（" + these.size() + "）" : some;
    }

    private static String said(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining("，"));
    }
}
