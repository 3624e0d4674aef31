package longtang.playbook;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import longtang.playbook.DecisionTable.Answer;

/// V8, V9: tables answer every combination, guards ask only what is declared.
final class FactRules {

    private static final int ROWS = 300;

    private final Book book;
    private final Problems problems;

    private FactRules(Book book, Problems problems) {
        this.book = book;
        this.problems = problems;
    }

    static void check(Book book, Problems problems) {
        var rules = new FactRules(book, problems);
        book.tables().values().forEach(rules::table);
        book.moves().forEach(move -> rules.guard(move.at(), move.when()));
        book.leaves().forEach(leaf -> leaf.clocks().forEach(clock -> rules.guard(clock.at(), clock.when())));
        book.facts().values().forEach(rules::hint);
        rules.obligations();
        rules.unused();
    }

    private void table(DecisionTable table) {
        if (table.rules().size() > ROWS) problems.add(table.at(), "V8", "table.long", table.name(), ROWS);
        for (String input : table.inputs()) {
            var fact = book.facts().get(input);
            if (fact == null || fact.values().isEmpty()) {
                problems.add(table.at(), "V8", "table.input", table.name(), input);
                return;
            }
        }
        table.rules().forEach(rule -> cells(table, rule));
        var space = FactSpace.of(book.facts(), Map.of(), new LinkedHashSet<>(table.inputs()));
        if (space == null) problems.add(table.at(), "V8", "facts.many", FactSpace.COMBINATIONS);
        else everyCombination(table, space);
    }

    private void cells(DecisionTable table, DecisionTable.Rule rule) {
        for (int i = 0; i < rule.cells().size(); i++) {
            var fact = book.facts().get(table.inputs().get(i));
            if (fact == null) continue;
            for (String value : rule.cells().get(i).named())
                if (!fact.values().contains(value))
                    problems.add(rule.at(), "V8", "table.value", table.name(), fact.name(), value, said(fact.values()));
        }
        if (rule.reason().isBlank()) problems.add(rule.at(), "V8", "table.reason", table.name());
    }

    private void everyCombination(DecisionTable table, FactSpace space) {
        var hit = new HashMap<DecisionTable.Rule, Integer>();
        boolean gap = false;
        for (int i = 0; i < space.size(); i++) {
            var combination = space.combination(i);
            switch (table.decide(combination::get)) {
                case Answer.Nothing() -> {
                    if (!gap) problems.add(table.at(), "V8", "table.gap", table.name(), space.say(i));
                    gap = true;
                }
                case Answer.Clash(var rules) -> {
                    if (hit.putIfAbsent(rules.getLast(), 1) == null)
                        problems.add(
                                rules.getLast().at(),
                                "V8",
                                "table.overlap",
                                table.name(),
                                space.say(i),
                                rules.getFirst().at().line());
                }
                case Answer.One _, Answer.Several _, Answer.Figure _ -> {}
            }
        }
        idle(table, space);
    }

    /// A row that no combination needs is a row somebody misread.
    private void idle(DecisionTable table, FactSpace space) {
        for (var rule : table.rules()) {
            boolean used = false;
            for (int i = 0; i < space.size() && !used; i++) used = rule.fits(table.inputs(), space.combination(i)::get);
            if (!used) problems.add(rule.at(), "V8", "table.idle", table.name());
        }
    }

    /// A register cannot hint at a value that the fact does not have.
    private void hint(Fact fact) {
        fact.hint()
                .ifPresent(hint -> hint.words().keySet().stream()
                        .filter(value -> !fact.values().contains(value))
                        .forEach(value ->
                                problems.add(fact.at(), "V9", "guard.value", fact.name(), value, said(fact.values()))));
    }

    private void guard(Place at, Guard guard) {
        switch (guard) {
            case Guard.Always() -> {}
            case Guard.Is(var name, var value) -> comparison(at, name, value);
            case Guard.Not(var inner) -> guard(at, inner);
            case Guard.All(var parts) -> parts.forEach(part -> guard(at, part));
            case Guard.Any(var parts) -> parts.forEach(part -> guard(at, part));
        }
    }

    private void comparison(Place at, String name, String value) {
        var table = book.tables().get(name);
        var fact = book.facts().get(name);
        if (table != null) {
            if (!table.words().contains(value)) problems.add(at, "V9", "guard.value", name, value, said(table.words()));
        } else if (fact == null) {
            var names = new LinkedHashSet<>(book.facts().keySet());
            names.addAll(book.tables().keySet());
            problems.add(at, "V9", "guard.unknown", name, said(names));
        } else if (!fact.values().contains(value)) {
            problems.add(at, "V9", "guard.value", name, value, said(fact.values()));
        }
    }

    /// A law pack may ask for a fact that the book does not know; then the book must learn it.
    private void obligations() {
        for (var obligation : book.law().obligations()) {
            var missing = obligation.only().names().stream()
                    .filter(name -> !book.facts().containsKey(name))
                    .toList();
            book.leaves().stream()
                    .filter(leaf -> leaf.nature().contains(obligation.nature()) && !missing.isEmpty())
                    .forEach(leaf -> problems.add(
                            leaf.at(),
                            obligation.rule(),
                            "needs.fact",
                            leaf.label(),
                            obligation.say(),
                            obligation.basis().toString(),
                            said(missing)));
        }
    }

    private void unused() {
        Set<String> used = new LinkedHashSet<>(Checker.asked(book));
        book.tables().values().forEach(table -> used.addAll(table.inputs()));
        book.tables().values().stream()
                .filter(table -> !used.contains(table.name()))
                .forEach(table -> problems.add(table.at(), "V9", "table.unused", table.name()));
        book.facts().values().stream()
                .filter(fact -> !fact.values().isEmpty() && !used.contains(fact.name()))
                .forEach(fact -> problems.add(fact.at(), "V9", "fact.unused", fact.name()));
    }

    private static String said(java.util.Collection<String> values) {
        return values.stream().collect(Collectors.joining("、"));
    }
}
