package longtang.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.journal.Checkpoint;
import longtang.journal.Hash;
import longtang.journal.Note;
import longtang.journal.Opening;
import longtang.journal.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The journal's rows: entries by number, openings, checkpoints, what waits.
@Repository
class JournalStore {

    /// A signed checkpoint as it was kept.
    record Kept(long size, Instant at, byte[] note) {

        Note read() {
            return Note.read(note)
                    .orElseThrow(() -> new IllegalStateException("The checkpoint of size " + size + " is damaged"));
        }

        Checkpoint checkpoint() {
            return Checkpoint.read(read().text())
                    .orElseThrow(() -> new IllegalStateException("The checkpoint of size " + size + " is damaged"));
        }
    }

    /// An entry of the log and its number.
    record Placed(long index, UUID id, byte[] entry) {}

    private final JdbcClient db;

    JournalStore(JdbcClient db) {
        this.db = db;
    }

    List<Row> rows(String log, long from, int most) {
        return db.sql("""
                select n.idx, n.leaf, e.entry
                  from journal_number n join journal_entry e using (id)
                 where n.log = :log and n.idx >= :from
                 order by n.idx
                 limit :most
                """)
                .param("log", log)
                .param("from", from)
                .param("most", most)
                .query((row, number) -> new Row(row.getLong(1), Hash.of(row.getBytes(2)), row.getBytes(3)))
                .list();
    }

    /// Those of the entries that have a number, in its order.
    List<Placed> placed(String log, Collection<UUID> ids) {
        return db.sql("""
                select n.idx, e.id, e.entry
                  from journal_number n join journal_entry e using (id)
                 where n.log = :log and n.id = any(:ids)
                 order by n.idx
                """)
                .param("log", log)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Placed(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3)))
                .list();
    }

    Optional<byte[]> entry(UUID id) {
        return db.sql("select entry from journal_entry where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    Map<UUID, Map<String, Opening>> openings(Collection<UUID> entries) {
        var all = new HashMap<UUID, Map<String, Opening>>();
        db.sql("select entry, label, salt, content from journal_opening where entry = any(:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(row.getObject(1, UUID.class), entry -> new HashMap<>())
                            .put(row.getString(2), Opening.of(row.getBytes(3), row.getBytes(4)));
                });
        return all;
    }

    Optional<Kept> newestCheckpoint(String log) {
        return db.sql("select size, at, note from journal_checkpoint where log = :log order by size desc limit 1")
                .param("log", log)
                .query(JournalStore::kept)
                .optional();
    }

    Optional<Kept> checkpoint(String log, long size) {
        return db.sql("select size, at, note from journal_checkpoint where log = :log and size = :size")
                .param("log", log)
                .param("size", size)
                .query(JournalStore::kept)
                .optional();
    }

    /// The last checkpoint of every day in Shanghai, the newest days first.
    List<Kept> dailyCheckpoints(String log, int most) {
        return db.sql("""
                select distinct on ((at at time zone 'Asia/Shanghai')::date) size, at, note
                  from journal_checkpoint
                 where log = :log
                 order by (at at time zone 'Asia/Shanghai')::date desc, size desc
                 limit :most
                """)
                .param("log", log)
                .param("most", most)
                .query(JournalStore::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(row.getLong("size"), row.getTimestamp("at").toInstant(), row.getBytes("note"));
    }

    void keep(String log, Checkpoint checkpoint, Instant at, Note note) {
        db.sql("""
                insert into journal_checkpoint (log, size, at, note) values (:log, :size, :at, :note)
                on conflict do nothing
                """)
                .param("log", log)
                .param("size", checkpoint.size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("note", note.bytes())
                .update();
    }

    /// How many entries wait for a number, and since when the oldest does.
    record Waiting(long entries, Optional<Instant> since) {}

    Waiting waiting(String log) {
        return db.sql("""
                select count(*), min(e.noted)
                  from journal_waiting w join journal_entry e using (id)
                 where w.log = :log
                """)
                .param("log", log)
                .query((row, number) -> {
                    var since = row.getTimestamp(2);
                    return new Waiting(
                            row.getLong(1), Optional.ofNullable(since).map(Timestamp::toInstant));
                })
                .single();
    }
}
