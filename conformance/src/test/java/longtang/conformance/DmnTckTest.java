package longtang.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import longtang.playbook.DecisionTable;
import longtang.playbook.Dmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The decision-table cases of the DMN TCK, level 2, against our evaluator: models read by us, results as published.
class DmnTckTest {

    record Case(String model, String id, Map<String, String> inputs, Element result) {

        @Override
        public String toString() {
            return model + " " + id + " " + result.getAttribute("name");
        }
    }

    private static Path root() {
        try {
            return Path.of(Objects.requireNonNull(DmnTckTest.class.getResource("/dmn-tck"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Case> cases() throws Exception {
        var cases = new ArrayList<Case>();
        try (var files = Files.walk(root())) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) cases.addAll(cases(file));
        }
        return cases;
    }

    private static List<Case> cases(Path file) throws Exception {
        var cases = new ArrayList<Case>();
        String model = file.toString().replaceAll("-test-\\d+\\.xml$", ".dmn");
        for (var test : children(parse(file).getDocumentElement(), "testCase").toList()) {
            var inputs = new HashMap<String, String>();
            children(test, "inputNode")
                    .forEach(input -> inputs.put(
                            input.getAttribute("name"), input.getTextContent().strip()));
            children(test, "resultNode")
                    .forEach(result -> cases.add(new Case(model, test.getAttribute("id"), inputs, result)));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void our_tables_answer_as_the_kit_expects(Case test) throws IOException {
        var reading = Dmn.read(Files.readString(Path.of(test.model())));
        assertThat(reading).isInstanceOf(Dmn.Reading.Read.class);
        var table = ((Dmn.Reading.Read) reading)
                .tables().stream()
                        .filter(each -> each.name().equals(test.result().getAttribute("name")))
                        .findFirst()
                        .orElseThrow();
        var expected = children(test.result(), "expected").findFirst().orElseThrow();
        assertThat(said(table.decide(test.inputs()::get))).isEqualTo(expected(expected, table));
    }

    @Test
    void all_seventeen_models_are_here() throws Exception {
        assertThat(cases().stream().map(Case::model).distinct()).hasSize(17);
        assertThat(cases()).hasSizeGreaterThan(40);
    }

    private static Object said(DecisionTable.Answer answer) {
        return switch (answer) {
            case DecisionTable.Answer.One(var values) -> values(values);
            case DecisionTable.Answer.Several(var several) ->
                several.stream().map(DmnTckTest::values).toList();
            case DecisionTable.Answer.Figure(var figure) ->
                figure.stripTrailingZeros().toPlainString();
            case DecisionTable.Answer.Nothing() -> "";
            case DecisionTable.Answer.Clash(var rules) -> "clash of " + rules.size();
        };
    }

    private static Object values(Map<String, String> values) {
        return values.size() == 1 ? plain(values.values().iterator().next()) : values;
    }

    private static Object expected(Element node, DecisionTable table) {
        var list = children(node, "list").findFirst();
        if (list.isPresent())
            return children(list.get(), "item")
                    .map(item -> expected(item, table))
                    .toList();
        var components = new LinkedHashMap<String, String>();
        children(node, "component")
                .forEach(part -> components.put(
                        part.getAttribute("name"), plain(part.getTextContent().strip())));
        if (!components.isEmpty()) return components;
        return plain(node.getTextContent().strip());
    }

    private static String plain(String text) {
        return text.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static Document parse(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    private static Stream<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element && name.equals(element.getLocalName())) found.add(element);
        return found.stream();
    }
}
