package longtang.notice;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/// Sets a filled form as a PDF: A4 in the proportions of GB/T 9704-2012 (6.1, 5.2), fonts embedded, nothing loaded.
@Component
class Typesetter {

    private static final String HOME = "longtang/notice/";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final String style;

    Typesetter() throws IOException {
        XRLog.setLoggingEnabled(false);
        style = new ClassPathResource(HOME + "papers/paper.css").getContentAsString(StandardCharsets.UTF_8);
    }

    byte[] pdf(Document sheet) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.useFont(() -> font("song.ttf"), "Longtang Song", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("song-bold.ttf"), "Longtang Song", BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("song.ttf"), "Longtang Text", NORMAL, FontStyle.NORMAL, true); // what bold lacks
        builder.useFont(() -> font("song-rare.ttf"), "Longtang Rare", NORMAL, FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> Pictures.isOne(uri) ? uri : null);
        builder.withProducer("Longtang");
        builder.withW3cDocument(styled(sheet), null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    // The house's proportions first, so that a form may depart from them.
    private Document styled(Document sheet) {
        var head = sheet.getElementsByTagName("head").item(0);
        var ours = sheet.createElement("style");
        ours.setTextContent(style);
        if (head != null) head.insertBefore(ours, head.getFirstChild());
        return sheet;
    }

    static InputStream font(String file) {
        try {
            return new ClassPathResource(HOME + "fonts/" + file).getInputStream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
