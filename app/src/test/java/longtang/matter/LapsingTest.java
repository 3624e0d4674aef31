package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.matter.Casework.SHARED_SPACE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.MovedClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// Several nodes look at the clocks; each of their looks is a transaction of its own, as it is on machines of their
/// own.
@LongtangTest
@Import({Lane44.class, Casework.class, MovedClock.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
class LapsingTest {

    private static final int NODES = 4;
    private static final int MATTERS = 12;

    @Autowired
    Casework we;

    @Autowired
    Matters matters;

    @Autowired
    Lapsing lapsing;

    @Autowired
    MatterStore store;

    @Autowired
    CaseClockStore deadlines;

    @Autowired
    Handling handling;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    MovedClock time;

    @Test
    void a_deadline_that_is_over_takes_effect_by_itself_and_once() {
        var round = we.opened();
        time.pass(Duration.ofDays(2));

        lapsing.look();
        var matter = we.matter(round);
        assertThat(matters.steps(matter).getFirst().event()).isEqualTo("二十四小时未到场");
        assertThat(matters.steps(matter).getFirst().by()).isNull();

        lapsing.look();
        assertThat(we.matter(round).version()).isEqualTo(matter.version());
    }

    @Test
    void whatever_many_nodes_see_at_once_happens_once() throws Exception {
        var rounds = new ArrayList<UUID>();
        for (int i = 0; i < MATTERS; i++) rounds.add(talkIsDue());
        time.pass(Duration.ofDays(20)); // a last day that is a day off moves on to a working day

        allLookAtOnce();

        for (var round : rounds)
            assertThat(matters.steps(we.matter(round)))
                    .filteredOn(MatterStep::isByClock)
                    .extracting(MatterStep::event)
                    .containsOnlyOnce("约谈期满");
    }

    private UUID talkIsDue() {
        var round = we.opened();
        we.proveTheFinding(round);
        allowed(we.enter(round, "查证属实", SHARED_SPACE));
        return round;
    }

    private void allLookAtOnce() throws Exception {
        var together = new CyclicBarrier(NODES);
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            for (var look : nodes.invokeAll(looks(together))) look.get();
        }
    }

    private List<Callable<Void>> looks(CyclicBarrier together) {
        var looks = new ArrayList<Callable<Void>>();
        for (int node = 0; node < NODES; node++) {
            var lapsing = new Lapsing(store, deadlines, handling, transaction, clock);
            looks.add(() -> {
                together.await();
                lapsing.look();
                return null;
            });
        }
        return looks;
    }
}
