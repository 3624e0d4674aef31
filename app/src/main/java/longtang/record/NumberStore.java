package longtang.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Gives numbers to committed entries. There is one in the whole installation: it holds the log's lock, and numbers
/// over the very connection that holds it, so whoever has lost the lock cannot number.
final class NumberStore implements AutoCloseable {

    private static final int A_BATCH = 1_000;

    private final Connection connection;
    private final JdbcClient db;
    private final String log;

    private NumberStore(Connection connection, String log) {
        this.connection = connection;
        this.db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.log = log;
    }

    /// Empty when another node numbers this log.
    static Optional<NumberStore> take(SequencerLogin login, String log) throws SQLException {
        var connection = login.connect();
        try {
            var numbers = new NumberStore(connection, log);
            if (numbers.lock()) return Optional.of(numbers);
            connection.close();
            return Optional.empty();
        } catch (RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    private boolean lock() {
        return db.sql("select pg_try_advisory_lock(hashtext('journal ' || :log))")
                .param("log", log)
                .query(Boolean.class)
                .single();
    }

    /// Numbers what waits, oldest first, until nothing does; how many got a number.
    ///
    /// One statement is one transaction, under read committed: only committed entries are seen.
    /// The leaf is `Hash.leaf`.
    int number() {
        int all = 0;
        int batch;
        do {
            batch = numberBatch();
            all += batch;
        } while (batch == A_BATCH);
        return all;
    }

    private int numberBatch() {
        return db.sql("""
                with batch as (
                    select w.id, e.noted, e.entry
                      from journal_waiting w join journal_entry e using (id)
                     where w.log = :log
                     order by e.noted, w.id
                     limit :most
                ), numbered as (
                    insert into journal_number (log, idx, id, leaf)
                    select :log,
                           (select coalesce(max(idx) + 1, 0) from journal_number where log = :log)
                               + row_number() over (order by noted, id) - 1,
                           id,
                           sha256('\\x00'::bytea || entry)
                      from batch
                    returning id
                )
                delete from journal_waiting where id in (select id from numbered)
                """).param("log", log).param("most", A_BATCH).update();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
