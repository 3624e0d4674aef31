package longtang.journal.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static longtang.journal.bundle.SignedLog.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import longtang.journal.Commitment;
import longtang.journal.Opening;
import longtang.journal.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    @TempDir
    Path folder;

    private SignedLog log;

    @BeforeEach
    void aLogOfSomeDays() throws IOException {
        log = new SignedLog(folder.resolve("authority"), 44).grow(20).grow(15).grow(10);
    }

    @Test
    void a_bundle_verifies_as_zip_and_as_folder_with_a_checkpoint_kept_from_any_day() throws Exception {
        var zip = folder.resolve("bundle.zip");
        var unpacked = folder.resolve("bundle");
        BundleWriter.zip(zip, log.export(List.of(0, 3, 4, 44)));
        BundleWriter.folder(unpacked, log.export(List.of(0, 3, 4, 44)));

        for (long kept : new long[] {20, 35, 45}) {
            for (var bundle : List.of(zip, unpacked)) {
                var verdict = Verifier.verify(bundle, log.trustSince(kept), Budget.standard());
                assertThat(verdict.wrong()).isEmpty();
                assertThat(verdict.remarks())
                        .extracting(Remark::code)
                        .contains(
                                "checkpoint.signed", "older.continued", "entry.in_log", "opening.right", "file.right");
            }
        }
    }

    @Test
    void the_same_export_gives_the_same_bytes() throws IOException {
        BundleWriter.zip(folder.resolve("a.zip"), log.export(List.of(1, 2)));
        BundleWriter.zip(folder.resolve("b.zip"), log.export(List.of(1, 2)));
        assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
    }

    @Test
    void a_thousand_honest_bundles_raise_no_alarm() throws Exception {
        var chance = new Random(1000);
        int bundles = 0;
        for (int i = 0; i < 20; i++) {
            var honest = new SignedLog(folder.resolve("honest-" + i), i);
            while (honest.checkpoints.size() < 4) honest.grow(1 + chance.nextInt(120));
            if (i % 2 == 0) honest.erase(chance.nextInt((int) honest.size()), "place");
            var kept = List.copyOf(honest.checkpoints.keySet());
            for (int j = 0; j < 50; j++) {
                var bundle = folder.resolve("honest-" + i + "/bundle-" + j + (j % 10 == 0 ? "" : ".zip"));
                var export = chance.nextBoolean()
                        ? honest.export(honest.some(chance))
                        : honest.export(honest.some(chance), "person");
                if (j % 10 == 0) BundleWriter.folder(bundle, export);
                else BundleWriter.zip(bundle, export);
                var trust = honest.trustSince(kept.get(chance.nextInt(kept.size())));
                assertThat(Verifier.verify(bundle, trust, Budget.standard()).wrong())
                        .as("bundle %s of log %s", j, i)
                        .isEmpty();
                bundles++;
            }
            assertThat(LogAudit.tiles(honest.tiles(), honest.trustSince(kept.getFirst()))
                            .wrong())
                    .isEmpty();
            assertThat(LogAudit.rows(
                                    honest.rows().iterator(), honest.note().bytes(), honest.trustSince(kept.getFirst()))
                            .wrong())
                    .isEmpty();
        }
        assertThat(bundles).isEqualTo(1000);
    }

    @Test
    void what_is_withheld_is_said_and_the_rest_verifies() throws Exception {
        BundleWriter.folder(folder.resolve("bundle"), log.export(List.of(3), "person"));
        var verdict = Verifier.verify(folder.resolve("bundle"), log.trustSince(20), Budget.standard());
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.remarks()).contains(Remark.notice("withheld", "openings/3/person.content"));
    }

    @Test
    void after_an_erasure_everything_still_verifies_and_the_bundle_says_that_and_why() throws Exception {
        var person = at(at(log.openings, log.entries.get(3).id()), "person");
        BundleWriter.folder(folder.resolve("before"), log.export(List.of(3)));
        log.erase(3, "person");
        BundleWriter.folder(folder.resolve("after"), log.export(List.of(3, 45)));

        var verdict = Verifier.verify(folder.resolve("after"), log.trustSince(35), Budget.standard());
        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.remarks()).contains(Remark.notice("erased", "openings/3/person.content"));
        assertThat(verdict.remarks()).anyMatch(remark -> remark.args().contains("《个人信息保护法》第四十七条"));
        assertThat(Verifier.verify(folder.resolve("before"), log.trustSince(35), Budget.standard())
                        .holds())
                .isTrue();
        assertCannotBeGuessed(folder.resolve("after"), person);
    }

    // The worst case for the guess: somebody knows the very content, only the salt is gone. Every hash that can be
    // formed from the content and from anything that lies in the bundle is compared with everything in the bundle.
    private void assertCannotBeGuessed(Path bundle, Opening erased) throws IOException {
        var salts = new HashSet<String>();
        var everything = new StringBuilder();
        try (var files = Files.walk(bundle)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                everything.append(text).append('\n');
                Pattern.compile("[0-9a-f]{64}").matcher(text).results().forEach(found -> salts.add(found.group()));
            }
        }
        var hex = HexFormat.of();
        var guess = erased.content();
        var formed = new HashSet<>(List.of(Sha256.hex(guess), new String(guess, UTF_8), hex.formatHex(erased.salt())));
        salts.add("0".repeat(64));
        for (var salt : salts)
            formed.add(Opening.of(hex.parseHex(salt), guess)
                    .commit("x", Commitment.Kind.FIELDS)
                    .value()
                    .hex());

        assertThat(salts).hasSizeGreaterThan(10);
        assertThat(formed).noneMatch(value -> everything.toString().contains(value));
        var commitment = log.entries.get(3).commitment("person").orElseThrow();
        assertThat(everything.toString()).contains(commitment.value().hex());
        assertThat(erased.opens(commitment)).isTrue();
    }
}
