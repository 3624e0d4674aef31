package longtang.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The keys of subjects as rows.
@Repository
class VaultStore {

    private final JdbcClient db;

    VaultStore(JdbcClient db) {
        this.db = db;
    }

    /// Any number of keys in one round trip.
    void insert(Map<String, byte[]> sealedBySubject, Instant now) {
        var subjects = new ArrayList<String>();
        var keys = new ArrayList<String>();
        sealedBySubject.forEach((subject, locked) -> {
            subjects.add(subject);
            keys.add(Base64.getEncoder().encodeToString(locked));
        });
        db.sql("""
                insert into vault_key (subject, sealed, made_at)
                select subject, decode(sealed, 'base64'), :now from unnest(:subjects, :keys) as given (subject, sealed)
                on conflict (subject) do nothing
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("subjects", subjects.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    Map<String, byte[]> find(Collection<String> subjects) {
        var found = new HashMap<String, byte[]>();
        db.sql("select subject, sealed from vault_key where subject = any (:subjects) and sealed is not null")
                .param("subjects", subjects.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("subject"), row.getBytes("sealed"));
                });
        return found;
    }

    boolean destroy(String subject, String why, Instant now) {
        return db.sql("""
                update vault_key set sealed = null, destroyed_at = :now, why = :why
                 where subject = :subject and destroyed_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("why", why)
                        .param("subject", subject)
                        .update()
                == 1;
    }

    List<String> olderThan(String prefix, Instant before, int most) {
        return db.sql("""
                select subject from vault_key
                 where destroyed_at is null and made_at < :before and starts_with(subject, :prefix)
                 order by made_at limit :most
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("prefix", prefix)
                .param("most", most)
                .query((row, number) -> row.getString("subject"))
                .list();
    }
}
