package longtang.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sign-ins, wrong guesses and second factors as rows.
@Repository
class SignInStore {

    private final JdbcClient db;

    SignInStore(JdbcClient db) {
        this.db = db;
    }

    void open(SignedIn fresh, String tokenHash) {
        db.sql("""
                insert into sign_in (id, token_hash, person, device, proven, opened_at, last_seen_at)
                values (:id, :tokenHash, :person, :device, :proven, :now, :now)
                """)
                .param("id", fresh.id())
                .param("tokenHash", tokenHash)
                .param("person", fresh.person())
                .param("device", fresh.device())
                .param("proven", fresh.proven())
                .param("now", fresh.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The sign-in with this token that has not ended and was seen since `since`, and whose it is, if still at work.
    Optional<SignIns.Here> here(String tokenHash, Instant since) {
        return db.sql("""
                select s.id as sign_in, s.device, s.proven, s.opened_at, s.last_seen_at, p.id, p.account, p.name, p.role,
                       p.committee, p.organisation, p.certificate, p.certificate_until, p.password_hash,
                       p.new_password_due, p.second_factor is not null as has_second_factor
                  from sign_in s join person p on p.id = s.person
                 where s.token_hash = :tokenHash and s.ended_at is null and s.last_seen_at > :since
                   and p.closed_at is null
                """)
                .param("tokenHash", tokenHash)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new SignIns.Here(
                        signedIn(row, row.getObject("sign_in", UUID.class), row.getObject("id", UUID.class)),
                        PersonStore.person(row, number)))
                .optional();
    }

    List<SignedIn> of(UUID person, Instant since) {
        return db.sql("""
                select id, person, device, proven, opened_at, last_seen_at from sign_in
                 where person = :person and ended_at is null and last_seen_at > :since
                 order by last_seen_at desc
                """)
                .param("person", person)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        signedIn(row, row.getObject("id", UUID.class), row.getObject("person", UUID.class)))
                .list();
    }

    private static SignedIn signedIn(ResultSet row, UUID id, UUID person) throws SQLException {
        return new SignedIn(
                id,
                person,
                row.getString("device"),
                row.getBoolean("proven"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant());
    }

    void seen(UUID id, Instant now) {
        db.sql("update sign_in set last_seen_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    boolean end(UUID person, UUID id, String why, Instant now) {
        return db.sql("""
                update sign_in set ended_at = :now, ended_why = :why
                 where id = :id and person = :person and ended_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("why", why)
                        .param("id", id)
                        .param("person", person)
                        .update()
                == 1;
    }

    void endAll(UUID person, @Nullable UUID but, String why, Instant now) {
        db.sql("""
                update sign_in set ended_at = :now, ended_why = :why
                 where person = :person and ended_at is null and id is distinct from cast(:but as uuid)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .param("person", person)
                .param("but", but)
                .update();
    }

    int forget(Instant before) {
        return db.sql("delete from sign_in where last_seen_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes one guess out of `most` in the time since `since`; false when they are used up. Guesses at one counter
    /// wait for each other, so that a hundred at once are still only `most`.
    boolean guess(String counter, Instant now, Instant since, int most) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:counter, 44))")
                .param("counter", counter)
                .query(row -> {});
        db.sql("delete from wrong_guess where at < :since")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
        return db.sql("""
                insert into wrong_guess (counter, at)
                select :counter, :now where (select count(*) from wrong_guess where counter = :counter) < :most
                """)
                        .param("counter", counter)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    void forgetGuesses(String counter) {
        db.sql("delete from wrong_guess where counter = :counter")
                .param("counter", counter)
                .update();
    }

    Optional<byte[]> secondFactor(UUID person) {
        return db.sql("select second_factor from person where id = :id and second_factor is not null")
                .param("id", person)
                .query((row, number) -> row.getBytes("second_factor"))
                .optional();
    }

    void setSecondFactor(UUID person, byte @Nullable [] sealed) {
        db.sql("update person set second_factor = :sealed, second_factor_step = 0 where id = :id")
                .param("sealed", sealed)
                .param("id", person)
                .update();
        db.sql("delete from recovery_code where person = :id")
                .param("id", person)
                .update();
    }

    /// A code works once: false when this step, or a later one, has been used.
    boolean useStep(UUID person, long step) {
        return db.sql("update person set second_factor_step = :step where id = :id and second_factor_step < :step")
                        .param("step", step)
                        .param("id", person)
                        .update()
                == 1;
    }

    void addRecoveryCode(UUID person, String hash) {
        db.sql("insert into recovery_code (person, hash) values (:person, :hash)")
                .param("person", person)
                .param("hash", hash)
                .update();
    }

    boolean useRecoveryCode(UUID person, String hash, Instant now) {
        return db.sql(
                                "update recovery_code set used_at = :now where person = :person and hash = :hash and used_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("person", person)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int recoveryCodesLeft(UUID person) {
        return db.sql("select count(*) from recovery_code where person = :person and used_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }
}
