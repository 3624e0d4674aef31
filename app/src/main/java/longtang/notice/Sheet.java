package longtang.notice;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A sheet of the house's own making: headings, lines, tables, pictures. Words go in as text and never as markup.
public final class Sheet {

    private static final Pattern LONG_HEX = Pattern.compile("[0-9a-f]{16,}");

    private final Document document;
    private final Element body;

    private Sheet(Document document, Element body) {
        this.document = document;
        this.body = body;
    }

    /// A sheet of a kind (`cover`, `index`, `dense` …) that begins with its title.
    public static Sheet titled(String kind, String title) {
        var document = empty();
        var html = (Element) document.appendChild(document.createElement("html"));
        html.setAttribute("lang", "zh-CN");
        append(append(html, "head", ""), "title", title);
        var body = append(html, "body", "");
        body.setAttribute("class", kind);
        if (!title.isEmpty()) append(body, "h1", title);
        return new Sheet(document, body);
    }

    public Sheet heading(String text) {
        append(body, "h2", text);
        return this;
    }

    public Sheet line(String kind, String text) {
        append(body, "p", text).setAttribute("class", kind);
        return this;
    }

    /// A table with a head; cells that are hashes may be broken between their groups.
    public Sheet table(String kind, List<String> head, List<List<String>> rows) {
        var table = append(body, "table", "");
        table.setAttribute("class", "grid " + kind);
        if (!head.isEmpty()) {
            var first = append(append(table, "thead", ""), "tr", "");
            for (int i = 0; i < head.size(); i++) column(append(first, "th", head.get(i)), i);
        }
        var rest = append(table, "tbody", "");
        for (var cells : rows) {
            var row = append(rest, "tr", "");
            for (int i = 0; i < cells.size(); i++) cell(column(append(row, "td", ""), i), cells.get(i));
        }
        return this;
    }

    private static Element column(Element cell, int number) {
        cell.setAttribute("class", "c" + number);
        return cell;
    }

    private static void cell(Element cell, String text) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) append(cell, "br", "");
            cell.appendChild(cell.getOwnerDocument().createTextNode(apart(lines.get(i))));
        }
    }

    /// A form of two columns: what is asked, and what is said.
    public Sheet form(List<List<String>> rows) {
        var table = append(body, "table", "");
        table.setAttribute("class", "grid form");
        for (var cells : rows) {
            var row = append(table, "tr", "");
            append(row, "th", cells.getFirst());
            cell(append(row, "td", ""), cells.getLast());
        }
        return this;
    }

    /// A photo on the page with what is said of it below.
    ///
    /// @param source as part of the page, see [Pictures]
    public Sheet photo(String source, List<String> said) {
        var figure = append(body, "div", "");
        figure.setAttribute("class", "photo");
        picture(figure, source, said.getFirst());
        for (var line : said) append(figure, "p", apart(line));
        return this;
    }

    /// What this part writes stands on one page, where it fits one.
    public Sheet together(Consumer<Sheet> part) {
        part.accept(new Sheet(document, block("together")));
        return this;
    }

    /// A block of a kind, to put lines and pictures in.
    Element block(String kind) {
        var block = append(body, "div", "");
        block.setAttribute("class", kind);
        return block;
    }

    Document document() {
        return document;
    }

    static Element append(Element to, String tag, String text) {
        var element = to.getOwnerDocument().createElement(tag);
        if (!text.isEmpty()) element.setTextContent(text);
        to.appendChild(element);
        return element;
    }

    static void picture(Element in, String source, String alt) {
        var picture = append(in, "img", "");
        picture.setAttribute("src", source);
        picture.setAttribute("alt", alt);
    }

    /// Long fingerprints in groups of eight, so that a line may end between them.
    public static String apart(String text) {
        return LONG_HEX.matcher(text).replaceAll(found -> found.group().replaceAll("(.{8})(?!$)", "$1 "));
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
