package longtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import longtang.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the application and of the database while acts arrive over HTTP. Every fifth kill is the application's,
/// which takes longest to come back; `-Dlong=true` kills a thousand times, the application every tenth.
class KilledTest {

    private static final int KILLS = Boolean.getBoolean("long") ? 1_000 : 50;
    private static final int APPLICATION = Boolean.getBoolean("long") ? 10 : 5;
    private static final int WRITERS = 4;

    private final Random random = new Random(44);

    @TempDir
    Path home;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_half_done() throws Exception {
        var database = EmbeddedDatabase.in(home.resolve("postgres"));
        try (var system = new KillableSystem(home, database)) {
            system.start();
            var writers = new ArrayList<Writer>();
            for (int i = 0; i < WRITERS; i++) writers.add(Writer.start(system));
            for (int kill = 0; kill < KILLS; kill++) {
                letWork(writers);
                if (kill % APPLICATION == APPLICATION - 1) {
                    system.kill();
                    system.start();
                } else {
                    database = killed(database);
                }
            }
            letWork(writers);
            for (var writer : writers) writer.stop();
            var acknowledged = writers.stream()
                    .flatMap(writer -> writer.acknowledged().stream())
                    .toList();
            System.out.printf("%d kills, %d acts acknowledged%n", KILLS, acknowledged.size());
            system.stop();
            Aftermath.nothingIsLostOrHalfDone(database, acknowledged);
            assertThat(system.verify()).as("longtang verify").startsWith("0 ");
        } finally {
            database.close();
        }
    }

    // At least one act of each writer, then a random moment more.
    private void letWork(Iterable<Writer> writers) throws InterruptedException {
        for (var writer : writers) writer.waitForOneMore();
        Thread.sleep(random.nextInt(400));
    }

    private EmbeddedDatabase killed(EmbeddedDatabase database) throws Exception {
        KillableSystem.killPostgres(home.resolve("postgres/data"));
        Thread.sleep(random.nextInt(300));
        database.close();
        return EmbeddedDatabase.in(home.resolve("postgres"));
    }
}
