package longtang.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import longtang.LongtangTest;
import longtang.TestDatabases;
import longtang.journal.Commitment;
import longtang.journal.Entry;
import longtang.journal.FileMark;
import longtang.journal.Ground;
import longtang.journal.Opening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LongtangTest
class JournalTableTest {

    private static final Actor GU = new Actor.Person(new UUID(0, 1), "顾某", "officer");

    @Autowired
    Acts acts;

    @Autowired
    JournalStore store;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Value("${spring.datasource.url}")
    String url;

    @Test
    void an_act_has_its_entry_under_the_same_id() {
        var thing = UUID.randomUUID().toString();
        var ground = new Ground("service.in-person", "《行政强制法》第三十八条", "weijian-2026.1");
        var paper = new FileMark("b28d4acc0a004e98192a7fa815d9d352d5c88af3cc425a9c103480729017806c", 12, "pdf");
        noted(Act.of("paper.served", "thing", thing)
                .with("copies", 2)
                .on(ground.rule(), ground.article(), ground.book())
                .carrying("paper", paper.sha256(), 12, "送达回证.PDF"));

        var act = acts.on("thing", thing, 1).getFirst();
        var entry = Entry.read(store.entry(act.id()).orElseThrow()).orElseThrow();
        assertThat(entry.type()).isEqualTo("paper.served");
        assertThat(entry.time()).isEqualTo(act.at());
        assertThat(entry.actorRole()).isEqualTo("officer");
        assertThat(entry.ground()).isEqualTo(ground);
        assertThat(entry.commitments())
                .extracting(Commitment::label)
                .containsExactly("actor", "detail", "paper", "subject");
        var openings = openings(act);
        assertThat(entry.commitments())
                .allMatch(commitment -> opened(openings, commitment.label()).opens(commitment));
        assertThat(FileMark.read(opened(openings, "paper").content())).contains(paper);
        assertThat(new String(opened(openings, "subject").content()))
                .isEqualTo("{\"id\":\"" + thing + "\",\"kind\":\"thing\"}");
    }

    @Test
    void no_name_is_in_an_entry_or_an_opening() {
        var thing = UUID.randomUUID().toString();
        noted(Act.of("thing.seen", "thing", thing));
        var act = acts.on("thing", thing, 1).getFirst();
        assertThat(new String(store.entry(act.id()).orElseThrow())).doesNotContain("顾");
        assertThat(openings(act).values()).noneMatch(opening -> new String(opening.content()).contains("顾"));
    }

    @Test
    void a_rolled_back_act_leaves_neither_act_nor_entry() {
        var before = counts();
        transaction.executeWithoutResult(undone -> {
            acts.note(GU, Act.of("thing.seen", "thing", "1"));
            undone.setRollbackOnly();
        });
        assertThat(counts()).isEqualTo(before);
    }

    private Map<String, @Nullable Object> counts() {
        return db.sql("select (select count(*) from act where what = 'thing.seen') as acts, "
                        + "(select count(*) from journal_entry) as entries, "
                        + "(select count(*) from journal_opening) as openings")
                .query()
                .singleRow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set noted = now()",
                "delete from journal_entry",
                "truncate journal_entry cascade",
                "update journal_number set idx = idx + 1",
                "delete from journal_number",
                "truncate journal_number",
                "update journal_checkpoint set note = ''",
                "delete from journal_checkpoint",
                "truncate journal_checkpoint",
                "update journal_waiting set log = ''",
                "truncate journal_waiting",
                "update journal_opening set content = ''",
                "truncate journal_opening"
            })
    void nobody_changes_the_journal(String sql) throws Exception {
        assertThatThrownBy(() -> db.sql(sql).update()).hasStackTraceContaining("permission denied");
        inEveryTable();
        try (var owner = TestDatabases.asOwner(url);
                var statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("is never changed or removed");
        }
    }

    // A trigger for each row needs a row to say no to.
    private void inEveryTable() throws Exception {
        var at = Timestamp.from(Instant.parse("2025-07-15T01:30:00Z"));
        for (var log : List.of("numbered.example", "waiting.example")) {
            var id = UUID.randomUUID();
            db.sql("insert into journal_entry values (?, ?, ?, 'x')")
                    .params(id, log, at)
                    .update();
            db.sql("insert into journal_opening values (?, 'a', sha256('x'), 'x')")
                    .params(id)
                    .update();
            if (log.startsWith("w")) {
                db.sql("insert into journal_waiting values (?, ?)")
                        .params(id, log)
                        .update();
            } else {
                db.sql(
                                "insert into journal_number select ?, count(*), ?, sha256('x') from journal_number where log = ?")
                        .params(log, id, log)
                        .update();
                db.sql("insert into journal_checkpoint values (?, 1, ?, 'x') on conflict do nothing")
                        .params(log, at)
                        .update();
            }
        }
    }

    private Map<String, Opening> openings(Act.Noted act) {
        return Objects.requireNonNull(store.openings(List.of(act.id())).get(act.id()));
    }

    private static Opening opened(Map<String, Opening> openings, String label) {
        return Objects.requireNonNull(openings.get(label));
    }

    private void noted(Act act) {
        transaction.executeWithoutResult(done -> acts.note(GU, act));
    }
}
