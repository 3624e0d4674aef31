package longtang.neighbourhood;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Lanes as rows.
@Repository
class LaneStore {

    private static final String LANE = """
            select id, road, number, names, committee,
                   exists (select from lane_plan p where p.lane = lane.id) as planned
              from lane
            """;

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

    List<Lane> all(@Nullable LaneId after, int most) {
        return page("true", "", after, most);
    }

    List<Lane> ofCommittees(String codes, @Nullable LaneId after, int most) {
        return page("committee = any (string_to_array(:asked, ','))", codes, after, most);
    }

    List<Lane> among(String ids, @Nullable LaneId after, int most) {
        return page("id = any (cast(string_to_array(:asked, ',') as uuid[]))", ids, after, most);
    }

    // Only what was asked for, so that an index serves it; conditions joined by an `or` would read a whole city.
    private List<Lane> page(String condition, String asked, @Nullable LaneId after, int most) {
        var beyond = after == null ? "" : " and sort_key > (select sort_key from lane where id = :after)";
        return db.sql(LANE + " where " + condition + beyond + " order by sort_key limit :most")
                .param("asked", asked)
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

    /// Adds names and fills in a committee that nobody knew; what is known already stays.
    void learn(LaneId id, List<String> names, @Nullable String committee) {
        db.sql("""
                update lane
                   set names = (select coalesce(jsonb_agg(name order by at), '[]')
                                  from (select name, min(at) as at
                                          from jsonb_array_elements(names || cast(:names as jsonb))
                                               with ordinality as given (name, at)
                                         group by name) as each_once),
                       committee = coalesce(:committee, committee)
                 where id = :id
                """)
                .param("names", json.writeValueAsString(names))
                .param("committee", committee)
                .param("id", id.value())
                .update();
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
}
