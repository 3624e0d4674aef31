package longtang.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Locale;
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

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("longtang.evidence.HostileFiles#all")
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
                Arguments.of("a photo of 200 megapixels", HostileFiles.sized(PHOTO, 14_142)),
                Arguments.of("a photo with notes", Samples.withExif(PHOTO, Samples.exif(6))),
                Arguments.of("a photo and its zeros", joined(PHOTO, new byte[4_096])),
                Arguments.of("a photo that moves", joined(PHOTO, film)),
                Arguments.of("a photo and its depth", joined(PHOTO, PHOTO)),
                Arguments.of("a photo and notes of its maker", joined(PHOTO, "vivo{\"time\":1}SEFT".getBytes(UTF_8))),
                Arguments.of("a screenshot", Samples.png(300, 200)),
                Arguments.of("a picture from a chat", Samples.webp()),
                Arguments.of("a paper", Samples.pdf()),
                Arguments.of(
                        "a packed paper",
                        Samples.pdfWithPacked(
                                deflated("1 0 << /Type /Page >>".getBytes(UTF_8)), "/Filter/FlateDecode")),
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
                Arguments.of(
                        "packed notes",
                        pngOf(
                                header(10, 10),
                                HostileFiles.repeated(chunk("zTXt", "k\0\0x".getBytes(UTF_8)), 99_000),
                                chunk("IEND", new byte[0]))));
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

    private static byte[] filled(String begin, String part, String end) {
        var middle = HostileFiles.repeated(part.getBytes(ISO_8859_1), (50 << 20) / part.length());
        return joined(begin.getBytes(ISO_8859_1), middle, end.getBytes(ISO_8859_1));
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
