package longtang.remedy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Remedies, their endings and what else came of them, as rows.
@Repository
class RemedyStore {

    private static final String REMEDY = """
            select r.id, r.round, r.dossier, r.paper, r.against, r.stage, r.organ, r.number, r.lodged, r.sought, r.claimed,
                   r.exhibits, r.noted_at, r.by_name, e.outcome, e.paper as judgment, e.served, e.said, e.awarded,
                   e.exhibits as ending_exhibits, e.unpublish_by, e.at as ended_at, e.by_name as ended_by
              from remedy r
              left join remedy_ending e on e.remedy = r.id
            """;

    private static final String DUE = """
            (e.remedy is null
             or e.unpublish_by is not null
                and not exists (select 1 from remedy_note n where n.remedy = r.id and n.turn = 'UNPUBLISHED')
             or e.awarded > (select coalesce(sum(n.amount), 0)
                               from remedy_note n where n.remedy = r.id and n.turn = 'PAID'))
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    RemedyStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    void insert(Lodging asked, LocalDate lodged, Instant at, Actor.Person by) {
        db.sql("""
                insert into remedy (id, round, dossier, paper, against, stage, organ, number, lodged, sought, claimed,
                                    exhibits, noted_at, by_id, by_name)
                values (:id, :round, :dossier, :paper, :against, :stage, :organ, :number, :lodged, :sought, :claimed,
                        cast(:exhibits as jsonb), :at, :by, :name)
                """)
                .param("id", asked.request())
                .param("round", asked.round())
                .param("dossier", asked.dossier())
                .param("paper", asked.paper())
                .param("against", asked.against())
                .param("stage", asked.stage().name())
                .param("organ", asked.organ().strip())
                .param("number", asked.number().strip())
                .param("lodged", lodged)
                .param("sought", asked.sought().strip())
                .param("claimed", asked.claimed())
                .param("exhibits", json.writeValueAsString(asked.exhibits()))
                .param("at", time(at))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    void end(
            Remedy remedy,
            Closing asked,
            LocalDate served,
            @Nullable LocalDate unpublishBy,
            Instant at,
            Actor.Person by) {
        db.sql("""
                insert into remedy_ending (remedy, outcome, paper, served, said, awarded, exhibits, unpublish_by, at, by_id,
                                           by_name)
                values (:remedy, :outcome, :paper, :served, :said, :awarded, cast(:exhibits as jsonb), :unpublish, :at,
                        :by, :name)
                """)
                .param("remedy", remedy.id())
                .param("outcome", asked.outcome().name())
                .param("paper", asked.paper().strip())
                .param("served", served)
                .param("said", asked.said().strip())
                .param("awarded", asked.awarded())
                .param("exhibits", json.writeValueAsString(asked.exhibits()))
                .param("unpublish", unpublishBy)
                .param("at", time(at))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    void note(UUID request, UUID remedy, Remedy.Note note, Instant at, Actor.Person by) {
        db.sql("""
                insert into remedy_note (request, remedy, turn, on_day, said, amount, exhibits, next_round, at, by_id, by_name)
                values (:request, :remedy, :turn, :on, :said, :amount, cast(:exhibits as jsonb), :next, :at, :by, :name)
                """)
                .param("request", request)
                .param("remedy", remedy)
                .param("turn", note.turn().name())
                .param("on", note.on())
                .param("said", note.said().strip())
                .param("amount", note.amount())
                .param("exhibits", json.writeValueAsString(note.exhibits()))
                .param("next", note.next())
                .param("at", time(at))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    boolean isNoted(UUID request) {
        return db.sql("select exists (select from remedy_note where request = :request)")
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    Optional<Remedy> get(UUID id) {
        return noted(db.sql(REMEDY + " where r.id = :id")
                        .param("id", id)
                        .query(this::remedy)
                        .list())
                .stream()
                .findFirst();
    }

    List<Remedy> of(UUID round) {
        return noted(db.sql(REMEDY + " where r.round = :round order by r.noted_at, r.id")
                .param("round", round)
                .query(this::remedy)
                .list());
    }

    List<UUID> roundsWithDue() {
        return db.sql("select distinct r.round from remedy r left join remedy_ending e on e.remedy = r.id where " + DUE)
                .query((row, _) -> row.getObject("round", UUID.class))
                .list();
    }

    List<Remedy> due(Collection<UUID> rounds, int most) {
        return noted(
                db.sql(REMEDY + " where r.round = any (:rounds) and " + DUE + " order by r.noted_at, r.id limit :most")
                        .param("rounds", rounds.toArray(UUID[]::new))
                        .param("most", most)
                        .query(this::remedy)
                        .list());
    }

    private record NoteRow(UUID remedy, Remedy.Note note) {}

    private List<Remedy> noted(List<Remedy> remedies) {
        if (remedies.isEmpty()) return remedies;
        Map<UUID, List<NoteRow>> notes = db
                .sql("""
                select remedy, turn, on_day, said, amount, exhibits, next_round, at, by_name from remedy_note
                 where remedy = any (:ids) order by at
                """)
                .param("ids", remedies.stream().map(Remedy::id).toArray(UUID[]::new))
                .query(this::note)
                .list()
                .stream()
                .collect(Collectors.groupingBy(NoteRow::remedy));
        return remedies.stream()
                .map(one -> with(one, notes.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Remedy with(Remedy one, List<NoteRow> notes) {
        return new Remedy(
                one.id(),
                one.round(),
                one.dossier(),
                one.paper(),
                one.against(),
                one.stage(),
                one.organ(),
                one.number(),
                one.lodged(),
                one.sought(),
                one.claimed(),
                one.exhibits(),
                one.notedAt(),
                one.byName(),
                one.ending(),
                notes.stream().map(NoteRow::note).toList());
    }

    private Remedy remedy(ResultSet row, int number) throws SQLException {
        return new Remedy(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("dossier"),
                row.getObject("paper", UUID.class),
                row.getString("against"),
                Stage.valueOf(row.getString("stage")),
                row.getString("organ"),
                row.getString("number"),
                row.getObject("lodged", LocalDate.class),
                row.getString("sought"),
                row.getLong("claimed"),
                ids(row.getString("exhibits")),
                row.getTimestamp("noted_at").toInstant(),
                row.getString("by_name"),
                ending(row),
                List.of());
    }

    private Remedy.@Nullable Ending ending(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        if (outcome == null) return null;
        return new Remedy.Ending(
                Outcome.valueOf(outcome),
                row.getString("judgment"),
                row.getObject("served", LocalDate.class),
                row.getString("said"),
                row.getLong("awarded"),
                ids(row.getString("ending_exhibits")),
                row.getObject("unpublish_by", LocalDate.class),
                row.getTimestamp("ended_at").toInstant(),
                row.getString("ended_by"));
    }

    private NoteRow note(ResultSet row, int number) throws SQLException {
        return new NoteRow(
                row.getObject("remedy", UUID.class),
                new Remedy.Note(
                        Remedy.Turn.valueOf(row.getString("turn")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("said"),
                        row.getLong("amount"),
                        ids(row.getString("exhibits")),
                        row.getObject("next_round", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")));
    }

    private List<UUID> ids(String written) {
        return json.readValue(written, new TypeReference<List<UUID>>() {});
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
