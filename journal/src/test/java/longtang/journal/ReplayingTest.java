package longtang.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplayingTest {

    private static final Openings KEPT =
            (entry, label) -> label.equals("place") ? Optional.of(Lane44.place()) : Optional.empty();

    private final List<Row> rows = new ArrayList<>(rows());
    private final Checkpoint trusted = checkpoint();

    @Test
    void a_state_is_built_anew_from_the_entries() {
        var outcome = Replaying.run(rows.iterator(), KEPT, trusted, new Places());
        assertThat(outcome)
                .isEqualTo(new Replaying.Outcome.Rebuilt<>(
                        List.of("decision.served: {\"door\":\"9\",\"lane\":\"天津路44弄\"}", "erased: gone"), 2));
    }

    @Test
    void a_state_is_built_anew_after_content_was_erased() {
        var outcome = Replaying.run(rows.iterator(), (entry, label) -> Optional.empty(), trusted, new Places());
        assertThat(outcome)
                .isEqualTo(new Replaying.Outcome.Rebuilt<>(List.of("decision.served: gone", "erased: gone"), 2));
    }

    @Test
    void rows_after_the_checkpoint_are_replayed_too() {
        rows.add(row(2, Lane44.erasure()));
        assertThat(Replaying.run(rows.iterator(), KEPT, trusted, new Places()))
                .matches(outcome ->
                        outcome instanceof Replaying.Outcome.Rebuilt<List<String>> rebuilt && rebuilt.size() == 3);
    }

    @Test
    void rows_that_were_tampered_with_give_no_state() {
        assertTampered("row.root", List.of(row(0, Lane44.erasure()), rows.get(1)));
        assertTampered("row.root", List.of(row(0, Lane44.erasure()), rows.get(1), row(2, Lane44.erasure())));
        assertTampered("row.missing", List.of(rows.get(0)));
        assertTampered("row.gap", List.of(rows.get(1)));
        assertTampered("row.gap", List.of(rows.get(0), rows.get(0)));
        assertTampered(
                "row.leaf", List.of(new Row(0, rows.get(1).leaf(), rows.get(0).entry())));
        var nonsense = "nonsense".getBytes(UTF_8);
        assertTampered("row.malformed", List.of(new Row(0, Hash.leaf(nonsense), nonsense)));
    }

    private void assertTampered(String code, List<Row> tampered) {
        assertThat(Replaying.run(tampered.iterator(), KEPT, trusted, new Places()))
                .matches(outcome -> outcome instanceof Replaying.Outcome.Tampered<List<String>> wrong
                        && wrong.code().equals(code));
    }

    @Test
    void a_replay_does_not_pass_over_what_it_does_not_know() {
        var unknown = new Entry(
                Lane44.DECISION, "unheard.of", Lane44.MORNING, null, "clock", Ground.none(), List.of(), List.of());
        assertThatThrownBy(() -> Replaying.run(
                        List.of(row(0, unknown)).iterator(), KEPT, Checkpoint.empty(Lane44.ORIGIN), new Places()))
                .hasMessageContaining("unheard.of");
    }

    private static List<Row> rows() {
        return List.of(row(0, Lane44.decision()), row(1, Lane44.erasure()));
    }

    private static Row row(long index, Entry entry) {
        return new Row(index, entry.leaf(), entry.bytes());
    }

    private static Checkpoint checkpoint() {
        var root = Hash.node(Lane44.decision().leaf(), Lane44.erasure().leaf());
        return new Checkpoint(Lane44.ORIGIN, 2, root);
    }

    /// What was decided where, as a list; as small as a state can be.
    private static final class Places implements Replay<List<String>> {

        @Override
        public List<String> begin() {
            return List.of();
        }

        @Override
        public List<String> apply(List<String> state, long index, Entry entry, Openings openings) {
            if (!List.of("decision.served", "erased").contains(entry.type())) {
                throw new IllegalStateException("Entry " + index + " is of an unknown type: " + entry.type());
            }
            var place = entry.commitment("place").flatMap(commitment -> openings.find(entry.id(), "place"));
            var next = new ArrayList<>(state);
            next.add(entry.type() + ": "
                    + place.map(opening -> new String(opening.content(), UTF_8)).orElse("gone"));
            return List.copyOf(next);
        }
    }
}
