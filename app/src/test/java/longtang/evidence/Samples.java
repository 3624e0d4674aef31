package longtang.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files for tests, made here: good ones and bad ones.
public final class Samples {

    private Samples() {}

    /// A photo as JPEG, its upper left quarter red.
    public static byte[] photo(int width, int height) {
        return written(picture(width, height), "jpeg");
    }

    public static byte[] photo() {
        return photo(40, 30);
    }

    /// The smallest PDF that readers open.
    public static byte[] pdf() {
        return pdf("");
    }

    static byte[] pdf(String more) {
        return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] " + more
                        + ">>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
                        + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>\nendobj\n"
                        + "trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    /// A PDF whose objects lie packed in a stream.
    static byte[] pdfWithPacked(byte[] objects, String filter) {
        return joined(
                "%PDF-1.5\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 ".getBytes(ISO_8859_1),
                (filter + " /Length " + objects.length + " >>\nstream\n").getBytes(ISO_8859_1),
                objects,
                "\nendstream\nendobj\nstartxref\n0\n%%EOF\n".getBytes(ISO_8859_1));
    }

    static byte[] png(int width, int height) {
        return written(picture(width, height), "png");
    }

    /// One red point as WebP.
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    public static byte[] film(String brand) {
        return joined(
                box("ftyp", (brand + "\0\0\0\0isom").getBytes(US_ASCII)),
                box("moov", new byte[40]),
                box("mdat", new byte[1000]));
    }

    static byte[] box(String kind, byte[] content) {
        return joined(big(8 + content.length), kind.getBytes(US_ASCII), content);
    }

    /// A picture of so many bytes whose content nobody can guess.
    public static byte[] photoOf(int bytes, long seed) {
        var photo = photo();
        var noise = new byte[bytes - photo.length - 4];
        new Random(seed).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) if (noise[i] == '<' || noise[i] == '%') noise[i] = 1;
        return joined(photo, new byte[4], noise);
    }

    /// The photo with these notes of a device in it.
    public static byte[] withExif(byte[] jpeg, byte[] tiff) {
        return withSegment(jpeg, 0xE1, joined("Exif\0\0".getBytes(US_ASCII), tiff));
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        int length = content.length + 2;
        return joined(
                new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length},
                content,
                java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /// Notes of a device: which side is up, 2026-05-20 09:30:00 in Shanghai, on 天津路.
    public static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 5);
        entry(tiff, 0x10F, 2, 7, 200); // maker
        entry(tiff, 0x110, 2, 4, 'P' | '6' << 8 | '0' << 16);
        entry(tiff, 0x112, 3, 1, orientation);
        entry(tiff, 0x8769, 4, 1, 100);
        entry(tiff, 0x8825, 4, 1, 120);
        tiff.position(100).putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 210);
        tiff.position(120).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 240);
        entry(tiff, 3, 2, 2, 'E');
        entry(tiff, 4, 5, 3, 264);
        tiff.position(200).put("HUAWEI\0".getBytes(US_ASCII));
        tiff.position(210).put("2026:05:20 09:30:00\0".getBytes(US_ASCII));
        tiff.position(240);
        rationals(tiff, 31, 14, 15);
        rationals(tiff, 121, 28, 53);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void rationals(ByteBuffer tiff, int... values) {
        for (int value : values) tiff.putInt(value).putInt(1);
    }

    /// A PNG of these chunks, each with its checksum.
    static byte[] pngOf(byte[]... chunks) {
        return joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, joined(chunks));
    }

    static byte[] chunk(String kind, byte[] content) {
        var crc = new CRC32();
        crc.update(kind.getBytes(US_ASCII));
        crc.update(content);
        return joined(big(content.length), kind.getBytes(US_ASCII), content, big((int) crc.getValue()));
    }

    static byte[] header(int width, int height) {
        return chunk("IHDR", joined(big(width), big(height), new byte[] {8, 2, 0, 0, 0}));
    }

    static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("run.sh"));
            zip.write("rm -rf /".getBytes(US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        var packed = new byte[bytes.length / 2 + 1_000];
        int length = deflater.deflate(packed);
        deflater.end();
        return java.util.Arrays.copyOf(packed, length);
    }

    static byte[] big(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.LIGHT_GRAY);
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height / 2);
        canvas.dispose();
        return picture;
    }

    private static byte[] written(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
