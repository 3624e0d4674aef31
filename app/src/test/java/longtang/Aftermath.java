package longtang;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
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

    static void nothingIsLostOrHalfDone(EmbeddedDatabase database, List<Writer.Acknowledged> acknowledged)
            throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "longtang_owner", database.ownerPassword())) {
            var aftermath = new Aftermath(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            acknowledged.forEach(aftermath::isNumbered);
            assertThat(aftermath.count("select count(*) from journal_waiting")).isZero();
            assertThat(aftermath.count(ENTRIES_WITHOUT_ACT_OR_ACTS_WITHOUT_ENTRY))
                    .isZero();
            assertThat(aftermath.count(VIEWS_WITHOUT_ACT)).isZero();
            assertThat(aftermath.count(ACTS_WITHOUT_VIEW)).isZero();
            assertThat(aftermath.count(DELETIONS_HALF_DONE)).isZero();
        }
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
