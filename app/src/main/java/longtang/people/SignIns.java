package longtang.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import longtang.record.Act;
import longtang.record.Acts;
import longtang.record.Ids;
import longtang.vault.KeyRing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where people are signed in. Rows of the database, so that a restart or a second node changes nothing, and so that
/// ending one takes effect with the next click.
@Service
@Transactional
class SignIns {

    private static final Duration IDLE = Duration.ofHours(8);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int GUESSES = 10;
    private static final int LONGEST_DEVICE = 60;

    /// A person on a device, as of this request.
    record Here(SignedIn signIn, Person person) {}

    private final SignInStore store;
    private final Acts acts;
    private final KeyRing keys;
    private final Clock clock;

    SignIns(SignInStore store, Acts acts, KeyRing keys, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.keys = keys;
        this.clock = clock;
    }

    /// Opens a sign-in and gives its token, which nobody keeps but the browser.
    String open(Person person, String device) {
        var token = Tokens.token();
        var now = clock.instant();
        var proven = !person.hasSecondFactor();
        store.open(new SignedIn(Ids.at(now), person.id(), shortened(device), proven, now, now), Tokens.hash(token));
        if (proven) noteIn(person);
        return token;
    }

    private static String shortened(String device) {
        return device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
    }

    private void noteIn(Person person) {
        acts.note(person.asActor(), Act.of("signed.in", "person", person.id()));
    }

    /// Who holds this token now: read anew with every request, so that a changed role or a closed account counts at
    /// once.
    Optional<Here> here(String token) {
        var now = clock.instant();
        return store.here(Tokens.hash(token), now.minus(IDLE))
                .filter(here -> here.signIn().openedAt().isAfter(now.minus(LONGEST)))
                .map(here -> seen(here, now));
    }

    private Here seen(Here here, Instant now) {
        if (here.signIn().lastSeenAt().isBefore(now.minus(NOTED_EVERY)))
            store.seen(here.signIn().id(), now);
        return here;
    }

    /// After the second factor: a new token in the place of the half-open one.
    String prove(Here half) {
        store.end(half.person().id(), half.signIn().id(), "proven", clock.instant());
        var token = Tokens.token();
        var now = clock.instant();
        store.open(
                new SignedIn(Ids.at(now), half.person().id(), half.signIn().device(), true, now, now),
                Tokens.hash(token));
        noteIn(half.person());
        return token;
    }

    void end(Person by, UUID id, String why) {
        if (store.end(by.id(), id, why, clock.instant())) {
            acts.note(by.asActor(), Act.of("sign-in.ended", "person", by.id()).with("why", why));
        }
    }

    void endOthers(Person by, @Nullable UUID here) {
        store.endAll(by.id(), here, "revoked", clock.instant());
        acts.note(by.asActor(), Act.of("sign-ins.ended", "person", by.id()));
    }

    /// An administrator signs somebody out everywhere.
    void endAll(Person by, Person person) {
        store.endAll(person.id(), null, "administrator", clock.instant());
        acts.note(by.asActor(), Act.of("sign-ins.ended", "person", person.id()));
    }

    List<SignedIn> of(Person person) {
        return store.of(person.id(), clock.instant().minus(IDLE)).stream()
                .filter(SignedIn::proven)
                .toList();
    }

    /// Takes one of the guesses that `what` has in a quarter of an hour.
    boolean mayGuess(String what) {
        var now = clock.instant();
        return store.guess(counter(what), now, now.minus(WINDOW), GUESSES);
    }

    void forgetGuesses(String what) {
        store.forgetGuesses(counter(what));
    }

    private String counter(String what) {
        return keys.mark("guess", what);
    }
}
