package longtang.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Acts as rows. The only place in this module that writes SQL; the table refuses update and delete.
@Repository
class ActStore {

    private final JdbcClient db;
    private final JsonMapper json;

    ActStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void append(Instant at, Actor by, Act act) {
        db.sql("""
                insert into act (id, at, actor_kind, actor, role, what, subject_kind, subject, detail)
                values (:id, :at, :actorKind, :actor, :role, :what, :subjectKind, :subject, cast(:detail as jsonb))
                """)
                .param("id", Ids.at(at))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actorKind", kindOf(by))
                .param("actor", by instanceof Actor.Person person ? person.id().toString() : "")
                .param("role", by instanceof Actor.Person person ? person.role() : "")
                .param("what", act.what())
                .param("subjectKind", act.subjectKind())
                .param("subject", act.subject())
                .param("detail", json.writeValueAsString(act.detail()))
                .update();
    }

    List<Act.Noted> on(String subjectKind, String subject, int most) {
        return db.sql("""
                select id, at, actor_kind, actor, role, what, subject_kind, subject, detail
                  from act
                 where subject_kind = :subjectKind and subject = :subject
                 order by at desc, id desc
                 limit :most
                """)
                .param("subjectKind", subjectKind)
                .param("subject", subject)
                .param("most", most)
                .query(this::noted)
                .list();
    }

    private Act.Noted noted(ResultSet row, int number) throws SQLException {
        Map<String, Object> detail = json.readValue(row.getString("detail"), new TypeReference<>() {});
        return new Act.Noted(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_kind"),
                row.getString("actor"),
                row.getString("role"),
                new Act(row.getString("what"), row.getString("subject_kind"), row.getString("subject"), detail));
    }

    private static String kindOf(Actor by) {
        return switch (by) {
            case Actor.Person _ -> "person";
            case Actor.TheClock _ -> "clock";
            case Actor.Resident _ -> "resident";
        };
    }
}
