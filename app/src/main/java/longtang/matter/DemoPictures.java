package longtang.matter;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.springframework.core.io.ClassPathResource;

/// Draws what stands for a photo or a scan in the demo: the word 演示 across a sheet, what it would show, and where.
/// Nobody and no real place is on it.
@InTheDemo
class DemoPictures {

    /// Bytes, and the name under which they would have come.
    record Picture(String name, byte[] bytes) {}

    private static final List<String> ON_PAPER = List.of("笔录", "回证", "结果", "号", "报告", "情况核查", "签字页", "意见", "批示", "文件");
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;
    private static final Color SKY = new Color(0xE4EAEF);
    private static final Color WALL = new Color(0xB9A994);
    private static final Color INK = new Color(0x3A3A38);
    private static final float QUALITY = 0.8f;

    private final Font font = font();

    Picture of(String label, String place) {
        boolean paper = ON_PAPER.stream().anyMatch(label::endsWith);
        var drawn = drawn(label, place, paper);
        return paper ? new Picture(label + "（演示）.pdf", pdf(drawn)) : new Picture(label + "（演示）.jpg", jpeg(drawn));
    }

    private BufferedImage drawn(String label, String place, boolean paper) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(paper ? Color.WHITE : SKY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        if (!paper) wall(pen);
        pen.setColor(INK);
        middle(pen, "演示", 150f, 300);
        middle(pen, label, 56f, 440);
        middle(pen, place, 36f, 510);
        middle(pen, "由程序画出，不是真的照片或者文书", 26f, 545);
        pen.dispose();
        return picture;
    }

    // A wall, so that pictures are told from papers.
    private static void wall(Graphics2D pen) {
        pen.setColor(WALL);
        for (int y = 560; y < HEIGHT; y += 40)
            for (int x = (y / 40 % 2) * -50; x < WIDTH; x += 100) pen.fillRect(x + 2, y + 2, 96, 36);
    }

    private void middle(Graphics2D pen, String words, float size, int y) {
        pen.setFont(font.deriveFont(size));
        pen.drawString(words, (WIDTH - pen.getFontMetrics().stringWidth(words)) / 2, y);
    }

    private static byte[] jpeg(BufferedImage picture) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] pdf(BufferedImage sheet) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(JPEGFactory.createFromImage(document, sheet, QUALITY), 0, 0);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Font font() {
        try (var file = new ClassPathResource("longtang/notice/fonts/song.ttf").getInputStream()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FontFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
