package longtang.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.dossier.Adoption;
import longtang.register.NamedLane;
import longtang.register.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Runs as rows, and whose turn it is.
@Repository
class MatchingStore {

    private static final long THE_ONE_RUN = 0x4C4F4E47L;

    private static final long ONE_ACT = 0x4C4F4E48L;

    private final JdbcClient db;
    private final JsonMapper json;

    MatchingStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Waits until no other run is under way, on this machine or another; held until the transaction ends.
    void waitForTurn() {
        db.sql("select 1 from (select pg_advisory_xact_lock(:run)) as turn")
                .param("run", THE_ONE_RUN)
                .query(Integer.class)
                .single();
    }

    /// False while a run is under way; else nobody else decides or records anything until the transaction ends.
    boolean takeTurn() {
        var free = db.sql("select pg_try_advisory_xact_lock_shared(:run)")
                .param("run", THE_ONE_RUN)
                .query(Boolean.class)
                .single();
        if (free) {
            db.sql("select 1 from (select pg_advisory_xact_lock(:act)) as turn")
                    .param("act", ONE_ACT)
                    .query(Integer.class)
                    .single();
        }
        return free;
    }

    void insert(Run run, String byKind) {
        db.sql("""
                insert into matching_run (id, at, seconds, by_kind, input_hash, news, entries, structures,
                                          auto, review, none, adoption, lanes, report)
                values (:id, :at, :seconds, :byKind, :inputHash, :news, :entries, :structures,
                        :auto, :review, :none, cast(:adoption as jsonb), cast(:lanes as jsonb), cast(:report as jsonb))
                """)
                .param("id", run.id())
                .param("at", run.at().atOffset(ZoneOffset.UTC))
                .param("seconds", run.seconds())
                .param("byKind", byKind)
                .param("inputHash", run.inputHash())
                .param("news", run.news())
                .param("entries", run.entries())
                .param("structures", run.structures())
                .param("auto", run.auto())
                .param("review", run.review())
                .param("none", run.none())
                .param("adoption", json.writeValueAsString(run.adoption()))
                .param("lanes", json.writeValueAsString(run.lanes()))
                .param("report", json.writeValueAsString(run.report()))
                .update();
    }

    Optional<Run> latest() {
        return db.sql("select * from matching_run order by at desc, id desc limit 1")
                .query(this::run)
                .optional();
    }

    private Run run(ResultSet row, int index) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getDouble("seconds"),
                row.getString("input_hash"),
                row.getBoolean("news"),
                row.getInt("entries"),
                row.getInt("structures"),
                row.getInt("auto"),
                row.getInt("review"),
                row.getInt("none"),
                json.readValue(row.getString("adoption"), Adoption.class),
                json.readValue(row.getString("lanes"), new TypeReference<List<NamedLane>>() {}),
                json.readValue(row.getString("report"), Report.class));
    }
}
