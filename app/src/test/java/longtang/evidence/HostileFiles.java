package longtang.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static longtang.evidence.Samples.box;
import static longtang.evidence.Samples.chunk;
import static longtang.evidence.Samples.deflated;
import static longtang.evidence.Samples.header;
import static longtang.evidence.Samples.joined;
import static longtang.evidence.Samples.pngOf;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// Files that must not be kept, each with the code of its refusal.
final class HostileFiles {

    private static final byte[] PHOTO = Samples.photo();
    private static final byte[] END = chunk("IEND", new byte[0]);
    private static final byte[] BOMB = deflated(new byte[100 << 20]);

    private HostileFiles() {}

    static Stream<Arguments> all() {
        var files = new LinkedHashMap<String, Object[]>();
        bombs(files);
        polyglots(files);
        markup(files);
        broken(files);
        papers(files);
        return files.entrySet().stream()
                .map(file -> Arguments.of(file.getKey(), file.getValue()[0], file.getValue()[1]));
    }

    private static void bombs(Map<String, Object[]> files) {
        add(files, "a PNG of 50,000 by 50,000", "picture-too-large", pngOf(header(50_000, 50_000), END));
        add(files, "a JPEG of 50,000 by 50,000", "picture-too-large", sized(PHOTO, 50_000));
        add(files, "a WebP of 16,383 by 16,383", "picture-too-large", webp(16_383));
        add(files, "a WebP with a canvas of 50,000", "picture-too-large", canvas(50_000, 0));
        add(files, "a profile that unpacks to 100 MB", "exhibit-bomb", withPng("iCCP", "p\0\0", BOMB));
        add(files, "a text that unpacks to 100 MB", "exhibit-bomb", withPng("zTXt", "Comment\0\0", BOMB));
        add(files, "an XMP that unpacks to 100 MB", "exhibit-bomb", withPng("iTXt", "x\0\1\0\0\0", BOMB));
        add(
                files,
                "a small PNG with 100 MB of points",
                "exhibit-bomb",
                pngOf(header(10, 10), chunk("IDAT", BOMB), END));
        add(
                files,
                "a PNG of a million chunks",
                "exhibit-bomb",
                pngOf(header(10, 10), many(chunk("tIME", new byte[7]))));
        add(files, "a JPEG of 500 scans", "exhibit-bomb", scans(500));
        add(files, "a PNG of 5,000 frames", "picture-animated", withPng("acTL", "\0\0\23\u0088\0\0\0\0", new byte[0]));
        add(files, "a WebP that moves", "picture-animated", canvas(10, 2));
        add(files, "a GIF of 5,000 frames", "exhibit-of-no-known-kind", "GIF89a".getBytes(ISO_8859_1));
        add(files, "a PDF that unpacks to 100 MB", "exhibit-bomb", Samples.pdfWithPacked(BOMB, "/Filter /FlateDecode"));
    }

    private static void polyglots(Map<String, Object[]> files) {
        for (var carrier : Map.of("JPEG", PHOTO, "PNG", Samples.png(9, 9), "WebP", Samples.webp())
                .entrySet()) {
            var kind = "a " + carrier.getKey();
            var bytes = carrier.getValue();
            add(files, kind + " and a ZIP", "exhibit-hides-another", joined(bytes, Samples.zip()));
            add(files, kind + " and a PDF", "exhibit-hides-another", joined(bytes, new byte[2_000], Samples.pdf()));
            add(files, kind + " and a page", "exhibit-hides-another", joined(bytes, "\n<ScRiPt>x".getBytes(UTF_8)));
            add(
                    files,
                    kind + " and a picture that runs",
                    "exhibit-hides-another",
                    joined(bytes, "<svg onload=x>".getBytes(UTF_8)));
            add(
                    files,
                    kind + " and a program",
                    "exhibit-hides-another",
                    joined(bytes, "\u007fELF\2".getBytes(ISO_8859_1)));
        }
        add(
                files,
                "a ZIP in a JPEG's comment",
                "exhibit-hides-another",
                Samples.withSegment(PHOTO, 0xFE, Samples.zip()));
        add(
                files,
                "a script in a JPEG's comment",
                "exhibit-hides-another",
                Samples.withSegment(PHOTO, 0xFE, "<script>".getBytes(UTF_8)));
        add(
                files,
                "a PDF in a JPEG's comment",
                "exhibit-hides-another",
                Samples.withSegment(PHOTO, 0xFE, Samples.pdf()));
        add(
                files,
                "a script in a PNG's text",
                "exhibit-hides-another",
                withPng("tEXt", "Comment\0<script>", new byte[0]));
        add(files, "a film and a ZIP", "exhibit-hides-another", joined(Samples.film("isom"), Samples.zip()));
        add(
                files,
                "a ZIP in a film",
                "exhibit-hides-another",
                joined(Samples.film("isom"), box("free", Samples.zip())));
        add(
                files,
                "a song and a ZIP",
                "exhibit-hides-another",
                joined("ID3".getBytes(UTF_8), new byte[999], Samples.zip()));
        add(files, "a PDF and a ZIP", "exhibit-hides-another", joined(Samples.pdf(), Samples.zip()));
        add(files, "a PDF and a page", "exhibit-hides-another", joined(Samples.pdf(), "<html>".getBytes(UTF_8)));
    }

