package longtang.agreement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Those who must sign, as rows with a sealed name.
@Repository
class SignatoryStore {

    /// A row; the name is sealed.
    record Row(
            UUID id,
            UUID round,
            String dossier,
            Capacity capacity,
            byte[] name,
            String organisation,
            Instant notedAt) {}

    private static final String ROW =
            "select id, round, dossier, capacity, name, organisation, noted_at from signatory where ";

    private final JdbcClient db;

    SignatoryStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Row row, String mark, UUID by) {
        db.sql("""
                insert into signatory (id, round, dossier, capacity, name, mark, organisation, noted_at, by_id)
                values (:id, :round, :dossier, :capacity, :name, :mark, :organisation, :at, :by)
                """)
                .param("id", row.id())
                .param("round", row.round())
                .param("dossier", row.dossier())
                .param("capacity", row.capacity().code())
                .param("name", row.name())
                .param("mark", mark)
                .param("organisation", row.organisation())
                .param("at", row.notedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    boolean drop(UUID round, UUID id, Instant at) {
        return db.sql("""
                update signatory set dropped_at = :at where round = :round and id = :id and dropped_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("round", round)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Row> of(UUID round) {
        return db.sql(ROW + "round = :round and dropped_at is null order by noted_at, id")
                .param("round", round)
                .query(SignatoryStore::row)
                .list();
    }

    /// For a signature: nobody else signs as the same until this transaction is over.
    Optional<UUID> locked(UUID round, UUID id) {
        return db.sql("select id from signatory where round = :round and id = :id and dropped_at is null for update")
                .param("round", round)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    List<Row> marked(String mark, int most) {
        return db.sql(ROW + "mark = :mark order by noted_at, id limit :most")
                .param("mark", mark)
                .param("most", most)
                .query(SignatoryStore::row)
                .list();
    }

    private static Row row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("dossier"),
                Capacity.read(row.getString("capacity")).orElseThrow(),
                row.getBytes("name"),
                row.getString("organisation"),
                row.getTimestamp("noted_at").toInstant());
    }
}
