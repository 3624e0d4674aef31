package longtang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import longtang.LongtangTest;
import longtang.dossier.Holdings;
import longtang.law.Ruling;
import longtang.record.Actor;
import longtang.register.SightingKey;
import longtang.register.StructureNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The server ends a connection in the middle of a merge: the decision is written, its moves are written, the files are
/// not yet changed.
@LongtangTest
@Import(LaneOfFour.class)
class CutOffTest {

    @Autowired
    LaneOfFour lane;

    @Autowired
    Decisions decisions;

    @Autowired
    Matching matching;

    @Autowired
    Holdings holdings;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    private Actor.Person gu;

    @BeforeEach
    void four_ledgers_and_an_officer() throws Exception {
        lane.comeIn();
        gu = lane.person("顾某");
    }

    @AfterEach
    void everything_is_as_it_was() {
        for (var made : decisions.history(Instant.parse("2100-01-01T00:00:00Z"), 500)) {
            if (!made.isUndone()) decisions.undo(gu, made.id(), "");
        }
        lane.isConsistent();
    }

    @Test
    void a_merge_that_is_cut_off_leaves_nothing_behind_and_is_made_once_when_it_is_made_again() throws Exception {
        var question = acrossTwoFiles();
        var before = lane.standing();
        var made = history();

        cutOff(question);

        assertThat(lane.standing()).isEqualTo(before);
        assertThat(history()).isEqualTo(made);
        assertThat(matching.proposals(999)).anyMatch(open -> open.id().equals(question.id()));
        lane.isConsistent();

        assertThat(decisions.answer(gu, question.id(), Verdict.SAME, "")).isInstanceOf(Ruling.Allowed.class);
        assertThat(decisions.answer(gu, question.id(), Verdict.SAME, "")).isInstanceOf(Ruling.Refused.class);
        assertThat(file(question.proposal().sighting()))
                .isEqualTo(file(question.proposal().nearest()));
        assertThat(history()).isEqualTo(made + 1);
        lane.isConsistent();
    }

    // Held up by somebody who reads the links to change them, the merge waits; then its connection is gone.
    private void cutOff(OpenProposal question) throws Exception {
        try (var officer = Executors.newSingleThreadExecutor()) {
            Future<?> merge = Objects.requireNonNull(transactions.execute(_ -> {
                db.sql("select id from dossier_sighting where ended_at is null for update")
                        .query()
                        .listOfRows();
                var begun = officer.submit(() -> decisions.answer(gu, question.id(), Verdict.SAME, ""));
                endWhoeverWaits();
                return begun;
            }));
            assertThatThrownBy(() -> merge.get(30, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class);
        }
    }

    private void endWhoeverWaits() {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (System.nanoTime() < until) {
            var ended = db.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where pg_backend_pid() = any (pg_blocking_pids(pid))
                    """).query(Boolean.class).list();
            if (ended.contains(true)) return;
        }
        throw new AssertionError("Nobody waited");
    }

    private OpenProposal acrossTwoFiles() {
        return matching.proposals(999).stream()
                .filter(open -> !open.proposal().asksWhetherItExists()
                        && !file(open.proposal().sighting())
                                .equals(file(open.proposal().nearest())))
                .findFirst()
                .orElseThrow();
    }

    private StructureNumber file(SightingKey sighting) {
        var link = Objects.requireNonNull(holdings.of(Set.of(sighting)).get(sighting));
        return Objects.requireNonNull(link.structure());
    }

    private int history() {
        return decisions.history(Instant.parse("2100-01-01T00:00:00Z"), 500).size();
    }
}
