package longtang.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import longtang.ledger.LedgerKind;
import longtang.register.Decision;
import longtang.register.Link;
import longtang.register.Reason;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Links as rows, looked up by sighting and by file.
@Repository
class HoldingStore {

    private final JdbcClient db;
    private final JsonMapper json;

    HoldingStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Map<SightingKey, Link> of(Collection<SightingKey> sightings) {
        var links = new LinkedHashMap<SightingKey, Link>();
        db.sql("""
                select s.kind, s.record_id, s.probability, s.decision, s.reasons, d.number
                  from dossier_sighting s join dossier d on d.id = s.dossier
                 where s.ended_at is null
                   and (s.kind, s.record_id) in (
                       select asked ->> 0, asked ->> 1 from jsonb_array_elements(cast(:keys as jsonb)) asked)
                """)
                .param("keys", asked(json, sightings))
                .query((row, index) -> links.put(key(row), link(row)))
                .list();
        return links;
    }

    Map<StructureNumber, Set<SightingKey>> members(Collection<StructureNumber> files) {
        var members = new TreeMap<StructureNumber, Set<SightingKey>>();
        files.forEach(file -> members.put(file, new TreeSet<>()));
        db.sql("""
                select d.number, s.kind, s.record_id
                  from unnest(:numbers) asked
                  join dossier d on d.number = asked
                  join dossier_sighting s on s.dossier = d.id and s.ended_at is null
                """)
                .param("numbers", files.stream().map(StructureNumber::toString).toArray(String[]::new))
                .query((row, index) -> members.computeIfAbsent(number(row), n -> new TreeSet<>())
                        .add(key(row)))
                .list();
        return members;
    }

    Map<StructureNumber, Set<SightingKey>> around(Collection<SightingKey> sightings) {
        var members = new TreeMap<StructureNumber, Set<SightingKey>>();
        db.sql("""
                with file as materialized (
                    select distinct s.dossier
                      from jsonb_array_elements(cast(:keys as jsonb)) asked
                      join dossier_sighting s on s.kind = asked ->> 0 and s.record_id = asked ->> 1
                                             and s.ended_at is null)
                select d.number, s.kind, s.record_id
                  from file
                  join dossier d on d.id = file.dossier
                  join dossier_sighting s on s.dossier = file.dossier and s.ended_at is null
                """)
                .param("keys", asked(json, sightings))
                .query((row, index) -> members.computeIfAbsent(number(row), n -> new TreeSet<>())
                        .add(key(row)))
                .list();
        return members;
    }

    List<StructureNumber> before(SightingKey sighting) {
        return db.sql("""
                select d.number, max(s.ended_at)
                  from dossier_sighting s join dossier d on d.id = s.dossier
                 where s.kind = :kind and s.record_id = :recordId and s.ended_at is not null
                 group by d.number
                 order by 2 desc
                """)
                .param("kind", sighting.kind().code())
                .param("recordId", sighting.recordId())
                .query((row, index) -> number(row))
                .list();
    }

    Optional<StructureNumber> leadsTo(StructureNumber number) {
        return db.sql("""
                with recursive line as (
                    select number, heir, closed_why, 0 as step from dossier where number = :number
                    union all
                    select d.number, d.heir, d.closed_why, l.step + 1
                      from line l join dossier d on d.number = l.heir
                     where l.step < 100)
                select number from line where closed_why is null order by step limit 1
                """)
                .param("number", number.toString())
                .query((row, index) -> number(row))
                .optional();
    }

    List<StructureNumber> formerNumbers(StructureNumber file) {
        return db.sql("""
                with recursive line as (
                    select number, 1 as step from dossier where heir = :number
                    union all
                    select d.number, l.step + 1 from line l join dossier d on d.heir = l.number where l.step < 100)
                select distinct number from line order by number
                """)
                .param("number", file.toString())
                .query((row, index) -> number(row))
                .list();
    }

    boolean isAbsent(StructureNumber file) {
        return db.sql("select exists (select from dossier where number = :number and closed_why = 'absent')")
                .param("number", file.toString())
                .query(Boolean.class)
                .single();
    }

    Set<StructureNumber> highest(Collection<Integer> years) {
        return new TreeSet<>(db.sql("""
                select asked.year, highest.serial
                  from unnest(:years) asked (year)
                 cross join lateral (
                       select max(cast(substring(number from 9) as int)) as serial
                         from dossier
                        where left(number, 7) = 'WJ-' || lpad(cast(asked.year as text), 4, '0')) highest
                 where highest.serial > 0
                """)
                .param("years", new TreeSet<>(years).toArray(Integer[]::new))
                .query((row, index) -> new StructureNumber(row.getInt("year"), row.getInt("serial")))
                .list());
    }

    /// Keys as the list of pairs that a query takes apart.
    static String asked(JsonMapper json, Collection<SightingKey> keys) {
        return json.writeValueAsString(keys.stream()
                .map(key -> List.of(key.kind().code(), key.recordId()))
                .toList());
    }

    private Link link(ResultSet row) throws SQLException {
        var decision = row.getString("decision").equals(Decision.AUTO.code()) ? Decision.AUTO : Decision.REVIEW;
        return new Link(
                key(row),
                number(row),
                row.getDouble("probability"),
                decision,
                json.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {}));
    }

    private static SightingKey key(ResultSet row) throws SQLException {
        return new SightingKey(LedgerKind.of(row.getString("kind")).orElseThrow(), row.getString("record_id"));
    }

    private static StructureNumber number(ResultSet row) throws SQLException {
        return StructureNumber.read(row.getString("number")).orElseThrow();
    }
}
