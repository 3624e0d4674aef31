package longtang.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.record.Actor;
import longtang.record.Ids;
import longtang.web.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Holds, their checks and what happened to them, as rows.
@Repository
class HoldStore {

    private static final String HOLD = "select h.* from hold h ";
    private static final String STANDS = "(h.stage = 'held' or h.notation in ('requested', 'noted', 'rectified'))";
    // :area is a Sight for a query: committees | lanes.
    private static final String MINE = """
            (cast(:area as text) is null
             or h.committee = any (string_to_array(split_part(:area, '|', 1), ','))
             or h.lane = any (cast(string_to_array(nullif(split_part(:area, '|', 2), ''), ',') as uuid[])))
            """;

    private final JdbcClient db;

    HoldStore(JdbcClient db) {
        this.db = db;
    }

    String nextNumber(int year) {
        long next = db.sql("select nextval('hold_number')").query(Long.class).single();
        return "GL-%d-%06d".formatted(year, next);
    }

    /// False where the round has one in force.
    boolean insert(Hold hold) {
        var approval = hold.approval();
        return db.sql("""
                insert into hold (id, number, round, dossier, lane, committee, place, organ, approval, basis, reason,
                                  checked, approver, triggers, letter, proof, stage, ending, review, recognition,
                                  questioned, notation, code, plate, begun_at, changed_at)
                values (:id, :number, :round, :dossier, :lane, :committee, :place, :organ, :approval, :basis, :reason,
                        :checked, :approver, :triggers, :letter, :proof, 'held', '', :review, '', false, 'none', :code,
                        :plate, :at, :at)
                on conflict do nothing
                """)
                        .param("id", hold.id())
                        .param("number", hold.number())
                        .param("round", hold.where().round())
                        .param("dossier", hold.where().dossier())
                        .param("lane", hold.where().lane())
                        .param("committee", hold.where().committee())
                        .param("place", hold.where().place())
                        .param("organ", approval.organ())
                        .param("approval", approval.number())
                        .param("basis", approval.basis())
                        .param("reason", approval.reason())
                        .param("checked", approval.checked())
                        .param("approver", approval.approver())
                        .param("triggers", approval.triggers())
                        .param("letter", approval.letter())
                        .param("proof", approval.proof())
                        .param("review", approval.review())
                        .param("code", hold.code())
                        .param("plate", hold.plate())
                        .param("at", time(hold.begunAt()))
                        .update()
                == 1;
    }

    void end(Hold hold, String event, Instant at) {
        change(hold, "stage = 'ended', ending = :value", event, at);
    }

    void review(Hold hold, LocalDate day, Instant at) {
        change(hold, "review = :value", day, at);
    }

    void notation(Hold hold, Notation notation, Instant at) {
        change(hold, "notation = :value", notation.code(), at);
    }

    void questioned(Hold hold, boolean yes, Instant at) {
        change(hold, "questioned = :value", yes, at);
    }

    void recognise(Hold hold, Recognition recognition, Instant at) {
        db.sql("""
                update hold set recognition = :number, effective_from = :from, questioned = false, changed_at = :at
                 where id = :id
                """)
                .param("number", recognition.number())
                .param("from", recognition.from())
                .param("at", time(at))
                .param("id", hold.id())
                .update();
    }

    private void change(Hold hold, String what, Object value, Instant at) {
        db.sql("update hold set " + what + ", changed_at = :at where id = :id")
                .param("value", value)
                .param("at", time(at))
                .param("id", hold.id())
                .update();
    }

    void happened(UUID hold, Instant at, String what, String said, Actor by) {
        var person = by instanceof Actor.Person one ? one : null;
        db.sql("""
                insert into hold_event (id, hold, at, what, said, by_id, by_name)
                values (:id, :hold, :at, :what, :said, :by, :name)
                """)
                .param("id", Ids.at(at))
                .param("hold", hold)
                .param("at", time(at))
                .param("what", what)
                .param("said", said)
                .param("by", person == null ? null : person.id())
                .param("name", person == null ? "" : person.name())
                .update();
    }

    /// The latest first.
    List<Happened> events(UUID hold) {
        return db.sql("select at, what, said, by_name from hold_event where hold = :hold order by at desc, id desc")
                .param("hold", hold)
                .query((row, number) -> new Happened(
                        row.getTimestamp("at").toInstant(),
                        row.getString("what"),
                        row.getString("said"),
                        row.getString("by_name")))
                .list();
    }

