package longtang.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.TestDatabases;
import longtang.dossier.Dossiers;
import longtang.evidence.Exhibits;
import longtang.evidence.Samples;
import longtang.people.People;
import longtang.people.Role;
import longtang.record.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/// Photos over a line that breaks again and again: every byte arrives, and every photo once. With `-Dlong=true` 200.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
@ContextConfiguration(initializers = TestDatabases.class)
@Import(Lane44.class)
class CutLineTest {

    private static final int PHOTOS = Boolean.getBoolean("long") ? 200 : 12;
    private static final int FIVE_MEGABYTES = 5 << 20;
    private static final long SEED = 20_261_126;
    private static final String PASSWORD = "a long enough one";

    @Autowired
    Environment environment;

    @Autowired
    People people;

    @Autowired
    Matters matters;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Lane44 lane44;

    UUID round = new UUID(0, 0);

    @BeforeEach
    void an_officer_has_begun_a_round() {
        people.open(Actor.CLOCK, "sender", "顾某", Role.OFFICER, null, PASSWORD);
        lane44.isMatched();
        round = Rounds.begun(matters, dossiers, lane44.officer());
    }

    @Test
    void photos_arrive_byte_for_byte_and_none_twice() throws Exception {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        Map<UUID, String> sent = new HashMap<>();
        int failures = 0;
        try (var line = new CuttingLine(port, SEED)) {
            var phone = new Sender(line.port(), SEED);
            phone.signIn("sender", PASSWORD);
            for (int i = 0; i < PHOTOS; i++) {
                var photo = Samples.photoOf(FIVE_MEGABYTES, i);
                var id = new UUID(44, i);
                failures += phone.send(round, id, "现场照片", photo);
                sent.put(id, sha256(photo));
            }
            assertThat(line.cuts()).isGreaterThan(PHOTOS / 2);
        }
        assertThat(failures).isGreaterThan(PHOTOS / 2);
        Map<UUID, String> kept = new HashMap<>();
        for (var exhibit : exhibits.of(round)) {
            assertThat(sha256(Files.readAllBytes(exhibits.file(exhibit))))
                    .isEqualTo(exhibit.sha256().hex());
            assertThat(kept.put(exhibit.id(), exhibit.sha256().hex())).isNull();
        }
        assertThat(kept).isEqualTo(sent);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
