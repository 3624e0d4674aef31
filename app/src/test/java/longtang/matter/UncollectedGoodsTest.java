package longtang.matter;

import static longtang.Rulings.allowed;
import static longtang.Rulings.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.custody.Custodies;
import longtang.evidence.Samples;
import longtang.law.Ruling;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// What nobody collected is disposed of when its term is over by the clock, and the round comes to its end.
@LongtangTest
@Import({Lane44.class, RoadClock.class, OnTheRoad.class})
@TestPropertySource(properties = {"longtang.demo=true", "longtang.matter.lapsing=1h"})
@DirtiesContext // its calendar has run on
class UncollectedGoodsTest {

    @Autowired
    OnTheRoad we;

    @Autowired
    Matters matters;

    @Autowired
    Safekeeping safekeeping;

    @Autowired
    Custodies custodies;

    @Test
    void after_the_term_the_goods_go_and_the_round_is_closed() {
        var round = removed();
        var photo = we.keep(round, "财物照片", "p.pdf", Samples.pdf()).id();
        var stove = allowed(custodies.list(
                we.gu(),
                UUID.randomUUID(),
                round,
                number(round),
                new Custodies.Listed("煤气灶", "1台", "完好", photo, "街道仓库", "仓管员")));
        var last = safekeeping
                .due(matters.bookOf(we.matter(round)), we.matter(round))
                .orElseThrow();
        we.write(we.gu(), round, "财物领取通知书");
        assertThat(refused(disposed(round, stove, photo)).code()).isEqualTo("good-term-not-over");
        assertThat(refused(we.tried(we.gu(), round, "财物已妥善处置", Map.of())).args())
                .as("what still waits has no proof of where it went")
                .asString()
                .contains("领取签字或者留存证据");

        we.until(last.plusDays(3)); // the deadline has lapsed and runs no more
        assertThat(safekeeping.due(matters.bookOf(we.matter(round)), we.matter(round)))
                .contains(last);
        allowed(disposed(round, stove, photo));
        we.by(we.gu(), round, "财物已妥善处置");
        assertThat(we.leaf(round)).isEqualTo("closed_done");
    }

    private Ruling<UUID> disposed(UUID round, UUID good, UUID proof) {
        var due = safekeeping.due(matters.bookOf(we.matter(round)), we.matter(round));
        return custodies.disposed(we.gu(), round, number(round), good, we.clock.today(), proof, "移交街道处置", due);
    }

    private String number(UUID round) {
        return we.matter(round).dossier().toString();
    }

    /// Taken down by force on a Wednesday, with things in it that somebody has to collect.
    private UUID removed() {
        var round = we.toForce(we.clock.today());
        we.by(we.gu(), round, "准备就绪");
        we.until(we.clock.today().with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY)));
        we.prove(round, "全程录像", "财物清单", "见证人签字", "现场笔录");
        we.by(we.gu(), round, "拆除完毕财物待领");
        we.prove(round, "前后对比照片", "核验笔录");
        for (var paper : List.of("清理通知书", "结案审批表")) we.write(we.gu(), round, paper);
        we.by(we.gu(), round, "核验通过");
        assertThat(we.leaf(round)).isEqualTo("goods");
        return round;
    }
}
