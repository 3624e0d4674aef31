package longtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import longtang.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` of the application and of the database while acts arrive over HTTP. Every fifth kill is the application's,
/// which takes longest to come back. `-Dlong=true` kills a thousand times, the application every tenth, and looks at
/// what is left after every hundred; `-Dbouts=5 -Dseed=45` goes half of that way, at other moments.
class KilledTest {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int BOUTS = LONG ? Integer.getInteger("bouts", 10) : 1;
    private static final int KILLS = LONG ? 100 : 25;
    private static final int APPLICATION = LONG ? 10 : 5;
    private static final int WRITERS = 4;

    private final Random random = new Random(Long.getLong("seed", 44));
    private final List<Writer.Acknowledged> acknowledged = new ArrayList<>();

    @TempDir
    Path home;

    private EmbeddedDatabase database;

    @BeforeEach
    void a_database_of_its_own() throws Exception {
        database = EmbeddedDatabase.in(home.resolve("postgres"));
    }

    @AfterEach
    void the_database_is_stopped() throws Exception {
        database.close();
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_half_done() throws Exception {
        try (var system = new KillableSystem(home, database)) {
            for (int bout = 1; bout <= BOUTS; bout++) {
                system.start();
                acknowledged.addAll(killed(system));
                system.stop();
                Aftermath.nothingIsLostOrHalfDone(database, acknowledged);
                assertThat(system.verify()).as("longtang verify").startsWith("0 ");
                System.out.printf("%d kills, %d acts acknowledged, none lost%n", bout * KILLS, acknowledged.size());
            }
        }
    }

    /// What was acknowledged meanwhile.
    private List<Writer.Acknowledged> killed(KillableSystem system) throws Exception {
        var writers = new ArrayList<Writer>();
        for (int i = 0; i < WRITERS; i++) writers.add(Writer.start(system));
        for (int kill = 0; kill < KILLS; kill++) {
            letWork(writers);
            if (kill % APPLICATION == APPLICATION - 1) {
                system.kill();
                system.start();
            } else killDatabase();
        }
        letWork(writers);
        for (var writer : writers) writer.stop();
        return writers.stream()
                .flatMap(writer -> writer.acknowledged().stream())
                .toList();
    }

    // At least one act of each writer, then a random moment more.
    private void letWork(Iterable<Writer> writers) throws InterruptedException {
        for (var writer : writers) writer.waitForOneMore();
        Thread.sleep(random.nextInt(400));
    }

    private void killDatabase() throws Exception {
        KillableSystem.killPostgres(home.resolve("postgres/data"));
        Thread.sleep(random.nextInt(300));
        database.close();
        database = EmbeddedDatabase.in(home.resolve("postgres"));
    }
}
