package longtang.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The deadlines of matters as rows, and what makes a matter urgent beside it.
@Repository
class CaseClockStore {

    private final JdbcClient db;
    private final JsonMapper json;

    CaseClockStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Those of a matter, the next one first.
    List<CaseClock> of(UUID matter) {
        return db.sql("""
                select name, event, term, basis, internal, resting_since, due_day, lapses, certain,
                       coalesce(refused, '') as refused
                  from case_clock where matter = :matter order by lapses nulls last, name
                """).param("matter", matter).query(CaseClockStore::clock).list();
    }

    /// Sets the deadlines of a matter anew, and what makes it urgent beside them.
    void set(UUID matter, List<CaseClock> clocks) {
        db.sql("""
                with running as (
                    select * from jsonb_to_recordset(cast(:clocks as jsonb))
                        as clock (name text, event text, term text, basis text, internal boolean, resting_since timestamptz,
                                  due_day date, lapses timestamptz, certain boolean, refused text)
                ), over as (
                    delete from case_clock where matter = :matter and name not in (select name from running)
                ), kept as (
                    insert into case_clock (matter, name, event, term, basis, internal, resting_since, due_day, lapses,
                                            certain, refused)
                    select :matter, name, event, term, basis, internal, resting_since, due_day, lapses, certain,
                           nullif(refused, '')
                      from running
                    on conflict (matter, name) do update
                       set event = excluded.event, term = excluded.term, basis = excluded.basis,
                           internal = excluded.internal, resting_since = excluded.resting_since,
                           due_day = excluded.due_day, lapses = excluded.lapses, certain = excluded.certain,
                           refused = excluded.refused
                )
                update matter m
                   set overdue = coalesce((select event from matter_step
                                            where matter = m.id and by_kind = 'clock' and from_leaf = to_leaf
                                              and at >= m.since
                                            order by version desc limit 1), ''),
                       (next_day, next_lapses) = (select due_day, lapses from running
                                                   where lapses is not null
                                                   order by lapses, name limit 1)
                 where m.id = :matter
                """)
                .param("matter", matter)
                .param(
                        "clocks",
                        json.writeValueAsString(
                                clocks.stream().map(CaseClockStore::columns).toList()))
                .update();
    }

    private static Map<String, @Nullable Object> columns(CaseClock clock) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("name", clock.name());
        columns.put("event", clock.event());
        columns.put("term", clock.term());
        columns.put("basis", clock.basis());
        columns.put("internal", clock.internal());
        columns.put("resting_since", clock.restingSince());
        columns.put("due_day", clock.dueDay());
        columns.put("lapses", clock.lapses());
        columns.put("certain", clock.certain());
        columns.put("refused", clock.refused());
        return columns;
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
