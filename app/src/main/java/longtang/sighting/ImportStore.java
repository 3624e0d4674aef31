package longtang.sighting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Sha256;
import longtang.ledger.LedgerKind;
import longtang.ledger.Reject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Imports as rows: from one state to the next. What they carry is [StagingStore]'s.
@Repository
class ImportStore {

    private final JdbcClient db;
    private final Cells cells;

    ImportStore(JdbcClient db, Cells cells) {
        this.db = db;
        this.cells = cells;
    }

    /// False when this file of this form is here already.
    boolean insert(UUID id, UUID submission, int ordinal, ImportJob.SentFile file, ImportJob.Sender by, Instant at) {
        return db.sql("""
                insert into import_job (id, submission, ordinal, file_name, file_sha256, file_bytes, state,
                                        sent_by, sent_by_name, sent_role, sent_at)
                values (:id, :submission, :ordinal, :name, :sha256, :bytes, 'queued', :by, :byName, :role, :at)
                on conflict (submission, ordinal, file_sha256) do nothing
                """)
                        .param("id", id)
                        .param("submission", submission)
                        .param("ordinal", ordinal)
                        .param("name", file.name())
                        .param("sha256", file.sha256().hex())
                        .param("bytes", file.bytes())
                        .param("by", by.id())
                        .param("byName", by.name())
                        .param("role", by.role())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    UUID sent(UUID submission, int ordinal, Sha256 file) {
        return db.sql("""
                select id from import_job
                 where submission = :submission and ordinal = :ordinal and file_sha256 = :sha256
                """)
                .param("submission", submission)
                .param("ordinal", ordinal)
                .param("sha256", file.hex())
                .query(UUID.class)
                .single();
    }

    Optional<ImportJob> get(UUID id) {
        return db.sql("select * from import_job where id = :id")
                .param("id", id)
                .query(this::job)
                .optional();
    }

    /// The latest first; ids are in the order of time.
    List<ImportJob> latest(@Nullable Collection<UUID> authors, @Nullable UUID before, int most) {
        return db.sql("""
                select * from import_job
                 where (cast(:before as uuid) is null or id < :before)
                   and (cast(:authors as uuid[]) is null or sent_by = any (cast(:authors as uuid[])))
                 order by id desc
                 limit :most
                """)
                .param("before", before)
                .param("authors", authors == null ? null : authors.toArray(UUID[]::new))
                .param("most", most)
                .query(this::job)
                .list();
    }

    int waitingBefore(UUID id) {
        return db.sql("select count(*) from import_job where state in ('queued', 'running') and id < :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /// What a worker left running when it died goes back to the queue.
    int requeueAbandoned() {
        return db.sql("update import_job set state = 'queued' where state = 'running'")
                .update();
    }

    Optional<ImportJob> takeNext(Instant now) {
        return db.sql("""
                update import_job
                   set state = 'running', attempt = attempt + 1, started_at = :now,
                       rows_read = 0, work_done = 0, work_total = 0
                 where id = (select id from import_job where state = 'queued' order by id limit 1 for update skip locked)
                returning *
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::job)
                .optional();
    }

    /// Writes how far it is; true when the reading should stop, because somebody asked or another worker has the job.
    boolean note(ImportJob job, ImportJob.Pace pace, int good, int rejected) {
        return db.sql("""
                update import_job
                   set rows_read = :rows, work_done = :done, work_total = :total, good = :good, rejected = :rejected
                 where id = :id and state = 'running' and attempt = :attempt
                returning cancel_asked
                """)
                .param("rows", pace.rows())
                .param("done", pace.done())
                .param("total", pace.total())
                .param("good", good)
                .param("rejected", rejected)
                .param("id", job.id())
                .param("attempt", job.attempt())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /// Holds the job until the end of the transaction; false when it has been cancelled or belongs to somebody else.
    boolean hold(ImportJob job) {
        return db.sql("""
                select id from import_job
                 where id = :id and state = 'running' and attempt = :attempt and not cancel_asked
                   for update
                """)
                .param("id", job.id())
                .param("attempt", job.attempt())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void done(ImportJob job, LedgerKind kind, ImportJob.Count count, Instant now) {
        db.sql("""
                update import_job
                   set state = 'done', kind = :kind, good = :good, rejected = :rejected, duplicates = :duplicates,
                       notes = :notes, fresh = :fresh, revised = :revised, known = :known, finished_at = :now
                 where id = :id
                """)
                .param("kind", kind.code())
                .param("good", count.good())
                .param("rejected", count.rejected())
                .param("duplicates", count.duplicates())
                .param("notes", count.notes())
                .param("fresh", count.fresh())
                .param("revised", count.revised())
                .param("known", count.known())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", job.id())
                .update();
    }

    void understood(ImportJob job, ImportJob.Reading reading, int rows) {
        db.sql("""
                update import_job
                   set columns = cast(:columns as jsonb), unknown = cast(:unknown as jsonb), format = :format,
                       rows_read = :rows
                 where id = :id
                """)
                .param("columns", cells.write(cells.pairs(reading.columns())))
                .param(
                        "unknown",
                        cells.write(
                                reading.unknown().stream().map(Cells::storable).toList()))
                .param("format", Cells.storable(reading.format()))
                .param("rows", rows)
                .param("id", job.id())
                .update();
    }

    /// From running to an end without sightings, or to the question which ledger it is.
    boolean leave(ImportJob job, ImportState state, @Nullable Reject refusal, String incident, Instant now) {
        return db.sql("""
                update import_job
                   set state = :state, refusal = cast(:refusal as jsonb), incident = :incident, good = 0, rejected = 0,
                       finished_at = cast(case when :state = 'kindless' then null else :now end as timestamptz)
                 where id = :id and state = 'running' and attempt = :attempt
                """)
                        .param("state", state.code())
                        .param("refusal", refusal == null ? null : cells.reject(refusal))
                        .param("incident", incident)
                        .param("now", now.atOffset(ZoneOffset.UTC).toString())
                        .param("id", job.id())
                        .param("attempt", job.attempt())
                        .update()
                == 1;
    }

    /// A running one is asked to stop, a waiting one stops at once; false when it is over.
    boolean cancel(UUID id, Instant now) {
        return db.sql("""
                update import_job
                   set cancel_asked = true,
                       state = case when state = 'running' then state else 'cancelled' end,
                       finished_at = case when state = 'running' then null else :now end
                 where id = :id and state in ('queued', 'running', 'kindless')
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean choose(UUID id, LedgerKind kind) {
        return db.sql("update import_job set kind = :kind, state = 'queued' where id = :id and state = 'kindless'")
                        .param("kind", kind.code())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean again(UUID id) {
        return db.sql("""
                update import_job
                   set state = 'queued', finished_at = null, cancel_asked = false, incident = ''
                 where id = :id and state in ('cancelled', 'failed')
                """).param("id", id).update() == 1;
    }

    private ImportJob job(ResultSet row, int number) throws SQLException {
        var kind = row.getString("kind");
        var finished = row.getTimestamp("finished_at");
        var refusal = row.getString("refusal");
        return new ImportJob(
                row.getObject("id", UUID.class),
                new ImportJob.SentFile(
                        row.getString("file_name"),
                        new Sha256(row.getString("file_sha256")),
                        row.getLong("file_bytes")),
                new ImportJob.Sender(
                        row.getObject("sent_by", UUID.class),
                        row.getString("sent_by_name"),
                        row.getString("sent_role")),
                kind == null ? null : LedgerKind.of(kind).orElseThrow(),
                ImportState.of(row.getString("state")),
                row.getInt("attempt"),
                row.getBoolean("cancel_asked"),
                row.getTimestamp("sent_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                new ImportJob.Pace(row.getInt("rows_read"), row.getLong("work_done"), row.getLong("work_total")),
                count(row),
                new ImportJob.Reading(
                        cells.columns(row.getString("columns")),
                        cells.texts(row.getString("unknown")),
                        row.getString("format")),
                refusal == null ? null : cells.reject(refusal),
                row.getString("incident"));
    }

    private static ImportJob.Count count(ResultSet row) throws SQLException {
        return new ImportJob.Count(
                row.getInt("good"),
                row.getInt("rejected"),
                row.getInt("duplicates"),
                row.getInt("notes"),
                row.getInt("fresh"),
                row.getInt("revised"),
                row.getInt("known"));
    }
}
