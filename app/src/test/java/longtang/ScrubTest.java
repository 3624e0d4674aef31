package longtang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import longtang.evidence.Blobs;
import longtang.evidence.Exhibit;
import longtang.evidence.Exhibits;
import longtang.evidence.Renditions;
import longtang.evidence.Samples;
import longtang.law.Ruling;
import longtang.record.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

@LongtangTest
@TestPropertySource(properties = "longtang.test=a system of its own, whose files are counted")
class ScrubTest {

    @Autowired
    Exhibits exhibits;

    @Autowired
    Renditions renditions;

    @Autowired
    Blobs blobs;

    @Autowired
    Environment environment;

    private record Said(int exit, String text) {}

    @Test
    void what_is_missing_damaged_or_known_to_nobody_is_named() throws Exception {
        var photo = kept(Samples.photo(500, 400));
        assertThat(renditions.of(photo, Renditions.Size.SMALL)).isPresent();
        assertThat(scrubbed()).isEqualTo(new Said(0, "共 2 份文件，全部完好；另有 0 份没有记录。\n"));

        var stray =
                blobs.put(new ByteArrayInputStream("stray".getBytes(UTF_8)), 10).sha256();
        assertThat(scrubbed().exit()).isZero();
        assertThat(scrubbed().text()).contains("[多] " + stray, "另有 1 份没有记录");

        var paper = kept(Samples.pdf());
        Files.delete(exhibits.file(paper));
        var file = exhibits.file(photo);
        Files.write(file, Samples.photo(501, 400));
        assertThat(scrubbed().exit()).isEqualTo(4);
        assertThat(scrubbed().text())
                .contains("[缺] " + paper.sha256(), "[坏] " + photo.sha256() + " 的内容和指纹不符（exhibit.sha256）")
                .contains("共 3 份文件，其中 2 份缺失或者损坏");
    }

    @Test
    void usage_is_told() {
        for (var arguments : List.of(List.of("--help"), List.of("what"))) {
            var text = new ByteArrayOutputStream();
            var stream = new PrintStream(text, true, UTF_8);
            int exit = Scrub.run(arguments.toArray(String[]::new), stream, stream);
            assertThat(exit).isEqualTo(arguments.contains("--help") ? 0 : 2);
            assertThat(text.toString(UTF_8)).contains("longtang scrub [--demo]");
        }
    }

    private Said scrubbed() throws SQLException, IOException {
        var text = new ByteArrayOutputStream();
        var stream = new PrintStream(text, true, UTF_8);
        try (var connection = DriverManager.getConnection(
                environment.getRequiredProperty("longtang.database.url"),
                environment.getRequiredProperty("longtang.database.user"),
                environment.getRequiredProperty("longtang.database.password"))) {
            int exit = new Scrub(stream, stream, Locale.SIMPLIFIED_CHINESE).scrub(connection, blobs);
            return new Said(exit, text.toString(UTF_8));
        }
    }

    private Exhibit kept(byte[] bytes) throws IOException {
        var gu = new Actor.Person(UUID.randomUUID(), "顾某", "officer");
        var round = UUID.randomUUID();
        var ruling = exhibits.keep(gu, UUID.randomUUID(), round, "现场照片", "p", null, new ByteArrayInputStream(bytes));
        return switch (ruling) {
            case Ruling.Allowed<Exhibit>(var exhibit) -> exhibit;
            case Ruling.Refused<Exhibit>(var why) -> throw new AssertionError(why.toString());
        };
    }
}
