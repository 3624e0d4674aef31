package longtang.duty;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/// Task forces as rows.
@Repository
class TaskForceStore {

    private static final String SELECT =
            "select t.id, t.name, t.purpose, t.matters, t.from_day, t.until_day, t.closed_at from task_force t";
    // The task forces that somebody sees: all of them, or those of a member.
    private static final String MINE = """
             where (cast(:member as uuid) is null
                    or exists (select from task_force_member m where m.task_force = t.id and m.person = :member))
            """;

    private final JdbcClient db;

    TaskForceStore(JdbcClient db) {
        this.db = db;
    }

    List<TaskForce> list(@Nullable UUID member) {
        return db.sql(SELECT + MINE + " order by t.closed_at is not null, t.until_day, t.name")
                .param("member", member)
                .query(this::taskForce)
                .list();
    }

    Optional<TaskForce> get(@Nullable UUID member, UUID id) {
        return db.sql(SELECT + MINE + " and t.id = :id")
                .param("member", member)
                .param("id", id)
                .query(this::taskForce)
                .optional();
    }

    private TaskForce taskForce(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var closed = row.getTimestamp("closed_at");
        return new TaskForce(
                id,
                row.getString("name"),
                row.getString("purpose"),
                texts(row.getArray("matters")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                instant(closed),
                lanes(id),
                members(id),
                milestones(id));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Set<UUID> lanes(UUID id) {
        return db.sql("select lane from task_force_lane where task_force = :id")
                .param("id", id)
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    private List<TaskForce.Member> members(UUID id) {
        return db.sql("select person, leads from task_force_member where task_force = :id order by leads desc, person")
                .param("id", id)
                .query((row, number) ->
                        new TaskForce.Member(row.getObject("person", UUID.class), row.getBoolean("leads")))
                .list();
    }

    private List<TaskForce.Milestone> milestones(UUID id) {
        return db.sql("select id, due_on, what, reached_at from milestone where task_force = :id order by due_on, id")
                .param("id", id)
                .query((row, number) -> new TaskForce.Milestone(
                        row.getObject("id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("what"),
                        instant(row.getTimestamp("reached_at"))))
                .list();
    }

    void insert(TaskForce force, Instant now) {
        db.sql("""
                insert into task_force (id, name, purpose, matters, from_day, until_day, opened_at)
                values (:id, :name, :purpose, :matters, :from, :until, :now)
                """)
                .param("id", force.id())
                .param("name", force.name())
                .param("purpose", force.purpose())
                .param("matters", force.matters().toArray(String[]::new))
                .param("from", force.from())
                .param("until", force.until())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        for (var lane : force.lanes()) {
            db.sql("insert into task_force_lane (task_force, lane) values (:id, :lane)")
                    .param("id", force.id())
                    .param("lane", lane)
                    .update();
        }
    }

    void join(UUID id, UUID person, boolean leads) {
        db.sql("""
                insert into task_force_member (task_force, person, leads) values (:id, :person, :leads)
                on conflict (task_force, person) do update set leads = :leads
                """)
                .param("id", id)
                .param("person", person)
                .param("leads", leads)
                .update();
    }

    void leave(UUID id, UUID person) {
        db.sql("delete from task_force_member where task_force = :id and person = :person")
                .param("id", id)
                .param("person", person)
                .update();
    }

    void addMilestone(UUID id, TaskForce.Milestone milestone) {
        db.sql("insert into milestone (id, task_force, due_on, what) values (:id, :force, :dueOn, :what)")
                .param("id", milestone.id())
                .param("force", id)
                .param("dueOn", milestone.dueOn())
                .param("what", milestone.what())
                .update();
    }

    void setReached(UUID id, UUID milestone, @Nullable Instant at) {
        db.sql("update milestone set reached_at = :at where id = :milestone and task_force = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("milestone", milestone)
                .param("id", id)
                .update();
    }

    void setClosed(UUID id, @Nullable Instant at) {
        db.sql("update task_force set closed_at = :at where id = :id")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }
}
