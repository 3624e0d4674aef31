package longtang.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Rounds as rows. The only place in this module that writes SQL.
@Repository
class RoundStore {

    /// A round in a line; `doors` is how many different ones it saw.
    record Line(
            UUID job,
            String fileName,
            @Nullable LocalDate beganOn,
            @Nullable LocalDate endedOn,
            int surveyors,
            int rows,
            int lanes,
            int doors) {}

    /// What all rounds together found at one door.
    record Door(
            String lane,
            String door,
            int found,
            int rounds,
            @Nullable LocalDate latest) {}

    private record RowJson(
            String record_id,
            UUID sighting,
            String lane,
            String door,
            @Nullable String surveyed_on) {}

    private final JdbcClient db;
    private final JsonMapper json;

    RoundStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// False when the round is here already.
    boolean open(Round round) {
        var isNew = db.sql("""
                insert into survey_round (job, file_name, began_on, ended_on, surveyors)
                values (:job, :file, :began, :ended, :surveyors)
                on conflict (job) do nothing
                """)
                        .param("job", round.job())
                        .param("file", round.file())
                        .param("began", round.began())
                        .param("ended", round.ended())
                        .param("surveyors", round.surveyors())
                        .update()
                == 1;
        if (isNew) insert(round);
        return isNew;
    }

    private void insert(Round round) {
        var rows = round.rows().stream()
                .map(row -> new RowJson(
                        row.recordId(),
                        row.sighting(),
                        row.lane(),
                        row.door(),
                        row.on() == null ? null : row.on().toString()))
                .toList();
        db.sql("""
                insert into survey_row (job, record_id, sighting, lane, door, surveyed_on)
                select :job, record_id, sighting, lane, door, surveyed_on
                  from jsonb_to_recordset(cast(:rows as jsonb))
                    as row (record_id text, sighting uuid, lane text, door text, surveyed_on date)
                """)
                .param("job", round.job())
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    /// The latest first.
    List<Line> rounds(int most) {
        return db.sql("""
                select o.job, o.file_name, o.began_on, o.ended_on, o.surveyors, count(*) as rows,
                       count(distinct r.lane) as lanes, count(distinct (r.lane, r.door)) as doors
                  from survey_round o
                  join survey_row r on r.job = o.job
                 group by o.job
                 order by o.ended_on desc nulls last, o.job desc
                 limit :most
                """)
                .param("most", most)
                .query(new DataClassRowMapper<>(Line.class))
                .list();
    }

    /// The lanes of most doors first; within a lane the doors come in no order yet.
    List<Door> doors() {
        return db.sql("""
                select lane, door, count(distinct record_id) as found, count(distinct job) as rounds,
                       max(surveyed_on) as latest
                  from survey_row
                 group by lane, door
                 order by count(*) over (partition by lane) desc, lane
                """).query(new DataClassRowMapper<>(Door.class)).list();
    }
}
