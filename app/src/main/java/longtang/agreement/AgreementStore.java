package longtang.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.record.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Agreements, their versions, the work and what was taken back, as rows.
@Repository
class AgreementStore {

    private static final String AGREEMENT = """
            select a.id, a.round, a.dossier, a.stage, a.version, a.terms, a.paper, a.code, a.begun_at, a.changed_at,
                   w.began_at, b.channel, b.came_at, b.by_id as taken_by
              from agreement a
              left join agreement_work w on w.agreement = a.id
              left join agreement_withdrawal b on b.agreement = a.id
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    AgreementStore(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /// False where the round has a live one.
    boolean insert(Agreement agreement) {
        return db.sql("""
                insert into agreement (id, round, dossier, stage, version, terms, code, begun_at, changed_at)
                values (:id, :round, :dossier, 'drafting', 1, cast(:terms as jsonb), :code, :at, :at)
                on conflict do nothing
                """)
                        .param("id", agreement.id())
                        .param("round", agreement.round())
                        .param("dossier", agreement.dossier())
                        .param("terms", json.writeValueAsString(agreement.terms()))
                        .param("code", agreement.code())
                        .param("at", time(agreement.begunAt()))
                        .update()
                == 1;
    }

    void keepVersion(Agreement agreement, Actor.Person by) {
        db.sql("""
                insert into agreement_version (agreement, version, terms, at, by_id)
                values (:id, :version, cast(:terms as jsonb), :at, :by)
                """)
                .param("id", agreement.id())
                .param("version", agreement.version())
                .param("terms", json.writeValueAsString(agreement.terms()))
                .param("at", time(agreement.changedAt()))
                .param("by", by.id())
                .update();
    }

    Agreement write(Agreement before, Terms terms, Instant at) {
        db.sql("""
                update agreement set terms = cast(:terms as jsonb), version = version + 1, changed_at = :at where id = :id
                """)
                .param("terms", json.writeValueAsString(terms))
                .param("at", time(at))
                .param("id", before.id())
                .update();
        return get(before.id());
    }

    void print(Agreement agreement, UUID paper, Instant at) {
        db.sql("update agreement set stage = 'printed', paper = :paper, changed_at = :at where id = :id")
                .param("paper", paper)
                .param("at", time(at))
                .param("id", agreement.id())
                .update();
    }

    void stage(Agreement agreement, Stage stage, Instant at) {
        db.sql("update agreement set stage = :stage, changed_at = :at where id = :id")
                .param("stage", stage.code())
                .param("at", time(at))
                .param("id", agreement.id())
                .update();
    }

    void work(Agreement agreement, Instant began, Map<UUID, String> presence, Instant noted, Actor.Person by) {
        db.sql("""
                insert into agreement_work (agreement, began_at, presence, noted_at, by_id)
                values (:id, :began, cast(:presence as jsonb), :noted, :by)
                """)
                .param("id", agreement.id())
                .param("began", time(began))
                .param("presence", json.writeValueAsString(presence))
                .param("noted", time(noted))
                .param("by", by.id())
                .update();
    }

    void withdraw(Agreement agreement, Agreement.Withdrawal how, @Nullable UUID signatory, Instant noted) {
        db.sql("""
                insert into agreement_withdrawal (agreement, channel, signatory, came_at, noted_at, by_id)
                values (:id, :channel, :signatory, :came, :noted, :by)
                """)
                .param("id", agreement.id())
                .param("channel", how.channel().code())
                .param("signatory", signatory)
                .param("came", time(how.cameAt()))
                .param("noted", time(noted))
                .param("by", how.by())
                .update();
    }

    private Agreement get(UUID id) {
        return db.sql(AGREEMENT + " where a.id = :id")
                .param("id", id)
                .query(this::agreement)
                .single();
    }

    Optional<Agreement> latest(UUID round) {
        return db.sql(AGREEMENT + " where a.round = :round order by a.begun_at desc, a.id desc limit 1")
                .param("round", round)
                .query(this::agreement)
                .optional();
    }

    /// For a change: nobody else changes it until this transaction is over.
    Optional<Agreement> locked(UUID round) {
        return db.sql("""
                select id from agreement where round = :round and stage not in ('done', 'withdrawn', 'lapsed') for update
                """).param("round", round).query(UUID.class).optional().map(this::get);
    }

    Optional<Agreement> byCode(String code) {
        return db.sql(AGREEMENT + " where a.code = :code")
                .param("code", code)
                .query(this::agreement)
                .optional();
    }

    private Agreement agreement(ResultSet row, int number) throws SQLException {
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getObject("round", UUID.class),
                row.getString("dossier"),
                Stage.of(row.getString("stage")),
                row.getInt("version"),
                json.readValue(row.getString("terms"), Terms.class),
                row.getObject("paper", UUID.class),
                row.getString("code"),
                row.getTimestamp("begun_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                instant(row.getTimestamp("began_at")),
                withdrawal(row));
    }

    private static Agreement.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var channel = row.getString("channel");
        if (channel == null) return null;
        return new Agreement.Withdrawal(
                Agreement.Channel.valueOf(channel.toUpperCase(java.util.Locale.ROOT)),
                row.getTimestamp("came_at").toInstant(),
                row.getObject("taken_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static Object time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
