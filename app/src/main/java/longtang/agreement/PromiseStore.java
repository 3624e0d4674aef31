package longtang.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Promises as rows.
@Repository
class PromiseStore {

    private static final String STEP =
            "select id, round, dossier, what, due, proof, met_at, exhibit, missed_at from promised_step ";

    private final JdbcClient db;

    PromiseStore(JdbcClient db) {
        this.db = db;
    }

    void insert(PromisedStep step, Instant at, UUID by) {
        db.sql("""
                insert into promised_step (id, round, dossier, what, due, proof, set_at, by_id)
                values (:id, :round, :dossier, :what, :due, :proof, :at, :by)
                on conflict do nothing
                """)
                .param("id", step.id())
                .param("round", step.round())
                .param("dossier", step.dossier())
                .param("what", step.what())
                .param("due", step.due())
                .param("proof", step.proof())
                .param("at", time(at))
                .param("by", by)
                .update();
    }

    boolean met(UUID round, UUID id, UUID exhibit, Instant at, UUID by) {
        return db.sql("""
                update promised_step set met_at = :at, met_by = :by, exhibit = :exhibit
                 where round = :round and id = :id and met_at is null
                """)
                        .param("at", time(at))
                        .param("by", by)
                        .param("exhibit", exhibit)
                        .param("round", round)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Those whose day has passed, each given once, whichever node looks.
    List<PromisedStep> miss(LocalDate today, Instant at, int most) {
        return db.sql("""
                update promised_step set missed_at = :at
                 where id in (select id from promised_step where due < :today and met_at is null and missed_at is null
                               order by due limit :most for update skip locked)
                returning id, round, dossier, what, due, proof, met_at, exhibit, missed_at
                """)
                .param("at", time(at))
                .param("today", today)
                .param("most", most)
                .query(PromiseStore::step)
                .list();
    }

    Set<UUID> missedIn(Collection<UUID> rounds) {
        return Set.copyOf(db.sql("""
                select distinct round from promised_step
                 where round = any (:rounds) and missed_at is not null and met_at is null
                """)
                .param("rounds", rounds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    List<PromisedStep> of(UUID round) {
        return db.sql(STEP + "where round = :round order by due, id")
                .param("round", round)
                .query(PromiseStore::step)
                .list();
    }

    private static PromisedStep step(ResultSet row, int number) throws SQLException {
        return new PromisedStep(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("dossier"),
                row.getString("what"),
                row.getObject("due", LocalDate.class),
                row.getString("proof"),
                instant(row.getTimestamp("met_at")),
                row.getObject("exhibit", UUID.class),
                instant(row.getTimestamp("missed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
