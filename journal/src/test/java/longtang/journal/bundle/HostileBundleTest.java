package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bundles made to hurt the reader are refused within the budget, and nothing of them lands on the disk.
class HostileBundleTest {

    private static final Trust TRUST = Trust.in(SignedLog.KEYS);
    private static final Budget SMALL = new Budget(100, 1 << 20, 4 << 20, 1 << 20, 100);

    @TempDir
    Path folder;

    private Path zip;

    @BeforeEach
    void aPlace() {
        zip = folder.resolve("hostile.zip");
    }

    private interface Content {
        void write(ZipOutputStream zip) throws IOException;
    }

    private String refused(Content content) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            content.write(out);
        }
        return refused(zip);
    }

    private static String refused(Path bundle) {
        try {
            return Verifier.verify(bundle, TRUST, SMALL).wrong().getFirst().code();
        } catch (Unreadable unreadable) {
            return unreadable.code();
        }
    }

    private static void put(ZipOutputStream zip, String name, int zeroes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zeroes(zip, zeroes);
        zip.closeEntry();
    }

    private static void zeroes(OutputStream out, int count) throws IOException {
        var block = new byte[64 << 10];
        for (int left = count; left > 0; left -= block.length) out.write(block, 0, Math.min(left, block.length));
    }

    @Test
    void a_bomb_is_seen_before_it_is_unpacked() throws IOException {
        assertThat(refused(out -> put(out, "files/" + "0".repeat(64) + ".jpg", 200 << 20)))
                .isEqualTo("zip.inflation");
    }

    @Test
    void what_is_too_large_for_its_kind_is_not_read() throws IOException {
        var noise = new byte[70_000];
        new Random(44).nextBytes(noise);
        assertThat(refused(out -> {
                    out.putNextEntry(new ZipEntry("entries/0.entry"));
                    out.write(noise);
                }))
                .isEqualTo("item.large");
    }

    @Test
    void a_zip_with_too_many_files_is_not_opened() throws IOException {
        assertThat(refused(out -> {
                    for (int i = 0; i < 101; i++) put(out, "entries/" + i + ".entry", 1);
                }))
                .isEqualTo("bundle.items");
    }

    @Test
    void a_folder_with_too_many_files_links_or_depths_is_not_read() throws IOException {
        var many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < 101; i++) Files.createFile(many.resolve("f" + i));
        assertThat(refused(many)).isEqualTo("bundle.items");

        var linked = Files.createDirectory(folder.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("checkpoint"), many.resolve("f0"));
        assertThat(refused(linked)).isEqualTo("bundle.link");

        Files.createDirectories(folder.resolve("deep/a/b/c/d"));
        assertThat(refused(folder.resolve("deep"))).isEqualTo("bundle.deep");
    }

    @Test
    void no_name_leads_out_of_the_bundle() throws IOException {
        for (var name : List.of(
                "../../etc/passwd", "/etc/passwd", "files/../../x", "C:\\x", "entries/0.entry/", "files/\u0000.jpg")) {
            assertThat(refused(out -> put(out, name, 3))).as(name).isIn("item.unexpected", "bundle.unreadable");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(zip);
        }
    }

    @Test
    void what_is_no_zip_is_not_read() throws IOException {
        for (var content : List.of("", "PK", "no zip at all, but long enough to look into")) {
            Files.writeString(zip, content);
            assertThat(refused(zip)).isEqualTo("zip.damaged");
        }
        assertThat(refused(folder.resolve("nowhere"))).isEqualTo("bundle.nowhere");
    }

    @Test
    void two_files_of_one_name_are_not_chosen_between() throws IOException {
        refused(out -> {
            put(out, "checkpoint", 3);
            put(out, "checkpoinT", 3);
        });
        var bytes = new String(Files.readAllBytes(zip), ISO_8859_1).replace("checkpoinT", "checkpoint");
        Files.write(zip, bytes.getBytes(ISO_8859_1));
        assertThat(refused(zip)).isEqualTo("zip.twice");
    }

    // What stands behind the end or before the first item other programs would read otherwise.
    @Test
    void a_zip_with_something_around_it_is_not_read() throws IOException {
        refused(out -> put(out, "checkpoint", 3));
        var bytes = Files.readAllBytes(zip);
        Files.write(zip, bytes);
        Files.write(zip, new byte[] {1}, StandardOpenOption.APPEND);
        assertThat(refused(zip)).isEqualTo("zip.damaged");

        var before = new byte[bytes.length + 4];
        System.arraycopy(bytes, 0, before, 4, bytes.length);
        Files.write(zip, before);
        assertThat(refused(zip)).isEqualTo("zip.damaged");
    }

    @Test
    void a_list_without_end_ends() throws IOException {
        assertThat(refused(out -> {
                    out.putNextEntry(new ZipEntry("SHA256SUMS"));
                    out.write("nonsense\n".repeat(50_000).getBytes(UTF_8));
                }))
                .isEqualTo("sums.malformed");
        try {
            assertThat(Verifier.verify(zip, TRUST, SMALL).wrong()).hasSize(Remarks.MOST_WRONG + 1);
        } catch (Unreadable unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Test
    void whatever_bytes_of_an_honest_zip_change_nothing_else_is_taken_for_true() throws Exception {
        var log = new SignedLog(folder.resolve("authority"), 44).grow(12).grow(5);
        BundleWriter.zip(zip, log.export(List.of(0, 3, 4)));
        var honest = Files.readAllBytes(zip);
        var said = Verifier.verify(zip, log.trustSince(12), Budget.standard()).remarks();
        var random = new Random(44);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            var bytes = honest.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(zip, bytes);
            try {
                var verdict = Verifier.verify(zip, log.trustSince(12), Budget.standard());
                if (verdict.holds()) assertThat(verdict.remarks()).isEqualTo(said);
                else refused++;
            } catch (Unreadable damaged) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(150);
    }
}
