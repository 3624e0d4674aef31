package longtang.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Grids and pairings as rows.
@Repository
class DutyStore {

    private static final String PAIRING = """
            select id, kind, lane, door, officer, partner, from_day, until_day, stands_in_for from pairing
             where ended_at is null
            """;

    private final JdbcClient db;

    DutyStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Pairing pairing, Instant now) {
        db.sql("""
                insert into pairing (id, kind, lane, door, officer, partner, from_day, until_day, stands_in_for, noted_at)
                values (:id, :kind, :lane, :door, :officer, :partner, :from, :until, :standsInFor, :now)
                """)
                .param("id", pairing.id())
                .param("kind", pairing.kind().code())
                .param("lane", pairing.lane())
                .param("door", pairing.door())
                .param("officer", pairing.officer())
                .param("partner", pairing.partner())
                .param("from", pairing.from())
                .param("until", pairing.until())
                .param("standsInFor", pairing.standsInFor())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Pairing> get(UUID id) {
        return db.sql(PAIRING + " and id = :id")
                .param("id", id)
                .query(DutyStore::pairing)
                .optional();
    }

    /// Those in force on a day.
    List<Pairing> on(LocalDate day) {
        return db.sql(
                        PAIRING
                                + " and from_day <= :day and (until_day is null or until_day >= :day) order by lane, door, from_day")
                .param("day", day)
                .query(DutyStore::pairing)
                .list();
    }

    List<Pairing> onLane(UUID lane) {
        return db.sql(PAIRING + " and lane = :lane order by door, from_day")
                .param("lane", lane)
                .query(DutyStore::pairing)
                .list();
    }

    List<Pairing> of(UUID person, LocalDate day) {
        return db.sql(PAIRING + """
                   and (officer = :person or partner = :person)
                   and from_day <= :day and (until_day is null or until_day >= :day)
                """)
                .param("person", person)
                .param("day", day)
                .query(DutyStore::pairing)
                .list();
    }

    void setUntil(UUID id, @Nullable LocalDate until) {
        db.sql("update pairing set until_day = :until where id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    /// A mistake is taken out of the list; the row stays.
    boolean withdraw(UUID id, Instant now) {
        return db.sql("update pairing set ended_at = :now where id = :id and ended_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean restore(UUID id) {
        return db.sql("update pairing set ended_at = null where id = :id and ended_at is not null")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Pairing pairing(ResultSet row, int number) throws SQLException {
        return new Pairing(
                row.getObject("id", UUID.class),
                Pairing.Kind.of(row.getString("kind")),
                row.getObject("lane", UUID.class),
                row.getString("door"),
                row.getObject("officer", UUID.class),
                row.getObject("partner", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("stands_in_for", UUID.class));
    }

    List<Grid> grids() {
        return db.sql("select code, name, worker from grid order by code")
                .query((row, number) -> new Grid(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("worker", UUID.class),
                        lanesOf(row.getString("code"))))
                .list();
    }

    private Set<UUID> lanesOf(String grid) {
        return db.sql("select lane from grid_lane where grid = :grid")
                .param("grid", grid)
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    void keepGrid(Grid grid) {
        db.sql("""
                insert into grid (code, name, worker) values (:code, :name, :worker)
                on conflict (code) do update set name = :name, worker = :worker
                """)
                .param("code", grid.code())
                .param("name", grid.name())
                .param("worker", grid.worker())
                .update();
        db.sql("delete from grid_lane where grid = :grid")
                .param("grid", grid.code())
                .update();
        for (var lane : grid.lanes()) {
            db.sql("""
                    insert into grid_lane (lane, grid) values (:lane, :grid)
                    on conflict (lane) do update set grid = :grid
                    """).param("lane", lane).param("grid", grid.code()).update();
        }
    }

    /// By grid, by a pairing for the whole lane or a building of it, by a task force that runs.
    Set<UUID> lanesOf(UUID person, LocalDate day) {
        return db.sql("""
                select l.lane from grid g join grid_lane l on l.grid = g.code where g.worker = :person
                union
                select p.lane from pairing p
                 where (p.officer = :person or p.partner = :person) and p.ended_at is null
                   and p.from_day <= :day and (p.until_day is null or p.until_day >= :day)
                union
                select l.lane from task_force t
                  join task_force_member m on m.task_force = t.id and m.person = :person
                  join task_force_lane l on l.task_force = t.id
                 where t.closed_at is null and :day between t.from_day and t.until_day
                """)
                .param("person", person)
                .param("day", day)
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }
}
