package longtang.sighting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import longtang.ledger.Field;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.record.Actor;
import longtang.register.SightingKey;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sightings as rows. Most come in through [ImportStore]; what somebody writes down by hand is kept here.
@Repository
class SightingStore {

    private static final String SELECT = """
            select s.id, s.kind, s.record_id, s.revision, s.job, s.row_no, s.seen_at, s.original, s.fields, s.taken_at,
                   coalesce(j.file_name, '') as file_name, coalesce(j.file_sha256, '') as file_sha256, j.columns
              from sighting s
              left join import_job j on j.id = s.job
            """;
    private static final String LATEST = """
             where s.revision = (select max(l.revision) from sighting l where l.kind = s.kind and l.record_id = s.record_id)
            """;

    private final JdbcClient db;
    private final Cells cells;

    SightingStore(JdbcClient db, Cells cells) {
        this.db = db;
        this.cells = cells;
    }

    List<Sighting> current() {
        return db.sql(SELECT + LATEST + " order by s.kind, s.record_id")
                .query(sightings())
                .list();
    }

    Optional<Sighting> get(UUID id) {
        return db.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(sightings())
                .optional();
    }

    List<Sighting> ofKeys(Collection<SightingKey> keys) {
        if (keys.isEmpty()) return List.of();
        return db.sql(SELECT + LATEST + """
                   and (s.kind, s.record_id) in (
                       select asked ->> 0, asked ->> 1 from jsonb_array_elements(cast(:keys as jsonb)) asked)
                 order by s.kind, s.record_id
                """)
                .param("keys", cells.keys(keys))
                .query(sightings())
                .list();
    }

    List<LedgerEntry> saying(Collection<SightingKey> keys) {
        if (keys.isEmpty()) return List.of();
        return db.sql("""
                select s.kind, s.record_id, s.seen_at, s.row_no, s.fields
                  from jsonb_array_elements(cast(:keys as jsonb)) asked
                  join sighting s on s.kind = asked ->> 0 and s.record_id = asked ->> 1
                 where not exists (select from sighting later
                                    where later.kind = s.kind and later.record_id = s.record_id
                                      and later.revision > s.revision)
                 order by s.kind, s.record_id
                """)
                .param("keys", cells.keys(keys))
                .query((row, number) -> said(row))
                .list();
    }

    private LedgerEntry said(ResultSet row) throws SQLException {
        return new LedgerEntry(
                LedgerKind.of(row.getString("kind")).orElseThrow(),
                row.getString("record_id"),
                row.getObject("seen_at", LocalDateTime.class),
                new LedgerEntry.Origin("", "", row.getInt("row_no")),
                Collections.emptyNavigableMap(),
                cells.fields(row.getString("fields")));
    }

    List<Sighting> ofImport(UUID job) {
        return db.sql(SELECT + " where s.job = :job order by s.row_no")
                .param("job", job)
                .query(sightings())
                .list();
    }

    List<Sighting> history(LedgerKind kind, String recordId) {
        return db.sql(SELECT + " where s.kind = :kind and s.record_id = :recordId order by s.revision desc")
                .param("kind", kind.code())
                .param("recordId", recordId)
                .query(sightings())
                .list();
    }

    /// Empty when this form has been kept already.
    Optional<UUID> insert(UUID id, ByHand form, Actor.Person by, LedgerEntry entry, Instant now) {
        return db.sql("""
                insert into sighting (id, kind, record_id, revision, content_hash, row_no, seen_at, original, fields,
                                      taken_at, submission, recorded_by, recorded_by_name, recorded_role)
                values (:id, :kind, :recordId, 1, :hash, 0, :seenAt, cast(:original as jsonb), cast(:fields as jsonb),
                        :now, :submission, :by, :name, :role)
                on conflict (submission) do nothing
                returning id
                """)
                .param("id", id)
                .param("kind", entry.kind().code())
                .param("recordId", entry.recordId())
                .param("hash", entry.contentHash())
                .param("seenAt", entry.seenAt())
                .param("original", cells.write(cells.pairs(entry.original())))
                .param("fields", cells.write(cells.pairs(entry.fields())))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("submission", form.submission())
                .param("by", by.id())
                .param("name", by.name())
                .param("role", by.role())
                .query(UUID.class)
                .optional();
    }

    Optional<Sighting> ofSubmission(UUID submission) {
        return db.sql(SELECT + " where s.submission = :submission")
                .param("submission", submission)
                .query(sightings())
                .optional();
    }

    long nextByHand() {
        return db.sql("select nextval('sighting_by_hand')").query(Long.class).single();
    }

    /// How many records of one ledger are here, and when something last came in.
    record Total(int records, Instant latest) {}

    Map<LedgerKind, Total> totals() {
        var totals = new EnumMap<LedgerKind, Total>(LedgerKind.class);
        db.sql(
                        "select kind, count(*) filter (where revision = 1) as records, max(taken_at) as latest from sighting group by kind")
                .query((ResultSet row) -> {
                    var total = new Total(
                            row.getInt("records"), row.getTimestamp("latest").toInstant());
                    totals.put(LedgerKind.of(row.getString("kind")).orElseThrow(), total);
                });
        return totals;
    }

    boolean anyImportPending() {
        return db.sql("select exists (select from import_job where state in ('queued', 'running'))")
                .query(Boolean.class)
                .single();
    }

    // The rows of one import share their columns: read once a query.
    private RowMapper<Sighting> sightings() {
        Map<UUID, SequencedMap<String, Field>> columns = new HashMap<>();
        return (row, number) -> {
            var job = row.getObject("job", UUID.class);
            var known = job == null ? ByHand.COLUMNS : columns.get(job);
            if (known == null) columns.put(job, known = cells.columns(row.getString("columns")));
            return new Sighting(
                    row.getObject("id", UUID.class),
                    entry(row),
                    known,
                    row.getInt("revision"),
                    job,
                    row.getTimestamp("taken_at").toInstant());
        };
    }

    private LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                LedgerKind.of(row.getString("kind")).orElseThrow(),
                row.getString("record_id"),
                row.getObject("seen_at", LocalDateTime.class),
                new LedgerEntry.Origin(row.getString("file_name"), row.getString("file_sha256"), row.getInt("row_no")),
                cells.original(row.getString("original")),
                cells.fields(row.getString("fields")));
    }
}
