package longtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import longtang.matching.Matching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The same SQL on a server's PostgreSQL, the oldest that we serve if the machine has it.
class ServerDatabaseTest {

    private static final Duration A_WHILE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void four_ledgers_become_one_register_on_an_older_server_too() throws Exception {
        var programs = InstalledPostgres.programs();
        assumeTrue(programs.isPresent(), "no PostgreSQL installed on this machine");
        try (var server = InstalledPostgres.start(programs.get());
                var system = on(server)) {
            var db = system.getBean(JdbcClient.class);

            waitForTheMatch(system.getBean(Matching.class));

            assertThat(db.sql("select count(*) from dossier")
                            .query(Integer.class)
                            .single())
                    .isBetween(50, 70);
            assertThat(db.sql("select count(*) from sighting")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(161);
            assertThatThrownBy(() -> db.sql("delete from act").update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied for table act");
        }
    }

    private ConfigurableApplicationContext on(InstalledPostgres server) {
        var application = new SpringApplication(Application.class);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "a server",
                        Map.of(
                                "longtang.demo", "true",
                                "longtang.folder", folder.resolve("data").toString(),
                                "longtang.database.url", server.url(),
                                "longtang.database.user", "longtang_app",
                                "longtang.database.password", "",
                                "longtang.database.owner", "longtang_owner",
                                "longtang.database.owner-password", "",
                                "server.port", "0"))));
        return application.run();
    }

    private static void waitForTheMatch(Matching matching) throws InterruptedException {
        var until = System.nanoTime() + A_WHILE.toNanos();
        while (matching.latest().filter(run -> run.entries() == 161).isEmpty()) {
            assertThat(System.nanoTime()).as("the ledgers are matched in time").isLessThan(until);
            Thread.sleep(200);
        }
    }
}
