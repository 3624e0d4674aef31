package longtang.notice;

import java.io.IOException;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// Lays the pages of a PDF from elsewhere on sheets of a volume, each scaled to fit. What a form in it was filled with
/// goes along; notes that programs show beside a page do not, nor anything that acts.
final class ForeignPages {

    private static final float MILLIMETRE = 72f / 25.4f;
    private static final float SIDE = 15 * MILLIMETRE;
    private static final float HEAD = 24 * MILLIMETRE;
    private static final float FOOT = 12 * MILLIMETRE;

    private final PDDocument volume;
    private final PDDocument source;
    private final LayerUtility layers;

    ForeignPages(PDDocument volume, PDDocument source) {
        this.volume = volume;
        this.source = source;
        this.layers = new LayerUtility(volume);
    }

    /// False where a page cannot be laid down; then none of them is.
    boolean onSheets() throws IOException {
        var form = source.getDocumentCatalog().getAcroForm();
        if (form != null) form.flatten();
        int before = volume.getNumberOfPages();
        try {
            for (int i = 0; i < source.getNumberOfPages(); i++) lay(i);
            return source.getNumberOfPages() > 0;
        } catch (IOException | RuntimeException unreadable) { // PDFBox throws both for files that are not in order
            while (volume.getNumberOfPages() > before) volume.removePage(before);
            return false;
        }
    }

    private void lay(int number) throws IOException {
        var form = layers.importPageAsForm(source, number);
        var sheet = new PDPage(PDRectangle.A4);
        volume.addPage(sheet);
        var box = form.getBBox();
        float wide = PDRectangle.A4.getWidth() - 2 * SIDE;
        float high = PDRectangle.A4.getHeight() - HEAD - FOOT;
        var matrix = form.getMatrix();
        var seen = box.transform(matrix).getBounds2D();
        float scale = (float) Math.min(wide / seen.getWidth(), high / seen.getHeight());
        try (var pen = new PDPageContentStream(volume, sheet)) {
            pen.transform(Matrix.getTranslateInstance(
                    SIDE + (float) (wide - seen.getWidth() * scale) / 2 - (float) seen.getX() * scale,
                    PDRectangle.A4.getHeight() - HEAD - (float) (seen.getMaxY()) * scale));
            pen.transform(Matrix.getScaleInstance(scale, scale));
            pen.drawForm(form);
        }
    }
}
