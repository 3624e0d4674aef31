package longtang.notice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import longtang.law.Ruling;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads a form strictly: well-formed, of plain elements, with nothing that runs and nothing from elsewhere.
final class TemplateReader {

    static final int MOST_BYTES = 256 << 10;

    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "title", "meta", "style", "body", "div", "p", "span", "h1", "h2", "h3", "table", "caption",
            "thead", "tbody", "tr", "th", "td", "br", "hr", "b", "strong", "em", "i", "ul", "ol", "li", "section");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "id",
            "lang",
            "colspan",
            "rowspan",
            "name",
            "content",
            "charset",
            "data-rest",
            "data-qr",
            "data-rows",
            "data-photos");
    private static final Pattern FROM_ELSEWHERE =
            Pattern.compile("url\\s*\\(|@import|@font-face|expression\\s*\\(|-fs-|\\\\", Pattern.CASE_INSENSITIVE);

    private TemplateReader() {}

    static Ruling<Template> read(String file, byte[] bytes) {
        if (bytes.length > MOST_BYTES) return unreadable(file, "1", "> " + MOST_BYTES);
        try {
            var document = builder().parse(new ByteArrayInputStream(bytes));
            for (var element : Template.all(document, "*")) {
                var foreign = foreign(element);
                if (!foreign.isEmpty()) return unreadable(file, element.getTagName(), foreign);
            }
            return Ruling.allow(new Template(document));
        } catch (SAXParseException malformed) {
            return unreadable(file, String.valueOf(malformed.getLineNumber()), String.valueOf(malformed.getMessage()));
        } catch (SAXException | IOException malformed) {
            return unreadable(file, "1", String.valueOf(malformed.getMessage()));
        }
    }

    static Ruling<Template> unreadable(String file, String where, String what) {
        return Ruling.refuse("paper-form-unreadable", "", "notice.refused.form", file, where, what);
    }

    // What stands in an element that a form may not have; empty where all is well.
    private static String foreign(Element element) {
        var tag = element.getTagName().toLowerCase(Locale.ROOT);
        if (!ELEMENTS.contains(tag)) return "<" + tag + ">";
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = attributes.item(i).getNodeName().toLowerCase(Locale.ROOT);
            if (!ATTRIBUTES.contains(name)) return name;
        }
        var found = FROM_ELSEWHERE.matcher(element.getTextContent());
        return tag.equals("style") && found.find() ? found.group() : "";
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrown());
            return builder;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // The JDK's own handler prints to the console.
    private static final class Thrown implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
