package longtang.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.evidence.Sha256;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Papers, their versions, numbers and withdrawals as rows. The only place in this module that writes SQL.
@Repository
class PaperStore {

    private static final String PAPER = """
            select p.id, p.round, p.dossier, p.name, p.basis, p.required, p.organ, p.version, p.fields, p.drafted_at,
                   p.changed_at, i.number, i.written, i.code, i.sha256, i.issued_on, i.at as issued_at,
                   i.by_name as issued_by, w.reason, w.at as withdrawn_at, w.by_name as withdrawn_by
              from paper p
              left join paper_issue i on i.paper = p.id
              left join paper_withdrawal w on w.paper = p.id
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    PaperStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// False where a draft of that kind lies open in the round.
    boolean insert(Paper paper) {
        return db.sql("""
                insert into paper (id, round, dossier, name, basis, required, organ, stage, version, fields, drafted_at,
                                   changed_at)
                values (:id, :round, :dossier, :name, :basis, cast(:required as jsonb), :organ, 'draft', :version,
                        cast(:fields as jsonb), :at, :at)
                on conflict do nothing
                """)
                        .param("id", paper.id())
                        .param("round", paper.round())
                        .param("dossier", paper.dossier())
                        .param("name", paper.name())
                        .param("basis", paper.basis())
                        .param("required", json.writeValueAsString(paper.required()))
                        .param("organ", paper.organ())
                        .param("version", paper.version())
                        .param("fields", json.writeValueAsString(paper.fields()))
                        .param("at", time(paper.draftedAt()))
                        .update()
                == 1;
    }

    Paper write(Paper before, Map<String, String> fields, Instant at) {
        db.sql("""
                update paper set fields = cast(:fields as jsonb), version = version + 1, changed_at = :at
                 where id = :id
                """)
                .param("id", before.id())
                .param("fields", json.writeValueAsString(fields))
                .param("at", time(at))
                .update();
        return get(before.round(), before.id()).orElseThrow();
    }

    void keepVersion(Paper paper, Actor.Person by) {
        db.sql("""
                insert into paper_version (paper, version, fields, at, by_id, by_name)
                values (:paper, :version, cast(:fields as jsonb), :at, :by, :name)
                """)
                .param("paper", paper.id())
                .param("version", paper.version())
                .param("fields", json.writeValueAsString(paper.fields()))
                .param("at", time(paper.changedAt()))
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    /// The next number of an organ's papers of a kind in a year; whoever else wants one waits for this transaction.
    int nextNumber(String organ, String name, int year) {
        db.sql(
                        "insert into paper_count (organ, name, year, last) values (:organ, :name, :year, 0) on conflict do nothing")
                .param("organ", organ)
                .param("name", name)
                .param("year", year)
                .update();
        int last = db.sql(
                        "select last from paper_count where organ = :organ and name = :name and year = :year for update")
                .param("organ", organ)
                .param("name", name)
                .param("year", year)
                .query(Integer.class)
                .single();
        db.sql("update paper_count set last = :next where organ = :organ and name = :name and year = :year")
                .param("next", last + 1)
                .param("organ", organ)
                .param("name", name)
                .param("year", year)
                .update();
        return last + 1;
    }

    void issue(Paper draft, Paper.Issue issue, long bytes, Actor.Person by) {
        db.sql("""
                insert into paper_issue (paper, organ, name, year, number, written, code, sha256, bytes, issued_on, at,
                                         by_id, by_name)
                values (:paper, :organ, :kind, :year, :number, :written, :code, :sha256, :bytes, :on, :at, :by, :name)
                """)
                .param("paper", draft.id())
                .param("organ", draft.organ())
                .param("kind", draft.name())
                .param("year", issue.on().getYear())
                .param("number", issue.number())
                .param("written", issue.written())
                .param("code", issue.code())
                .param("sha256", issue.sha256().hex())
                .param("bytes", bytes)
                .param("on", issue.on())
                .param("at", time(issue.at()))
                .param("by", by.id())
                .param("name", by.name())
                .update();
        stage(draft, "issued", issue.at());
    }

    void withdraw(Paper paper, String reason, Instant at, Actor by) {
        var person = by instanceof Actor.Person one ? one : null;
        db.sql("""
                insert into paper_withdrawal (paper, reason, at, by_id, by_name)
                values (:paper, :reason, :at, :by, :name)
                """)
                .param("paper", paper.id())
                .param("reason", reason)
                .param("at", time(at))
                .param("by", person == null ? null : person.id())
                .param("name", person == null ? "" : person.name())
                .update();
        stage(paper, "withdrawn", at);
    }

    private void stage(Paper paper, String stage, Instant at) {
        db.sql("update paper set stage = :stage, changed_at = :at where id = :id")
                .param("id", paper.id())
                .param("stage", stage)
                .param("at", time(at))
                .update();
    }

    Optional<Paper> get(UUID round, UUID id) {
        return db.sql(PAPER + " where p.round = :round and p.id = :id")
                .param("round", round)
                .param("id", id)
                .query(this::paper)
                .optional();
    }

    /// For a change: nobody else changes it until this transaction is over.
    Optional<Paper> locked(UUID round, UUID id) {
        return db.sql("select id from paper where round = :round and id = :id for update")
                .param("round", round)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .flatMap(found -> get(round, found));
    }

    Optional<Paper> draft(UUID round, String name) {
        return db.sql(PAPER + " where p.round = :round and p.name = :name and p.stage = 'draft'")
                .param("round", round)
                .param("name", name)
                .query(this::paper)
                .optional();
    }

    Optional<Paper> byCode(String code) {
        return db.sql(PAPER + " where i.code = :code")
                .param("code", code)
                .query(this::paper)
                .optional();
    }

    List<Paper> of(UUID round) {
        return db.sql(PAPER + " where p.round = :round order by p.drafted_at, p.id")
                .param("round", round)
                .query(this::paper)
                .list();
    }

    /// Papers that name somebody, in whichever field.
    List<Paper> naming(String name) {
        return db.sql(PAPER + """
                 where exists (select from jsonb_each_text(p.fields) field where strpos(field.value, :name) > 0)
                 order by p.drafted_at, p.id
                """).param("name", name).query(this::paper).list();
    }

    List<Paper.Version> versions(UUID paper) {
        return db.sql("""
                select version, fields, at, by_name from paper_version where paper = :paper order by version desc
                """)
                .param("paper", paper)
                .query((row, number) -> new Paper.Version(
                        row.getInt("version"),
                        fields(row),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .list();
    }

    Optional<OrganWords.Known> words(String organ) {
        return db.sql(
                        "select organ, mark, review, court from organ_words where organ = :organ order by at desc, id desc limit 1")
                .param("organ", organ)
                .query(PaperStore::known)
                .optional();
    }

    List<OrganWords.Known> words() {
        return db.sql("""
                select distinct on (organ) organ, mark, review, court from organ_words order by organ, at desc, id desc
                """).query(PaperStore::known).list();
    }

    void keep(UUID id, OrganWords.Known words, Instant at, @Nullable UUID by) {
        db.sql("""
                insert into organ_words (id, organ, mark, review, court, at, by_id)
                values (:id, :organ, :mark, :review, :court, :at, :by)
                """)
                .param("id", id)
                .param("organ", words.organ())
                .param("mark", words.mark())
                .param("review", words.review())
                .param("court", words.court())
                .param("at", time(at))
                .param("by", by)
                .update();
    }

    private static OrganWords.Known known(ResultSet row, int number) throws SQLException {
        return new OrganWords.Known(
                row.getString("organ"), row.getString("mark"), row.getString("review"), row.getString("court"));
    }

    private Paper paper(ResultSet row, int number) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("dossier"),
                row.getString("name"),
                row.getString("basis"),
                json.readValue(row.getString("required"), new TypeReference<List<String>>() {}),
                row.getString("organ"),
                row.getInt("version"),
                fields(row),
                row.getTimestamp("drafted_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                issue(row),
                withdrawal(row));
    }

    private Map<String, String> fields(ResultSet row) throws SQLException {
        return json.readValue(row.getString("fields"), new TypeReference<Map<String, String>>() {});
    }

    private static Paper.@Nullable Issue issue(ResultSet row) throws SQLException {
        if (row.getString("code") == null) return null;
        return new Paper.Issue(
                row.getInt("number"),
                row.getString("written"),
                row.getString("code"),
                new Sha256(row.getString("sha256")),
                row.getObject("issued_on", LocalDate.class),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"));
    }

    private static Paper.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("withdrawn_at");
        if (at == null) return null;
        return new Paper.Withdrawal(row.getString("reason"), at.toInstant(), row.getString("withdrawn_by"));
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
