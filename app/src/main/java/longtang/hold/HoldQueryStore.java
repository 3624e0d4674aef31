package longtang.hold;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import longtang.people.Machine;
import longtang.record.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What other offices asked, as rows.
@Repository
class HoldQueryStore {

    private final JdbcClient db;

    HoldQueryStore(JdbcClient db) {
        this.db = db;
    }

    /// How often this machine has asked since. Whoever else counts for it waits for this transaction.
    int since(UUID machine, Instant since) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:machine, 45))")
                .param("machine", machine.toString())
                .query(row -> {});
        return db.sql("select count(*) from hold_query where machine = :machine and at > :since")
                .param("machine", machine)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void insert(Machine by, Purpose purpose, String addressMark, Answer answer, Instant at) {
        db.sql("""
                insert into hold_query (id, machine, purpose, address, answer, at)
                values (:id, :machine, :purpose, :address, :answer, :at)
                """)
                .param("id", Ids.at(at))
                .param("machine", by.id())
                .param("purpose", purpose.code())
                .param("address", addressMark)
                .param("answer", answer.answer().code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
