package longtang.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The deadlines of matters as rows; a step sets them.
@Repository
class CaseClockStore {

    private final JdbcClient db;

    CaseClockStore(JdbcClient db) {
        this.db = db;
    }

    /// Those of a matter, the next one first.
    List<CaseClock> of(UUID matter) {
        return db.sql("""
                select name, event, term, basis, internal, resting_since, due_day, lapses, certain,
                       coalesce(refused, '') as refused
                  from case_clock where matter = :matter order by lapses nulls last, name
                """).param("matter", matter).query(CaseClockStore::clock).list();
    }

    /// Its consequence could not be drawn: it is not tried again, and people see why.
    void refuse(UUID matter, String name, String why) {
        db.sql("update case_clock set refused = :why where matter = :matter and name = :name")
                .param("why", why)
                .param("matter", matter)
                .param("name", name)
                .update();
    }

    /// Matters with a deadline that is over, or whose certainty must be looked at again.
    List<UUID> lapsed(Instant now, int most) {
        return db.sql("""
                select matter from case_clock
                 where resting_since is null and refused is null and lapses <= :now
                 group by matter order by min(lapses) limit :most
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static CaseClock clock(ResultSet row, int number) throws SQLException {
        return new CaseClock(
                row.getString("name"),
                row.getString("event"),
                row.getString("term"),
                row.getString("basis"),
                row.getBoolean("internal"),
                instant(row.getTimestamp("resting_since")),
                row.getObject("due_day", LocalDate.class),
                instant(row.getTimestamp("lapses")),
                row.getBoolean("certain"),
                row.getString("refused"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
