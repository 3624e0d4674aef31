package longtang.people;

import java.time.Clock;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Actor;
import longtang.record.Acts;
import longtang.record.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this module: who has an account, and opening one.
@Service
@Transactional
public class People implements UserDetailsService {

    private static final int SHORTEST_PASSWORD = 10;

    private final PersonStore store;
    private final Acts acts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    People(PersonStore store, Acts acts, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.passwords = passwords;
        this.clock = clock;
    }

    public Ruling<Person> open(
            Actor by, String account, String name, Role role, @Nullable String committee, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            return Ruling.refuse("password-too-short", "", "people.password.short", SHORTEST_PASSWORD);
        }
        var id = Ids.at(clock.instant());
        if (!store.insert(id, account, name, role, committee, passwords.encode(password))) {
            return Ruling.refuse("account-taken", "", "people.account.taken", account);
        }
        acts.note(by, Act.of("account.opened", "person", id).with("role", role.code()));
        return Ruling.allow(new Person(id, account, name, role, committee, null));
    }

    @Transactional(readOnly = true)
    public boolean nobodyYet() {
        return store.isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public Person loadUserByUsername(String account) {
        return store.find(account.strip()).orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
