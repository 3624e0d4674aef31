package longtang.notice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

/// Lays the page of signatures behind a print. The print's own pages go in as they are.
final class SignedCopy {

    private SignedCopy() {}

    static byte[] of(byte[] print, SignaturePage page, Typesetter typesetter) throws IOException {
        try (var whole = Loader.loadPDF(print);
                var last = Loader.loadPDF(typesetter.pdf(sheet(page).document()))) {
            new PDFMergerUtility().appendDocument(whole, last);
            var bytes = new ByteArrayOutputStream(print.length + (1 << 16));
            whole.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static Sheet sheet(SignaturePage page) {
        var sheet = Sheet.titled("", page.title()).line("to", page.about());
        for (var hand : page.hands()) hand(sheet, hand);
        if (!page.address().isEmpty()) check(sheet, page);
        return sheet;
    }

    private static void hand(Sheet sheet, SignaturePage.Hand hand) {
        var row = sheet.block("hand");
        Sheet.append(row, "h2", hand.who());
        Sheet.append(row, "p", hand.how());
        if (hand.picture().length > 0) Sheet.picture(row, Pictures.png(hand.picture()), hand.who());
    }

    private static void check(Sheet sheet, SignaturePage page) {
        var check = sheet.block("check");
        Sheet.picture(check, QrPicture.of(page.address()), page.address());
        Sheet.append(check, "p", page.advice());
        Sheet.append(check, "p", page.address());
    }
}
