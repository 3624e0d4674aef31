package longtang.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files on their way as rows.
@Repository
class UploadStore {

    private final JdbcClient db;

    UploadStore(JdbcClient db) {
        this.db = db;
    }

    /// What one person has announced and not finished.
    record Load(int files, long bytes) {}

    Load of(UUID by) {
        return db.sql("select count(*) as files, coalesce(sum(length), 0) as bytes from upload where by_id = :by")
                .param("by", by)
                .query(Load.class)
                .single();
    }

    /// False where the id is taken.
    boolean insert(Upload upload, UUID by, Instant now) {
        return db.sql("""
                insert into upload (id, round, label, name, length, announced, by_id, touched_at)
                values (:id, :round, :label, :name, :length, :announced, :by, :now)
                on conflict do nothing
                """)
                        .param("id", upload.id())
                        .param("round", upload.round())
                        .param("label", upload.label())
                        .param("name", upload.name())
                        .param("length", upload.length())
                        .param(
                                "announced",
                                upload.announced() == null
                                        ? null
                                        : upload.announced().hex())
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Upload> get(UUID by, UUID round, UUID id) {
        return db.sql("""
                select id, round, label, name, length, announced, received from upload
                where id = :id and round = :round and by_id = :by
                """)
                .param("id", id)
                .param("round", round)
                .param("by", by)
                .query(UploadStore::upload)
                .optional();
    }

    private static Upload upload(ResultSet row, int number) throws SQLException {
        var announced = row.getString("announced");
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("label"),
                row.getString("name"),
                row.getLong("length"),
                announced == null ? null : new Sha256(announced),
                row.getLong("received"));
    }

    void received(UUID id, long received, Instant now) {
        db.sql("update upload set received = :received, touched_at = :now where id = :id")
                .param("id", id)
                .param("received", received)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(UUID id) {
        db.sql("delete from upload where id = :id").param("id", id).update();
    }

    /// Takes away what nobody has touched since, and says what it was.
    List<UUID> deleteBefore(Instant touched) {
        return db.sql("delete from upload where touched_at < :touched returning id")
                .param("touched", touched.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
