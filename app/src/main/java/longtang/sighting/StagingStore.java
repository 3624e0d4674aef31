package longtang.sighting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import longtang.ledger.LedgerEntry;
import longtang.ledger.LedgerKind;
import longtang.ledger.Reject;
import longtang.ledger.RejectedRow;
import longtang.record.Ids;
import longtang.vault.KeyRing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What an import carries: rows on their way in, rows that were not taken, and the step that makes sightings of them.
@Repository
class StagingStore {

    /// How many of the rows were new records, and how many new revisions of known ones.
    record Published(int fresh, int revised) {}

    private final JdbcClient db;
    private final Cells cells;
    private final KeyRing keys;

    StagingStore(JdbcClient db, Cells cells, KeyRing keys) {
        this.db = db;
        this.cells = cells;
        this.keys = keys;
    }

    private record StagedRow(
            UUID id,
            int row_no,
            String record_id,
            String content_hash,
            String seen_at,
            List<List<String>> original,
            List<List<String>> fields) {}

    /// One parameter, one round trip, for any number of rows.
    void stage(UUID job, List<LedgerEntry> entries, Instant now) {
        var rows = entries.stream().map(entry -> staged(entry, now)).toList();
        db.sql("""
                insert into import_row (id, job, row_no, record_id, content_hash, seen_at, original, fields)
                select id, :job, row_no, record_id, content_hash, nullif(seen_at, '')::timestamp, original, fields
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as row (id uuid, row_no int, record_id text, content_hash text, seen_at text, original jsonb, fields jsonb)
                """).param("job", job).param("rows", cells.write(rows)).update();
    }

    // The hash of a row with a telephone number in it could be guessed; a keyed one cannot.
    private StagedRow staged(LedgerEntry entry, Instant now) {
        return new StagedRow(
                Ids.at(now),
                entry.origin().row(),
                Cells.storable(entry.recordId()),
                keys.mark("row", entry.contentHash()),
                entry.seenAt() == null ? "" : entry.seenAt().toString(),
                cells.pairs(entry.original()),
                cells.pairs(entry.fields()));
    }

    private record KeptReject(int row_no, boolean note, List<List<String>> original, List<Cells.Fault> faults) {}

    void keepRejects(UUID job, List<RejectedRow> rejects, List<Reject> notes) {
        var kept = new java.util.ArrayList<KeptReject>();
        for (var row : rejects) {
            kept.add(new KeptReject(row.row(), false, cells.pairs(row.original()), cells.faults(row.faults())));
        }
        for (var note : notes) kept.add(new KeptReject(note.row(), true, List.of(), cells.faults(List.of(note))));
        db.sql("""
                insert into import_reject (job, row_no, note, original, faults)
                select :job, row_no, note, original, faults
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as row (row_no int, note boolean, original jsonb, faults jsonb)
                """).param("job", job).param("rows", cells.write(kept)).update();
    }

    /// Nothing of a refused, cancelled or repeated go stays.
    void clear(UUID job) {
        db.sql("delete from import_row where job = :job").param("job", job).update();
        db.sql("delete from import_reject where job = :job").param("job", job).update();
    }

    /// The one step in which rows become sightings. What a record already says, in any revision, is no news.
    Published publish(UUID job, LedgerKind kind, Instant now) {
        var published = db.sql("""
                with news as (
                    insert into sighting (id, kind, record_id, revision, content_hash, job, row_no, seen_at, original,
                                          fields, taken_at)
                    select r.id, :kind, r.record_id,
                           1 + coalesce((select max(s.revision) from sighting s
                                          where s.kind = :kind and s.record_id = r.record_id), 0),
                           r.content_hash, r.job, r.row_no, r.seen_at, r.original, r.fields, :now
                      from import_row r
                     where r.job = :job
                       and not exists (select from sighting s
                                        where s.kind = :kind and s.record_id = r.record_id
                                          and s.content_hash = r.content_hash)
                    returning revision
                )
                select count(*) filter (where revision = 1) as fresh, count(*) filter (where revision > 1) as revised
                  from news
                """)
                .param("kind", kind.code())
                .param("job", job)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Published.class)
                .single();
        db.sql("delete from import_row where job = :job").param("job", job).update();
        return published;
    }

    List<RejectedRow> rejects(UUID job, String file, int from, int most) {
        return rejected(job, file, false, from, most);
    }

    List<RejectedRow> notes(UUID job, String file, int from, int most) {
        return rejected(job, file, true, from, most);
    }

    private List<RejectedRow> rejected(UUID job, String file, boolean note, int from, int most) {
        return db.sql("""
                select row_no, original, faults from import_reject
                 where job = :job and note = :note
                 order by id
                offset :from limit :most
                """)
                .param("job", job)
                .param("note", note)
                .param("from", from)
                .param("most", most)
                .query((row, number) -> new RejectedRow(
                        row.getInt("row_no"),
                        cells.original(row.getString("original")),
                        cells.faults(file, row.getInt("row_no"), row.getString("faults"))))
                .list();
    }
}
