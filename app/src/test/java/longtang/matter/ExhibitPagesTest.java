package longtang.matter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static longtang.Rulings.allowed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.imageio.ImageIO;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.dossier.Dossiers;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.evidence.Position;
import longtang.evidence.Samples;
import longtang.people.Person;
import longtang.record.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LongtangTest
@Import(Lane44.class)
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class ExhibitPagesTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Matters matters;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Lane44 lane44;

    Person gu;
    UUID round = new UUID(0, 0);

    ExhibitPagesTest(@Autowired Lane44 cast) {
        gu = cast.officer();
    }

    @BeforeEach
    void a_round() {
        lane44.isMatched();
        round = Rounds.begun(matters, dossiers, gu);
    }

    @Test
    void what_the_device_says_is_kept_beside_what_the_system_knows() {
        var kept = kept("现场照片", Samples.withExif(Samples.photo(), Samples.exif(1)));

        assertThat(kept.madeAt()).isEqualTo(Instant.parse("2026-05-20T01:30:00Z"));
        assertThat(kept.device()).isEqualTo("HUAWEI P60");
        assertThat(kept.place()).isEqualTo(new Position(31 + 14 / 60.0 + 15 / 3600.0, 121 + 28 / 60.0 + 53 / 3600.0));
        assertThat(exhibits.get(round, kept.id())).hasValue(kept);
    }

    @Test
    void an_original_is_served_in_a_box_and_only_once() {
        var photo = Samples.withExif(Samples.photo(), Samples.exif(1));
        var kept = kept("现场照片", photo);
        var first = get(path(kept));

        assertThat(first).hasStatusOk().hasContentType("image/jpeg");
        assertThat(first).headers().hasValue("ETag", "\"" + kept.sha256() + "\"");
        assertThat(first).headers().hasValue("X-Content-Type-Options", "nosniff");
        assertThat(first).headers().hasValue("Cache-Control", "no-cache, private");
        assertThat(first.getResponse().getHeader("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(first.getResponse().getHeader("Content-Disposition")).startsWith("inline;");
        assertThat(first.getResponse().getContentAsByteArray()).isEqualTo(photo);
        assertThat(browser.get()
                        .uri(path(kept))
                        .header("If-None-Match", "\"" + kept.sha256() + "\"")
                        .with(user(gu)))
                .hasStatus(304);
    }

    @Test
    void a_film_is_served_in_parts() {
        var film = Samples.film("isom");
        var part = browser.get()
                .uri(path(kept("现场录像", film)))
                .header("Range", "bytes=4-7")
                .with(user(gu))
                .exchange();

        assertThat(part).hasStatus(206).bodyText().isEqualTo("ftyp");
        assertThat(part).headers().hasValue("Content-Range", "bytes 4-7/" + film.length);
    }

    @Test
    void a_paper_is_handed_out_and_never_shown() {
        assertThat(get(path(kept("送达回证", Samples.pdf()))).getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;");
    }

    @Test
    void a_smaller_picture_is_upright_and_says_nothing_else() throws IOException {
        var kept = kept("现场照片", Samples.withExif(Samples.photo(2_000, 1_000), Samples.exif(6)));
        var small = get(path(kept) + "/small");

        assertThat(small).hasStatusOk().hasContentType("image/jpeg");
        var bytes = small.getResponse().getContentAsByteArray();
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(160);
        assertThat(picture.getHeight()).isEqualTo(320);
        assertThat(picture.getRGB(140, 20) >> 16 & 0xFF)
                .as("turned to the right")
                .isGreaterThan(200);
        assertThat(picture.getRGB(140, 20) & 0xFF).isLessThan(60);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "HUAWEI");
        assertThat(get(path(kept) + "/small").getResponse().getContentAsByteArray())
                .isEqualTo(bytes);
        assertThat(get(path(kept)).getResponse().getContentAsByteArray()).hasSize((int) kept.bytes());
    }

    @Test
    void there_are_two_sizes_and_of_pictures_only() {
        var photo = kept("现场照片", Samples.photo(3_000, 2_000));

        assertThat(get(path(photo) + "/large")).hasStatusOk();
        assertThat(get(path(photo) + "/huge")).hasStatus(404);
        assertThat(get(path(kept("送达回证", Samples.pdf())) + "/small")).hasStatus(404);
    }

    @Test
    void two_photos_stand_beside_each_other_with_what_is_known_of_them() {
        assertThat(get("/matters/" + round + "/comparison")).bodyText().contains("还没有两张照片");
        var before = kept("现场照片", Samples.withExif(Samples.photo(), Samples.exif(1)));
        var after = kept("前后对比照片", Samples.withExif(Samples.photo(50, 40), Samples.exif(1)));

        assertThat(get("/matters/" + round + "/comparison"))
                .bodyText()
                .contains("2026-05-20 09:30", "31.23750, 121.48139", "两处相距 0 米", "HUAWEI P60")
                .contains(before.sha256().hex(), after.sha256().hex())
                .containsSubsequence(
                        "之前 <", before.sha256().hex(), "之后 <", after.sha256().hex());
        assertThat(get("/matters/" + round + "/comparison?before=" + after.id() + "&after=" + before.id()))
                .bodyText()
                .containsSubsequence(
                        "之前 <", after.sha256().hex(), "之后 <", before.sha256().hex());
        assertThat(get("/matters/" + round)).bodyText().contains("/matters/" + round + "/comparison");
    }

    @Test
    void a_file_in_parts_goes_on_where_it_stopped_and_is_kept_once() {
        var photo = Samples.photo();
        var id = UUID.randomUUID();
        assertThat(announced(id, photo, "现场照片")).hasStatus(201);
        assertThat(part(id, 0, photo, 0, 300)).hasStatus(204).headers().hasValue("Upload-Offset", "300");
        assertThat(announced(id, photo, "现场照片")).headers().hasValue("Upload-Offset", "300");

        assertThat(part(id, 100, photo, 100, 200)).hasStatus(409).headers().hasValue("Upload-Offset", "300");
        assertThat(exhibits.get(round, id)).isEmpty();
        assertThat(part(id, 300, photo, 300, photo.length)).hasStatus(204);
        assertThat(part(id, photo.length, photo, 0, 0)).hasStatus(204);
        assertThat(howFar(id)).headers().hasValue("Upload-Offset", String.valueOf(photo.length));
        assertThat(exhibits.of(round)).extracting(Exhibit::id).containsExactly(id);
    }

    @Test
    void a_hostile_file_in_parts_is_refused_with_its_sentence() {
        var page = "<svg onload=alert(1)>".getBytes(UTF_8);
        var id = UUID.randomUUID();
        announced(id, page, "现场照片");

        assertThat(part(id, 0, page, 0, page.length)).hasStatus(409).bodyText().contains("SVG", "不能存入");
        assertThat(exhibits.of(round)).isEmpty();
        assertThat(browser.delete().uri(uploads() + "/" + id).with(csrf()).with(user(gu)))
                .hasStatus(204);
        assertThat(howFar(id)).hasStatus(404);
    }

    @Test
    void an_upload_is_its_senders_alone() {
        var id = UUID.randomUUID();
        announced(id, Samples.photo(), "现场照片");

        assertThat(browser.method(HttpMethod.HEAD)
                        .uri(uploads() + "/" + id)
                        .with(csrf())
                        .with(user(lane44.leader())))
                .hasStatus(404);
    }

    @Test
    void what_is_announced_badly_is_not_expected() {
        assertThat(browser.post().uri(uploads()).with(csrf()).with(user(gu))).hasStatus(400);
        assertThat(announced(UUID.randomUUID(), new byte[0], "现场照片")).hasStatus(409);
        assertThat(announced(UUID.randomUUID(), Samples.photo(), "")).hasStatus(400);
    }

    private MvcTestResult announced(UUID id, byte[] file, String label) {
        return browser.post()
                .uri(uploads())
                .header("Upload-Length", String.valueOf(file.length))
                .header(
                        "Upload-Metadata",
                        "id " + said(id.toString()) + ",label " + said(label) + ",name " + said("p.jpg"))
                .with(csrf())
                .with(user(gu))
                .exchange();
    }

    private static String said(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private MvcTestResult part(UUID id, int offset, byte[] file, int from, int to) {
        return browser.method(HttpMethod.PATCH)
                .uri(uploads() + "/" + id)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Accept", "application/json")
                .contentType("application/offset+octet-stream")
                .content(java.util.Arrays.copyOfRange(file, from, to))
                .with(csrf())
                .with(user(gu))
                .exchange();
    }

    private MvcTestResult howFar(UUID id) {
        return browser.method(HttpMethod.HEAD)
                .uri(uploads() + "/" + id)
                .with(csrf())
                .with(user(gu))
                .exchange();
    }

    private String uploads() {
        return "/matters/" + round + "/uploads";
    }

    private String path(Exhibit exhibit) {
        return "/matters/" + round + "/exhibits/" + exhibit.id();
    }

    private MvcTestResult get(String path) {
        return browser.get().uri(path).with(user(gu)).exchange();
    }

    private Exhibit kept(String label, byte[] bytes) {
        try {
            return allowed(exhibits.keep(
                    (Actor.Person) gu.asActor(),
                    UUID.randomUUID(),
                    round,
                    label,
                    "p",
                    null,
                    new ByteArrayInputStream(bytes)));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
