package longtang.notice;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// An address as a QR picture, in the page itself (`data:`): a paper loads nothing.
public final class QrPicture {

    private static final int SCALE = 6;
    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    public static String of(String address) {
        var code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        int side = code.size * SCALE;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++) if (!code.getModule(x / SCALE, y / SCALE)) picture.setRGB(x, y, WHITE);
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", bytes);
            return Pictures.png(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
