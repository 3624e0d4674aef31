package longtang.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A paper as a Word file (ECMA-376, the smallest package that Word and WPS open), for whoever goes on writing there.
///
/// It names the fonts of GB/T 9704-2012 (5.2.2), which offices have and which may not be handed out.
final class WordFile {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TITLE = "方正小标宋简体";
    private static final String HEADING = "黑体";
    private static final String TEXT = "仿宋_GB2312";
    private static final int TITLE_SIZE = 44; // half points: size 2 and size 3
    private static final int TEXT_SIZE = 32;

    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override \
            PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """;
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
            Target="word/document.xml"/></Relationships>
            """;

    private final XMLStreamWriter xml;

    private WordFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Print print) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", TYPES.getBytes(StandardCharsets.UTF_8));
            put(zip, "_rels/.rels", RELATIONS.getBytes(StandardCharsets.UTF_8));
            put(zip, "word/document.xml", document(print));
        } catch (IOException | XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] document(Print print) throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newFactory()
                .createXMLStreamWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        new WordFile(xml).write(print);
        return bytes.toByteArray();
    }

    private void write(Print print) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w:document");
        xml.writeAttribute("xmlns:w", W);
        xml.writeStartElement("w:body");
        paragraph(print.name(), TITLE, TITLE_SIZE, "center", false);
        paragraph(print.head().getOrDefault(Print.NUMBER, ""), TEXT, TEXT_SIZE, "center", false);
        for (var field : print.fields().entrySet()) {
            paragraph(field.getKey(), HEADING, TEXT_SIZE, "left", true);
            for (var line : field.getValue().split("\n", -1)) paragraph(line, TEXT, TEXT_SIZE, "both", true);
        }
        paragraph(print.head().getOrDefault(Paper.ORGAN, ""), TEXT, TEXT_SIZE, "right", false);
        paragraph(print.head().getOrDefault(Paper.DAY, ""), TEXT, TEXT_SIZE, "right", false);
        sheet();
        xml.writeEndDocument();
        xml.flush();
    }

    private void paragraph(String text, String font, int size, String align, boolean indented)
            throws XMLStreamException {
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        empty("w:spacing", "w:line", "578", "w:lineRule", "exact"); // 28.9 points, in twentieths
        if (indented) empty("w:ind", "w:firstLineChars", "200");
        empty("w:jc", "w:val", align);
        xml.writeEndElement();
        xml.writeStartElement("w:r");
        xml.writeStartElement("w:rPr");
        empty("w:rFonts", "w:eastAsia", font, "w:ascii", "Times New Roman", "w:hAnsi", "Times New Roman");
        empty("w:sz", "w:val", String.valueOf(size));
        xml.writeEndElement();
        xml.writeStartElement("w:t");
        xml.writeAttribute("xml:space", "preserve");
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    // A4 with 37, 26, 35 and 28 mm, in twentieths of a point.
    private void sheet() throws XMLStreamException {
        xml.writeStartElement("w:sectPr");
        empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        empty("w:pgMar", "w:top", "2098", "w:right", "1474", "w:bottom", "1984", "w:left", "1588");
        xml.writeEndElement();
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
}
