package longtang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import longtang.database.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// A real PostgreSQL for the tests: one server a run, a fresh database for every context. Nothing stays behind.
public class TestDatabases implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Queue<Path> FOLDERS = new ConcurrentLinkedQueue<>();
    private static final EmbeddedDatabase SERVER = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var settings = new HashMap<>(Server.settingsOf(SERVER));
            settings.put("longtang.database.url", freshDatabase());
            settings.put("spring.datasource.hikari.minimum-idle", "1"); // many systems live side by side here
            settings.put("spring.datasource.hikari.idle-timeout", "10000");
            settings.put("longtang.folder", temporaryFolder().toString());
            settings.put("longtang.keys", temporaryFolder().toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", settings));
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    // Nobody cuts the power here: KilledTest does, with a server of its own. So nobody waits for the disk either.
    private static String freshDatabase() throws SQLException {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        var url = SERVER.createDatabase(name);
        try (var connection = asSuperuser(url);
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name + " set synchronous_commit = off");
        }
        return url;
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
            SpringApplication.getShutdownHandlers().add(() -> end(server)); // after every context has closed
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void end(EmbeddedDatabase server) {
        try {
            server.close();
            for (var folder : FOLDERS) FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            System.err.println(failure.getMessage());
        }
    }

    private static Path temporaryFolder() throws IOException {
        var folder = Files.createTempDirectory("longtang-test");
        FOLDERS.add(folder);
        return folder;
    }
}
