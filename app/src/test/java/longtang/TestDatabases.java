package longtang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.UUID;
import longtang.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// A real PostgreSQL for the tests: one server a run, a fresh database for every context.
public class TestDatabases implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedDatabase SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var settings = new HashMap<>(Server.settingsOf(SERVER));
            settings.put(
                    "longtang.database.url",
                    SERVER.createDatabase("t" + UUID.randomUUID().toString().replace("-", "")));
            settings.put("spring.datasource.hikari.minimum-idle", "1"); // many systems live side by side here
            settings.put("spring.datasource.hikari.idle-timeout", "10000");
            settings.put("longtang.folder", temporaryFolder().toString());
            settings.put("longtang.keys", temporaryFolder().toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings));
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Whoever may do everything, and whoever owns the tables: what they do is noticed or refused.
    public static Connection asSuperuser(String url) throws SQLException {
        return SERVER.superuserOf(url);
    }

    public static Connection asOwner(String url) throws SQLException {
        return DriverManager.getConnection(url, "longtang_owner", SERVER.ownerPassword());
    }

    private static EmbeddedDatabase start() {
        try {
            var server = EmbeddedDatabase.in(temporaryFolder().resolve("postgres"));
            SpringApplication.getShutdownHandlers().add(() -> stop(server)); // after every context has closed
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void stop(EmbeddedDatabase server) {
        try {
            server.close();
        } catch (IOException failure) {
            System.err.println(failure.getMessage());
        }
    }

    private static Path temporaryFolder() throws IOException {
        var folder = Files.createTempDirectory("longtang-test");
        folder.toFile().deleteOnExit();
        return folder;
    }
}
