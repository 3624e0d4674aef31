package longtang.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.law.Ruling;
import longtang.people.Person;
import longtang.record.Acts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// What a household told of by itself: sealed, read on record, gone when its time has run out.
@LongtangTest
@Import(Lane44.class)
@TestPropertySource(properties = "longtang.demo=true")
class DifficultiesTest {

    private static final String TOLD = "独居，腿脚不便";

    @Autowired
    Outreach outreach;

    @Autowired
    Difficulties difficulties;

    @Autowired
    Acts acts;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    final Person gu;
    final Person shen;

    DifficultiesTest(@Autowired Lane44 cast) {
        gu = cast.officer();
        shen = cast.leader();
    }

    @Test
    void nothing_of_it_lies_open_and_every_reading_is_an_act() {
        var encounter = told();
        assertThat(db.sql("select count(*) from encounter e where e.id = :id and cast(e as text) like '%腿脚不便%'")
                        .param("id", encounter.id())
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(outreach.reveal(gu, encounter, "help")).contains(TOLD);
        var read = acts.on("encounter", encounter.id().toString(), 5).getFirst().act();
        assertThat(read.what()).isEqualTo("personal-data.read");
        assertThat(read.detail()).containsEntry("why", "help");
    }

    @Test
    void when_its_time_has_run_out_nobody_can_open_it_again() {
        var encounter = told();
        assertThat(difficulties.eraseOlderThan(clock.instant().minus(Duration.ofDays(365))))
                .isZero();
        assertThat(difficulties.eraseOlderThan(clock.instant().plus(Duration.ofDays(1))))
                .isPositive();
        assertThat(outreach.keeps(encounter)).isFalse();
        assertThat(outreach.reveal(gu, encounter, "help")).isEmpty();
        assertThat(outreach.get(encounter.round().id(), encounter.id())).isPresent();
    }

    private Encounter told() {
        var noting = new Noting(
                UUID.randomUUID(),
                Encounter.Kind.VISIT,
                Encounter.Way.DOOR,
                clock.instant(),
                true,
                shen,
                List.of(),
                List.of("城乡规划法 64"),
                "",
                "",
                Encounter.Reluctance.HESITANT,
                "",
                null,
                true,
                TOLD,
                "");
        return switch (outreach.note(gu, new Round(UUID.randomUUID(), "WJ-2025-000001", null, null), noting)) {
            case Ruling.Allowed<Encounter>(var encounter) -> encounter;
            case Ruling.Refused<Encounter>(var why) -> throw new AssertionError(why.toString());
        };
    }
}
