package longtang.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import longtang.playbook.Book;
import longtang.playbook.DecisionTable;
import longtang.playbook.Dmn;
import longtang.playbook.Fact;
import longtang.playbook.Shelf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/// KIE evaluates the tables of the books, exported as DMN 1.5, and must answer every combination of facts as we do.
class KieTest {

    record Case(Book book, DecisionTable table) {

        @Override
        public String toString() {
            return book.name() + " " + table.name() + " " + table.rules().size();
        }
    }

    static Stream<Case> tables() {
        return Stream.of("cn-sh/weijian", "cn-sh/loudao")
                .map(KieTest::book)
                .flatMap(book -> book.tables().values().stream().map(table -> new Case(book, table)));
    }

    /// Every table with one row left out, so that both must find the gap.
    static Stream<Case> shortened() {
        return tables().flatMap(test -> Stream.iterate(
                        0, i -> i < test.table().rules().size(), i -> i + 1)
                .map(i -> new Case(test.book(), without(test.table(), i))));
    }

    /// Every table with one row said twice, with another answer, so that both must find the clash.
    static Stream<Case> doubled() {
        return tables().flatMap(test -> Stream.iterate(
                        0, i -> i < test.table().rules().size(), i -> i + 1)
                .map(i -> new Case(test.book(), twice(test.table(), i))));
    }

    @ParameterizedTest
    @MethodSource({"tables", "shortened", "doubled"})
    void both_answer_every_combination_of_facts(Case test) {
        var kie = kie(Dmn.write(test.table(), test.book().facts()));
        var model = kie.getModels().getFirst();
        assertThat(model.hasErrors()).as(model.getMessages().toString()).isFalse();
        var combinations = combinations(test);
        assertThat(combinations).hasSizeGreaterThan(1);
        for (var facts : combinations)
            assertThat(ask(kie, model, test, facts))
                    .as(facts.toString())
                    .isEqualTo(said(test.table().decide(facts::get)));
    }

    private static @Nullable Object ask(DMNRuntime kie, DMNModel model, Case test, Map<String, String> facts) {
        var context = kie.newContext();
        facts.forEach(
                (name, value) -> context.set(name, typed(test.book().facts().get(name), value)));
        return kie.evaluateAll(model, context)
                .getDecisionResultByName(test.table().name())
                .getResult();
    }

    private static Object typed(@Nullable Fact fact, String value) {
        return fact != null && fact.kind() instanceof Fact.Kind.YesNo ? (Object) Boolean.valueOf(value) : value;
    }

    /// A gap and a clash of a UNIQUE table are null in DMN.
    private static @Nullable Object said(DecisionTable.Answer answer) {
        return switch (answer) {
            case DecisionTable.Answer.One(var values) ->
                values.size() == 1 ? values.values().iterator().next() : values;
            case DecisionTable.Answer.Nothing(), DecisionTable.Answer.Clash _ -> null;
            case DecisionTable.Answer.Several(var several) -> several;
            case DecisionTable.Answer.Figure(var figure) -> figure;
        };
    }

    private static List<Map<String, String>> combinations(Case test) {
        List<Map<String, String>> all = List.of(Map.of());
        for (String input : test.table().inputs()) {
            var wider = new ArrayList<Map<String, String>>();
            for (var one : all)
                for (String value :
                        Objects.requireNonNull(test.book().facts().get(input)).values()) {
                    var more = new LinkedHashMap<>(one);
                    more.put(input, value);
                    wider.add(more);
                }
            all = wider;
        }
        return all;
    }

    private static DMNRuntime kie(String model) {
        return DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(model), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
    }

    private static DecisionTable without(DecisionTable table, int row) {
        var rules = new ArrayList<>(table.rules());
        rules.remove(row);
        return with(table, rules);
    }

    private static DecisionTable twice(DecisionTable table, int row) {
        var rules = new ArrayList<>(table.rules());
        var rule = rules.get(row);
        rules.add(new DecisionTable.Rule(rule.cells(), List.of("另一个"), rule.reason(), rule.at()));
        return with(table, rules);
    }

    private static DecisionTable with(DecisionTable table, List<DecisionTable.Rule> rules) {
        return new DecisionTable(table.name(), table.hit(), table.inputs(), table.outputs(), rules, table.at());
    }

    private static Book book(String name) {
        return ((Shelf.Reading.Read) Shelf.bundled().book(name).orElseThrow()).book();
    }
}
