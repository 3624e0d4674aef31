package longtang.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import longtang.LongtangTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@LongtangTest
class ActsTest {

    private static final Actor GU = new Actor.Person(new UUID(0, 1), "顾某", "officer");

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void an_act_is_noted_with_who_and_what() {
        var thing = UUID.randomUUID().toString();
        transaction.executeWithoutResult(
                done -> acts.note(GU, Act.of("thing.seen", "thing", thing).with("rows", 3)));

        assertThat(acts.on("thing", thing, 10)).singleElement().satisfies(noted -> {
            assertThat(noted.actor()).isEqualTo(new UUID(0, 1).toString());
            assertThat(noted.act().what()).isEqualTo("thing.seen");
            assertThat(noted.act().detail()).containsEntry("rows", 3);
        });
    }

    @Test
    void an_act_outside_a_transaction_is_a_mistake() {
        assertThatThrownBy(() -> acts.note(GU, Act.of("thing.seen", "thing", "1")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void an_act_that_fails_leaves_no_trace() {
        var thing = UUID.randomUUID().toString();
        transaction.executeWithoutResult(undone -> {
            acts.note(GU, Act.of("thing.seen", "thing", thing));
            undone.setRollbackOnly();
        });
        assertThat(acts.on("thing", thing, 10)).isEmpty();
    }

    @Test
    void nobody_changes_or_removes_an_act() {
        transaction.executeWithoutResult(done -> acts.note(GU, Act.of("thing.seen", "thing", "2")));

        assertThatThrownBy(() -> db.sql("update act set what = 'nothing'").update())
                .hasMessageContaining("act");
        assertThatThrownBy(() -> db.sql("delete from act").update()).hasMessageContaining("act");
        assertThatThrownBy(() -> db.sql("truncate act").update()).hasMessageContaining("act");
    }
}
