package longtang.hold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import longtang.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Steps of notations as rows.
@Repository
class NotationStore {

    private static final String STEP = """
            select id, hold, notation, day, number, exhibit, said_at, said_by, said_name, outcome, second_name, second_said
              from notation_step
            """;

    private final JdbcClient db;

    NotationStore(JdbcClient db) {
        this.db = db;
    }

    void insert(NotationStep step) {
        db.sql("""
                insert into notation_step (id, hold, notation, day, number, exhibit, said_at, said_by, said_name, outcome)
                values (:id, :hold, :notation, :day, :number, :exhibit, :at, :by, :name, :outcome)
                """)
                .param("id", step.id())
                .param("hold", step.hold())
                .param("notation", step.notation().code())
                .param("day", step.day())
                .param("number", step.number())
                .param("exhibit", step.exhibit())
                .param("at", time(step.saidAt()))
                .param("by", step.saidBy())
                .param("name", step.saidName())
                .param("outcome", step.outcome().code())
                .update();
    }

    void answer(NotationStep step, NotationStep.Outcome outcome, String said, Person second, Instant at) {
        db.sql("""
                update notation_step set outcome = :outcome, second_at = :at, second_by = :by, second_name = :name,
                                         second_said = :said
                 where id = :id
                """)
                .param("outcome", outcome.code())
                .param("at", time(at))
                .param("by", second.id())
                .param("name", second.name())
                .param("said", said)
                .param("id", step.id())
                .update();
    }

    Optional<NotationStep> waiting(UUID hold) {
        return db.sql(STEP + " where hold = :hold and outcome = 'waiting' for update")
                .param("hold", hold)
                .query(NotationStore::step)
                .optional();
    }

    /// The latest first.
    List<NotationStep> of(UUID hold) {
        return db.sql(STEP + " where hold = :hold order by said_at desc, id desc")
                .param("hold", hold)
                .query(NotationStore::step)
                .list();
    }

    private static NotationStep step(ResultSet row, int index) throws SQLException {
        return new NotationStep(
                row.getObject("id", UUID.class),
                row.getObject("hold", UUID.class),
                Notation.of(row.getString("notation")),
                row.getObject("day", LocalDate.class),
                row.getString("number"),
                row.getObject("exhibit", UUID.class),
                row.getTimestamp("said_at").toInstant(),
                row.getObject("said_by", UUID.class),
                row.getString("said_name"),
                NotationStep.Outcome.of(row.getString("outcome")),
                Objects.requireNonNullElse(row.getString("second_name"), ""),
                row.getString("second_said"));
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
