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
/// place of its own, `data-qr` for the picture of the address.
///
/// Words go in as text and never as markup.
final class Template {

    static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]{1,40})}}");
    private static final String REST = "data-rest";
    private static final String QR = "data-qr";
    private static final String COUNTED = "counted";
    private static final String[] NUMBERS = {
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"
    };

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
        if (all(parsed, "*").stream().anyMatch(element -> element.hasAttribute(REST))) return List.of();
        var shown = places(parsed.getDocumentElement());
        return print.fields().keySet().stream()
                .filter(name -> !shown.contains(name))
                .toList();
    }

    /// Names between braces that are neither a word of the head nor a field.
    List<String> unknown(Print print) {
        return places(parsed.getDocumentElement()).stream()
                .filter(name ->
                        !print.head().containsKey(name) && !print.fields().containsKey(name))
                .toList();
    }

    Document filled(Print print) {
        var sheet = (Document) parsed.cloneNode(true);
        var rest = new LinkedHashMap<>(print.fields());
        rest.keySet().removeAll(places(sheet.getDocumentElement()));
        for (var element : all(sheet, "*")) {
            if (element.hasAttribute(REST)) spread(element, rest);
            if (element.hasAttribute(QR)) picture(element, print.address());
        }
        var words = new LinkedHashMap<>(print.head());
        words.putAll(print.fields());
        fill(sheet.getDocumentElement(), words);
        return sheet;
    }

    // Each field as a heading and its text, counted where the form says so.
    private static void spread(Element element, Map<String, String> rest) {
        boolean counted = element.getAttribute(REST).equals(COUNTED);
        int count = 0;
        for (var field : rest.entrySet()) {
            var heading = counted && count < NUMBERS.length ? NUMBERS[count] + "、" : "";
            count++;
            append(element, "h2", heading + field.getKey());
            field.getValue().lines().forEach(line -> append(element, "p", line));
        }
    }

    private static void append(Element to, String tag, String text) {
        var element = to.getOwnerDocument().createElement(tag);
        element.setTextContent(text);
        to.appendChild(element);
    }

    private static void picture(Element element, String address) {
        if (address.isEmpty()) return;
        var picture = element.getOwnerDocument().createElement("img");
        picture.setAttribute("src", QrPicture.of(address));
        picture.setAttribute("alt", address);
        element.appendChild(picture);
    }

    private static void fill(Node node, Map<String, String> words) {
        for (var child : children(node)) {
            if (child instanceof Text text) fill(text, words);
            else if (!isSpread(child)) fill(child, words);
        }
    }

    // What people wrote is not looked into for places: braces in a field are braces.
    private static boolean isSpread(Node node) {
        return node instanceof Element element && element.hasAttribute(REST);
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

    private static List<String> places(Node node) {
        var places = new ArrayList<String>();
        PLACE.matcher(node.getTextContent()).results().forEach(found -> places.add(found.group(1)));
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
