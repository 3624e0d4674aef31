package longtang.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Objections as rows, as they lie: sealed.
@Repository
class ObjectionStore {

    /// @param number of the hold
    record Row(
            UUID id,
            UUID hold,
            String number,
            Objection.Channel channel,
            byte[] words,
            byte @Nullable [] name,
            byte @Nullable [] phone,
            Instant cameAt,
            LocalDate due,
            Objection.@Nullable Answer answer) {}

    /// The keyed hashes by which somebody is found again; null where nothing was given.
    record Marks(@Nullable String name, @Nullable String phone) {}

    private static final String OBJECTION = """
            select o.id, o.hold, h.number, o.channel, o.words, o.name, o.phone, o.came_at, o.due, a.verdict, a.reason, a.at,
                   a.by_name
              from hold_objection o
              join hold h on h.id = o.hold
              left join hold_answer a on a.objection = o.id
            """;

    private final JdbcClient db;

    ObjectionStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Row row, Marks marks, Instant at, @Nullable UUID by) {
        db.sql("""
                insert into hold_objection (id, hold, channel, words, name, phone, name_mark, phone_mark, came_at, due,
                                            noted_at, by_id)
                values (:id, :hold, :channel, :words, :name, :phone, :nameMark, :phoneMark, :came, :due, :at, :by)
                """)
                .param("id", row.id())
                .param("hold", row.hold())
                .param("channel", row.channel().code())
                .param("words", row.words())
                .param("name", row.name())
                .param("phone", row.phone())
                .param("nameMark", marks.name())
                .param("phoneMark", marks.phone())
                .param("came", time(row.cameAt()))
                .param("due", row.due())
                .param("at", time(at))
                .param("by", by)
                .update();
    }

    /// False where somebody else answered first.
    boolean answer(UUID objection, Objection.Verdict verdict, String reason, Instant at, Person by) {
        return db.sql("""
                insert into hold_answer (objection, verdict, reason, at, by_id, by_name)
                values (:id, :verdict, :reason, :at, :by, :name)
                on conflict do nothing
                """)
                        .param("id", objection)
                        .param("verdict", verdict.code())
                        .param("reason", reason)
                        .param("at", time(at))
                        .param("by", by.id())
                        .param("name", by.name())
                        .update()
                == 1;
    }

    /// The latest first.
    List<Row> of(UUID hold) {
        return db.sql(OBJECTION + " where o.hold = :hold order by o.came_at desc, o.id desc")
                .param("hold", hold)
                .query(ObjectionStore::row)
                .list();
    }

    List<Row> marked(String name, String phone, int most) {
        return db.sql(OBJECTION + " where o.name_mark = :name or o.phone_mark = :phone order by o.came_at limit :most")
                .param("name", name)
                .param("phone", phone)
                .param("most", most)
                .query(ObjectionStore::row)
                .list();
    }

    Optional<Row> get(UUID id) {
        return db.sql(OBJECTION + " where o.id = :id")
                .param("id", id)
                .query(ObjectionStore::row)
                .optional();
    }

    /// How many of a hold came by the page and wait for an answer.
    int waiting(UUID hold) {
        return db.sql("""
                select count(*) from hold_objection o left join hold_answer a on a.objection = o.id
                 where o.hold = :hold and o.channel = 'page' and a.objection is null
                """).param("hold", hold).query(Integer.class).single();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("hold", UUID.class),
                row.getString("number"),
                Objection.Channel.read(row.getString("channel")).orElseThrow(),
                row.getBytes("words"),
                row.getBytes("name"),
                row.getBytes("phone"),
                row.getTimestamp("came_at").toInstant(),
                row.getObject("due", LocalDate.class),
                answer(row));
    }

    private static Objection.@Nullable Answer answer(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        if (verdict == null) return null;
        return new Objection.Answer(
                Objection.Verdict.read(verdict).orElseThrow(),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"));
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
