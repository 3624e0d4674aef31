package longtang.matching;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bulks as rows; what was said of their samples stands with the decisions.
@Repository
class BulkStore {

    private final JdbcClient db;
    private final DecisionStore decisions;

    BulkStore(JdbcClient db, DecisionStore decisions) {
        this.db = db;
        this.decisions = decisions;
    }

    void insert(Bulk bulk, UUID by) {
        db.sql("""
                insert into matching_bulk (id, least, proposals, sample, opened_at, opened_by)
                values (:id, :least, :proposals, :sample, :at, :by)
                """)
                .param("id", bulk.id())
                .param("least", bulk.least())
                .param("proposals", bulk.proposals().toArray(UUID[]::new))
                .param("sample", bulk.sample().toArray(UUID[]::new))
                .param("at", bulk.openedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<Bulk> get(UUID id) {
        return db.sql("select * from matching_bulk where id = :id")
                .param("id", id)
                .query((row, index) -> new Bulk(
                        id,
                        row.getDouble("least"),
                        ids(row.getArray("proposals")),
                        ids(row.getArray("sample")),
                        row.getTimestamp("opened_at").toInstant(),
                        decisions.ofBulk(id)))
                .optional();
    }

    private static List<UUID> ids(java.sql.Array array) throws java.sql.SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }
}
