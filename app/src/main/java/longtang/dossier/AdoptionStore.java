package longtang.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import longtang.ledger.LedgerKind;
import longtang.register.SightingKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Files and links as rows, written in bulk: thousands of files change in one match.
@Repository
class AdoptionStore {

    /// What is known of a file without looking into it.
    record Known(UUID id, String factsHash, @Nullable String succeeds, boolean closed) {}

    record OpenLink(UUID id, String number, String decision) {}

    private static final int AT_ONCE = 500;
    private static final String KNOWN =
            "select number, id, facts_hash, succeeds, closed_why is not null as closed from dossier";
    private static final String OPEN_LINKS = """
            select s.id, s.kind, s.record_id, s.decision, d.number
              from dossier_sighting s join dossier d on d.id = s.dossier
             where s.ended_at is null
            """;
    private static final List<String> FACTS = List.of(
            "lane",
            "committee",
            "road",
            "lane_number",
            "branch",
            "lane_name",
            "door",
            "floor",
            "room",
            "address",
            "part",
            "kind",
            "words",
            "material",
            "use",
            "area",
            "status",
            "outcome",
            "hazards",
            "under_construction",
            "newly_built",
            "major_hazard",
            "confirmed",
            "succeeds",
            "longitude",
            "latitude",
            "first_seen",
            "last_seen",
            "sources",
            "search",
            "sort_key",
            "facts_hash",
            "grams",
            "matched");

    private final JdbcClient db;
    private final JsonMapper json;

    AdoptionStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Map<String, Known> known() {
        return known(db.sql(KNOWN));
    }

    Map<String, Known> known(Collection<String> numbers) {
        return known(db.sql(KNOWN + " where number = any (:numbers)").param("numbers", numbers.toArray(String[]::new)));
    }

    private static Map<String, Known> known(JdbcClient.StatementSpec asked) {
        var known = new HashMap<String, Known>();
        asked.query((row, index) -> known.put(
                        row.getString("number"),
                        new Known(
                                row.getObject("id", UUID.class),
                                row.getString("facts_hash"),
                                row.getString("succeeds"),
                                row.getBoolean("closed"))))
                .list();
        return known;
    }

    Map<SightingKey, OpenLink> openLinks() {
        return openLinks(db.sql(OPEN_LINKS));
    }

    Map<SightingKey, OpenLink> openLinks(Collection<SightingKey> keys) {
        return openLinks(db.sql(OPEN_LINKS + """
                   and (s.kind, s.record_id) in (
                       select asked ->> 0, asked ->> 1 from jsonb_array_elements(cast(:keys as jsonb)) asked)
                """).param("keys", HoldingStore.asked(json, keys)));
    }

    private static Map<SightingKey, OpenLink> openLinks(JdbcClient.StatementSpec asked) {
        var links = new LinkedHashMap<SightingKey, OpenLink>();
        asked.query((row, index) -> links.put(
                        key(row),
                        new OpenLink(
                                row.getObject("id", UUID.class), row.getString("number"), row.getString("decision"))))
                .list();
        return links;
    }

    List<String> withoutSightings(Collection<String> numbers) {
        return db.sql("""
                select number
                  from dossier d
                 where number = any (:numbers) and closed_why is null
                   and not exists (select from dossier_sighting s where s.dossier = d.id and s.ended_at is null)
                 order by number
                """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> row.getString("number"))
                .list();
    }

    void close(String number, @Nullable String heir, Instant now) {
        db.sql("""
                update dossier set heir = :heir, closed_why = :why, changed_at = :now
                 where number = :number
                """)
                .param("heir", heir)
                .param("why", heir == null ? "absent" : "merged")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .update();
    }

    /// Held until the end of the transaction: whoever settles a fact of one of them meanwhile waits.
    Map<String, Map<String, Object>> hold(Collection<String> numbers) {
        var rows = new HashMap<String, Map<String, Object>>();
        db.sql(
                        "select d.number, to_jsonb(d) as row from dossier d where d.number = any (:numbers) order by d.number for update")
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, index) -> rows.put(
                        row.getString("number"),
                        json.readValue(row.getString("row"), new TypeReference<Map<String, Object>>() {})))
                .list();
        return rows;
    }

    void insert(List<Map<String, @Nullable Object>> rows, Instant now) {
        var columns = Stream.concat(Stream.of("id", "number"), FACTS.stream()).collect(Collectors.joining(", "));
        inPortions(
                rows,
                portion -> db.sql(
                                "insert into dossier (" + columns + ", opened_at, changed_at) select " + columns
                                        + ", :now, :now from jsonb_populate_recordset(cast(null as dossier), cast(:rows as jsonb))")
                        .param("rows", portion)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    void update(List<Map<String, @Nullable Object>> rows, Instant now) {
        var facts = FACTS.stream().map(fact -> fact + " = n." + fact).collect(Collectors.joining(", "));
        inPortions(
                rows,
                portion -> db.sql(
                                "update dossier d set " + facts
                                        + ", heir = null, closed_why = null, version = d.version + 1, changed_at = :now"
                                        + " from jsonb_populate_recordset(cast(null as dossier), cast(:rows as jsonb)) n where d.id = n.id")
                        .param("rows", portion)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    void end(Collection<UUID> links, Instant now) {
        db.sql("update dossier_sighting set ended_at = :now where id = any (:links)")
                .param("links", links.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void link(List<Map<String, @Nullable Object>> rows, Instant now) {
        inPortions(
                rows,
                portion -> db.sql("""
                insert into dossier_sighting
                       (id, dossier, sighting, kind, record_id, probability, decision, reasons, linked_at)
                select id, dossier, sighting, kind, record_id, probability, decision, reasons, :now
                  from jsonb_populate_recordset(cast(null as dossier_sighting), cast(:rows as jsonb))
                """)
                        .param("rows", portion)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update());
    }

    private interface Write {
        int of(String rows);
    }

    private void inPortions(List<Map<String, @Nullable Object>> rows, Write write) {
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            write.of(json.writeValueAsString(rows.subList(from, Math.min(rows.size(), from + AT_ONCE))));
        }
    }

    private static SightingKey key(ResultSet row) throws SQLException {
        var code = row.getString("kind");
        for (var kind : LedgerKind.values()) {
            if (kind.code().equals(code)) return new SightingKey(kind, row.getString("record_id"));
        }
        throw new IllegalStateException("No such ledger: " + code);
    }
}
