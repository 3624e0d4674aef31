package longtang.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecaptureTest {

    @Test
    void what_independent_rules_miss_is_told_from_what_they_find_together() {
        var random = new SplittableRandom(44);
        var recapture = new Recapture(3);
        int all = 100_000;
        int found = 0;
        for (int i = 0; i < all; i++) {
            long proposers = 0;
            if (random.nextDouble() < 0.7) proposers |= 1;
            if (random.nextDouble() < 0.5) proposers |= 2;
            if (random.nextDouble() < 0.3) proposers |= 4;
            if (proposers == 0) continue;
            recapture.add(proposers);
            found++;
        }
        assertThat(recapture.completeness()).isCloseTo((double) found / all, within(0.01));
    }

    @Test
    void one_rule_alone_tells_nothing() {
        var recapture = new Recapture(1);
        for (int i = 0; i < 100; i++) recapture.add(1);
        assertThat(recapture.completeness()).isNaN();
    }

    @Test
    void rules_that_never_meet_tell_nothing() {
        var recapture = new Recapture(2);
        recapture.add(1);
        recapture.add(2);
        assertThat(recapture.completeness()).isNaN();
    }

    @Test
    void a_run_says_what_blocking_saved() throws Exception {
        var result = LinkJob.of(LinkModel.read("people", """
                                format: longtang-link/1
                                id: id
                                comparisons:
                                  - {column: name, kind: name}
                                  - {column: phone, kind: exact}
                                blocking:
                                  - [name]
                                  - [phone]
                                """), Table.of("people.csv", """
                                id,name,phone
                                1,王小明,13900000001
                                2,王小明,13900000001
                                3,王小明,
                                4,李四,13900000001
                                5,赵五,13900000005
                                """), null)
                .run(1, LinkJob.Progress.SILENT);
        assertThat(result.quality().candidates()).isEqualTo(5);
        assertThat(result.quality().reduction()).isEqualTo(0.5);
    }
}
