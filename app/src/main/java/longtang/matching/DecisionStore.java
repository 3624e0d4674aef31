package longtang.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.ledger.LedgerKind;
import longtang.matching.Decided.Answer;
import longtang.matching.Decided.Pair;
import longtang.matching.Decided.Who;
import longtang.register.SightingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Decisions and their pairs as rows. Only ever added to; the table refuses anything else.
@Repository
class DecisionStore {

    private static final String BONDS = """
            select b.decision, b.verdict, b.kind, b.record_id, b.near_kind, b.near_record_id, p.looked
              from matching_bond b join matching_decision_pair p on p.id = b.id
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    DecisionStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(Decided decided) {
        db.sql("""
                insert into matching_decision (id, verdict, about, number, why, needs_second, bulk, decided_at,
                                               decided_by, by_name, by_role)
                values (:id, :verdict, :about, :number, :why, :needsSecond, :bulk, :at, :by, :name, :role)
                """)
                .param("id", decided.id())
                .param("verdict", decided.verdict().code())
                .param("about", decided.about())
                .param("number", decided.number())
                .param("why", decided.why())
                .param("needsSecond", decided.needsSecond())
                .param("bulk", decided.bulk())
                .param("at", decided.at().atOffset(ZoneOffset.UTC))
                .param("by", decided.by().id())
                .param("name", decided.by().name())
                .param("role", decided.by().role())
                .update();
        insertPairs(decided);
    }

    private record PairRow(
            @Nullable UUID proposal,
            String kind,
            String recordId,
            String nearKind,
            String nearRecordId,
            @Nullable Double probability,
            boolean looked) {}

    void insertPairs(Decided decided) {
        if (decided.pairs().isEmpty()) return;
        var rows = decided.pairs().stream()
                .map(pair -> new PairRow(
                        pair.proposal(),
                        pair.sighting().kind().code(),
                        pair.sighting().recordId(),
                        pair.near().kind().code(),
                        pair.near().recordId(),
                        pair.probability(),
                        pair.looked()))
                .toList();
        db.sql("""
                insert into matching_decision_pair (decision, proposal, kind, record_id, near_kind, near_record_id,
                                                    probability, looked, final)
                select :decision, "proposal", "kind", "recordId", "nearKind", "nearRecordId", "probability", "looked",
                       :final
                  from jsonb_to_recordset(cast(:rows as jsonb)) as given (
                       "proposal" uuid, "kind" text, "recordId" text, "nearKind" text, "nearRecordId" text,
                       "probability" float8, "looked" boolean)
                """)
                .param("decision", decided.id())
                .param("final", decided.verdict() != Verdict.LATER)
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    Optional<Decided> get(UUID id) {
        return list("d.id = :id", "id", id, 1).stream().findFirst();
    }

    /// Decisions about pairs, the latest first, from before a moment on.
    List<Decided> history(Instant before, int most) {
        return list(
                "d.decided_at < :before and d.verdict not in ('undo', 'confirm', 'decline')",
                "before",
                before.atOffset(ZoneOffset.UTC),
                most);
    }

    List<Decided> waitingForSecond() {
        return list("""
                d.needs_second and :yes
                and not exists (select from matching_decision a where a.about = d.id)
                """, "yes", true, 100);
    }

    List<Decided> ofBulk(UUID bulk) {
        return list("d.bulk = :bulk", "bulk", bulk, 1_000);
    }

    /// Who answered this question, if somebody did.
    Optional<Decided> answerTo(UUID proposal) {
        return list(
                        "d.id in (select p.decision from matching_decision_pair p where p.proposal = :proposal and p.final)",
                        "proposal",
                        proposal,
                        1)
                .stream()
                .findFirst();
    }

    /// What this person decided last and nobody has undone.
    Optional<Decided> latestOf(UUID person) {
        return list("""
                        d.decided_by = :person and d.verdict not in ('undo', 'confirm', 'decline')
                        and not exists (select from matching_decision a where a.about = d.id and a.verdict in ('undo', 'decline'))
                        """, "person", person, 1).stream().findFirst();
    }

    private List<Decided> list(String where, String name, Object value, int most) {
        var found = new LinkedHashMap<UUID, Decided>();
        db.sql("select d.* from matching_decision d where " + where
                        + " order by d.decided_at desc, d.id desc limit :most")
                .param(name, value)
                .param("most", most)
                .query((row, index) -> found.put(row.getObject("id", UUID.class), decided(row)))
                .list();
        if (found.isEmpty()) return List.of();
        var pairs = pairs(found.keySet());
        var answers = answers(found.keySet());
        return found.values().stream()
                .map(it -> new Decided(
                        it.id(),
                        it.verdict(),
                        it.about(),
                        it.number(),
                        it.why(),
                        it.needsSecond(),
                        it.bulk(),
                        it.at(),
                        it.by(),
                        pairs.getOrDefault(it.id(), List.of()),
                        answers.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getObject("id", UUID.class),
                Verdict.read(row.getString("verdict")).orElseThrow(),
                row.getObject("about", UUID.class),
                row.getString("number"),
                row.getString("why"),
                row.getBoolean("needs_second"),
                row.getObject("bulk", UUID.class),
                row.getTimestamp("decided_at").toInstant(),
                who(row),
                List.of(),
                List.of());
    }

    private Map<UUID, List<Pair>> pairs(Collection<UUID> decisions) {
        var pairs = new LinkedHashMap<UUID, List<Pair>>();
        db.sql("select * from matching_decision_pair where decision = any (:decisions) order by id")
                .param("decisions", decisions.toArray(UUID[]::new))
                .query((row, index) -> pairs.computeIfAbsent(
                                row.getObject("decision", UUID.class), d -> new ArrayList<>())
                        .add(new Pair(
                                row.getObject("proposal", UUID.class),
                                key(row, ""),
                                key(row, "near_"),
                                row.getObject("probability", Double.class),
                                row.getBoolean("looked"))))
                .list();
        return pairs;
    }

    private Map<UUID, List<Answer>> answers(Collection<UUID> decisions) {
        return db
                .sql("select * from matching_decision where about = any (:decisions) order by decided_at, id")
                .param("decisions", decisions.toArray(UUID[]::new))
                .query((row, index) -> Map.entry(
                        row.getObject("about", UUID.class),
                        new Answer(
                                row.getObject("id", UUID.class),
                                Verdict.read(row.getString("verdict")).orElseThrow(),
                                row.getTimestamp("decided_at").toInstant(),
                                who(row))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// What binds any of these sightings, and what binds those they are bound to.
    Bonds bonds(Collection<SightingKey> sightings) {
        var asked = " in (select asked ->> 0, asked ->> 1 from jsonb_array_elements(cast(:keys as jsonb)) asked)";
        return new Bonds(db.sql(BONDS + " where (b.kind, b.record_id)" + asked + " union " + BONDS
                        + " where (b.near_kind, b.near_record_id)" + asked)
                .param(
                        "keys",
                        json.writeValueAsString(sightings.stream()
                                .map(key -> List.of(key.kind().code(), key.recordId()))
                                .toList()))
                .query(DecisionStore::bond)
                .list());
    }

    Bonds allBonds() {
        return new Bonds(db.sql(BONDS).query(DecisionStore::bond).list());
    }

    private static Bonds.Bond bond(ResultSet row, int index) throws SQLException {
        return new Bonds.Bond(
                row.getObject("decision", UUID.class),
                Verdict.read(row.getString("verdict")).orElseThrow(),
                key(row, ""),
                key(row, "near_"),
                row.getBoolean("looked"));
    }

    private static Who who(ResultSet row) throws SQLException {
        return new Who(row.getObject("decided_by", UUID.class), row.getString("by_name"), row.getString("by_role"));
    }

    static SightingKey key(ResultSet row, String prefix) throws SQLException {
        return new SightingKey(
                LedgerKind.of(row.getString(prefix + "kind")).orElseThrow(), row.getString(prefix + "record_id"));
    }
}
