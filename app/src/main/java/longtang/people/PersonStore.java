package longtang.people;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Accounts as rows. The only place in this module that writes SQL.
@Repository
class PersonStore {

    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Person> find(String account) {
        return db.sql("""
                select id, account, name, role, committee, password_hash
                  from person
                 where account = :account and closed_at is null
                """).param("account", account).query(Row.class).optional().map(Row::toPerson);
    }

    /// False when the account name is taken.
    boolean insert(UUID id, String account, String name, Role role, @Nullable String committee, String passwordHash) {
        return db.sql("""
                insert into person (id, account, name, role, committee, password_hash)
                values (:id, :account, :name, :role, :committee, :passwordHash)
                on conflict (account) do nothing
                """)
                        .param("id", id)
                        .param("account", account)
                        .param("name", name)
                        .param("role", role.code())
                        .param("committee", committee)
                        .param("passwordHash", passwordHash)
                        .update()
                == 1;
    }

    boolean isEmpty() {
        return db.sql("select not exists (select from person)")
                .query(Boolean.class)
                .single();
    }

    private record Row(
            UUID id,
            String account,
            String name,
            String role,
            @Nullable String committee,
            String passwordHash) {

        Person toPerson() {
            return new Person(id, account, name, Role.of(role), committee, passwordHash);
        }
    }
}
