package longtang.matter;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where a matter's file lay when its round began, as a row.
@Repository
class LyingStore {

    private final JdbcClient db;

    LyingStore(JdbcClient db) {
        this.db = db;
    }

    MatterStore.Lying of(UUID matter) {
        return db.sql("select lane, committee, place from matter where id = :id")
                .param("id", matter)
                .query((row, number) -> new MatterStore.Lying(
                        row.getObject("lane", UUID.class), row.getString("committee"), row.getString("place")))
                .single();
    }
}
