package longtang.neighbourhood;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Lanes, buildings and spots as rows.
@Repository
class LaneStore {

    private static final String LANE =
            "select id, road, number, names, committee, ground is not null as planned from lane";

    private final JdbcClient db;
    private final JsonMapper json;

    LaneStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<Lane> get(LaneId id) {
        return db.sql(LANE + " where id = :id")
                .param("id", id.value())
                .query(this::lane)
                .optional();
    }

    Optional<Lane> find(String road, String number) {
        return db.sql(LANE + " where road = :road and number = :number")
                .param("road", road)
                .param("number", number)
                .query(this::lane)
                .optional();
    }

    List<Lane> named(String name) {
        return db.sql(LANE + " where names @> cast(:names as jsonb) order by sort_key")
                .param("names", json.writeValueAsString(List.of(name)))
                .query(this::lane)
                .list();
    }

    List<Lane> list(@Nullable String sight, @Nullable LaneId after, int most) {
        return db.sql(LANE + """
                 where (cast(:sight as text) is null
                        or committee = any (string_to_array(split_part(:sight, '|', 1), ','))
                        or id = any (cast(string_to_array(nullif(split_part(:sight, '|', 2), ''), ',') as uuid[])))
                   and (cast(:after as uuid) is null
                        or sort_key > (select sort_key from lane where id = cast(:after as uuid)))
                 order by sort_key
                 limit :most
                """)
                .param("sight", sight)
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(this::lane)
                .list();
    }

    void insert(LaneId id, Lane.Whereabouts place) {
        db.sql("""
                insert into lane (id, road, number, committee, sort_key)
                values (:id, :road, :number, :committee, :sortKey)
                """)
                .param("id", id.value())
                .param("road", place.road())
                .param("number", place.number())
                .param("committee", place.committee())
                .param(
                        "sortKey",
                        place.road() + " "
                                + "0".repeat(Math.max(0, 8 - place.number().length())) + place.number())
                .update();
    }

    void addName(LaneId id, String name) {
        db.sql("update lane set names = names || to_jsonb(cast(:name as text)) where id = :id")
                .param("name", name)
                .param("id", id.value())
                .update();
    }

    /// False when this is the plan that the lane has already.
    boolean keep(LaneId id, LanePlan plan) {
        var changed = db.sql("""
                update lane
                   set ground = cast(:ground as jsonb), plan_hash = :hash, names = cast(:names as jsonb),
                       committee = coalesce(:committee, committee)
                 where id = :id and plan_hash is distinct from :hash
                """)
                .param("ground", json.writeValueAsString(plan.ground()))
                .param("hash", hash(json.writeValueAsString(plan)))
                .param("names", json.writeValueAsString(plan.names()))
                .param("committee", plan.committee())
                .param("id", id.value())
                .update();
        if (changed == 0) return false;
        keepBuildings(id, plan.buildings());
        keepSpots(id, plan.spots());
        return true;
    }

    private void keepBuildings(LaneId id, List<LanePlan.Building> buildings) {
        db.sql("delete from building where lane = :lane")
                .param("lane", id.value())
                .update();
        db.sql("""
                insert into building (lane, door, outline, floors, built)
                select :lane, door, outline, floors, built
                  from jsonb_to_recordset(cast(:buildings as jsonb))
                       as given (door text, outline jsonb, floors int, built int)
                """)
                .param("lane", id.value())
                .param("buildings", json.writeValueAsString(buildings))
                .update();
    }

    private void keepSpots(LaneId id, List<LanePlan.Spot> spots) {
        db.sql("delete from spot where lane = :lane").param("lane", id.value()).update();
        db.sql("""
                insert into spot (lane, door, kind, x, y)
                select :lane, door, kind, cast(at->>0 as float8), cast(at->>1 as float8)
                  from jsonb_to_recordset(cast(:spots as jsonb)) as given (door text, kind text, at jsonb)
                """)
                .param("lane", id.value())
                .param("spots", json.writeValueAsString(spots))
                .update();
    }

    List<String> doors(LaneId id) {
        return db.sql("select door from building where lane = :lane")
                .param("lane", id.value())
                .query((row, number) -> row.getString("door"))
                .list();
    }

    Optional<LanePlan> plan(LaneId id) {
        var ground = db.sql("select ground from lane where id = :id and ground is not null")
                .param("id", id.value())
                .query((row, number) -> json.readValue(row.getString("ground"), LanePlan.Ground.class))
                .optional();
        if (ground.isEmpty()) return Optional.empty();
        var lane = get(id).orElseThrow();
        var land = ground.get();
        return Optional.of(new LanePlan(
                lane.names(),
                lane.committee(),
                lane.road(),
                lane.number(),
                land.origin(),
                land.width(),
                land.height(),
                land.streets(),
                land.alleys(),
                buildings(id),
                spots(id)));
    }

    private List<LanePlan.Building> buildings(LaneId id) {
        return db.sql("select door, outline, floors, built from building where lane = :lane")
                .param("lane", id.value())
                .query((row, number) -> new LanePlan.Building(
                        row.getString("door"),
                        json.readValue(row.getString("outline"), new TypeReference<List<LanePlan.Point>>() {}),
                        row.getObject("floors", Integer.class),
                        row.getObject("built", Integer.class)))
                .list();
    }

    private List<LanePlan.Spot> spots(LaneId id) {
        return db.sql("select door, kind, x, y from spot where lane = :lane")
                .param("lane", id.value())
                .query((row, number) -> new LanePlan.Spot(
                        row.getString("door"),
                        row.getString("kind"),
                        new LanePlan.Point(row.getDouble("x"), row.getDouble("y"))))
                .list();
    }

    private Lane lane(ResultSet row, int number) throws SQLException {
        return new Lane(
                new LaneId(row.getObject("id", UUID.class)),
                row.getString("road"),
                row.getString("number"),
                json.readValue(row.getString("names"), new TypeReference<List<String>>() {}),
                row.getString("committee"),
                row.getBoolean("planned"));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
