package longtang.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.register.Proposal;
import longtang.register.Reason;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Questions to a person as rows.
@Repository
class ProposalStore {

    private static final String COLUMNS = """
            select p.id, p.kind, p.record_id, p.near_kind, p.near_record_id, p.number, p.probability, p.reasons,
                   p.proposed_at, p.put_off_at
              from proposal p
            """;

    // What is dangerous or being built is decided first, then what is new; within each the least certain. What
    // somebody has put off comes last.
    private static final String IN_ORDER = """
              left join dossier d on d.number = p.number
              left join dossier_sighting s on s.kind = p.kind and s.record_id = p.record_id and s.ended_at is null
              left join dossier o on o.id = s.dossier
             where p.closed_at is null
             order by p.put_off_at nulls first,
                      case when coalesce(d.under_construction, false) or coalesce(o.under_construction, false)
                             or coalesce(d.major_hazard, false) or coalesce(o.major_hazard, false) then 0
                           when coalesce(d.newly_built, false) or coalesce(o.newly_built, false) then 1
                           else 2 end,
                      abs(p.probability - 0.5), p.kind, p.record_id, p.number
             limit :most
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    ProposalStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    List<OpenProposal> open(int most) {
        return db.sql(COLUMNS + IN_ORDER)
                .param("most", most)
                .query(this::proposal)
                .list();
    }

    static final String OPEN = "select count(*) from proposal where closed_at is null";

    int countOpen() {
        return db.sql(OPEN).query(Integer.class).single();
    }

    /// Questions that were answered since, by anybody, and not asked again.
    int countAnsweredSince(Instant since) {
        return db.sql("""
                select count(*)
                  from matching_decision_pair p join matching_decision d on d.id = p.decision
                 where p.final and p.proposal is not null and d.decided_at >= :since
                   and not exists (select from matching_decision u where u.about = d.id and u.verdict in ('undo', 'decline'))
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// An open question; empty when there is none of this id or it has been closed.
    Optional<OpenProposal> open(UUID id) {
        return db.sql(COLUMNS + " where p.id = :id and p.closed_at is null")
                .param("id", id)
                .query(this::proposal)
                .optional();
    }

    boolean exists(UUID id) {
        return db.sql("select exists (select from proposal where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    List<OpenProposal> of(Collection<UUID> ids) {
        return db.sql(COLUMNS + " where p.id = any (:ids) order by p.probability desc, p.kind, p.record_id, p.number")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::proposal)
                .list();
    }

    /// Open questions about a pair of which the machine is at least so sure.
    List<OpenProposal> likely(double least, int most) {
        return db.sql(COLUMNS + """
                 where p.closed_at is null and p.probability >= :least
                   and (p.kind, p.record_id) <> (p.near_kind, p.near_record_id)
                 order by p.probability desc, p.kind, p.record_id, p.number
                 limit :most
                """)
                .param("least", least)
                .param("most", most)
                .query(this::proposal)
                .list();
    }

    int countLikely(double least) {
        return db.sql("""
                select count(*) from proposal p
                 where p.closed_at is null and p.probability >= :least
                   and (p.kind, p.record_id) <> (p.near_kind, p.near_record_id)
                """).param("least", least).query(Integer.class).single();
    }

    /// Open questions in which one of these sightings stands on either side.
    List<OpenProposal> about(Collection<SightingKey> sightings) {
        return db.sql(COLUMNS + """
                 where p.closed_at is null
                   and ((p.kind, p.record_id) in (
                           select asked ->> 0, asked ->> 1 from jsonb_array_elements(cast(:keys as jsonb)) asked)
                     or (p.near_kind, p.near_record_id) in (
                           select asked ->> 0, asked ->> 1 from jsonb_array_elements(cast(:keys as jsonb)) asked))
                """)
                .param(
                        "keys",
                        json.writeValueAsString(sightings.stream()
                                .map(key -> List.of(key.kind().code(), key.recordId()))
                                .toList()))
                .query(this::proposal)
                .list();
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

    /// What the latest match thinks of a question that is open still.
    void renew(UUID id, Proposal proposal) {
        db.sql("""
                update proposal
                   set near_kind = :nearKind, near_record_id = :nearRecordId, probability = :probability,
                       reasons = cast(:reasons as jsonb)
                 where id = :id and closed_at is null
                """)
                .param("nearKind", proposal.nearest().kind().code())
                .param("nearRecordId", proposal.nearest().recordId())
                .param("probability", proposal.probability())
                .param("reasons", json.writeValueAsString(proposal.reasons()))
                .param("id", id)
                .update();
    }

    void close(Collection<UUID> proposals, String why, @Nullable UUID by, Instant now) {
        db.sql("""
                update proposal set closed_at = :now, closed_why = :why, closed_by = :by
                 where id = any (:proposals) and closed_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("by", by)
                .param("proposals", proposals.toArray(UUID[]::new))
                .update();
    }

    void putOff(UUID proposal, @Nullable Instant at) {
        db.sql("update proposal set put_off_at = :at where id = :id and closed_at is null")
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("id", proposal)
                .update();
    }

    /// All that a decision closed.
    List<OpenProposal> closedBy(UUID decision) {
        return db.sql(COLUMNS + " where p.closed_by = :decision order by p.id")
                .param("decision", decision)
                .query(this::proposal)
                .list();
    }

    private OpenProposal proposal(ResultSet row, int index) throws SQLException {
        var putOff = row.getTimestamp("put_off_at");
        return new OpenProposal(
                row.getObject("id", UUID.class),
                new Proposal(
                        DecisionStore.key(row, ""),
                        DecisionStore.key(row, "near_"),
                        StructureNumber.read(row.getString("number")).orElseThrow(),
                        row.getDouble("probability"),
                        json.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {})),
                row.getTimestamp("proposed_at").toInstant(),
                putOff != null);
    }
}
