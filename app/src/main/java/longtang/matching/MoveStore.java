package longtang.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import longtang.register.Decision;
import longtang.register.Link;
import longtang.register.Reason;
import longtang.register.StructureNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Moves as rows: what undoing takes back.
@Repository
class MoveStore {

    private final JdbcClient db;
    private final JsonMapper json;

    MoveStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(UUID decision, List<Move> moves) {
        for (var move : moves) {
            var before = move.before();
            db.sql("""
                    insert into matching_move (decision, kind, record_id, from_number, to_number, probability, was, reasons)
                    values (:decision, :kind, :recordId, :from, :to, :probability, :was, cast(:reasons as jsonb))
                    """)
                    .param("decision", decision)
                    .param("kind", move.sighting().kind().code())
                    .param("recordId", move.sighting().recordId())
                    .param("from", before == null ? null : text(before.structure()))
                    .param("to", text(move.after().structure()))
                    .param("probability", before == null ? null : before.probability())
                    .param("was", before == null ? null : before.decision().code())
                    .param("reasons", before == null ? null : json.writeValueAsString(before.reasons()))
                    .update();
        }
    }

    List<Move> of(UUID decision) {
        return db.sql("select * from matching_move where decision = :decision order by kind, record_id")
                .param("decision", decision)
                .query(this::move)
                .list();
    }

    private Move move(ResultSet row, int index) throws SQLException {
        var sighting = DecisionStore.key(row, "");
        var from = number(row.getString("from_number"));
        var to = number(row.getString("to_number"));
        var was = Decision.AUTO.code().equals(row.getString("was")) ? Decision.AUTO : Decision.REVIEW;
        return new Move(
                from == null
                        ? null
                        : new Link(
                                sighting,
                                from,
                                row.getDouble("probability"),
                                was,
                                json.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {})),
                new Link(sighting, to, to == null ? 0 : 1, to == null ? Decision.NONE : Decision.AUTO, List.of()));
    }

    private static @Nullable StructureNumber number(@Nullable String text) {
        return text == null ? null : StructureNumber.read(text).orElseThrow();
    }

    private static @Nullable String text(@Nullable StructureNumber number) {
        return number == null ? null : number.toString();
    }
}
