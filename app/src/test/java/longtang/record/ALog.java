package longtang.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import longtang.journal.Checkpoint;
import longtang.journal.Entry;
import longtang.journal.Hash;
import longtang.journal.Note;
import longtang.journal.TileFolder;
import longtang.journal.TileLog;
import longtang.journal.bundle.LogAudit;
import longtang.journal.bundle.Trust;
import longtang.journal.bundle.Unreadable;
import longtang.journal.bundle.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// A log of its own in the test's database, beside the one of the running system.
final class ALog {

    private static final SequencerPace QUICK =
            new SequencerPace(Duration.ofMillis(20), Duration.ofMillis(60), Duration.ofMillis(100));

    final JournalPlace place;
    final JournalStore store;
    private final ActStore acts;
    private final JsonMapper json;
    private final SequencerLogin login;
    private final TransactionTemplate transaction;

    ALog(Path folder, JdbcClient db, JsonMapper json, SequencerLogin login, TransactionTemplate transaction) {
        try {
            this.place = JournalPlace.open(folder.resolve("data"), folder.resolve("keys"), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.store = new JournalStore(db);
        this.acts = new ActStore(db, json);
        this.json = json;
        this.login = login;
        this.transaction = transaction;
    }

    void note() {
        transaction.executeWithoutResult(done -> append());
    }

    /// Many acts in one transaction.
    void note(int times) {
        transaction.executeWithoutResult(done -> {
            for (int i = 0; i < times; i++) append();
        });
    }

    private void append() {
        var at = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
        var sealed =
                Sealed.of(Ids.at(at), at, Actor.CLOCK, Act.of("thing.seen", "thing", "1"), json, new SecureRandom());
        acts.append(Actor.CLOCK, Act.of("thing.seen", "thing", "1"), place.origin(), sealed);
    }

    Sequencer sequencer() {
        return new Sequencer(place, store, QUICK, login, Clock.systemUTC());
    }

    NumberStore numbers() throws Exception {
        return NumberStore.take(login, place.origin()).orElseThrow();
    }

    void number() throws Exception {
        try (var numbers = numbers()) {
            numbers.number();
        }
    }

    Publishing publishing() throws Exception {
        return Publishing.open(place, store, Clock.systemUTC());
    }

    /// What the log must be: computed from the rows alone.
    Checkpoint expected(Path elsewhere) {
        var rows = store.rows(place.origin(), 0, 100_000);
        var log = TileLog.empty(new TileFolder(elsewhere));
        log.append(rows.stream().map(row -> row.entry()).toList());
        return log.checkpoint(place.origin());
    }

    Checkpoint published() throws IOException {
        var note = Note.read(Files.readAllBytes(place.tiles().resolve("checkpoint")))
                .orElseThrow();
        return Checkpoint.read(note.text()).orElseThrow();
    }

    Verdict audit() throws Unreadable {
        return LogAudit.tiles(place.tiles(), Trust.in(place.keys()));
    }

    List<Long> numbersGiven() {
        var rows = store.rows(place.origin(), 0, 100_000);
        rows.forEach(row -> {
            if (!row.leaf().equals(Hash.leaf(row.entry()))) throw new AssertionError("leaf " + row.index());
            if (Entry.read(row.entry()).isEmpty()) throw new AssertionError(new String(row.entry(), UTF_8));
        });
        return rows.stream().map(row -> row.index()).toList();
    }
}
