package longtang.people;

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

/// Machines of other offices as rows.
@Repository
class MachineStore {

    private static final String MACHINE = "select id, office, role, opened_at, used_at, closed_at from machine ";

    private final JdbcClient db;

    MachineStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Machine machine, String tokenHash, UUID by) {
        db.sql("""
                insert into machine (id, office, role, token_hash, opened_at, by_id)
                values (:id, :office, :role, :hash, :at, :by)
                """)
                .param("id", machine.id())
                .param("office", machine.office())
                .param("role", machine.role().code())
                .param("hash", tokenHash)
                .param("at", machine.openedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    boolean close(UUID id, Instant at) {
        return db.sql("update machine set closed_at = :at where id = :id and closed_at is null")
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void used(UUID id, Instant at) {
        db.sql("update machine set used_at = :at where id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Machine> byTokenHash(String hash) {
        return db.sql(MACHINE + "where token_hash = :hash and closed_at is null")
                .param("hash", hash)
                .query(MachineStore::machine)
                .optional();
    }

    List<Machine> all() {
        return db.sql(MACHINE + "order by closed_at is not null, office, opened_at")
                .query(MachineStore::machine)
                .list();
    }

    private static Machine machine(ResultSet row, int number) throws SQLException {
        return new Machine(
                row.getObject("id", UUID.class),
                row.getString("office"),
                Machine.Role.read(row.getString("role")).orElseThrow(),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
