package longtang.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/// Makes a smaller, upright JPEG of a photo, with nothing in it but the picture.
///
/// Memory is bounded by what is made: the photo is read in steps of some pixels, never as a whole.
final class Downscale {

    private static final float QUALITY = 0.85f;

    private Downscale() {}

    /// Empty where the picture cannot be read.
    ///
    /// @param longest side in pixels of what is made; smaller photos stay as small as they are
    /// @param orientation 1 to 8 as TIFF counts
    static Optional<byte[]> of(Path photo, int longest, int orientation) throws IOException {
        try (var in = ImageIO.createImageInputStream(photo.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return Optional.empty();
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(jpeg(upright(read(reader, longest), longest, orientation)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) { // readers throw what they like at damaged bytes
            return Optional.empty();
        }
    }

    private static BufferedImage read(ImageReader reader, int longest) throws IOException {
        int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.ceilDiv(longer, 2 * longest);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage upright(BufferedImage read, int longest, int orientation) {
        double scale = Math.min(1, (double) longest / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean turned = orientation >= 5;
        var made = new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        var canvas = made.createGraphics();
        try {
            paint(canvas, read, made, turn(orientation, width, height), width, height);
        } finally {
            canvas.dispose();
        }
        return made;
    }

    private static void paint(
            Graphics2D canvas, BufferedImage read, BufferedImage made, AffineTransform turn, int width, int height) {
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, made.getWidth(), made.getHeight());
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.transform(turn);
        canvas.drawImage(read, 0, 0, width, height, null);
    }

    // TIFF 6.0, Orientation: where the first row and the first column of the picture belong.
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage made) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(made, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
