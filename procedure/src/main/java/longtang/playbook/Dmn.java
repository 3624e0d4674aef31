package longtang.playbook;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Decision tables as DMN 1.5 XML, out and in; of what others write, tables of unary tests over named inputs.
///
/// Source: OMG DMN 1.5, namespace 20230324/MODEL; hit policies U A P F R O C.
public final class Dmn {

    private static final String MODEL = "https://www.omg.org/spec/DMN/20230324/MODEL/";
    private static final int CHARACTERS = 2_000_000;

    /// What could be read, or why not: the key of a sentence with its arguments.
    public sealed interface Reading {

        record Read(List<DecisionTable> tables) implements Reading {}

        record Unreadable(String key, List<Object> args) implements Reading {}
    }

    private static final class Strange extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Reading.Unreadable why;

        Strange(String key, Object... args) {
            super(key, null, false, false);
            this.why = new Reading.Unreadable(key, List.of(args));
        }
    }

    private Dmn() {}

    /// One table of a book as a DMN model; the facts give the types and the values.
    public static String write(DecisionTable table, Map<String, Fact> facts) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<definitions xmlns=\"%s\" name=\"%s\" namespace=\"urn:longtang:%s\" id=\"d\">\n"
                .formatted(MODEL, Spoken.xml(table.name()), Spoken.xml(table.name())));
        for (int i = 0; i < table.inputs().size(); i++)
            xml.append(
                    "  <inputData name=\"%1$s\" id=\"i%2$d\"><variable name=\"%1$s\" typeRef=\"%3$s\"/></inputData>\n"
                            .formatted(
                                    Spoken.xml(table.inputs().get(i)),
                                    i,
                                    type(facts, table.inputs().get(i))));
        xml.append("  <decision name=\"%1$s\" id=\"t\">\n    <variable name=\"%1$s\"/>\n"
                .formatted(Spoken.xml(table.name())));
        for (int i = 0; i < table.inputs().size(); i++)
            xml.append(
                    "    <informationRequirement id=\"r%1$d\"><requiredInput href=\"#i%1$d\"/></informationRequirement>\n"
                            .formatted(i));
        table(xml, table, facts);
        return xml.append("  </decision>\n</definitions>\n").toString();
    }

    private static void table(StringBuilder xml, DecisionTable table, Map<String, Fact> facts) {
        xml.append("    <decisionTable id=\"dt\" hitPolicy=\"")
                .append(table.hit().dmn())
                .append('"');
        if (!table.hit().aggregation().isEmpty())
            xml.append(" aggregation=\"").append(table.hit().aggregation()).append('"');
        xml.append(">\n");
        for (String input : table.inputs()) {
            xml.append("      <input><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression>"
                    .formatted(type(facts, input), Spoken.xml(input)));
            var fact = facts.get(input);
            if (fact != null && fact.kind() instanceof Fact.Kind.Choice(var values))
                xml.append("<inputValues>").append(text(quoted(values))).append("</inputValues>");
            xml.append("</input>\n");
        }
        for (var output : table.outputs()) {
            xml.append("      <output name=\"%s\" typeRef=\"string\">".formatted(Spoken.xml(output.name())));
            if (!output.order().isEmpty())
                xml.append("<outputValues>")
                        .append(text(quoted(output.order())))
                        .append("</outputValues>");
            xml.append("</output>\n");
        }
        xml.append("      <annotation name=\"理由\"/>\n");
        for (var rule : table.rules()) {
            xml.append("      <rule>");
            for (int i = 0; i < rule.cells().size(); i++) {
                boolean words = type(facts, table.inputs().get(i)).equals("string");
                xml.append("<inputEntry>")
                        .append(text(rule.cells().get(i).dmn(words)))
                        .append("</inputEntry>");
            }
            rule.answers()
                    .forEach(answer -> xml.append("<outputEntry>")
                            .append(text("\"" + answer + "\""))
                            .append("</outputEntry>"));
            xml.append("<annotationEntry>").append(text(rule.reason())).append("</annotationEntry></rule>\n");
        }
        xml.append("    </decisionTable>\n");
    }

    private static String type(Map<String, Fact> facts, String name) {
        var fact = facts.get(name);
        return fact != null && fact.kind() instanceof Fact.Kind.YesNo ? "boolean" : "string";
    }

    private static String quoted(List<String> values) {
        return String.join(
                ",", values.stream().map(value -> "\"" + value + "\"").toList());
    }

    private static String text(String text) {
        return "<text>" + Spoken.xml(text) + "</text>";
    }

    /// Every decision table of a model.
    public static Reading read(String xml) {
        if (xml.length() > CHARACTERS) return new Reading.Unreadable("dmn.long", List.of(CHARACTERS));
        try {
            var tables = new ArrayList<DecisionTable>();
            for (var decision : children(parse(xml), "decision").toList()) {
                var table = children(decision, "decisionTable").findFirst();
                if (table.isPresent()) tables.add(read(decision.getAttribute("name"), table.get()));
            }
            return tables.isEmpty()
                    ? new Reading.Unreadable("dmn.none", List.of())
                    : new Reading.Read(List.copyOf(tables));
        } catch (Strange strange) {
            return strange.why;
        } catch (SAXException notXml) {
            return new Reading.Unreadable("dmn.xml", List.of(String.valueOf(notXml.getMessage())));
        } catch (java.io.IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Element parse(String xml) throws ParserConfigurationException, SAXException, java.io.IOException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
    }

    private static DecisionTable read(String name, Element table) throws Strange {
        String policy = table.getAttribute("hitPolicy");
        var hit = HitPolicy.read(policy.isEmpty() ? "UNIQUE" : policy, table.getAttribute("aggregation"));
        if (hit.isEmpty()) throw new Strange("dmn.hit", name, policy);
        var at = new Place(name, 1);
        var inputs = children(table, "input")
                .map(input -> said(input, "inputExpression"))
                .toList();
        var outputs = new ArrayList<DecisionTable.Output>();
        for (var output : children(table, "output").toList()) outputs.add(output(name, output));
        var rules = new ArrayList<DecisionTable.Rule>();
        for (var rule : children(table, "rule").toList()) rules.add(rule(name, rule, at));
        return new DecisionTable(name, hit.get(), inputs, outputs, rules, at);
    }

    private static DecisionTable.Output output(String table, Element output) throws Strange {
        var order = new ArrayList<String>();
        String values = said(output, "outputValues");
        if (!values.isEmpty()) order.addAll(cell(table, values).named());
        var otherwise = said(output, "defaultOutputEntry");
        String name = output.getAttribute("name");
        return new DecisionTable.Output(
                name.isEmpty() ? table : name,
                order,
                otherwise.isEmpty() ? Optional.empty() : Optional.of(answer(table, otherwise)));
    }

    private static DecisionTable.Rule rule(String table, Element rule, Place at) throws Strange {
        var cells = new ArrayList<Cell>();
        for (var entry : children(rule, "inputEntry").toList()) cells.add(cell(table, content(entry)));
        var answers = new ArrayList<String>();
        for (var entry : children(rule, "outputEntry").toList()) answers.add(answer(table, content(entry)));
        var reason =
                children(rule, "annotationEntry").map(Dmn::content).findFirst().orElse("");
        return new DecisionTable.Rule(cells, answers, reason, at);
    }

    private static Cell cell(String table, String text) throws Strange {
        var cell = Cell.readDmn(text);
        if (cell.isEmpty()) throw new Strange("dmn.cell", table, text);
        return cell.get();
    }

    private static String answer(String table, String text) throws Strange {
        var named = cell(table, text).named();
        if (named.size() != 1) throw new Strange("dmn.cell", table, text);
        return named.getFirst();
    }

    private static String said(Element parent, String child) {
        return children(parent, child).map(Dmn::content).findFirst().orElse("");
    }

    private static String content(Element element) {
        return children(element, "text")
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static Stream<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
            if (node instanceof Element element && name.equals(element.getLocalName())) found.add(element);
        return found.stream();
    }
}
