package longtang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import longtang.database.EmbeddedDatabase;
import org.springframework.dao.DataAccessException;

/// The database of this installation for commands that look into it, whether the system runs or stands still.
final class InstallationDatabase {

    private InstallationDatabase() {}

    /// What a command does with it; the answer is the command's exit code.
    interface Look {
        int into(Connection connection) throws IOException, SQLException;
    }

    /// Nobody answers; the message says where.
    static final class Unreachable extends Exception {
        Unreachable(String why) {
            super(why);
        }
    }

    /// @param data the folder of this installation's data
    static int look(Path data, Look look) throws Unreachable {
        var url = env("LONGTANG_DATABASE_URL");
        try {
            if (!url.isBlank())
                return look(url, env("LONGTANG_DATABASE_USER"), env("LONGTANG_DATABASE_PASSWORD"), look);
            if (!Files.isDirectory(data.resolve("postgres"))) throw new Unreachable(data.toString());
            try (var database = EmbeddedDatabase.in(data.resolve("postgres"))) {
                return look(database.url(), "longtang_app", database.appPassword(), look);
            } catch (EmbeddedDatabase.FolderInUse running) {
                var access = EmbeddedDatabase.running(data.resolve("postgres"));
                return look(access.url(), access.user(), access.password(), look);
            }
        } catch (IOException | SQLException | DataAccessException failure) {
            throw new Unreachable(String.valueOf(failure.getMessage()));
        }
    }

    private static String env(String name) {
        var value = System.getenv(name);
        return value == null ? "" : value;
    }

    private static int look(String url, String user, String password, Look look) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return look.into(connection);
        }
    }
}