    private static void markup(Map<String, Object[]> files) {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        add(files, "an SVG", "exhibit-with-script", svg.getBytes(UTF_8));
        add(files, "an SVG behind blanks", "exhibit-with-script", (" \r\n\t" + svg).getBytes(UTF_8));
        add(
                files,
                "an SVG behind a mark",
                "exhibit-with-script",
                ("\uFEFF<?xml version='1.0'?>" + svg).getBytes(UTF_8));
        add(files, "an SVG in UTF-16", "exhibit-of-no-known-kind", ("\uFEFF" + svg).getBytes(UTF_16LE));
        add(files, "a page", "exhibit-with-script", "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8));
        add(files, "a script", "exhibit-of-no-known-kind", "alert(1)".getBytes(UTF_8));
        add(files, "nothing", "exhibit-of-no-known-kind", new byte[0]);
        add(files, "a HEIC photo", "exhibit-of-no-known-kind", Samples.film("heic"));
    }

    private static void broken(Map<String, Object[]> files) {
        add(files, "half a JPEG", "exhibit-broken", half(PHOTO));
        add(files, "half a PNG", "exhibit-broken", half(Samples.png(90, 90)));
        add(files, "half a WebP", "exhibit-broken", half(Samples.webp()));
        add(files, "half a film", "exhibit-broken", half(Samples.film("isom")));
        add(files, "half a PDF", "exhibit-broken", half(Samples.pdf()));
        add(files, "a PNG with one bit turned", "exhibit-broken", turned(Samples.png(90, 90)));
        add(files, "a JPEG without a picture", "exhibit-broken", new byte[] {
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9
        });
        add(files, "a JPEG of no height", "exhibit-broken", sized(PHOTO, 0));
    }

    private static void papers(Map<String, Object[]> files) {
        add(files, "a PDF with a script", "pdf-acts", Samples.pdf("/A << /S /JavaScript /JS (app.alert(1)) >>"));
        add(files, "a PDF with a script in numbers", "pdf-acts", Samples.pdf("/A << /S /J#61vaScript >>"));
        add(files, "a PDF that starts a program", "pdf-acts", Samples.pdf("/A << /S /Launch /F (cmd.exe) >>"));
        add(files, "a PDF with a file in it", "pdf-acts", Samples.pdf("/Names << /EmbeddedFiles 9 0 R >>"));
        add(files, "a PDF that opens an address", "pdf-acts", Samples.pdf("/OpenAction << /S /URI /URI (http://x) >>"));
        add(files, "a PDF that sends a form", "pdf-acts", Samples.pdf("/A << /S /SubmitForm >>"));
        var act = "1 0 << /S /JavaScript >>".getBytes(ISO_8859_1);
        add(
                files,
                "a PDF with a packed script",
                "pdf-acts",
                Samples.pdfWithPacked(deflated(act), "/Filter /FlateDecode"));
        add(files, "a PDF with an unpacked stream", "pdf-opaque", Samples.pdfWithPacked(act, ""));
        add(
                files,
                "a PDF packed twice",
                "pdf-opaque",
                Samples.pdfWithPacked(deflated(act), "/Filter [/ASCII85Decode /FlateDecode]"));
        add(files, "a PDF packed in no known way", "pdf-opaque", Samples.pdfWithPacked(act, "/Filter /LZWDecode"));
        add(files, "a locked PDF", "pdf-locked", Samples.pdf("/Encrypt 8 0 R"));
    }

    private static void add(Map<String, Object[]> files, String what, String code, byte[] bytes) {
        files.put(what, new Object[] {code, bytes});
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] turned(byte[] bytes) {
        var turned = bytes.clone();
        turned[bytes.length / 2] ^= 1;
        return turned;
    }

    private static byte[] many(byte[] part) {
        return repeated(part, 1_000_000);
    }

    static byte[] repeated(byte[] part, int times) {
        var all = new byte[part.length * times];
        for (int i = 0; i < all.length; i++) all[i] = part[i % part.length];
        return all;
    }

    private static byte[] withPng(String kind, String begins, byte[] content) {
        var png = Samples.png(9, 9);
        var more = chunk(kind, joined(begins.getBytes(ISO_8859_1), content));
        return joined(Arrays.copyOf(png, 33), more, Arrays.copyOfRange(png, 33, png.length));
    }

    // The frame of a JPEG says how high and how wide.
    static byte[] sized(byte[] jpeg, int side) {
        var changed = jpeg.clone();
        for (int at = 0; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != 0xC0) continue;
            for (int i : new int[] {5, 7}) {
                changed[at + i] = (byte) (side >> 8);
                changed[at + i + 1] = (byte) side;
            }
            return changed;
        }
        throw new AssertionError("no frame");
    }

    private static byte[] scans(int count) {
        var scan = new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 5};
        var scans = new byte[count][];
        Arrays.fill(scans, scan);
        return joined(Arrays.copyOf(PHOTO, PHOTO.length - 2), joined(scans), new byte[] {(byte) 0xFF, (byte) 0xD9});
    }

    private static byte[] webp(int side) {
        var webp = Samples.webp();
        for (int at : new int[] {26, 28}) {
            webp[at] = (byte) side;
            webp[at + 1] = (byte) (side >> 8);
        }
        return webp;
    }

    private static byte[] canvas(int side, int flags) {
        int less = side - 1;
        byte[] canvas = {
            (byte) flags,
            0,
            0,
            0,
            (byte) less,
            (byte) (less >> 8),
            (byte) (less >> 16),
            (byte) less,
            (byte) (less >> 8),
            (byte) (less >> 16)
        };
        return joined("RIFF\u0016\0\0\0WEBPVP8X\n\0\0\0".getBytes(ISO_8859_1), canvas);
    }
}
