package longtang.playbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Every combination of the facts a book may ask about, so that guards can be compared as sets.
///
/// A guard becomes the set of combinations in which it holds; overlap, gap and implication are then exact.
final class FactSpace {

    /// More combinations than this are refused, not sampled: a proof over a sample is none.
    static final int COMBINATIONS = 1 << 18;

    private final List<Fact> facts;
    private final Map<String, DecisionTable> tables;
    private final int size;
    private final Map<Guard, BitSet> known = new HashMap<>();
    private final Map<String, String[]> words = new HashMap<>();

    private FactSpace(List<Fact> facts, Map<String, DecisionTable> tables, int size) {
        this.facts = facts;
        this.tables = tables;
        this.size = size;
    }

    /// The combinations of all facts that `names` (facts or tables) rest on; null where there are too many.
    static @Nullable FactSpace of(Map<String, Fact> facts, Map<String, DecisionTable> tables, Set<String> names) {
        var needed = new TreeSet<String>();
        for (String name : names) {
            var table = tables.get(name);
            if (table != null) needed.addAll(table.inputs());
            else needed.add(name);
        }
        var asked = facts.values().stream()
                .filter(fact -> needed.contains(fact.name()) && !fact.values().isEmpty())
                .toList();
        long size = 1;
        for (var fact : asked) {
            size *= fact.values().size();
            if (size > COMBINATIONS) return null;
        }
        return new FactSpace(asked, tables, (int) size);
    }

    int size() {
        return size;
    }

    /// The combinations in which the guard holds.
    BitSet where(Guard guard) {
        var found = known.get(guard);
        if (found != null) return found;
        var set = switch (guard) {
            case Guard.Always() -> everything();
            case Guard.Is(var name, var value) -> where(name, value);
            case Guard.Not(var inner) -> {
                var all = everything();
                all.andNot(where(inner));
                yield all;
            }
            case Guard.All(var parts) -> {
                var all = everything();
                parts.forEach(part -> all.and(where(part)));
                yield all;
            }
            case Guard.Any(var parts) -> {
                var any = new BitSet(size);
                parts.forEach(part -> any.or(where(part)));
                yield any;
            }
        };
        known.put(guard, set);
        return set;
    }

    BitSet everything() {
        var all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    private BitSet where(String name, String value) {
        var set = new BitSet(size);
        var column = words.computeIfAbsent(name, this::column);
        for (int i = 0; i < size; i++) if (value.equals(column[i])) set.set(i);
        return set;
    }

    /// What a fact or a table says in each combination; empty where it says nothing.
    private String[] column(String name) {
        var column = new String[size];
        var table = tables.get(name);
        if (table == null) {
            for (int i = 0; i < size; i++) column[i] = combination(i).getOrDefault(name, "");
            return column;
        }
        var answers = new HashMap<List<String>, java.util.Optional<String>>();
        for (int i = 0; i < size; i++) {
            var combination = combination(i);
            var inputs = table.inputs().stream()
                    .map(input -> combination.getOrDefault(input, ""))
                    .toList();
            column[i] = answers.computeIfAbsent(
                            inputs, _ -> java.util.Optional.ofNullable(table.word(combination::get)))
                    .orElse("");
        }
        return column;
    }

    /// The facts of one combination.
    Map<String, String> combination(int index) {
        var combination = new LinkedHashMap<String, String>();
        int rest = index;
        for (var fact : facts) {
            var values = fact.values();
            combination.put(fact.name(), values.get(rest % values.size()));
            rest /= values.size();
        }
        return combination;
    }

    /// A combination as it is read aloud: `阶段=存量，危险=false`.
    String say(int index) {
        return combination(index).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("，"));
    }

    List<Fact> facts() {
        return new ArrayList<>(facts);
    }
}
