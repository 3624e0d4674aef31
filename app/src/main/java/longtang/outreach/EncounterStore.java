package longtang.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Visits and talks as rows, one a version.
@Repository
class EncounterStore {

    private static final String ENCOUNTER = """
            select e.id, e.version, e.round, e.dossier, e.lane, e.committee, e.kind, e.way, e.at, e.met, e.officers,
                   e.beside, e.articles, e.materials, e.said, e.reluctance, e.promise, e.next_day, e.why, e.noted_at,
                   e.by_id, e.by_name,
                   exists (select 1 from difficulty d where d.encounter = e.id) as sealed
              from encounter e
            """;

    private static final String LATEST =
            " not exists (select 1 from encounter later where later.id = e.id and later.version > e.version) ";

    private final JdbcClient db;
    private final JsonMapper json;

    EncounterStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// False where the request or the version is there already.
    boolean insert(Encounter encounter, UUID request) {
        return db.sql("""
                insert into encounter (id, version, request, round, dossier, lane, committee, kind, way, at, met,
                                       officers, beside, articles, materials, said, reluctance, promise, next_day, why,
                                       noted_at, by_id, by_name)
                values (:id, :version, :request, :round, :dossier, :lane, :committee, :kind, :way, :at, :met,
                        cast(:officers as jsonb), cast(:beside as jsonb), cast(:articles as jsonb), :materials, :said,
                        :reluctance, :promise, :next, :why, :notedAt, :by, :byName)
                on conflict do nothing
                """)
                        .param("id", encounter.id())
                        .param("version", encounter.version())
                        .param("request", request)
                        .param("round", encounter.round().id())
                        .param("dossier", encounter.round().dossier())
                        .param("lane", encounter.round().lane())
                        .param("committee", encounter.round().committee())
                        .param("kind", encounter.kind().code())
                        .param("way", encounter.way().code())
                        .param("at", time(encounter.at()))
                        .param("met", encounter.met())
                        .param("officers", json.writeValueAsString(encounter.officers()))
                        .param("beside", json.writeValueAsString(encounter.beside()))
                        .param("articles", json.writeValueAsString(encounter.articles()))
                        .param("materials", encounter.materials())
                        .param("said", encounter.said())
                        .param("reluctance", code(encounter.reluctance()))
                        .param("promise", encounter.promise())
                        .param("next", encounter.next())
                        .param("why", encounter.why())
                        .param("notedAt", time(encounter.notedAt()))
                        .param("by", encounter.by())
                        .param("byName", encounter.byName())
                        .update()
                == 1;
    }

    private static @Nullable String code(Encounter.@Nullable Reluctance reluctance) {
        return reluctance == null ? null : reluctance.code();
    }

    void seal(Encounter encounter, byte[] sealed) {
        db.sql("insert into difficulty (encounter, version, sealed) values (:encounter, :version, :sealed)")
                .param("encounter", encounter.id())
                .param("version", encounter.version())
                .param("sealed", sealed)
                .update();
    }

    record Cell(int version, byte[] sealed) {}

    /// The latest version first.
    List<Cell> sealed(UUID encounter) {
        return db.sql("select version, sealed from difficulty where encounter = :encounter order by version desc")
                .param("encounter", encounter)
                .query((row, number) -> new Cell(row.getInt("version"), row.getBytes("sealed")))
                .list();
    }

    int lastVersion(UUID id) {
        return db.sql("select max(version) from encounter where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    Optional<Encounter> ofRequest(UUID request) {
        return db.sql(ENCOUNTER + " where e.request = :request")
                .param("request", request)
                .query(this::encounter)
                .optional();
    }

    List<Encounter> of(UUID round) {
        return db.sql(ENCOUNTER + " where e.round = :round and " + LATEST + " order by e.at desc, e.id desc")
                .param("round", round)
                .query(this::encounter)
                .list();
    }

    List<Encounter> versions(UUID round, UUID id) {
        return db.sql(ENCOUNTER + " where e.round = :round and e.id = :id order by e.version desc")
                .param("round", round)
                .param("id", id)
                .query(this::encounter)
                .list();
    }

    Optional<Encounter> lastBy(UUID person) {
        return db.sql(ENCOUNTER + " where e.by_id = :person order by e.noted_at desc limit 1")
                .param("person", person)
                .query(this::encounter)
                .optional();
    }

    List<Encounter> naming(String name) {
        return db.sql(ENCOUNTER
                        + " where strpos(e.said || e.promise || e.materials, :name) > 0 order by e.at limit 500")
                .param("name", name)
                .query(this::encounter)
                .list();
    }

    Tally tally(UUID round) {
        return db.sql("""
                select count(*) filter (where e.kind = 'visit')           as visits,
                       count(*) filter (where e.kind = 'visit' and e.met) as visits_met,
                       count(*) filter (where e.kind = 'talk')            as talks,
                       count(*) filter (where e.kind = 'talk' and e.met)  as talks_held
                  from encounter e
                 where e.round = :round and
                """ + LATEST)
                .param("round", round)
                .query((row, number) -> new Tally(
                        row.getInt("visits"), row.getInt("visits_met"), row.getInt("talks"), row.getInt("talks_held")))
                .single();
    }

    /// When a round came to each rung for the first time; null where it did not.
    record Climb(
            UUID round,
            @Nullable UUID lane,
            Instant began,
            @Nullable Instant visited,
            @Nullable Instant met,
            @Nullable Instant offered,
            @Nullable Instant talked) {}

    /// Rounds in which anything was tried since a moment.
    List<Climb> climbs(@Nullable String area, Instant since) {
        return db.sql("""
                select e.round, cast(min(cast(e.lane as text)) as uuid) as lane, min(e.at) as began,
                       min(e.at) filter (where e.kind = 'visit')           as visited,
                       min(e.at) filter (where e.kind = 'visit' and e.met) as met,
                       min(e.at) filter (where e.kind = 'talk')            as offered,
                       min(e.at) filter (where e.kind = 'talk' and e.met)  as talked
                  from encounter e
                 where e.kind in ('visit', 'talk') and
                """ + LATEST + " and " + Mine.of("e") + """
                 group by e.round
                having min(e.at) >= :since
                """)
                .param("area", area)
                .param("since", time(since))
                .query((row, number) -> new Climb(
                        row.getObject("round", UUID.class),
                        row.getObject("lane", UUID.class),
                        row.getTimestamp("began").toInstant(),
                        instant(row, "visited"),
                        instant(row, "met"),
                        instant(row, "offered"),
                        instant(row, "talked")))
                .list();
    }

    private Encounter encounter(ResultSet row, int number) throws SQLException {
        var reluctance = row.getString("reluctance");
        return new Encounter(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Round(
                        row.getObject("round", UUID.class),
                        row.getString("dossier"),
                        row.getObject("lane", UUID.class),
                        row.getString("committee")),
                Encounter.Kind.read(row.getString("kind")).orElseThrow(),
                Encounter.Way.read(row.getString("way")).orElseThrow(),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("met"),
                json.readValue(row.getString("officers"), new TypeReference<List<Encounter.Officer>>() {}),
                json.readValue(row.getString("beside"), new TypeReference<List<Encounter.Companion>>() {}),
                json.readValue(row.getString("articles"), new TypeReference<List<String>>() {}),
                row.getString("materials"),
                row.getString("said"),
                reluctance == null
                        ? null
                        : Encounter.Reluctance.read(reluctance).orElseThrow(),
                row.getString("promise"),
                row.getObject("next_day", LocalDate.class),
                row.getString("why"),
                row.getTimestamp("noted_at").toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getBoolean("sealed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
