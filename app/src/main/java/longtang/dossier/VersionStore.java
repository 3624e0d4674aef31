package longtang.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.record.Actor;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Versions and settlements as rows: added, ended, never changed.
@Repository
class VersionStore {

    /// A file held for one act, with the word of its match.
    record Held(UUID id, int version, Map<String, @Nullable Object> matched) {}

    private static final int AT_ONCE = 1_000;
    private static final String WHAT_IT_SHOWED =
            "to_jsonb(d) - array['id', 'number', 'search', 'sort_key', 'facts_hash',"
                    + " 'version', 'opened_at', 'changed_at', 'in_focus', 'grams', 'matched']";

    private final JdbcClient db;
    private final JsonMapper json;

    VersionStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Keeps these files as they are now, as the version that they have now.
    void keep(Actor by, Version.Cause cause, Map<UUID, List<String>> fields, Instant now) {
        var ids = List.copyOf(fields.keySet());
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var portion = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            keep(by, cause, portion, fields, null, now);
        }
    }

    void keepAs(UUID request, Actor by, Version.Cause cause, UUID dossier, Collection<FactField> fields, Instant now) {
        keep(
                by,
                cause,
                List.of(dossier),
                Map.of(dossier, fields.stream().map(FactField::code).toList()),
                request,
                now);
    }

    private void keep(
            Actor by,
            Version.Cause cause,
            List<UUID> ids,
            Map<UUID, List<String>> fields,
            @Nullable UUID request,
            Instant now) {
        var person = by instanceof Actor.Person it ? it : null;
        db.sql("""
                insert into dossier_version
                       (dossier, version, request, at, actor_kind, actor, role, name, cause, fields, shown)
                select d.id, d.version, :request, :now, :kind, :actor, :role, :name, :cause,
                       coalesce(string_to_array(nullif(given.fields, ''), ','), '{}'),
                """ + WHAT_IT_SHOWED + """

                  from unnest(:ids, :fields) as given (id, fields)
                  join dossier d on d.id = given.id
                """)
                .param("request", request)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("kind", person == null ? "clock" : "person")
                .param("actor", person == null ? "" : person.id().toString())
                .param("role", person == null ? "" : person.role())
                .param("name", person == null ? "" : person.name())
                .param("cause", cause.name().toLowerCase(Locale.ROOT))
                .param("ids", ids.toArray(UUID[]::new))
                .param(
                        "fields",
                        ids.stream()
                                .map(id -> String.join(",", fields.getOrDefault(id, List.of())))
                                .toArray(String[]::new))
                .update();
    }

    /// Holds the file until the end of the transaction: two who settle at once come one after the other.
    Optional<Held> hold(StructureNumber number) {
        return db.sql("select id, version, matched from dossier where number = :number for update")
                .param("number", number.toString())
                .query(this::held)
                .optional();
    }

    private Held held(ResultSet row, int index) throws SQLException {
        var matched = new LinkedHashMap<String, @Nullable Object>();
        matched.putAll(json.readValue(row.getString("matched"), new TypeReference<Map<String, Object>>() {}));
        return new Held(row.getObject("id", UUID.class), row.getInt("version"), matched);
    }

    Optional<Integer> versionOf(UUID dossier, UUID request) {
        return db.sql("select version from dossier_version where dossier = :dossier and request = :request")
                .param("dossier", dossier)
                .param("request", request)
                .query(Integer.class)
                .optional();
    }

    /// The versions after `since` in which one of these facts changed, the latest first.
    List<Version> changedSince(UUID dossier, int since, Collection<FactField> fields) {
        return db.sql("""
                select * from dossier_version
                 where dossier = :dossier and version > :since and fields && cast(:fields as text[])
                 order by version desc
                """)
                .param("dossier", dossier)
                .param("since", since)
                .param("fields", columns(fields))
                .query(this::version)
                .list();
    }

    // A match changes all hazards at once, in one column.
    private static String[] columns(Collection<FactField> fields) {
        var columns = new ArrayList<String>();
        for (var field : fields) {
            columns.add(field.code());
            if (field.hazard() != null) columns.add("hazards");
        }
        return columns.toArray(String[]::new);
    }

    /// The versions up to `last`, the latest first.
    List<Version> versions(UUID dossier, int last, int most) {
        return db.sql("""
                select * from dossier_version where dossier = :dossier and version <= :last
                 order by version desc limit :most
                """)
                .param("dossier", dossier)
                .param("last", last)
                .param("most", most)
                .query(this::version)
                .list();
    }

    /// The files in these versions, those of other areas left out.
    Map<StructureNumber, Version> versionsAt(@Nullable String area, Map<StructureNumber, Integer> asked) {
        var found = new HashMap<StructureNumber, Version>();
        var numbers = List.copyOf(asked.keySet());
        db.sql("""
                select v.*, d.number
                  from unnest(:numbers, :versions) as asked (number, version)
                  join dossier d on d.number = asked.number
                  join dossier_version v on v.dossier = d.id and v.version = coalesce(nullif(asked.version, 0), d.version)
                 where""" + DossierStore.MINE)
                .param(
                        "numbers",
                        numbers.stream().map(StructureNumber::toString).toArray(String[]::new))
                .param("versions", numbers.stream().map(asked::get).toArray(Integer[]::new))
                .param("area", area)
                .query((row, index) ->
                        found.put(StructureNumber.read(row.getString("number")).orElseThrow(), version(row, index)))
                .list();
        return found;
    }

    /// Everything that was ever settled of a file, in the order in which it was.
    List<Settlement> settlements(UUID dossier) {
        return db.sql("""
                select s.*, v.role, v.name, v.at
                  from settlement s join dossier_version v on v.dossier = s.dossier and v.version = s.first_in
                 where s.dossier = :dossier
                 order by s.version, s.field
                """)
                .param("dossier", dossier)
                .query(VersionStore::settlement)
                .list();
    }

    void end(UUID dossier, Collection<FactField> fields, int version, String how) {
        db.sql("""
                update settlement set ended_in = :version, ended_how = :how
                 where dossier = :dossier and field = any (:fields) and ended_in is null
                """)
                .param("dossier", dossier)
                .param("fields", fields.stream().map(FactField::code).toArray(String[]::new))
                .param("version", version)
                .param("how", how)
                .update();
    }

    void insert(UUID id, UUID dossier, Settlement made) {
        db.sql("""
                insert into settlement (id, dossier, field, value, basis, why, assessor, found_on, heard, version, first_in)
                values (:id, :dossier, :field, :value, :basis, :why, :assessor, :foundOn, :heard, :version, :firstIn)
                """)
                .param("id", id)
                .param("dossier", dossier)
                .param("field", made.field().code())
                .param("value", made.value())
                .param("basis", made.ground().basis())
                .param("why", made.why())
                .param("assessor", made.ground().assessor())
                .param("foundOn", made.ground().foundOn())
                .param("heard", made.heard().toArray(String[]::new))
                .param("version", made.version())
                .param("firstIn", made.firstIn())
                .update();
    }

    void show(UUID dossier, int version, Map<String, @Nullable Object> row, Map<String, String> settled, Instant now) {
        var shown = new LinkedHashMap<>(row);
        shown.put("settled", settled);
        db.sql("""
                update dossier d
                   set branch = n.branch, door = n.door, floor = n.floor, room = n.room, address = n.address,
                       part = n.part, kind = n.kind, material = n.material, use = n.use, area = n.area,
                       status = n.status, outcome = n.outcome, hazards = n.hazards,
                       under_construction = n.under_construction, newly_built = n.newly_built,
                       major_hazard = n.major_hazard, longitude = n.longitude, latitude = n.latitude,
                       search = n.search, grams = n.grams, sort_key = n.sort_key, settled = n.settled,
                       version = :version, changed_at = :now
                  from jsonb_populate_record(cast(null as dossier), cast(:row as jsonb)) n
                 where d.id = :dossier
                """)
                .param("dossier", dossier)
                .param("version", version)
                .param("row", json.writeValueAsString(shown))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Version version(ResultSet row, int index) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_kind"),
                row.getString("role"),
                row.getString("name"),
                Version.Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                texts(row, "fields"),
                json.readValue(row.getString("shown"), new TypeReference<Map<String, Object>>() {}));
    }

    private static Settlement settlement(ResultSet row, int index) throws SQLException {
        return new Settlement(
                FactField.of(row.getString("field")).orElseThrow(),
                row.getString("value"),
                row.getString("why"),
                new Change.Ground(
                        row.getString("basis"), row.getString("assessor"), row.getObject("found_on", LocalDate.class)),
                texts(row, "heard"),
                row.getInt("version"),
                row.getInt("first_in"),
                row.getObject("ended_in", Integer.class),
                row.getString("role"),
                row.getString("name"),
                row.getTimestamp("at").toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }
}