    void check(UUID hold, Check check, Instant at, UUID by) {
        db.sql("""
                insert into hold_check (id, hold, result, checked_by, checked_on, noted_at, by_id, by_name)
                values (:id, :hold, :result, :checkedBy, :on, :at, :by, :name)
                """)
                .param("id", Ids.at(at))
                .param("hold", hold)
                .param("result", check.result())
                .param("checkedBy", check.by())
                .param("on", check.on())
                .param("at", time(at))
                .param("by", by)
                .param("name", check.notedBy())
                .update();
    }

    /// The latest first.
    List<Check> checks(UUID hold) {
        return db.sql("""
                select result, checked_by, checked_on, by_name from hold_check
                 where hold = :hold order by checked_on desc, noted_at desc
                """)
                .param("hold", hold)
                .query((row, number) -> new Check(
                        row.getString("result"),
                        row.getString("checked_by"),
                        row.getObject("checked_on", LocalDate.class),
                        row.getString("by_name")))
                .list();
    }

    Optional<Hold> latest(UUID round) {
        return db.sql(HOLD + "where h.round = :round order by h.begun_at desc, h.id desc limit 1")
                .param("round", round)
                .query(HoldStore::hold)
                .optional();
    }

    /// For a change: nobody else changes it until this transaction is over.
    Hold locked(UUID id) {
        return db.sql(HOLD + "where h.id = :id for update")
                .param("id", id)
                .query(HoldStore::hold)
                .single();
    }

    Optional<Hold> get(@Nullable String area, UUID id) {
        return db.sql(HOLD + "where h.id = :id and " + MINE)
                .param("id", id)
                .param("area", area)
                .query(HoldStore::hold)
                .optional();
    }

    Optional<Hold> by(String column, String code) {
        return db.sql(HOLD + "where h." + column + " = :code")
                .param("code", code)
                .query(HoldStore::hold)
                .optional();
    }

    /// The review that is due first comes first, those that have ended last.
    List<Hold> list(@Nullable String area, HoldFilter filter, LocalDate today, int from, int most) {
        return db.sql(HOLD + "where " + MINE + " and " + condition(filter)
                        + " order by h.stage = 'ended', h.review, h.id offset :from limit :most")
                .param("area", area)
                .param("today", today)
                .param("from", from)
                .param("most", most)
                .query(HoldStore::hold)
                .list();
    }

    static Count late(@Nullable String area, LocalDate today) {
        return Count.of("select count(*) from hold h where " + MINE + " and " + condition(HoldFilter.LATE))
                .with("area", area)
                .with("today", today);
    }

    int count(@Nullable String area, HoldFilter filter, LocalDate today) {
        return db.sql("select count(*) from hold h where " + MINE + " and " + condition(filter))
                .param("area", area)
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    private static String condition(HoldFilter filter) {
        return switch (filter) {
            case IN_FORCE -> "h.stage = 'held'";
            case LATE -> "h.stage = 'held' and h.review < :today";
            case TO_NOTE ->
                "h.stage = 'held' and h.recognition <> '' and not h.questioned and h.notation in ('none', 'requested')";
            case TO_RELEASE -> "h.stage = 'ended' and h.notation in ('noted', 'rectified')";
            case OBJECTED -> """
                    exists (select from hold_objection o left join hold_answer a on a.objection = o.id
                             where o.hold = h.id and a.objection is null)
                    """;
            case ENDED -> "h.stage = 'ended'";
        };
    }

    /// What still stands of these lanes, or at a place of which nobody knows the lane.
    List<Hold> standingOn(List<UUID> lanes) {
        return db.sql(HOLD + "where " + STANDS + " and (h.lane = any (:lanes) or h.lane is null) order by h.number")
                .param("lanes", lanes.toArray(UUID[]::new))
                .query(HoldStore::hold)
                .list();
    }

    private static Hold hold(ResultSet row, int index) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Where(
                        row.getObject("round", UUID.class),
                        row.getString("dossier"),
                        row.getObject("lane", UUID.class),
                        row.getString("committee"),
                        row.getString("place")),
                new Approval(
                        row.getString("organ"),
                        row.getString("approval"),
                        row.getString("basis"),
                        row.getString("reason"),
                        row.getString("checked"),
                        row.getString("approver"),
                        row.getString("triggers"),
                        row.getObject("review", LocalDate.class),
                        row.getString("letter"),
                        row.getString("proof")),
                row.getString("ending"),
                recognition(row),
                Notation.of(row.getString("notation")),
                row.getString("code"),
                row.getString("plate"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private static @Nullable Recognition recognition(ResultSet row) throws SQLException {
        var number = row.getString("recognition");
        return number.isEmpty()
                ? null
                : new Recognition(
                        number, row.getObject("effective_from", LocalDate.class), row.getBoolean("questioned"));
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
