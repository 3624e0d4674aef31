package longtang.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Organs in their roles as rows.
@Repository
class OrganStore {

    private final JdbcClient db;

    OrganStore(JdbcClient db) {
        this.db = db;
    }

    List<Organs.Seat> all() {
        return db.sql("select id, role, name, from_day, to_day from organ order by role, from_day")
                .query((row, number) -> new Organs.Seat(
                        row.getObject("id", UUID.class),
                        row.getString("role"),
                        row.getString("name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    /// False where the role has an organ from that day or a later one on already.
    boolean seat(UUID id, String role, String name, LocalDate from) {
        db.sql("update organ set to_day = :last where role = :role and to_day is null and from_day < :from")
                .param("last", from.minusDays(1))
                .param("role", role)
                .param("from", from)
                .update();
        return db.sql("""
                insert into organ (id, role, name, from_day)
                select :id, :role, :name, :from
                 where not exists (select from organ where role = :role and (to_day is null or to_day >= :from))
                """)
                        .param("id", id)
                        .param("role", role)
                        .param("name", name)
                        .param("from", from)
                        .update()
                == 1;
    }
}
