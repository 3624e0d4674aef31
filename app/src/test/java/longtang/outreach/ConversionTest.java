package longtang.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import longtang.Lane44;
import longtang.LongtangTest;
import longtang.neighbourhood.Neighbourhood;
import longtang.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Figures of persuasion: by lane and month, and never of a group so small that somebody could be told from it.
@LongtangTest
@Import({Lane44.class, ConversionTest.Ended.class})
@TestPropertySource(properties = "longtang.demo=true")
class ConversionTest {

    /// Rounds that ended well, and when.
    @TestConfiguration
    static class Ended {

        static final Map<UUID, Instant> ENDED = new HashMap<>();

        @Bean
        Endings endings() {
            return rounds -> within(rounds);
        }

        private static Map<UUID, Instant> within(Collection<UUID> rounds) {
            var found = new HashMap<>(ENDED);
            found.keySet().retainAll(rounds);
            return found;
        }
    }

    @Autowired
    Outreach outreach;

    @Autowired
    Conversion conversion;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Clock clock;

    final Person gu;
    final Person shen;
    UUID lane = new UUID(0, 0);
    String committee = "";
    String name = "";

    ConversionTest(@Autowired Lane44 cast) {
        gu = cast.officer();
        shen = cast.leader();
    }

    @BeforeEach
    void in_a_lane() {
        var found = neighbourhood.lanes(null, null, 1).getFirst();
        lane = found.id().value();
        name = found.text();
        committee = String.valueOf(found.committee());
    }

    @Test
    void a_group_is_shown_from_five_rounds_on_and_endings_count_where_they_came_after() {
        var rounds = new ArrayList<UUID>();
        for (int i = 0; i < 4; i++) rounds.add(visited());
        assertThat(row()).isEmpty();

        rounds.add(visited());
        Ended.ENDED.put(rounds.get(0), clock.instant());
        Ended.ENDED.put(rounds.get(1), clock.instant().minus(Duration.ofDays(2)));
        var row = row().orElseThrow();
        assertThat(row.visited()).isEqualTo(new Conversion.Rung(5, 1));
        assertThat(row.talked()).isEqualTo(new Conversion.Rung(null, null));
    }

    private Optional<Conversion.Row> row() {
        return conversion.table(shen).rows().stream()
                .filter(row -> row.lane().equals(name))
                .findFirst();
    }

    private UUID visited() {
        var round = UUID.randomUUID();
        outreach.note(
                gu,
                new Round(round, "WJ-2025-000001", lane, committee),
                new Noting(
                        UUID.randomUUID(),
                        Encounter.Kind.VISIT,
                        Encounter.Way.DOOR,
                        clock.instant().minus(Duration.ofMinutes(5)),
                        true,
                        shen,
                        List.of(),
                        List.of("城乡规划法 64"),
                        "",
                        "",
                        Encounter.Reluctance.HESITANT,
                        "",
                        null,
                        false,
                        "",
                        ""));
        return round;
    }
}
