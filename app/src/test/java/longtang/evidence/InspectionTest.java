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
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import longtang.law.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {

    private static final long ONE_SECOND = 1_000_000_000L;
    private static final byte[] PHOTO = Samples.photo();
    private static final byte[] END = chunk("IEND", new byte[0]);
    private static final byte[] BOMB = deflated(new byte[100 << 20]);

    @TempDir
    Path folder;

    static Stream<Arguments> hostile() {
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
        add(files, "a small PNG with 100 MB of points", "exhibit-bomb", pngOf(header(10, 10), chunk("IDAT", BOMB), END));
        add(files, "a PNG of a million chunks", "exhibit-bomb", pngOf(header(10, 10), many(chunk("tIME", new byte[7]))));
        add(files, "a JPEG of 500 scans", "exhibit-bomb", scans(500));
        add(files, "a PNG of 5,000 frames", "picture-animated", withPng("acTL", "\0\0\23\u0088\0\0\0\0", new byte[0]));
        add(files, "a WebP that moves", "picture-animated", canvas(10, 2));
        add(files, "a GIF of 5,000 frames", "exhibit-of-no-known-kind", "GIF89a".getBytes(ISO_8859_1));
        add(files, "a PDF that unpacks to 100 MB", "exhibit-bomb", Samples.pdfWithPacked(BOMB, "/Filter /FlateDecode"));
    }

    private static void polyglots(Map<String, Object[]> files) {
        for (var carrier : Map.of("JPEG", PHOTO, "PNG", Samples.png(9, 9), "WebP", Samples.webp()).entrySet()) {
            var kind = "a " + carrier.getKey();
            var bytes = carrier.getValue();
            add(files, kind + " and a ZIP", "exhibit-hides-another", joined(bytes, Samples.zip()));
            add(files, kind + " and a PDF", "exhibit-hides-another", joined(bytes, new byte[2_000], Samples.pdf()));
            add(files, kind + " and a page", "exhibit-hides-another", joined(bytes, "\n<ScRiPt>x".getBytes(UTF_8)));
            add(files, kind + " and a picture that runs", "exhibit-hides-another", joined(bytes, "<svg onload=x>".getBytes(UTF_8)));
            add(files, kind + " and a program", "exhibit-hides-another", joined(bytes, "\u007fELF\2".getBytes(ISO_8859_1)));
        }
        add(files, "a ZIP in a JPEG's comment", "exhibit-hides-another", Samples.withSegment(PHOTO, 0xFE, Samples.zip()));
        add(files, "a script in a JPEG's comment", "exhibit-hides-another", Samples.withSegment(PHOTO, 0xFE, "<script>".getBytes(UTF_8)));
        add(files, "a PDF in a JPEG's comment", "exhibit-hides-another", Samples.withSegment(PHOTO, 0xFE, Samples.pdf()));
        add(files, "a script in a PNG's text", "exhibit-hides-another", withPng("tEXt", "Comment\0<script>", new byte[0]));
        add(files, "a film and a ZIP", "exhibit-hides-another", joined(Samples.film("isom"), Samples.zip()));
        add(files, "a ZIP in a film", "exhibit-hides-another", joined(Samples.film("isom"), box("free", Samples.zip())));
        add(files, "a song and a ZIP", "exhibit-hides-another", joined("ID3".getBytes(UTF_8), new byte[999], Samples.zip()));
        add(files, "a PDF and a ZIP", "exhibit-hides-another", joined(Samples.pdf(), Samples.zip()));
        add(files, "a PDF and a page", "exhibit-hides-another", joined(Samples.pdf(), "<html>".getBytes(UTF_8)));
    }

    private static void markup(Map<String, Object[]> files) {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
        add(files, "an SVG", "exhibit-with-script", svg.getBytes(UTF_8));
        add(files, "an SVG behind blanks", "exhibit-with-script", (" \r\n\t" + svg).getBytes(UTF_8));
        add(files, "an SVG behind a mark", "exhibit-with-script", ("\uFEFF<?xml version='1.0'?>" + svg).getBytes(UTF_8));
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
        add(files, "a JPEG without a picture", "exhibit-broken", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9});
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
        add(files, "a PDF with a packed script", "pdf-acts", Samples.pdfWithPacked(deflated(act), "/Filter /FlateDecode"));
        add(files, "a PDF with an unpacked stream", "pdf-opaque", Samples.pdfWithPacked(act, ""));
        add(files, "a PDF packed twice", "pdf-opaque", Samples.pdfWithPacked(deflated(act), "/Filter [/ASCII85Decode /FlateDecode]"));
        add(files, "a PDF packed in no known way", "pdf-opaque", Samples.pdfWithPacked(act, "/Filter /LZWDecode"));
        add(files, "a locked PDF", "pdf-locked", Samples.pdf("/Encrypt 8 0 R"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void is_refused_within_a_second_and_told_why(String what, String code, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file"), bytes);
        long before = cpu();
        var ruling = Inspection.of(file, "现场.jpg");

        assertThat(cpu() - before).isLessThan(ONE_SECOND);
        assertThat(code(ruling)).isEqualTo(code);
        assertThat(sentence(ruling)).contains("{0}").endsWith("。");
    }

    static Stream<Arguments> honest() {
        var film = Samples.film("isom");
        return Stream.of(
                Arguments.of("a photo", PHOTO),
                Arguments.of("a photo of 200 megapixels", sized(PHOTO, 14_142)),
                Arguments.of("a photo with notes", Samples.withExif(PHOTO, Samples.exif(6))),
                Arguments.of("a photo and its zeros", joined(PHOTO, new byte[4_096])),
                Arguments.of("a photo that moves", joined(PHOTO, film)),
                Arguments.of("a photo and its depth", joined(PHOTO, PHOTO)),
                Arguments.of("a photo and notes of its maker", joined(PHOTO, "vivo{\"time\":1}SEFT".getBytes(UTF_8))),
                Arguments.of("a screenshot", Samples.png(300, 200)),
                Arguments.of("a picture from a chat", Samples.webp()),
                Arguments.of("a paper", Samples.pdf()),
                Arguments.of("a packed paper", Samples.pdfWithPacked(deflated("1 0 << /Type /Page >>".getBytes(UTF_8)), "/Filter/FlateDecode")),
                Arguments.of("a film", film),
                Arguments.of("a recording", Samples.film("M4A ")),
                Arguments.of("a song", joined("ID3".getBytes(UTF_8), new byte[2_000])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void is_kept(String what, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file"), bytes);

        assertThat(code(Inspection.of(file, "现场.jpg"))).isEmpty();
    }

    @Test
    void a_large_film_is_looked_through_within_a_second() throws IOException {
        var noise = Samples.photoOf(50 << 20, 7);
        var file = Files.write(folder.resolve("file"), joined(PHOTO, noise));
        long before = cpu();

        assertThat(code(Inspection.of(file, "现场.jpg"))).isEmpty();
        assertThat(cpu() - before).isLessThan(ONE_SECOND);
    }

    static Stream<Arguments> tedious() {
        return Stream.of(
                Arguments.of("names", filled("%PDF-1.4\n", "/", "%%EOF")),
                Arguments.of("streams", filled("%PDF-1.4\n", ">>stream\n", "%%EOF")),
                Arguments.of("object streams", filled("%PDF-1.4\n", "/ObjStm>>stream\nendstream\n", "%%EOF")),
                Arguments.of("ends", filled("%PDF-1.4\n", "%%EO", "%%EOF")),
                Arguments.of("angles", joined(PHOTO, filled("", "<", ""))),
                Arguments.of("half words", joined(PHOTO, filled("", "<scrip", ""))),
                Arguments.of("ends of archives", joined(PHOTO, filled("", "PK\5\6", ""))),
                Arguments.of("fillings", joined(Arrays.copyOf(PHOTO, 2), filled("", "\u00ff", ""))),
                Arguments.of("restarts", joined(Arrays.copyOf(PHOTO, 2), filled("", "\u00ff\u00d0", ""))),
                Arguments.of("empty boxes", filled("\0\0\0\bftyp", "\0\0\0\bfree", "")),
                Arguments.of("empty chunks", filled("RIFF\u00f0\u00ff\u00ff\2WEBP", "abcd\0\0\0\0", "")),
                Arguments.of("packed notes", pngOf(header(10, 10), repeated(chunk("zTXt", "k\0\0x".getBytes(UTF_8)), 99_000), END)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tedious")
    void sixty_megabytes_of_tedium_cost_less_than_a_second(String what, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file"), bytes);
        long before = cpu();
        Inspection.of(file, "现场.jpg");

        assertThat(cpu() - before).isLessThan(ONE_SECOND);
    }

    @Test
    void whatever_is_changed_in_a_file_the_answer_is_a_ruling() throws IOException {
        var random = new Random(20_261_126);
        var files = honest().map(arguments -> (byte[]) arguments.get()[1]).toList();
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            var bytes = files.get(round % files.size()).clone();
            for (int i = 0; i < 3; i++) bytes[random.nextInt(Math.min(bytes.length, 600))] = (byte) random.nextInt();
            var file = Files.write(folder.resolve("file"), Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)));
            if (!code(Inspection.of(file, "x")).isEmpty()) refused++;
        }
        assertThat(refused).isBetween(1_000, 3_000);
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

    private static byte[] filled(String begin, String part, String end) {
        var middle = repeated(part.getBytes(ISO_8859_1), (50 << 20) / part.length());
        return joined(begin.getBytes(ISO_8859_1), middle, end.getBytes(ISO_8859_1));
    }

    private static byte[] many(byte[] part) {
        return repeated(part, 1_000_000);
    }

    private static byte[] repeated(byte[] part, int times) {
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
    private static byte[] sized(byte[] jpeg, int side) {
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
            (byte) flags, 0, 0, 0, (byte) less, (byte) (less >> 8), (byte) (less >> 16),
            (byte) less, (byte) (less >> 8), (byte) (less >> 16)
        };
        return joined("RIFF\u0016\0\0\0WEBPVP8X\n\0\0\0".getBytes(ISO_8859_1), canvas);
    }

    private static String code(Ruling<Seen> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Seen> allowed -> "";
            case Ruling.Refused<Seen>(var why) -> why.code();
        };
    }

    private static String sentence(Ruling<Seen> ruling) {
        var words = ResourceBundle.getBundle("longtang/evidence/words", Locale.SIMPLIFIED_CHINESE);
        return switch (ruling) {
            case Ruling.Allowed<Seen> allowed -> "";
            case Ruling.Refused<Seen>(var why) -> words.getString(why.fact());
        };
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
