package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    @TempDir
    Path folder;

    private SignedLog log;
    private Path bundle;
    private Path keys;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void aBundle() throws IOException {
        log = new SignedLog(folder.resolve("authority"), 44).grow(20).grow(5);
        bundle = folder.resolve("bundle.zip");
        BundleWriter.zip(bundle, log.export(List.of(0, 4)));
        keys = log.keyFile();
    }

    private static Ended verify(Object... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var args = new ArrayList<String>();
        for (var word : words) args.add(word.toString());
        int code = VerifyCommand.run(
                args.toArray(String[]::new), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return new Ended(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    @Test
    void a_genuine_bundle_ends_with_0_and_says_so_in_both_languages() throws IOException {
        var older = folder.resolve("kept");
        Files.write(older, log.checkpoints.firstEntry().getValue().bytes());

        var chinese = verify("--lang", "zh", "--key", keys, "--older", older, bundle);
        assertThat(chinese.code).isZero();
        assertThat(chinese.out).contains("自您留存的检查点（20 条）以来，日志只增未改，现有 25 条。").contains("结论：核验通过。");

        var english = verify("--lang", "en", "--key", keys, "--older", older, bundle);
        assertThat(english.code).isZero();
        assertThat(english.out)
                .contains("Since the checkpoint you kept (20 entries)")
                .contains("Result: verified.");
    }

    @Test
    void three_lines_from_paper_and_a_key_on_the_command_line_are_enough() throws IOException {
        var typed = "\ufeff" + log.checkpoint(20).text().replace("\n", "\r\n");
        var paper = Files.writeString(folder.resolve("paper"), typed);
        var ended = verify("--lang", "en", "--key", SignedLog.KEYS.getFirst(), "--older", paper, bundle);
        assertThat(ended.code).isZero();
        assertThat(ended.out).doesNotContain("No checkpoint of earlier");
        assertThat(verify("--lang", "en", "--key", keys, bundle).out).contains("No checkpoint of earlier was given");
    }

    @Test
    void a_changed_photo_ends_with_4_and_is_named() throws IOException {
        var unpacked = folder.resolve("unpacked");
        BundleWriter.folder(unpacked, log.export(List.of(0, 4)));
        Path photo;
        try (var files = Files.list(unpacked.resolve("files"))) {
            photo = files.findFirst().orElseThrow();
        }
        var bytes = Files.readAllBytes(photo);
        bytes[3] ^= 1;
        Files.write(photo, bytes);

        var ended = verify("--lang", "zh", "--key", keys, unpacked);
        assertThat(ended.code).isEqualTo(4);
        assertThat(ended.out)
                .contains("[错] files/" + photo.getFileName() + "：文件与条目相符的那一份不同，已被调换或改动。")
                .contains("结论：核验不通过，2 处有错。");
    }

    @Test
    void a_whole_log_is_audited() throws IOException {
        var ended = verify("--lang", "en", "--key", keys, log.tiles());
        assertThat(ended.code).isZero();
        assertThat(ended.out).contains("25 entries hashed one by one give the root of the signed checkpoint.");

        Files.write(log.tiles().resolve("tile/0/000.p/25"), new byte[25 * 32]);
        assertThat(verify("--lang", "en", "--key", keys, log.tiles()))
                .matches(failed -> failed.code == 4
                        && failed.out.contains("tile/0/000.p/25: differs from what the entries give."));
    }

    @Test
    void without_a_published_key_nothing_is_verified_and_the_bundles_keys_are_shown_to_be_compared() {
        var ended = verify("--lang", "en", bundle);
        assertThat(ended.code).isEqualTo(2);
        assertThat(ended.err).contains(SignedLog.KEYS.getFirst().line()).contains("cannot vouch for itself");
    }

    @Test
    void a_command_line_that_makes_no_sense_ends_with_2() {
        for (var words : List.of(
                List.of(),
                List.of("--key"),
                List.of("--key", "nonsense", "x"),
                List.of("--nonsense", "x"),
                List.of("x", "y"),
                List.of("--key", SignedLog.KEYS.getFirst(), "--older", "nowhere", bundle))) {
            assertThat(verify(words.toArray()).code).as("%s", words).isEqualTo(2);
        }
        assertThat(verify("--help", "--lang", "en").out)
                .contains("the log's key")
                .contains("4 verification failed");
    }

    @Test
    void what_cannot_be_read_ends_with_3() throws IOException {
        assertThat(verify("--key", keys, folder.resolve("nowhere")).code).isEqualTo(3);
        Files.writeString(bundle, "no zip");
        assertThat(verify("--lang", "en", "--key", keys, bundle))
                .matches(ended -> ended.code == 3 && ended.err.contains("not a whole zip file"));
    }
}
