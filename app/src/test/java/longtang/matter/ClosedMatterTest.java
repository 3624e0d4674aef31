package longtang.matter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static longtang.Rulings.allowed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.journal.bundle.VerifyCommand;
import longtang.people.Person;
import longtang.record.Acts;
import longtang.record.Journal;
import longtang.register.StructureNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// A closed matter's bundle, checked as a court would: with its zip, the keys, and nothing of ours running.
@LongtangTest
@Import({Lane44.class, Casework.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class ClosedMatterTest {

    @Autowired
    Matters matters;

    @Autowired
    MatterStore store;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Acts acts;

    @Autowired
    Journal journal;

    @Autowired
    Casework we;

    @Autowired
    MockMvcTester browser;

    @TempDir
    Path folder;

    Person leader;
    StructureNumber file;
    Exhibit photo;

    @BeforeEach
    void a_matter_is_closed_as_unfounded() throws Exception {
        leader = we.shen();
        file = we.untouched();
        var matter = we.opened(file);
        we.proveTheFinding(matter);
        photo = we.keep(matter, "现场照片", "现场.jpg", aPhoto());
        allowed(we.enter(matter, "不属实", Map.of()));
        assertThat(store.get(matter).orElseThrow().isOpen()).isFalse();
        var last = acts.on("dossier", file.toString(), 1).getFirst().id();
        for (int i = 0; i < 300 && journal.receipt(last).orElseThrow().proved().isEmpty(); i++) Thread.sleep(100);
    }

    @Test
    void its_bundle_holds_the_photos_and_is_verified_without_us() throws Exception {
        var zip = bundle(leader);
        assertThat(verify(zip)).startsWith("0 ").contains("Result: verified.");
        try (var inside = FileSystems.newFileSystem(zip)) {
            assertThat(Files.readAllBytes(inside(inside.getPath("/"), photo)))
                    .isEqualTo(Files.readAllBytes(exhibits.file(photo)));
        }
    }

    @Test
    void a_photo_that_was_changed_in_it_is_named() throws Exception {
        var zip = bundle(leader);
        try (var inside = FileSystems.newFileSystem(zip)) {
            var path = inside(inside.getPath("/"), photo);
            var bytes = Files.readAllBytes(path);
            bytes[bytes.length / 2] ^= 1;
            Files.write(path, bytes);
        }
        assertThat(verify(zip)).startsWith("4 ").contains(photo.sha256().hex().substring(0, 8));
    }

    private static Path inside(Path root, Exhibit photo) throws Exception {
        try (var all = Files.walk(root)) {
            return all.filter(path -> path.toString().contains(photo.sha256().hex()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Path bundle(Person by) throws Exception {
        var answer = browser.get()
                .uri(URI.create("/register/" + file + "/bundle.zip"))
                .with(user(by))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Files.write(folder.resolve("bundle.zip"), answer.getResponse().getContentAsByteArray());
    }

    private String verify(Path zip) throws Exception {
        var keys = browser.get().uri("/journal/keys").exchange().getResponse().getContentAsString(UTF_8);
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        var exit = VerifyCommand.run(
                new String[] {
                    "--lang",
                    "en",
                    "--key",
                    Files.writeString(folder.resolve("keys.txt"), keys).toString(),
                    zip.toString()
                },
                out,
                out);
        return exit + " " + said.toString(UTF_8);
    }

    private static byte[] aPhoto() throws Exception {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(3, 4, UUID.randomUUID().hashCode());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
