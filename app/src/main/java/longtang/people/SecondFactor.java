package longtang.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import longtang.law.Ruling;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.vault.KeyRing;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The code from a phone that a sign-in asks for beside the password, and the codes for the day the phone is lost.
///
/// The secret lies sealed in the database; its key does not (GB/T 22239-2019 asks for two factors at level three:
/// unverified here, so it is offered to everybody and forced on nobody).
@Service
@Transactional
class SecondFactor {

    private static final int SECRET_BYTES = 20; // RFC 4226 section 4 recommends 160 bits
    private static final int RECOVERY_CODES = 8;

    private final SignInStore store;
    private final PersonStore people;
    private final PasswordEncoder passwords;
    private final Acts acts;
    private final KeyRing keys;
    private final Clock clock;
    // The phone's clock is the world's, also where the demo lives in another year.
    private final Clock world = Clock.systemUTC();

    SecondFactor(
            SignInStore store, PersonStore people, PasswordEncoder passwords, Acts acts, KeyRing keys, Clock clock) {
        this.store = store;
        this.people = people;
        this.passwords = passwords;
        this.acts = acts;
        this.keys = keys;
        this.clock = clock;
    }

    static byte[] freshSecret() {
        return Tokens.bytes(SECRET_BYTES);
    }

    /// Turns it on once the phone has shown that it knows the secret; gives the recovery codes, this once.
    ///
    /// @param password asked of whoever already has one: an open screen alone must not swap it
    Ruling<List<String>> turnOn(Person by, byte[] secret, String code, String password) {
        if (store.secondFactor(by.id()).isPresent() && !isPassword(by, password)) {
            return Ruling.refuse("password-wrong", "", "people.password.wrong");
        }
        var step = TimeCode.stepOf(secret, code, world.instant());
        if (step.isEmpty()) return Ruling.refuse("code-wrong", "", "people.code.wrong");
        store.setSecondFactor(by.id(), keys.seal(secret, place(by)));
        store.useStep(by.id(), step.getAsLong());
        var codes = new ArrayList<String>();
        for (var i = 0; i < RECOVERY_CODES; i++) {
            var recovery = Tokens.readable();
            store.addRecoveryCode(by.id(), hashed(by, recovery));
            codes.add(recovery);
        }
        acts.note(by.asActor(), Act.of("second-factor.on", "person", by.id()));
        return Ruling.allow(codes);
    }

    Ruling<Person> turnOff(Person by, String password) {
        if (!isPassword(by, password)) {
            return Ruling.refuse("password-wrong", "", "people.password.wrong");
        }
        store.setSecondFactor(by.id(), null);
        acts.note(by.asActor(), Act.of("second-factor.off", "person", by.id()));
        return Ruling.allow(by);
    }

    private boolean isPassword(Person by, String password) {
        return passwords.matches(password, people.get(by.id()).orElseThrow().getPassword());
    }

    /// For somebody who has lost phone and recovery codes; noted as the administrator's act.
    void takeAway(Person by, Person person) {
        store.setSecondFactor(person.id(), null);
        acts.note(by.asActor(), Act.of("second-factor.taken", "person", person.id()));
    }

    /// Whether this is the phone's code of this half minute, not used before, or a recovery code that is left.
    boolean proves(Person person, String given) {
        var sealed = store.secondFactor(person.id());
        if (sealed.isEmpty()) return false;
        var step = TimeCode.stepOf(keys.open(sealed.get(), place(person)), given, world.instant());
        if (step.isPresent()) return store.useStep(person.id(), step.getAsLong());
        if (!store.useRecoveryCode(person.id(), hashed(person, given), clock.instant())) return false;
        acts.note(person.asActor(), Act.of("recovery-code.used", "person", person.id()));
        return true;
    }

    int recoveryCodesLeft(Person person) {
        return store.recoveryCodesLeft(person.id());
    }

    private String hashed(Person person, String code) {
        return keys.mark("recovery", person.id() + " " + code.strip().toLowerCase(Locale.ROOT));
    }

    private static String place(Person person) {
        return "second-factor:" + person.id();
    }
}
