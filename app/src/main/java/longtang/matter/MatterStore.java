package longtang.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.playbook.Standing;
import longtang.register.StructureNumber;
import longtang.web.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Matters and their steps as rows.
@Repository
class MatterStore {

    private static final String MATTER = """
            select m.id, m.dossier, m.round, m.place, m.standing, m.since, m.version, m.opened_at, m.changed_at,
                   m.ended_at
              from matter m
            """;

    private static final String MINE = """
             (cast(:area as text) is null
              or m.committee = any (string_to_array(split_part(:area, '|', 1), ','))
              or m.lane = any (cast(string_to_array(nullif(split_part(:area, '|', 2), ''), ',') as uuid[])))
            """;

    private static final String OPEN =
            "select count(*) from (select from matter m where m.ended_at is null and" + MINE + " limit :most) counted";

    private final JdbcClient db;
    private final JsonMapper json;

    MatterStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// Where the file lies, as the register says now.
    record Lying(@Nullable UUID lane, @Nullable String committee, String place) {}

    /// The next round of its file; empty where that has an open matter already, or this request has come before.
    Optional<Matter> insert(Matter matter, UUID request, Lying lying) {
        return db.sql("""
                insert into matter (id, dossier, round, lane, committee, place, book, leaf, standing, since, version,
                                    opened_at, changed_at)
                select :id, :dossier, (select coalesce(max(round), 0) + 1 from matter where dossier = :dossier),
                       cast(:lane as uuid),
                       :committee, :place, :book, :leaf, cast(:standing as jsonb), :since, :version, :openedAt, :openedAt
                 where not exists (select from matter_step where request = :request)
                on conflict do nothing
                returning round
                """)
                .param("id", matter.id())
                .param("request", request)
                .param("dossier", matter.dossier().toString())
                .param("lane", lying.lane())
                .param("committee", lying.committee())
                .param("place", lying.place())
                .param("book", matter.book())
                .param("leaf", matter.standing().leaf())
                .param("standing", json.writeValueAsString(matter.standing()))
                .param("since", time(matter.since()))
                .param("version", matter.version())
                .param("openedAt", time(matter.openedAt()))
                .query(Integer.class)
                .optional()
                .map(matter::ofRound);
    }

    Optional<Matter> get(UUID id) {
        return db.sql(MATTER + " where m.id = :id")
                .param("id", id)
                .query(this::matter)
                .optional();
    }

    /// For a step: nobody else steps until this transaction is over.
    Optional<Matter> locked(UUID id) {
        return db.sql(MATTER + " where m.id = :id for update")
                .param("id", id)
                .query(this::matter)
                .optional();
    }

    /// For the clock: a matter that somebody is stepping on right now is left for the next round.
    Optional<Matter> free(UUID id) {
        return db.sql(MATTER + " where m.id = :id for update skip locked")
                .param("id", id)
                .query(this::matter)
                .optional();
    }

    List<Matter> of(StructureNumber dossier) {
        return db.sql(MATTER + " where m.dossier = :dossier order by m.round desc")
                .param("dossier", dossier.toString())
                .query(this::matter)
                .list();
    }

    /// Open matters: what is overdue first, then whose next deadline comes first; those without one last.
    ///
    /// @param overdue the deadline of the office that is over and that nobody has answered since; empty as a rule
    record Due(Matter matter, String overdue, @Nullable LocalDate day) {}

    List<Due> open(@Nullable String area, int from, int most) {
        return db.sql("""
                select m.id, m.dossier, m.round, m.place, m.standing, m.since, m.version, m.opened_at, m.changed_at,
                       m.ended_at, m.overdue, m.next_day
                  from matter m
                 where m.ended_at is null and""" + MINE + """
                 order by m.overdue = '', m.next_lapses, m.id
                 limit :most offset :from
                """)
                .param("area", area)
                .param("most", most)
                .param("from", from)
                .query((row, number) -> new Due(
                        matter(row, number), row.getString("overdue"), row.getObject("next_day", LocalDate.class)))
                .list();
    }

    /// Those of these rounds that lie in an area, open or closed.
    List<Matter> among(List<UUID> rounds, @Nullable String area) {
        return db.sql(MATTER + " where m.id = any (:rounds) and" + MINE)
                .param("rounds", rounds.toArray(UUID[]::new))
                .param("area", area)
                .query(this::matter)
                .list();
    }

    /// How many are open, counted up to so many.
    static Count open(@Nullable String area, int most) {
        return Count.of(OPEN).with("area", area).with("most", most);
    }

    int countOpen(@Nullable String area, int most) {
        return db.sql(OPEN)
                .param("area", area)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static final String STEP = """
            select version, at, by_id, by_name, by_role, event, from_leaf, to_leaf, why, entries from matter_step
            """;

    List<MatterStep> steps(UUID matter) {
        return db.sql(STEP + " where matter = :matter order by version desc")
                .param("matter", matter)
                .query(this::step)
                .list();
    }

    /// The step that a request made, if it has come before.
    Optional<UUID> ofRequest(UUID request) {
        return db.sql("select matter from matter_step where request = :request")
                .param("request", request)
                .query(UUID.class)
                .optional();
    }

    private Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                row.getObject("id", UUID.class),
                StructureNumber.read(row.getString("dossier")).orElseThrow(),
                row.getInt("round"),
                row.getString("place"),
                json.readValue(row.getString("standing"), Standing.class),
                row.getTimestamp("since").toInstant(),
                row.getInt("version"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                instant(row.getTimestamp("ended_at")));
    }

    private MatterStep step(ResultSet row, int number) throws SQLException {
        return new MatterStep(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getString("by_role"),
                row.getString("event"),
                row.getString("from_leaf"),
                row.getString("to_leaf"),
                row.getString("why"),
                json.readValue(row.getString("entries"), new TypeReference<List<MatterStep.Line>>() {}));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
