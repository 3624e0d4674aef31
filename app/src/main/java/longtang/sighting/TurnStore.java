package longtang.sighting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.DataSourceLookupFailureException;
import org.springframework.stereotype.Repository;

/// Turns as advisory locks of the database, each on a connection of its own: it is gone when the connection is.
@Repository
class TurnStore {

    private static final long KEY = 0x4c54_494d_504f_5254L;

    private final DataSource database;

    TurnStore(DataSource database) {
        this.database = database;
    }

    /// Empty when another worker has the turn.
    Optional<Turn> take() {
        try {
            var connection = database.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(?)")) return Optional.of(() -> giveBack(connection));
            connection.close();
            return Optional.empty();
        } catch (SQLException failure) {
            throw new DataSourceLookupFailureException("no connection for a turn", failure);
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    // A lock that cannot be given back must not go back to the pool with its connection.
    private static void giveBack(Connection connection) {
        try (connection) {
            if (!ask(connection, "select pg_advisory_unlock(?)")) connection.abort(Runnable::run);
        } catch (SQLException gone) {
            // the connection is broken, and the lock went with it
        }
    }
}
