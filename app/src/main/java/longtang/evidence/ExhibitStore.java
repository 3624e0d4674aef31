package longtang.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Exhibits as rows.
@Repository
class ExhibitStore {

    private static final String EXHIBIT = """
            select id, round, label, name, media, sha256, bytes, made_at, latitude, longitude, device, kept_at, by_id,
                   by_name
            from exhibit
            """;

    private final JdbcClient db;

    ExhibitStore(JdbcClient db) {
        this.db = db;
    }

    /// False where it is there already.
    boolean insert(Exhibit exhibit) {
        return db.sql("""
                insert into exhibit (id, round, label, name, media, sha256, bytes, made_at, latitude, longitude, device,
                                     kept_at, by_id, by_name)
                values (:id, :round, :label, :name, :media, :sha256, :bytes, :madeAt, :latitude, :longitude, :device,
                        :keptAt, :by, :byName)
                on conflict do nothing
                """)
                        .param("id", exhibit.id())
                        .param("round", exhibit.round())
                        .param("label", exhibit.label())
                        .param("name", exhibit.name())
                        .param("media", exhibit.media().name())
                        .param("sha256", exhibit.sha256().hex())
                        .param("bytes", exhibit.bytes())
                        .param("madeAt", time(exhibit.madeAt()))
                        .param(
                                "latitude",
                                exhibit.place() == null ? null : exhibit.place().latitude())
                        .param(
                                "longitude",
                                exhibit.place() == null ? null : exhibit.place().longitude())
                        .param("device", exhibit.device())
                        .param("keptAt", time(exhibit.keptAt()))
                        .param("by", exhibit.by())
                        .param("byName", exhibit.byName())
                        .update()
                == 1;
    }

    List<Exhibit> of(UUID round) {
        return db.sql(EXHIBIT + "where round = :round order by kept_at, id")
                .param("round", round)
                .query(ExhibitStore::exhibit)
                .list();
    }

    Optional<Exhibit> get(UUID round, UUID id) {
        return db.sql(EXHIBIT + "where round = :round and id = :id")
                .param("round", round)
                .param("id", id)
                .query(ExhibitStore::exhibit)
                .optional();
    }

    private static Exhibit exhibit(ResultSet row, int number) throws SQLException {
        Timestamp made = row.getTimestamp("made_at");
        return new Exhibit(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("label"),
                row.getString("name"),
                Media.valueOf(row.getString("media")),
                new Sha256(row.getString("sha256")),
                row.getLong("bytes"),
                made == null ? null : made.toInstant(),
                place(row),
                row.getString("device"),
                row.getTimestamp("kept_at").toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"));
    }

    private static @Nullable Position place(ResultSet row) throws SQLException {
        double latitude = row.getDouble("latitude");
        return row.wasNull() ? null : new Position(latitude, row.getDouble("longitude"));
    }

    private static @Nullable Object time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
