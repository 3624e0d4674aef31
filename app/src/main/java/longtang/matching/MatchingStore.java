package longtang.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.dossier.Adoption;
import longtang.ledger.LedgerKind;
import longtang.register.NamedLane;
import longtang.register.Proposal;
import longtang.register.Reason;
import longtang.register.Report;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Runs and proposals as rows.
@Repository
class MatchingStore {

    private static final long THE_ONE_RUN = 0x4C4F4E47L;

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

    List<OpenProposal> open(int most) {
        return db.sql("""
                select id, kind, record_id, near_kind, near_record_id, number, probability, reasons, proposed_at
                  from proposal
                 where closed_at is null
                 order by abs(probability - 0.5), kind, record_id, number
                 limit :most
                """).param("most", most).query(this::proposal).list();
    }

    int countOpen() {
        return db.sql("select count(*) from proposal where closed_at is null")
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, Proposal proposal, Instant now) {
        db.sql("""
                insert into proposal (id, kind, record_id, near_kind, near_record_id, number, probability, reasons,
                                      proposed_at)
                values (:id, :kind, :recordId, :nearKind, :nearRecordId, :number, :probability,
                        cast(:reasons as jsonb), :now)
                on conflict (kind, record_id, number) where closed_at is null do nothing
                """)
                .param("id", id)
                .param("kind", proposal.sighting().kind().code())
                .param("recordId", proposal.sighting().recordId())
                .param("nearKind", proposal.nearest().kind().code())
                .param("nearRecordId", proposal.nearest().recordId())
                .param("number", proposal.structure().toString())
                .param("probability", proposal.probability())
                .param("reasons", json.writeValueAsString(proposal.reasons()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(List<UUID> proposals, String why, Instant now) {
        db.sql("update proposal set closed_at = :now, closed_why = :why where id = any (:proposals)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("proposals", proposals.toArray(UUID[]::new))
                .update();
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

    private OpenProposal proposal(ResultSet row, int index) throws SQLException {
        return new OpenProposal(
                row.getObject("id", UUID.class),
                new Proposal(
                        new SightingKey(ledger(row.getString("kind")), row.getString("record_id")),
                        new SightingKey(ledger(row.getString("near_kind")), row.getString("near_record_id")),
                        StructureNumber.read(row.getString("number")).orElseThrow(),
                        row.getDouble("probability"),
                        json.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {})),
                row.getTimestamp("proposed_at").toInstant());
    }

    private static LedgerKind ledger(String code) {
        for (var kind : LedgerKind.values()) if (kind.code().equals(code)) return kind;
        throw new IllegalStateException("No such ledger: " + code);
    }
}
