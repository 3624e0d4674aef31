package longtang.notice;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Writes on the pages of a volume: its page numbers at the upper right, and what a whole paper is marked with.
final class Stamps {

    private static final float MILLIMETRE = 72f / 25.4f;
    private static final float SIDE = 20 * MILLIMETRE;
    private static final float HEAD = 14 * MILLIMETRE;
    private static final float BELOW = 20 * MILLIMETRE;
    private static final float SMALL = 9;
    private static final float LARGE = 16;
    private static final float THOUSAND = 1000;
    private static final float RED = 0.75f;

    private final PDDocument volume;
    private final PDFont font;

    Stamps(PDDocument volume) throws IOException {
        this.volume = volume;
        try (var bytes = Typesetter.font("song.ttf")) {
            this.font = PDType0Font.load(volume, bytes, true);
        }
    }

    void number() throws IOException {
        int pages = volume.getNumberOfPages();
        int at = 0;
        for (var page : volume.getPages()) {
            var text = "卷 " + ++at + " / " + pages;
            float left = page.getMediaBox().getWidth() - SIDE - width(text, SMALL);
            write(page, text, SMALL, left, HEAD, 0);
        }
    }

    /// At the head of some pages, in red.
    void across(int first, int pages, String text) throws IOException {
        for (int i = first; i < first + pages; i++) write(volume.getPage(i), text, LARGE, SIDE, HEAD, RED);
    }

    /// Above pages from elsewhere: what they are, and which page of how many.
    void above(int first, int pages, String text) throws IOException {
        for (int i = 0; i < pages; i++) {
            var line = text + "　第 " + (i + 1) + " 页，共 " + pages + " 页";
            write(volume.getPage(first + i), line, SMALL, SIDE, BELOW, 0);
        }
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / THOUSAND * size;
    }

    private void write(PDPage page, String text, float size, float left, float down, float red) throws IOException {
        try (var pen = new PDPageContentStream(volume, page, AppendMode.APPEND, true, true)) {
            pen.setNonStrokingColor(red, 0, 0);
            pen.beginText();
            pen.setFont(font, size);
            pen.newLineAtOffset(left, page.getMediaBox().getHeight() - down);
            pen.showText(printable(text));
            pen.endText();
        }
    }

    // What the font lacks is shown as lacking: a stamp is no text of a paper.
    private String printable(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> shown.append(isThere(point) ? Character.toString(point) : "□"));
        return shown.toString();
    }

    private boolean isThere(int point) {
        try {
            font.encode(Character.toString(point));
            return true;
        } catch (IOException | IllegalArgumentException lacking) {
            return false;
        }
    }
}
