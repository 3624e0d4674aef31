package longtang.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Lays the page of signatures behind a print. The print's own pages go in as they are.
final class SignedCopy {

    private SignedCopy() {}

    static byte[] of(byte[] print, SignaturePage page, Typesetter typesetter) throws IOException {
        try (var whole = Loader.loadPDF(print);
                var last = Loader.loadPDF(typesetter.pdf(sheet(page)))) {
            new PDFMergerUtility().appendDocument(whole, last);
            var bytes = new ByteArrayOutputStream(print.length + (1 << 16));
            whole.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static Document sheet(SignaturePage page) {
        var sheet = empty();
        var html = (Element) sheet.appendChild(sheet.createElement("html"));
        html.setAttribute("lang", "zh-CN");
        append((Element) html.appendChild(sheet.createElement("head")), "title", page.title());
        var body = (Element) html.appendChild(sheet.createElement("body"));
        append(body, "h1", page.title());
        append(body, "p", page.about());
        ((Element) body.getLastChild()).setAttribute("class", "to");
        for (var hand : page.hands()) hand(body, hand);
        if (!page.address().isEmpty()) check(body, page);
        return sheet;
    }

    private static void hand(Element body, SignaturePage.Hand hand) {
        var row = (Element) body.appendChild(body.getOwnerDocument().createElement("div"));
        row.setAttribute("class", "hand");
        append(row, "h2", hand.who());
        append(row, "p", hand.how());
        if (hand.picture().length > 0)
            picture(row, QrPicture.BEGINS + Base64.getEncoder().encodeToString(hand.picture()), hand.who());
    }

    private static void check(Element body, SignaturePage page) {
        var check = (Element) body.appendChild(body.getOwnerDocument().createElement("div"));
        check.setAttribute("class", "check");
        picture(check, QrPicture.of(page.address()), page.address());
        append(check, "p", page.advice());
        append(check, "p", page.address());
    }

    private static void picture(Element in, String source, String alt) {
        var picture = in.getOwnerDocument().createElement("img");
        picture.setAttribute("src", source);
        picture.setAttribute("alt", alt);
        in.appendChild(picture);
    }

    static void append(Element to, String tag, String text) {
        var element = to.getOwnerDocument().createElement(tag);
        element.setTextContent(text);
        to.appendChild(element);
    }

    static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
