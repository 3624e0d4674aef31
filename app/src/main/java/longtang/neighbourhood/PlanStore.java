package longtang.neighbourhood;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.record.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Versions of plans as rows; the table refuses update and delete.
@Repository
class PlanStore {

    private static final String VERSION =
            "select lane, version, plan, at, by_name, by_role, why from lane_plan where lane = :lane";

    private final JdbcClient db;
    private final JsonMapper json;

    PlanStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// The number of the newest version, 0 for none.
    int number(LaneId lane) {
        return db.sql("select coalesce(max(version), 0) from lane_plan where lane = :lane")
                .param("lane", lane.value())
                .query(Integer.class)
                .single();
    }

    boolean knows(LaneId lane, LanePlan plan) {
        return db.sql("select exists (select from lane_plan where lane = :lane and hash = :hash)")
                .param("lane", lane.value())
                .param("hash", hash(plan))
                .query(Boolean.class)
                .single();
    }

    /// The new version's number, or nothing when `base` is not the newest any more.
    Optional<Integer> append(LaneId lane, int base, LanePlan plan, Instant at, Actor by, String why) {
        var person = by instanceof Actor.Person somebody ? somebody : null;
        return db.sql("""
                insert into lane_plan (lane, version, plan, hash, at, by_id, by_name, by_role, why)
                select :lane, :base + 1, cast(:plan as jsonb), :hash, :at, :byId, :byName, :byRole, :why
                 where (select coalesce(max(version), 0) from lane_plan where lane = :lane) = :base
                on conflict (lane, version) do nothing
                returning version
                """)
                .param("lane", lane.value())
                .param("base", base)
                .param("plan", json.writeValueAsString(plan))
                .param("hash", hash(plan))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("byId", person == null ? null : person.id())
                .param("byName", person == null ? "" : person.name())
                .param("byRole", person == null ? "" : person.role())
                .param("why", why)
                .query(Integer.class)
                .optional();
    }

    Optional<PlanVersion> newest(LaneId lane) {
        return db.sql(VERSION + " order by version desc limit 1")
                .param("lane", lane.value())
                .query(this::version)
                .optional();
    }

    Optional<PlanVersion> get(LaneId lane, int number) {
        return db.sql(VERSION + " and version = :number")
                .param("lane", lane.value())
                .param("number", number)
                .query(this::version)
                .optional();
    }

    List<PlanVersion> before(LaneId lane, int number, int most) {
        return db.sql(VERSION + " and version < :number order by version desc limit :most")
                .param("lane", lane.value())
                .param("number", number)
                .param("most", most)
                .query(this::version)
                .list();
    }

    List<String> doors(LaneId lane) {
        return db.sql("""
                select building->>'door' as door
                  from (select plan from lane_plan where lane = :lane order by version desc limit 1) as newest,
                       jsonb_array_elements(plan->'buildings') as building
                """)
                .param("lane", lane.value())
                .query((row, number) -> row.getString("door"))
                .list();
    }

    private PlanVersion version(ResultSet row, int number) throws SQLException {
        return new PlanVersion(
                new LaneId(row.getObject("lane", UUID.class)),
                row.getInt("version"),
                json.readValue(row.getString("plan"), LanePlan.class),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getString("by_role"),
                row.getString("why"));
    }

    /// The SHA-256 of the plan as it is written: two plans are the same when every name, number and order is.
    private String hash(LanePlan plan) {
        try {
            var written = json.writeValueAsString(plan).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
