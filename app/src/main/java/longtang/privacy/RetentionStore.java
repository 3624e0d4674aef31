package longtang.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rules of retention and what they have done, as rows.
@Repository
class RetentionStore {

    private final JdbcClient db;

    RetentionStore(JdbcClient db) {
        this.db = db;
    }

    List<RetentionRule> rules() {
        return db.sql("""
                select r.code, r.days, r.basis, r.internal, last.at, coalesce(last.erased, 0) as last_erased,
                       coalesce((select sum(erased) from retention_run where rule = r.code), 0) as ever_erased
                  from retention_rule r
                  left join lateral (select at, erased from retention_run where rule = r.code
                                      order by at desc limit 1) last on true
                 order by r.code
                """).query(RetentionStore::rule).list();
    }

    private static RetentionRule rule(ResultSet row, int number) throws SQLException {
        var at = row.getTimestamp("at");
        return new RetentionRule(
                row.getString("code"),
                row.getInt("days"),
                row.getString("basis"),
                row.getBoolean("internal"),
                at == null ? null : at.toInstant(),
                row.getInt("last_erased"),
                row.getInt("ever_erased"));
    }

    boolean setDays(String rule, int days) {
        return db.sql("update retention_rule set days = :days where code = :rule")
                        .param("days", days)
                        .param("rule", rule)
                        .update()
                == 1;
    }

    void ran(UUID id, String rule, Instant at, Instant before, int erased) {
        db.sql("insert into retention_run (id, rule, at, before, erased) values (:id, :rule, :at, :before, :erased)")
                .param("id", id)
                .param("rule", rule)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("erased", erased)
                .update();
    }
}
