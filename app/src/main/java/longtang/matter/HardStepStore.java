package longtang.matter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import longtang.people.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What is imposed, and who keeps away, as rows.
@Repository
class HardStepStore {

    /// Somebody who keeps away from a matter since a moment.
    record Recusal(UUID person, String name, String reason, Instant at, String byName) {}

    private final JdbcClient db;
    private final JsonMapper json;

    HardStepStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void keep(UUID id, UUID matter, Imposed imposed, Person by) {
        db.sql("""
                insert into matter_result (id, matter, phase, kinds, fine, at, by_id, by_name)
                values (:id, :matter, :phase, cast(:kinds as jsonb), :fine, :at, :by, :name)
                """)
                .param("id", id)
                .param("matter", matter)
                .param("phase", imposed.phase().name())
                .param("kinds", json.writeValueAsString(imposed.kinds()))
                .param("fine", imposed.fine())
                .param("at", imposed.at().atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    Optional<Imposed> latest(UUID matter, Imposed.Phase phase) {
        return db.sql("""
                select phase, kinds, fine, at, by_name from matter_result
                 where matter = :matter and phase = :phase order by at desc, id desc limit 1
                """)
                .param("matter", matter)
                .param("phase", phase.name())
                .query((row, number) -> new Imposed(
                        Imposed.Phase.valueOf(row.getString("phase")),
                        json.readValue(row.getString("kinds"), new TypeReference<Set<Imposed.Kind>>() {}),
                        row.getLong("fine"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .optional();
    }

    /// Other rounds on the file in which a fine was decided; the latest line of each counts.
    List<UUID> fined(String dossier, UUID except) {
        return db
                .sql("""
                select distinct on (r.matter) r.matter, r.fine from matter_result r join matter m on m.id = r.matter
                 where m.dossier = :dossier and m.id <> :except and r.phase = 'DECIDED'
                 order by r.matter, r.at desc
                """)
                .param("dossier", dossier)
                .param("except", except)
                .query((row, number) -> row.getLong("fine") > 0
                        ? Optional.of(row.getObject("matter", UUID.class))
                        : Optional.<UUID>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    boolean recuse(UUID matter, Recusal recusal, Person by) {
        return db.sql("""
                insert into matter_recusal (matter, person, name, reason, at, by_id, by_name)
                values (:matter, :person, :name, :reason, :at, :by, :byName) on conflict do nothing
                """)
                        .param("matter", matter)
                        .param("person", recusal.person())
                        .param("name", recusal.name())
                        .param("reason", recusal.reason())
                        .param("at", recusal.at().atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .param("byName", by.name())
                        .update()
                == 1;
    }

    List<Recusal> recusals(UUID matter) {
        return db.sql("select person, name, reason, at, by_name from matter_recusal where matter = :matter order by at")
                .param("matter", matter)
                .query((row, number) -> new Recusal(
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }
}
