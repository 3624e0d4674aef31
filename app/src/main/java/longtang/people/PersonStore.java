package longtang.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Persons as rows.
@Repository
class PersonStore {

    private static final String SELECT = """
            select id, account, name, role, committee, organisation, certificate, certificate_until, password_hash,
                   new_password_due, second_factor is not null as has_second_factor
              from person
            """;

    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Person> find(String account) {
        return db.sql(SELECT + " where account = :account and closed_at is null")
                .param("account", account)
                .query(PersonStore::person)
                .optional();
    }

    Optional<Person> get(UUID id) {
        return db.sql(SELECT + " where id = :id and closed_at is null")
                .param("id", id)
                .query(PersonStore::person)
                .optional();
    }

    List<Person> all() {
        return db.sql(SELECT + " where closed_at is null order by role, name, account")
                .query(PersonStore::person)
                .list();
    }

    Set<UUID> membersOf(UUID organisation) {
        return db.sql("select id from person where organisation = :organisation")
                .param("organisation", organisation)
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    /// False when the account name is taken.
    boolean insert(UUID id, Opening opening, String passwordHash, boolean newPasswordDue, Instant now) {
        return db.sql("""
                insert into person (id, account, name, role, committee, organisation, password_hash, new_password_due, opened_at)
                values (:id, :account, :name, :role, :committee, :organisation, :passwordHash, :newPasswordDue, :now)
                on conflict (account) do nothing
                """)
                        .param("id", id)
                        .param("account", opening.account())
                        .param("name", opening.name())
                        .param("role", opening.role().code())
                        .param("committee", opening.committee())
                        .param("organisation", opening.organisation())
                        .param("passwordHash", passwordHash)
                        .param("newPasswordDue", newPasswordDue)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void change(UUID id, String name, @Nullable String committee, @Nullable UUID organisation) {
        db.sql("update person set name = :name, committee = :committee, organisation = :organisation where id = :id")
                .param("name", name)
                .param("committee", committee)
                .param("organisation", organisation)
                .param("id", id)
                .update();
    }

    /// False when another person has a certificate with this number.
    boolean certify(UUID id, @Nullable String certificate, @Nullable LocalDate until) {
        return db.sql("""
                update person set certificate = :certificate, certificate_until = :until
                 where id = :id
                   and not exists (select from person p
                                    where p.certificate = :certificate and p.id <> :id and p.closed_at is null)
                """)
                        .param("certificate", certificate)
                        .param("until", until)
                        .param("id", id)
                        .update()
                == 1;
    }

    void setPassword(UUID id, String passwordHash, boolean newPasswordDue) {
        db.sql("update person set password_hash = :hash, new_password_due = :due where id = :id")
                .param("hash", passwordHash)
                .param("due", newPasswordDue)
                .param("id", id)
                .update();
    }

    boolean close(UUID id, Instant now) {
        return db.sql("update person set closed_at = :now where id = :id and closed_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean reopen(UUID id) {
        return db.sql("update person set closed_at = null where id = :id and closed_at is not null")
                        .param("id", id)
                        .update()
                == 1;
    }

    int administrators() {
        return db.sql("select count(*) from person where role = 'administrator' and closed_at is null")
                .query(Integer.class)
                .single();
    }

    boolean isEmpty() {
        return db.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        var until = row.getObject("certificate_until", LocalDate.class);
        var certificate = row.getString("certificate");
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getString("committee"),
                row.getObject("organisation", UUID.class),
                certificate == null || until == null ? null : new Certificate(certificate, until),
                row.getBoolean("new_password_due"),
                row.getBoolean("has_second_factor"),
                row.getString("password_hash"));
    }
}
