package longtang.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.journal.Ground;
import longtang.journal.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Acts as rows, each with its entry under the same id: the row is what people read, the entry what nobody can change.
@Repository
class ActStore {

    private final JdbcClient db;
    private final JsonMapper json;

    ActStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// One statement, one way to the database: the row, the entry, its place in the queue, its openings.
    void append(Actor by, Act act, String log, Sealed sealed) {
        var entry = sealed.entry();
        var openings = List.copyOf(sealed.openings().entrySet());
        db.sql("""
                with noted as (
                    insert into act (id, at, actor_kind, actor, role, what, subject_kind, subject, detail)
                    values (:id, :at, :actorKind, :actor, :role, :what, :subjectKind, :subject, cast(:detail as jsonb))
                ), entered as (
                    insert into journal_entry (id, log, noted, entry) values (:id, :log, :at, :entry)
                ), queued as (
                    insert into journal_waiting (id, log) values (:id, :log)
                )
                insert into journal_opening (entry, label, salt, content)
                select :id, label, salt, content
                  from unnest(cast(:labels as text[]), cast(:salts as bytea[]), cast(:contents as bytea[]))
                       as opening (label, salt, content)
                """)
                .param("id", entry.id())
                .param("at", entry.time().atOffset(ZoneOffset.UTC))
                .param("actorKind", kindOf(by))
                .param("actor", by instanceof Actor.Person person ? person.id().toString() : "")
                .param("role", by instanceof Actor.Person person ? person.role() : "")
                .param("what", act.what())
                .param("subjectKind", act.subjectKind())
                .param("subject", act.subject())
                .param("detail", json.writeValueAsString(act.detail()))
                .param("log", log)
                .param("entry", entry.bytes())
                .param("labels", openings.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "salts",
                        openings.stream()
                                .map(Map.Entry::getValue)
                                .map(Opening::salt)
                                .toArray(byte[][]::new))
                .param(
                        "contents",
                        openings.stream()
                                .map(Map.Entry::getValue)
                                .map(Opening::content)
                                .toArray(byte[][]::new))
                .update();
    }

    private static final String NOTED = """
            select a.id, a.at, a.actor_kind, a.actor, a.role, a.what, a.subject_kind, a.subject, a.detail,
                   e.id is not null as sealed, n.idx
              from act a
              left join journal_entry e on e.id = a.id
              left join journal_number n on n.id = a.id
            """;

    List<Act.Noted> on(String subjectKind, String subject, int most) {
        return db.sql(NOTED + """
                 where a.subject_kind = :subjectKind and a.subject = :subject
                 order by a.at desc, a.id desc
                 limit :most
                """)
                .param("subjectKind", subjectKind)
                .param("subject", subject)
                .param("most", most)
                .query(this::noted)
                .list();
    }

    Optional<Act.Noted> get(UUID id) {
        return db.sql(NOTED + " where a.id = :id")
                .param("id", id)
                .query(this::noted)
                .optional();
    }

    private Act.Noted noted(ResultSet row, int number) throws SQLException {
        Map<String, Object> detail = json.readValue(row.getString("detail"), new TypeReference<>() {});
        var act = new Act(
                row.getString("what"),
                row.getString("subject_kind"),
                row.getString("subject"),
                detail,
                Ground.none(),
                Map.of());
        return new Act.Noted(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_kind"),
                row.getString("actor"),
                row.getString("role"),
                act,
                standing(row));
    }

    private static Act.Standing standing(ResultSet row) throws SQLException {
        if (!row.getBoolean("sealed")) return new Act.Standing.Unsealed();
        var index = row.getObject("idx", Long.class);
        return index == null ? new Act.Standing.Waiting() : new Act.Standing.Numbered(index);
    }

    private static String kindOf(Actor by) {
        return switch (by) {
            case Actor.Person _ -> "person";
            case Actor.TheClock _ -> "clock";
            case Actor.Resident _ -> "resident";
            case Actor.Machine _ -> "machine";
        };
    }
}
