package longtang.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import longtang.record.Publishing.PastChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class SequencerTest extends OwnLogTest {

    private static final Duration A_WHILE = Duration.ofSeconds(30);

    ALog log;

    @BeforeEach
    void a_log_of_its_own() {
        log = aLog();
    }

    @Test
    void eight_writers_leave_no_gap() throws Exception {
        var sequencer = log.sequencer();
        sequencer.start();
        try (var writers = Executors.newFixedThreadPool(8)) {
            var done = writers.invokeAll(IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        for (int act = 0; act < 60; act++) log.note();
                        return null;
                    })
                    .toList());
            for (var it : done) it.get();
        }
        waitUntil(() -> log.store
                .newestCheckpoint(log.place.origin())
                .filter(kept -> kept.size() == 480)
                .isPresent());
        sequencer.stop();

        assertThat(log.numbersGiven())
                .isEqualTo(LongStream.range(0, 480).boxed().toList());
        assertThat(log.store.waiting(log.place.origin()).entries()).isZero();
        assertThat(log.audit().holds()).isTrue();
        assertThat(log.published()).isEqualTo(log.expected(folder.resolve("judge")));
    }

    @Test
    void of_two_nodes_one_is_the_sequencer_and_the_other_takes_over() throws Exception {
        var first = log.sequencer();
        var second = log.sequencer();
        first.start();
        waitUntil(first::sequencing);
        second.start();
        log.note(5);
        waitUntil(() -> log.numbersGiven().size() == 5);
        assertThat(second.sequencing()).isFalse();

        first.stop();
        waitUntil(second::sequencing);
        log.note(5);
        waitUntil(() -> log.numbersGiven().size() == 10);
        assertThat(first.sequencing()).isFalse();
        second.stop();

        assertThat(log.audit().holds()).isTrue();
        assertThat(log.published().size()).isEqualTo(10);
    }

    @Test
    void killed_after_numbering_it_goes_on_from_the_last_checkpoint() throws Exception {
        published(300);
        log.note(7);
        log.number();

        ends();
    }

    @Test
    void killed_with_some_tiles_ahead_of_the_checkpoint_it_writes_them_again() throws Exception {
        published(300);
        log.note(400);
        log.number();
        try (var dies = log.publishing()) {
            dies.grow();
        }

        ends();
    }

    @Test
    void killed_between_memory_and_signature_it_signs_the_same_again() throws Exception {
        published(300);
        log.note(3);
        log.number();
        try (var dies = log.publishing()) {
            dies.grow();
            dies.sign(dies.checkpoint());
        }

        ends();
    }

    @Test
    void killed_between_memory_and_signature_it_also_signs_more() throws Exception {
        published(300);
        log.note(3);
        log.number();
        try (var dies = log.publishing()) {
            dies.grow();
            dies.sign(dies.checkpoint());
        }
        log.note(3);
        log.number();

        ends();
    }

    @Test
    void killed_before_the_file_was_published_it_publishes_the_row() throws Exception {
        published(300);
        log.note(3);
        log.number();
        try (var dies = log.publishing()) {
            dies.grow();
            dies.keep(dies.checkpoint(), dies.sign(dies.checkpoint()));
        }
        assertThat(log.published().size()).isEqualTo(300);

        ends();
    }

    @Test
    void tiles_that_are_gone_or_damaged_are_made_anew() throws Exception {
        published(600);
        FileSystemUtils.deleteRecursively(log.place.tiles());
        ends();

        Files.write(log.place.tiles().resolve("tile/0/002.p/88"), new byte[88 * 32]);
        ends();
    }

    @Test
    void a_database_of_yesterday_is_not_signed() throws Exception {
        published(20);
        published(5);
        asOwner("delete from journal_checkpoint where log = ? and size > 20");
        asOwner("delete from journal_number where log = ? and idx >= 20");
        log.note(2);
        log.number();

        try (var publishing = log.publishing()) {
            assertThatThrownBy(publishing::publish)
                    .isInstanceOf(PastChanged.class)
                    .hasMessage("signer.smaller 25 22");
        }
        log.note(20);
        log.number();
        try (var publishing = log.publishing()) {
            assertThatThrownBy(publishing::publish)
                    .isInstanceOf(PastChanged.class)
                    .hasMessageStartingWith("signer.inconsistent 25");
        }
        assertThat(log.published().size()).isEqualTo(20);
    }

    @Test
    void a_signer_that_was_refused_says_so_and_acts_go_on() throws Exception {
        published(20);
        asOwner("update journal_entry set entry = entry || '\\x0a'::bytea "
                + "where id = (select id from journal_number where log = ? and idx = 7)");
        FileSystemUtils.deleteRecursively(log.place.tiles());

        var sequencer = log.sequencer();
        sequencer.start();
        waitUntil(() -> sequencer.refusal().isPresent());
        log.note(3);
        waitUntil(() -> log.store.rows(log.place.origin(), 0, 100).size() == 23);
        sequencer.stop();

        assertThat(sequencer.refusal()).contains("row.leaf 7");
    }

    @Test
    void a_database_that_was_away_is_taken_up_again() throws Exception {
        var sequencer = log.sequencer();
        sequencer.start();
        waitUntil(sequencer::sequencing);
        for (int i = 0; i < 3; i++) {
            TestSuperuser.execute(
                    login.url(),
                    "select pg_terminate_backend(pid) from pg_stat_activity "
                            + "where datname = current_database() and application_name = 'longtang sequencer'");
            log.note(4);
        }
        waitUntil(() -> log.numbersGiven().size() == 12);
        sequencer.stop();
        assertThat(log.audit().holds()).isTrue();
    }

    @Test
    void keys_lie_outside_of_the_data_and_are_nobody_elses() throws IOException {
        assertThat(log.place.keyFile().startsWith(log.place.data())).isFalse();
        assertThat(Files.getPosixFilePermissions(log.place.keyFile())).hasSize(2);
        assertThat(JournalPlace.open(log.place.data(), folder.resolve("keys"), ""))
                .isEqualTo(log.place);
        assertThatThrownBy(() -> JournalPlace.open(log.place.data(), folder.resolve("keys"), "other.example/log"))
                .hasMessageContaining("not of other.example/log");

        Files.delete(log.place.memory());
        assertThatThrownBy(() -> JournalPlace.open(log.place.data(), folder.resolve("keys"), ""))
                .hasMessageContaining("a signer without memory must not sign");
    }

    private void published(int entries) throws Exception {
        log.note(entries);
        log.number();
        try (var publishing = log.publishing()) {
            assertThat(publishing.publish()).isTrue();
        }
    }

    /// Started anew, the log ends as it would have without the kill.
    private void ends() throws Exception {
        try (var again = log.publishing()) {
            again.publish();
            assertThat(again.publish()).isFalse();
        }
        var expected = log.expected(Files.createTempDirectory(folder, "judge"));
        assertThat(log.published()).isEqualTo(expected);
        assertThat(log.store.newestCheckpoint(log.place.origin()).orElseThrow().checkpoint())
                .isEqualTo(expected);
        assertThat(log.audit().wrong()).isEmpty();
    }

    private void asOwner(String sql) throws Exception {
        TestSuperuser.execute(login.url(), sql.replace("?", "'" + log.place.origin() + "'"));
    }

    private static void waitUntil(Callable<Boolean> done) throws Exception {
        var until = System.nanoTime() + A_WHILE.toNanos();
        while (!done.call()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(20);
        }
    }
}
