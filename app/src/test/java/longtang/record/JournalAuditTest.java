package longtang.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import longtang.journal.Hash;
import longtang.journal.bundle.Trust;
import longtang.record.JournalAudit.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalAuditTest extends OwnLogTest {

    ALog log;
    UUID seventh = new UUID(0, 0);

    @BeforeEach
    void a_log_with_two_checkpoints_and_something_that_waits() throws Exception {
        log = aLog();
        for (int size : List.of(20, 300)) {
            log.note(size);
            log.number();
            try (var publishing = log.publishing()) {
                publishing.publish();
            }
        }
        seventh = db.sql("select id from journal_number where log = ? and idx = 7")
                .param(log.place.origin())
                .query(UUID.class)
                .single();
    }

    @Test
    void an_honest_installation_is_verified() throws Exception {
        log.note(3);
        log.number();
        log.note(2);

        var outcome = audit();
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.holds()).isTrue();
        assertThat(outcome.entries()).isEqualTo(325);
        assertThat(outcome.checkpoints()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update act set subject = '2' where id = :id                                     | act.changed :id subject",
                "update act set at = at - interval '1 day' where id = :id                        | act.changed :id at",
                "update act set what = 'thing.lost' where id = :id                               | act.changed :id what",
                "update act set detail = '{\"a\":1}' where id = :id                              | act.changed :id detail",
                "update act set actor_kind = 'resident' where id = :id                           | act.changed :id role",
                "delete from act where id = :id                                                  | act.missing :id",
                "update journal_entry set entry = convert_to(replace(convert_from(entry, 'UTF8'), 'thing.seen', 'thing.lost'), 'UTF8') where id = :id | entry.leaf 7 :id",
                "delete from journal_entry where id = :id                                        | entry.missing 7 :id",
                "delete from journal_number where id = :id                                       | number.gap 7 8",
                "delete from journal_number where id = :id                                       | entry.lost :id",
                "update journal_number set idx = -1 - idx where id = :id                         | number.gap 7 8",
                "update journal_opening set content = '{}' where entry = :id                     | opening.changed :id subject",
                "update journal_opening set salt = sha256('x') where entry = :id                 | opening.changed :id subject",
                "delete from journal_opening where entry = :id                                   | opening.missing :id subject",
                "insert into journal_opening values (:id, 'more', sha256('x'), 'x')              | opening.strange :id more",
                "update journal_checkpoint set note = 'x' where log = :log and size = 20         | checkpoint.false 20",
                "update journal_checkpoint set size = 19 where log = :log and size = 20          | checkpoint.false 19"
            })
    void what_a_superuser_changes_is_named(String sql, String expected) throws Exception {
        var constraint = sql.contains("-1 - idx")
                ? "alter table journal_number drop constraint numbers_count_from_nought; "
                : "";
        tamper(constraint + sql);
        try {
            assertThat(audit().findings()).contains(finding(expected));
        } finally {
            if (!constraint.isEmpty()) {
                tamper("update journal_number set idx = -1 - idx where idx < 0; alter table journal_number "
                        + "add constraint numbers_count_from_nought check (idx >= 0)");
            }
        }
    }

    private Finding finding(String expected) {
        var words = expected.strip().replace(":id", seventh.toString()).split(" ");
        return new Finding(words[0], Stream.of(words).skip(1).toList());
    }

    @Test
    void an_entry_that_was_changed_with_its_leaf_is_named_all_the_same() throws Exception {
        var changed = new String(log.store.entry(seventh).orElseThrow()).replace("thing.seen", "thing.lost");
        tamper("update journal_entry set entry = '" + changed + "' where id = :id; "
                + "update journal_number set leaf = '\\x"
                + Hash.leaf(changed.getBytes()).hex()
                + "' where id = :id; update act set what = 'thing.lost' where id = :id");

        assertThat(audit().findings()).containsExactly(new Finding("entry.changed", List.of("7", seventh.toString())));
        assertThat(audit().remarks()).extracting("code").contains("log.root_differs");
    }

    @Test
    void two_entries_that_changed_places_are_named() throws Exception {
        tamper("update journal_number set idx = 1000000 where log = :log and idx = 7; "
                + "update journal_number set idx = 7 where log = :log and idx = 8; "
                + "update journal_number set idx = 8 where log = :log and idx = 1000000");
        assertThat(audit().findings()).contains(new Finding("entry.changed", List.of("8", seventh.toString())));
    }

    @Test
    void an_act_put_in_past_the_system_is_named() throws Exception {
        var id = UUID.randomUUID();
        tamper("insert into act select '" + id
                + "', now(), actor_kind, actor, role, what, subject_kind, subject, detail "
                + "from act where id = :id");
        assertThat(audit().findings()).contains(new Finding("act.unsealed", List.of(id.toString())));
        tamper("delete from act where id = '" + id + "'");
    }

    @Test
    void content_of_an_entry_that_never_was_is_named() throws Exception {
        var id = UUID.randomUUID();
        tamper("insert into journal_opening values ('" + id + "', 'more', sha256('x'), 'x')");
        assertThat(audit().findings()).containsExactly(new Finding("opening.stray", List.of(id.toString())));
        tamper("delete from journal_opening where entry = '" + id + "'");
    }

    @Test
    void a_tile_or_the_published_checkpoint_that_was_changed_is_named() throws Exception {
        var tile = log.place.tiles().resolve("tile/0/000");
        var bytes = Files.readAllBytes(tile);
        bytes[100] ^= 1;
        Files.write(tile, bytes);

        assertThat(audit().remarks())
                .filteredOn(remark -> remark.code().equals("tile.differs"))
                .extracting("item")
                .contains("tile/0/000");
    }

    private JournalAudit.Outcome audit() throws Exception {
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            return JournalAudit.of(connection, log.place.data(), Trust.in(log.place.keys()));
        }
    }

    private void tamper(String sql) throws Exception {
        TestSuperuser.execute(
                login.url(), sql.replace(":id", "'" + seventh + "'").replace(":log", "'" + log.place.origin() + "'"));
    }
}
