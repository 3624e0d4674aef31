package longtang.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// A paper's form as HTML: `{{name}}` stands for a word of the head or a field, `data-rest` for every field that has no
/// place of its own, `data-rows` for a field whose lines are rows of a table, `data-photos` for one whose lines name
/// photos, `data-qr` for the picture of the address.
///
/// Words go in as text and never as markup.
final class Template {

    static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]{1,40})}}");

    private final Document parsed;

    Template(Document parsed) {
        this.parsed = parsed;
    }

    /// The word for the kind of paper in its number: what the form says (`<meta name="mark" …>`), or its name.
    String mark(String name) {
        for (var meta : all(parsed, "meta"))
            if (meta.getAttribute("name").equals("mark")) return meta.getAttribute("content");
        return name;
    }

    /// Fields of a paper that this form would not show.
    List<String> unshown(Print print) {
        if (all(parsed, "*").stream().anyMatch(element -> element.hasAttribute(Spread.REST))) return List.of();
        var shown = places();
        return print.fields().keySet().stream()
                .filter(name -> !shown.contains(name))
                .toList();
    }

    /// Names between braces that are neither a word of the head nor a field.
    List<String> unknown(Print print) {
        return places().stream()
                .filter(name ->
                        !print.head().containsKey(name) && !print.fields().containsKey(name))
                .toList();
    }

    Document filled(Print print) {
        var sheet = (Document) parsed.cloneNode(true);
        var rest = new LinkedHashMap<>(print.fields());
        rest.keySet().removeAll(places());
        for (var element : all(sheet, "*")) Spread.in(element, print, rest);
        var words = new LinkedHashMap<>(print.head());
        words.putAll(print.fields());
        fill(sheet.getDocumentElement(), words);
        return sheet;
    }

    private static void fill(Node node, Map<String, String> words) {
        for (var child : children(node)) {
            if (child instanceof Text text) fill(text, words);
            else if (!Spread.isOne(child)) fill(child, words);
        }
    }

    private static void fill(Text text, Map<String, String> words) {
        if (!text.getData().contains("{{")) return;
        var said = PLACE.matcher(text.getData())
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), "")));
        var lines = said.split("\n", -1);
        text.setData(lines[0]);
        Node last = text;
        for (int i = 1; i < lines.length; i++) {
            last = after(last, text.getOwnerDocument().createElement("br"));
            last = after(last, text.getOwnerDocument().createTextNode(lines[i]));
        }
    }

    private static Node after(Node node, Node next) {
        return node.getParentNode().insertBefore(next, node.getNextSibling());
    }

    private List<String> places() {
        var places = new ArrayList<String>();
        PLACE.matcher(parsed.getDocumentElement().getTextContent())
                .results()
                .forEach(found -> places.add(found.group(1)));
        for (var element : all(parsed, "*")) places.addAll(Spread.fields(element));
        return places;
    }

    private static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) children.add(child);
        return children;
    }

    static List<Element> all(Document document, String tag) {
        var found = document.getElementsByTagName(tag);
        var all = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) if (found.item(i) instanceof Element element) all.add(element);
        return all;
    }
}
