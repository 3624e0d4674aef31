package longtang.playbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A table that decides: facts in, one answer out, every rule with the reason behind it.
///
/// Source: DMN 1.5, chapter 8 (decision tables, hit policies U A P F R O C with + < > #).
public record DecisionTable(
        String name, HitPolicy hit, List<String> inputs, List<Output> outputs, List<Rule> rules, Place at) {

    /// A column of answers. `order` names its values from the first in priority to the last; may be empty.
    public record Output(String name, List<String> order, Optional<String> otherwise) {}

    /// A row: its tests, its answers, and the reason or article behind it.
    public record Rule(List<Cell> cells, List<String> answers, String reason, Place at) {

        boolean fits(List<String> inputs, Function<String, @Nullable String> known) {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).fits(known.apply(inputs.get(i)))) return false;
            }
            return true;
        }
    }

    /// What a table answers.
    public sealed interface Answer {

        /// One value for each output.
        record One(Map<String, String> values) implements Answer {}

        /// Several, in the order that the hit policy asks for.
        record Several(List<Map<String, String>> values) implements Answer {}

        /// A sum, a least, a greatest or a count.
        record Figure(BigDecimal value) implements Answer {}

        /// No rule fits and nothing is said for that case.
        record Nothing() implements Answer {}

        /// Rules fit together that must not; the table is wrong.
        record Clash(List<Rule> rules) implements Answer {}
    }

    /// The answer for these facts.
    public Answer decide(Function<String, @Nullable String> known) {
        var hits = rules.stream().filter(rule -> rule.fits(inputs, known)).toList();
        if (hits.isEmpty()) return otherwise();
        return switch (hit) {
            case UNIQUE -> hits.size() == 1 ? one(hits.getFirst()) : new Answer.Clash(hits);
            case ANY ->
                hits.stream().map(Rule::answers).distinct().count() == 1
                        ? one(hits.getFirst())
                        : new Answer.Clash(hits);
            case FIRST -> one(hits.getFirst());
            case PRIORITY -> one(hits.stream().min(byPriority()).orElseThrow());
            case RULE_ORDER, COLLECT ->
                new Answer.Several(hits.stream().map(this::values).toList());
            case OUTPUT_ORDER ->
                new Answer.Several(
                        hits.stream().sorted(byPriority()).map(this::values).toList());
            case SUM -> figure(hits, BigDecimal::add);
            case MIN -> figure(hits, BigDecimal::min);
            case MAX -> figure(hits, BigDecimal::max);
            case COUNT -> new Answer.Figure(BigDecimal.valueOf(hits.size()));
        };
    }

    private Answer otherwise() {
        if (outputs.stream().anyMatch(output -> output.otherwise().isPresent())) {
            var values = new LinkedHashMap<String, String>();
            for (var output : outputs) output.otherwise().ifPresent(value -> values.put(output.name(), value));
            return new Answer.One(values);
        }
        return new Answer.Nothing();
    }

    private Answer one(Rule rule) {
        return new Answer.One(values(rule));
    }

    private Map<String, String> values(Rule rule) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < outputs.size(); i++)
            values.put(outputs.get(i).name(), rule.answers().get(i));
        return values;
    }

    /// The first output decides, then the second …; a value that is not in the order comes last.
    private Comparator<Rule> byPriority() {
        Comparator<Rule> order = (a, b) -> 0;
        for (int i = 0; i < outputs.size(); i++) {
            int column = i;
            var values = outputs.get(i).order();
            order = order.thenComparingInt(rule -> rank(values, rule.answers().get(column)));
        }
        return order;
    }

    private static int rank(List<String> order, String value) {
        int place = order.indexOf(value);
        return place < 0 ? order.size() : place;
    }

    private Answer figure(List<Rule> hits, java.util.function.BinaryOperator<BigDecimal> join) {
        var numbers = new ArrayList<BigDecimal>();
        for (var rule : hits) {
            var number = Cell.number(rule.answers().getFirst());
            if (number.isEmpty()) return new Answer.Clash(List.of(rule));
            numbers.add(number.get());
        }
        return new Answer.Figure(numbers.stream().reduce(join).orElse(BigDecimal.ZERO));
    }

    /// Why the answer is what it is: the reasons of the rules that fit.
    public List<String> reasons(Function<String, @Nullable String> known) {
        return rules.stream()
                .filter(rule -> rule.fits(inputs, known))
                .map(Rule::reason)
                .toList();
    }

    /// The answer in one word, as a guard compares it; null where there is not exactly one.
    public @Nullable String word(Function<String, @Nullable String> known) {
        return switch (decide(known)) {
            case Answer.One(var values) -> values.get(outputs.getFirst().name());
            case Answer.Several _ -> null;
            case Answer.Figure(var value) -> value.toPlainString();
            case Answer.Nothing() -> null;
            case Answer.Clash _ -> null;
        };
    }

    /// Every word that the first output can be.
    public List<String> words() {
        return java.util.stream.Stream.concat(
                        rules.stream().map(rule -> rule.answers().getFirst()), outputs.getFirst().otherwise().stream())
                .distinct()
                .toList();
    }
}
