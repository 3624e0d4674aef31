package longtang.matter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// A step of a matter, in one statement: what happened, where the matter stands since, which deadlines run, and what
/// makes it urgent.
@Repository
class StepStore {

    private final JdbcClient db;
    private final JsonMapper json;

    StepStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// The deadline of the office that is over, and that nobody has answered, is that of the last look at the clock in
    /// this state.
    void keep(Matter matter, UUID request, MatterStep step, List<CaseClock> clocks) {
        boolean moved = !step.from().equals(step.to());
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
                ), stepped as (
                    insert into matter_step (matter, version, request, at, by_kind, by_id, by_name, by_role, event,
                                             from_leaf, to_leaf, why, entries)
                    values (:matter, :version, :request, :at, :kind, :by, :name, :role, :event, :from, :to, :why,
                            cast(:entries as jsonb))
                )
                update matter m
                   set leaf = :to, standing = cast(:standing as jsonb), since = :since, version = :version,
                       changed_at = :changedAt, ended_at = :endedAt,
                       overdue = case when :moved then '' when :kind = 'clock' then :event else m.overdue end,
                       (next_day, next_lapses) = (select due_day, lapses from running
                                                   where lapses is not null
                                                   order by lapses, name limit 1)
                 where m.id = :matter
                """)
                .param("clocks", json.writeValueAsString(columns(clocks)))
                .param("matter", matter.id())
                .param("version", step.version())
                .param("request", request)
                .param("at", time(step.at()))
                .param("kind", step.isByClock() ? "clock" : step.isByResident() ? "resident" : "person")
                .param("by", step.by())
                .param("name", step.byName())
                .param("role", step.byRole())
                .param("event", step.event())
                .param("from", step.from())
                .param("to", step.to())
                .param("why", step.why())
                .param("entries", json.writeValueAsString(step.lines()))
                .param("standing", json.writeValueAsString(matter.standing()))
                .param("since", time(matter.since()))
                .param("changedAt", time(matter.changedAt()))
                .param("endedAt", matter.endedAt() == null ? null : time(matter.endedAt()))
                .param("moved", moved)
                .update();
    }

    private static List<Map<String, @Nullable Object>> columns(List<CaseClock> clocks) {
        return clocks.stream().map(StepStore::columns).toList();
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

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
