package longtang.sighting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import longtang.ledger.Field;
import longtang.ledger.LedgerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sealed cells as rows, and the step in which rows on their way in are redacted.
@Repository
class SealedStore {

    /// A cell as it lies in the table.
    record Cell(UUID sighting, String header, @Nullable Field field, About about, byte[] sealed) {}

    /// A row that has come in and is not known yet.
    record Fresh(UUID id, SequencedMap<String, String> original, Map<Field, String> fields) {}

    private final JdbcClient db;
    private final Cells cells;

    SealedStore(JdbcClient db, Cells cells) {
        this.db = db;
        this.cells = cells;
    }

    /// The rows of an import that say something new, from a row number on.
    List<Fresh> fresh(UUID job, LedgerKind kind, UUID after, int most) {
        return db.sql("""
                select r.id, r.original, r.fields from import_row r
                 where r.job = :job and r.id > :after
                   and not exists (select from sighting s
                                    where s.kind = :kind and s.record_id = r.record_id
                                      and s.content_hash = r.content_hash)
                 order by r.id limit :most
                """)
                .param("job", job)
                .param("kind", kind.code())
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Fresh(
                        row.getObject("id", UUID.class),
                        cells.original(row.getString("original")),
                        cells.fields(row.getString("fields"))))
                .list();
    }

    private record RedactedRow(UUID id, List<List<String>> original, List<List<String>> fields) {}

    void redact(Map<UUID, Redacted> rows) {
        var changed = new ArrayList<RedactedRow>();
        rows.forEach(
                (id, row) -> changed.add(new RedactedRow(id, cells.pairs(row.original()), cells.pairs(row.fields()))));
        db.sql("""
                update import_row r set original = given.original, fields = given.fields
                  from jsonb_to_recordset(cast(:rows as jsonb)) as given (id uuid, original jsonb, fields jsonb)
                 where r.id = given.id
                """).param("rows", cells.write(changed)).update();
    }

    /// A cell on its way into the table.
    record Written(
            UUID sighting,
            String header,
            String field,
            String about,
            String sealed,
            String commitment,
            List<String> marks) {

        static Written of(UUID sighting, Redacted.Secret secret, SealedValue value, List<String> marks) {
            var field = secret.field();
            return new Written(
                    sighting,
                    Cells.storable(secret.header()),
                    field == null ? "" : field.name(),
                    secret.about().code(),
                    HexFormat.of().formatHex(value.sealed()),
                    value.commitment(),
                    marks);
        }
    }

    void insert(List<Written> written) {
        db.sql("""
                insert into sealed_cell (sighting, header, field, about, sealed, commitment, marks)
                select sighting, header, nullif(field, ''), about, decode(sealed, 'hex'), commitment,
                       array(select jsonb_array_elements_text(marks))
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as row (sighting uuid, header text, field text, about text, sealed text, commitment text, marks jsonb)
                """).param("rows", cells.write(written)).update();
    }

    private static final String SELECT = "select sighting, header, field, about, sealed from sealed_cell";

    List<Cell> of(UUID sighting) {
        return db.sql(SELECT + " where sighting = :sighting")
                .param("sighting", sighting)
                .query(SealedStore::cell)
                .list();
    }

    List<Cell> of(Collection<UUID> sightings) {
        return db.sql(SELECT + " where sighting = any (:sightings)")
                .param("sightings", sightings.toArray(UUID[]::new))
                .query(SealedStore::cell)
                .list();
    }

    List<Cell> marked(List<String> marks, int most) {
        return db.sql(SELECT + " where marks && cast(:marks as text[]) order by sighting limit :most")
                .param("marks", marks.toArray(String[]::new))
                .param("most", most)
                .query(SealedStore::cell)
                .list();
    }

    private static Cell cell(ResultSet row, int number) throws SQLException {
        var field = row.getString("field");
        return new Cell(
                row.getObject("sighting", UUID.class),
                row.getString("header"),
                field == null ? null : Field.valueOf(field),
                About.of(row.getString("about")),
                row.getBytes("sealed"));
    }

    /// Rejected rows are kept word for word until they have been corrected; then they only name people.
    int forgetRejects(Instant before) {
        return db.sql("""
                update import_reject r set original = '[]', faults = '[]'
                  from import_job j
                 where j.id = r.job and j.finished_at < :before and r.original <> '[]'
                """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
