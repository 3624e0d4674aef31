package longtang.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.ledger.LedgerKind;
import longtang.linkage.Weights;
import longtang.register.LocalKnowledge;
import longtang.register.SightingKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the last run learned, and the signposts under which a sighting is found again, as rows.
@Repository
class KnowledgeStore {

    private static final int AT_ONCE = 2_000;

    /// What is kept of a run's knowledge; the rest is learned from its rows again.
    record Kept(UUID run, Weights weights, Map<LedgerKind, Double> scales) {}

    /// Where one sighting is to be found.
    record Posted(SightingKey sighting, UUID id, Set<Long> posts) {}

    private record PostRow(String kind, String recordId, UUID sighting, Collection<Long> posts) {}

    private final JdbcClient db;
    private final JsonMapper json;

    KnowledgeStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void keep(UUID run, LocalKnowledge knowledge, Instant now) {
        db.sql("""
                insert into matching_knowledge (run, weights, scales, kept_at)
                values (:run, :weights, cast(:scales as jsonb), :now)
                """)
                .param("run", run)
                .param("weights", knowledge.weights().toYaml())
                .param("scales", json.writeValueAsString(knowledge.scales()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> latest() {
        return db.sql("select run from matching_knowledge order by kept_at desc, run desc limit 1")
                .query(UUID.class)
                .optional();
    }

    Optional<Kept> kept(UUID run) {
        return db.sql("select run, weights, scales from matching_knowledge where run = :run")
                .param("run", run)
                .query((row, index) -> new Kept(
                        row.getObject("run", UUID.class),
                        Weights.fromYaml(row.getString("weights")),
                        json.readValue(row.getString("scales"), new TypeReference<EnumMap<LedgerKind, Double>>() {})))
                .optional();
    }

    /// Puts up signposts; those that stand already as they should are left alone.
    void post(List<Posted> posted) {
        for (int from = 0; from < posted.size(); from += AT_ONCE) {
            var rows = posted.subList(from, Math.min(posted.size(), from + AT_ONCE)).stream()
                    .map(it -> new PostRow(
                            it.sighting().kind().code(), it.sighting().recordId(), it.id(), it.posts()))
                    .toList();
            db.sql("""
                    insert into matching_signpost as s (kind, record_id, sighting, posts)
                    select "kind", "recordId", "sighting", "posts"
                      from jsonb_to_recordset(cast(:rows as jsonb)) as given (
                           "kind" text, "recordId" text, "sighting" uuid, "posts" bigint[])
                    on conflict (kind, record_id) do update set sighting = excluded.sighting, posts = excluded.posts
                     where s.posts <> excluded.posts or s.sighting <> excluded.sighting
                    """).param("rows", json.writeValueAsString(rows)).update();
        }
    }

    boolean isPosted(SightingKey sighting) {
        return db.sql("select exists (select from matching_signpost where kind = :kind and record_id = :recordId)")
                .param("kind", sighting.kind().code())
                .param("recordId", sighting.recordId())
                .query(Boolean.class)
                .single();
    }

    /// The sightings that share a signpost, those with the most in common first.
    Set<SightingKey> near(Set<Long> posts, int most) {
        if (posts.isEmpty()) return Set.of();
        return new LinkedHashSet<>(db.sql("""
                select kind, record_id
                  from (select kind, record_id,
                               (select count(*) from unnest(posts) post where post = any (:posts)) as shared
                          from matching_signpost
                         where posts && :posts) found
                 order by shared desc, kind, record_id
                 limit :most
                """)
                .param("posts", posts.toArray(Long[]::new))
                .param("most", most)
                .query((row, index) -> DecisionStore.key(row, ""))
                .list());
    }

    /// Rows that came in after the last run and that nothing has matched yet.
    List<UUID> unposted(int most) {
        return db.sql("""
                select s.id
                  from sighting s
                 where s.submission is not null
                   and not exists (select from matching_signpost p where p.kind = s.kind and p.record_id = s.record_id)
                 order by s.id
                 limit :most
                """)
                .param("most", most)
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }
}
