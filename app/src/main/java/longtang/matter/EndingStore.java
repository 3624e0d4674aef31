package longtang.matter;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads from the steps when something happened in a matter for the first time.
@Repository
class EndingStore {

    private final JdbcClient db;

    EndingStore(JdbcClient db) {
        this.db = db;
    }

    /// Only matters in which one of these events was entered.
    Map<UUID, Instant> first(Collection<String> events, Collection<UUID> matters) {
        return db
                .sql("""
                select matter, min(at) as at from matter_step
                 where event = any (:events) and matter = any (:matters) group by matter
                """)
                .param("events", events.toArray(String[]::new))
                .param("matters", matters.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("matter", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
