package longtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import longtang.database.EmbeddedDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What must hold of the database after a catastrophe, once the application has stopped in order.
final class Aftermath {

    private static final String ENTRIES_WITHOUT_ACT_OR_ACTS_WITHOUT_ENTRY = """
            select count(*) from act a full join journal_entry e on e.id = a.id where a.id is null or e.id is null
            """;
    private static final String VIEWS_WITHOUT_ACT = """
            select count(*) from saved_view v
             where not exists (select from act a where a.what = 'view.saved' and a.subject = v.id::text)
            """;
    private static final String ACTS_WITHOUT_VIEW = """
            select count(*) from act a
             where a.what = 'view.saved' and not exists (select from saved_view v where v.id::text = a.subject)
            """;
    private static final String DELETIONS_HALF_DONE = """
            select count(*) from saved_view v
             where (v.deleted_at is not null)
                <> exists (select from act a where a.what = 'view.deleted' and a.subject = v.id::text)
            """;

    private final JdbcClient db;

    private Aftermath(JdbcClient db) {
        this.db = db;
    }

    static void nothingIsLostOrHalfDone(EmbeddedDatabase database, Collection<Writer.Acknowledged> acknowledged)
            throws SQLException {
        in(database, aftermath -> {
            acknowledged.forEach(aftermath::isNumbered);
            assertThat(aftermath.waiting()).isZero();
            assertThat(aftermath.count(ENTRIES_WITHOUT_ACT_OR_ACTS_WITHOUT_ENTRY))
                    .isZero();
            assertThat(aftermath.count(VIEWS_WITHOUT_ACT)).isZero();
            assertThat(aftermath.count(ACTS_WITHOUT_VIEW)).isZero();
            assertThat(aftermath.count(DELETIONS_HALF_DONE)).isZero();
        });
    }

    /// The sequencer comes back by itself, a while after the database.
    static void waitUntilAllIsNumbered(EmbeddedDatabase database) throws SQLException {
        in(database, aftermath -> {
            for (int tries = 0; tries < 300 && aftermath.waiting() > 0; tries++) LockSupport.parkNanos(200_000_000);
        });
    }

    private static void in(EmbeddedDatabase database, Consumer<Aftermath> look) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "longtang_owner", database.ownerPassword())) {
            look.accept(new Aftermath(JdbcClient.create(new SingleConnectionDataSource(connection, true))));
        }
    }

    private long waiting() {
        return count("select count(*) from journal_waiting");
    }

    private void isNumbered(Writer.Acknowledged act) {
        var found = db.sql("""
                select count(*) from act a join journal_number n on n.id = a.id where a.what = ? and a.subject = ?
                """)
                .params(act.what(), act.view().toString())
                .query(Long.class)
                .single();
        assertThat(found).as(act.toString()).isPositive();
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
