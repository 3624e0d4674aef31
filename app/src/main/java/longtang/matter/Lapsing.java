package longtang.matter;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks every few seconds which deadlines are over. Several nodes may look: one matter is one node's at a time.
@Component
class Lapsing {

    private static final Logger log = LoggerFactory.getLogger(Lapsing.class);
    private static final int A_ROUND = 200;

    private final MatterStore store;
    private final CaseClockStore deadlines;
    private final Handling handling;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Lapsing(
            MatterStore store,
            CaseClockStore deadlines,
            Handling handling,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.deadlines = deadlines;
        this.handling = handling;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${longtang.matter.lapsing:5s}")
    void look() {
        try {
            for (var id : deadlines.lapsed(clock.instant(), A_ROUND))
                transaction.executeWithoutResult(done -> store.free(id).ifPresent(handling::letLapse));
        } catch (DataAccessException away) {
            log.atWarn().addKeyValue("why", away.getMessage()).log("no database for the deadlines; they wait");
        }
    }
}
