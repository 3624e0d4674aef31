package longtang.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.journal.Opening;
import longtang.journal.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Reads the journal's tables as they stand at one moment, believing nothing.
final class AuditStore {

    private final JdbcClient db;
    private final JournalStore journal;
    private final String log;

    /// The connection is set to one snapshot for all that follows.
    AuditStore(Connection connection, String log) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        this.db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.journal = new JournalStore(db);
        this.log = log;
    }

    /// An entry as it lies there, its number if it has one, and the act that it stands for, if that is there.
    record Found(
            UUID id,
            @Nullable Long index,
            byte @Nullable [] leaf,
            byte @Nullable [] entry,
            @Nullable Told act) {}

    /// An act's row, word for word.
    record Told(
            Instant at,
            String actorKind,
            String actor,
            String role,
            String what,
            String subjectKind,
            String subject,
            String detail) {}

    private static final String FOUND = """
            select coalesce(n.id, e.id) as id, n.idx, n.leaf, e.entry, a.at, a.actor_kind, a.actor, a.role, a.what,
                   a.subject_kind, a.subject, a.detail
            """;

    List<Found> numbered(long from, int most) {
        return db.sql(FOUND + """
                  from journal_number n
                  left join journal_entry e on e.id = n.id
                  left join act a on a.id = n.id
                 where n.log = :log and n.idx >= :from
                 order by n.idx
                 limit :most
                """)
                .param("log", log)
                .param("from", from)
                .param("most", most)
                .query(AuditStore::found)
                .list();
    }

    /// Entries without a number, in the order of their ids.
    List<Found> unnumbered(UUID after, int most) {
        return db.sql(FOUND + """
                  from journal_entry e
                  left join journal_number n on n.id = e.id
                  left join act a on a.id = e.id
                 where e.log = :log and n.id is null and e.id > :after
                 order by e.id
                 limit :most
                """)
                .param("log", log)
                .param("after", after)
                .param("most", most)
                .query(AuditStore::found)
                .list();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        var act = at == null
                ? null
                : new Told(
                        at.toInstant(),
                        row.getString("actor_kind"),
                        row.getString("actor"),
                        row.getString("role"),
                        row.getString("what"),
                        row.getString("subject_kind"),
                        row.getString("subject"),
                        row.getString("detail"));
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("idx", Long.class),
                row.getBytes("leaf"),
                row.getBytes("entry"),
                act);
    }

    List<Row> rows(long from, int most) {
        return journal.rows(log, from, most);
    }

    Map<UUID, Map<String, Opening>> openings(List<UUID> entries) {
        return journal.openings(entries);
    }

    /// Entries that neither have a number nor wait for one.
    List<UUID> lost(int most) {
        return db.sql("""
                select e.id from journal_entry e
                 where e.log = :log
                   and not exists (select from journal_number n where n.id = e.id)
                   and not exists (select from journal_waiting w where w.id = e.id)
                 order by e.noted
                 limit :most
                """)
                .param("log", log)
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Acts from after the first entry that have none themselves.
    List<UUID> unsealed(int most) {
        return db.sql("""
                select a.id from act a
                 where a.at > (select min(noted) from journal_entry)
                   and not exists (select from journal_entry e where e.id = a.id)
                 order by a.at
                 limit :most
                """)
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /// Openings and places in the queue that belong to no entry; nothing but an entry's own statement writes them.
    List<UUID> strays(int most) {
        return db.sql("""
                select o.entry from journal_opening o
                 where not exists (select from journal_entry e where e.id = o.entry)
                union
                select w.id from journal_waiting w
                 where not exists (select from journal_entry e where e.id = w.id)
                limit :most
                """)
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    record Kept(long size, byte[] note) {}

    List<Kept> checkpoints(long after, int most) {
        return db.sql("""
                select size, note from journal_checkpoint
                 where log = :log and size > :after order by size limit :most
                """)
                .param("log", log)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Kept(row.getLong(1), row.getBytes(2)))
                .list();
    }

    Optional<byte[]> newestNote() {
        return journal.newestCheckpoint(log).map(JournalStore.Kept::note);
    }
}
