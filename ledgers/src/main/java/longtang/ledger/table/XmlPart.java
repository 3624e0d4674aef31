package longtang.ledger.table;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_DECLARATION;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.PROCESSING_INSTRUCTION;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks through XML that nobody vouches for: no DTD, no entities, no depth, no flood of names, in little memory.
final class XmlPart implements Closeable {

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2_000;
    private static final int MOST_DECLARATIONS = 5_000;
    private static final int RECENT = 64;

    private final ZipParts.Metered in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private final @Nullable String[] recent = new String[RECENT];
    private int depth;
    private int declarations;

    private XmlPart(ZipParts.Metered in, XMLStreamReader xml) {
        this.in = in;
        this.xml = xml;
    }

    static XmlPart open(ZipParts parts, String name) throws IOException {
        // A factory of its own for every part: names of one file must not stay in memory for the next.
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        var in = parts.open(name);
        try {
            in.nextPiece();
            return new XmlPart(in, factory.createXMLStreamReader(in));
        } catch (XMLStreamException broken) {
            in.close();
            throw refusal(broken);
        }
    }

    /// Goes on to the next start, end or text; false at the end of the part.
    boolean next() {
        try {
            while (xml.hasNext()) {
                in.nextPiece();
                switch (xml.next()) {
                    case START_ELEMENT -> {
                        enter();
                        return true;
                    }
                    case END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case CHARACTERS, CDATA, SPACE -> {
                        return true;
                    }
                    case DTD, ENTITY_DECLARATION, ENTITY_REFERENCE -> throw new Refused("xml.dtd");
                    case PROCESSING_INSTRUCTION -> declare(1);
                    default -> {} // comments and the like
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        }
    }

    /// Goes on to the next start of an element; false at the end of the part.
    boolean nextStart() {
        while (next()) if (starts()) return true;
        return false;
    }

    private void enter() {
        if (++depth > DEEPEST) throw new Refused("xml.strange");
        meet(xml.getLocalName());
        meet(xml.getPrefix());
        declare(xml.getNamespaceCount());
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            meet(xml.getAttributeLocalName(i));
            meet(xml.getAttributePrefix(i));
        }
    }

    // The parser hands out one and the same string for one name; most cells repeat a handful of them.
    @SuppressWarnings("ReferenceEquality")
    private void meet(@Nullable String name) {
        if (name == null || name.isEmpty()) return;
        var slot = name.hashCode() & (RECENT - 1);
        if (recent[slot] == name) return;
        recent[slot] = name;
        if (names.add(name) && names.size() > MOST_NAMES) throw new Refused("xml.strange");
    }

    private void declare(int more) {
        declarations += more;
        if (declarations > MOST_DECLARATIONS) throw new Refused("xml.strange");
    }

    boolean starts() {
        return xml.isStartElement();
    }

    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    boolean isText() {
        return xml.isCharacters();
    }

    String name() {
        return xml.getLocalName();
    }

    /// Prefixes are passed over: `r:id` is `id`.
    @Nullable
    String attribute(String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        }
        return null;
    }

    boolean is(String attribute) {
        var value = attribute(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    void addTextTo(StringBuilder text) {
        try {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (RuntimeException lazily) {
            // Text is parsed when it is asked for; what is wrong with it comes out here, wrapped.
            if (lazily.getCause() instanceof XMLStreamException broken) throw refusal(broken);
            throw lazily;
        }
    }

    private static Refused refusal(XMLStreamException broken) {
        var message = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
        return new Refused(message.contains("entity") || message.contains("doctype") ? "xml.dtd" : "file.damaged");
    }

    long count() {
        return in.count();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
