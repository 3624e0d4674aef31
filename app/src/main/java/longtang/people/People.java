package longtang.people;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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

/// The door of this module: who has an account, opening one, changing and closing it.
@Service
@Transactional
public class People implements UserDetailsService {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_BYTES = 72;
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,59}");

    private final PersonStore store;
    private final SignInStore signIns;
    private final Acts acts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    People(PersonStore store, SignInStore signIns, Acts acts, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.signIns = signIns;
        this.acts = acts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// An account for somebody who has chosen the password.
    public Ruling<Person> open(
            Actor by, String account, String name, Role role, @Nullable String committee, String password) {
        return open(by, new Opening(account, name, role, committee, null), password, false);
    }

    /// An account with a password that is good for the first sign-in only.
    public Ruling<Person> openWithFirstPassword(Actor by, Opening opening, String password) {
        return open(by, opening, password, true);
    }

    private Ruling<Person> open(Actor by, Opening opening, String password, boolean first) {
        if (password.length() < SHORTEST_PASSWORD) return tooShort();
        if (isTooLong(password)) return tooLong();
        if (!ACCOUNT.matcher(opening.account()).matches()) {
            return Ruling.refuse("account-unreadable", "", "people.account.unreadable");
        }
        if (opening.name().isBlank()) return Ruling.refuse("name-missing", "", "people.name.missing");
        if (opening.role().needsCommittee() && opening.committee() == null) return withoutArea();
        var id = Ids.at(clock.instant());
        if (!store.insert(id, opening, passwords.encode(password), first, clock.instant())) {
            return Ruling.refuse("account-taken", "", "people.account.taken", opening.account());
        }
        acts.note(
                by,
                Act.of("account.opened", "person", id)
                        .with("role", opening.role().code()));
        return Ruling.allow(store.get(id).orElseThrow());
    }

    private static <T> Ruling<T> tooShort() {
        return Ruling.refuse("password-too-short", "", "people.password.short", SHORTEST_PASSWORD);
    }

    // bcrypt looks at 72 bytes and no further; a Chinese character has three.
    private static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES;
    }

    private static <T> Ruling<T> tooLong() {
        return Ruling.refuse("password-too-long", "", "people.password.long");
    }

    private static <T> Ruling<T> withoutArea() {
        return Ruling.refuse("area-missing", "", "people.area.missing");
    }

    public Ruling<Person> change(
            Actor by, Person person, String name, @Nullable String committee, @Nullable UUID organisation) {
        if (name.isBlank()) return Ruling.refuse("name-missing", "", "people.name.missing");
        if (person.role().needsCommittee() && committee == null) return withoutArea();
        store.change(person.id(), name, committee, organisation);
        acts.note(by, Act.of("account.changed", "person", person.id()));
        return Ruling.allow(store.get(person.id()).orElseThrow());
    }

    /// Notes an enforcement certificate, or with null that there is none any more (行政处罚法 42).
    public Ruling<Person> certify(Actor by, Person person, @Nullable Certificate certificate) {
        if (certificate != null && !person.role().mayBeCertified()) {
            return Ruling.refuse("no-officer", "《行政处罚法》第四十二条", "people.certificate.role");
        }
        var number = certificate == null ? null : certificate.number();
        if (!store.certify(person.id(), number, certificate == null ? null : certificate.until())) {
            return Ruling.refuse("certificate-taken", "《行政处罚法》第四十二条", "people.certificate.taken");
        }
        acts.note(by, Act.of("certificate.noted", "person", person.id()).with("valid", certificate != null));
        return Ruling.allow(store.get(person.id()).orElseThrow());
    }

    /// A password that somebody has forgotten is replaced by one for the next sign-in; every device is signed out.
    public void replacePassword(Actor by, Person person, String password) {
        store.setPassword(person.id(), passwords.encode(password), true);
        signIns.endAll(person.id(), null, "password", clock.instant());
        acts.note(by, Act.of("password.replaced", "person", person.id()));
    }

    /// Changing one's own password signs out every other device.
    Ruling<Person> changePassword(Person by, @Nullable UUID here, String old, String fresh) {
        var kept = store.get(by.id()).orElseThrow();
        if (!passwords.matches(old, kept.getPassword())) {
            return Ruling.refuse("password-wrong", "", "people.password.wrong");
        }
        if (fresh.length() < SHORTEST_PASSWORD) return tooShort();
        if (isTooLong(fresh)) return tooLong();
        if (fresh.equals(old)) return Ruling.refuse("password-same", "", "people.password.same");
        store.setPassword(by.id(), passwords.encode(fresh), false);
        signIns.endAll(by.id(), here, "password", clock.instant());
        acts.note(by.asActor(), Act.of("password.changed", "person", by.id()));
        return Ruling.allow(by);
    }

    /// Closes an account; nothing that the person did is touched. The last administrator cannot go.
    public Ruling<Person> close(Actor by, Person person) {
        if (person.role() == Role.ADMINISTRATOR && store.administrators() == 1) {
            return Ruling.refuse("last-administrator", "", "people.last.administrator");
        }
        if (store.close(person.id(), clock.instant())) {
            signIns.endAll(person.id(), null, "closed", clock.instant());
            acts.note(by, Act.of("account.closed", "person", person.id()));
        }
        return Ruling.allow(person);
    }

    /// Takes a closing back.
    public void reopen(Actor by, UUID id) {
        if (store.reopen(id)) acts.note(by, Act.of("account.reopened", "person", id));
    }

    @Transactional(readOnly = true)
    public Optional<Person> get(UUID id) {
        return store.get(id);
    }

    /// Everybody with an open account, by role and name.
    @Transactional(readOnly = true)
    public List<Person> all() {
        return store.all();
    }

    /// The officers whose certificate is valid on a day: two of them make an act of enforcement lawful.
    @Transactional(readOnly = true)
    public List<Person> certifiedOn(LocalDate day) {
        return store.all().stream()
                .filter(person ->
                        person.certificate() != null && person.certificate().isValidOn(day))
                .toList();
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
