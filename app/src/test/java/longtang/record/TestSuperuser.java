package longtang.record;

import java.sql.Connection;
import java.sql.SQLException;
import longtang.TestDatabases;

/// Somebody who may do everything with the database: switches the triggers off and changes what he likes.
public final class TestSuperuser {

    private TestSuperuser() {}

    public static void execute(String url, String sql) throws SQLException {
        try (Connection connection = TestDatabases.asSuperuser(url);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
